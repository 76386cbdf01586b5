// A revision is what it says: its id and digest follow from its content.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/core/draft/canonical.ts';
import { createRevision, isGenuine } from '../../../src/core/draft/create-revision.ts';
import { blanked } from '../../../src/core/draft/erased.ts';
import { hashText } from '../../../src/core/draft/hash.ts';
import type { Json, Revision } from '../../../src/core/draft/revision.ts';
import { anna } from './drafts.ts';

const stamp = { at: '2026-11-24T08:15:30.123Z~0003', salt: 'a salt' };
const revision = createRevision({ field: 'text/F1', parents: ['b', 'a'], value: 'Vastaus', note: 'syy', kind: 'resolve' }, anna, stamp);

test('a hash is SHA-256 in base64url', () => {
  expect(hashText('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0');
  expect(hashText('')).toBe('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU');
});

test('equal values are written alike whatever the order of members and the form of letters', () => {
  expect(canonicalJson({ b: [1, null], a: 'a\u0308', '10': true, '9': false })).toBe('{"10":true,"9":false,"a":"ä","b":[1,null]}');
});

test('any value is written so that it can be read back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value as Json);
      expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
    }),
    { numRuns: 500 },
  );
});

describe('a revision', () => {
  test('has a 22-character id, sorted parents and composed letters, and cannot be changed', () => {
    expect(revision.id).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(revision.parents).toEqual(['a', 'b']);
    expect(createRevision({ field: 'text/F1', parents: [], value: 'a\u0308' }, anna, stamp).value).toBe('ä');
    expect(Object.isFrozen(revision)).toBe(true);
  });

  test('is genuine, also after a trip through a file', () => {
    expect(isGenuine(revision)).toBe(true);
    expect(isGenuine(JSON.parse(JSON.stringify(revision)) as Revision)).toBe(true);
  });

  test.each<[string, Partial<Revision>]>([
    ['value', { value: 'Toinen' }],
    ['salt', { salt: 'other' }],
    ['digest', { digest: hashText('x') }],
    ['field', { field: 'text/F2' }],
    ['parents', { parents: ['a'] }],
    ['by', { by: ['bo'] }],
    ['role', { role: 'reader' }],
    ['device', { device: 'x' }],
    ['at', { at: '2027-11-24T08:15:30.123Z~0003' }],
    ['kind', { kind: 'confirm' }],
    ['note', { note: '' }],
    ['instrument', { instrument: 'x@1' }],
    ['seen', { seen: [] }],
    ['id', { id: 'AAAAAAAAAAAAAAAAAAAAAA' }],
    ['value, as if it had been erased', { salt: '' }],
  ])('with another %s is not', (_, change) => {
    expect(isGenuine({ ...revision, ...change })).toBe(false);
  });

  test('keeps its id when its value is erased, and is still genuine', () => {
    const blank = blanked(revision);
    expect(blank).toMatchObject({ id: revision.id, digest: revision.digest, value: null, salt: '' });
    expect(isGenuine(blank)).toBe(true);
  });

  test('of the same value at the same moment is another one with another salt', () => {
    const twin = createRevision({ field: 'text/F1', parents: ['b', 'a'], value: 'Vastaus', note: 'syy', kind: 'resolve' }, anna, {
      ...stamp,
      salt: 'b',
    });
    expect(twin.id).not.toBe(revision.id);
  });
});
