// A .polku file gives back exactly the draft it was made of.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createRevision } from '../../src/core/draft/create-revision.ts';
import { join } from '../../src/core/draft/join.ts';
import { allRevisions, emptySet, withRevisions } from '../../src/core/draft/revision-set.ts';
import { hashBytes } from '../../src/core/draft/hash.ts';
import { hashOfBytes } from '../../src/core/submission/hash.ts';
import { draftFileName } from '../../src/exchange/file-name.ts';
import { polkuFileOf, polkuZipOf } from '../../src/exchange/polku-file.ts';
import { readPolku } from '../../src/exchange/read-polku.ts';
import { author, bytesOf, edits, requestOf, sampleSet, sampleText, setOf } from './drafts.ts';

const read = (bytes: Uint8Array) => {
  const result = readPolku(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

describe('a .polku file', () => {
  it('gives back the same set after everything else is gone, for 1 000 drafts', () => {
    fc.assert(
      fc.property(edits, (made) => {
        const set = setOf(made);
        const joined = join(emptySet, read(bytesOf(polkuFileOf(requestOf(set)).text)).revisions);
        expect(joined.ok && allRevisions(joined.value.set)).toEqual(allRevisions(set));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is the same text for the same draft, whatever order its revisions came in', () => {
    const shuffled = withRevisions(emptySet, allRevisions(sampleSet).toReversed());
    expect(polkuFileOf(requestOf(shuffled)).text).toBe(sampleText);
  });

  it('carries everything the architecture names, with revisions by field and time', () => {
    const file = JSON.parse(sampleText);
    expect(Object.keys(file).toSorted()).toEqual([
      'current',
      'draft',
      'exported',
      'files',
      'format',
      'heads',
      'instruments',
      'kind',
      'revisions',
      'sum',
      'title',
      'v',
      'withheld',
    ]);
    const order = file.revisions.map(({ field, at }: { field: string; at: string }) => `${field} ${at}`);
    expect(order).toEqual(order.toSorted());
    expect(file.heads['text/F12']).toHaveLength(2);
  });

  it('is read whatever it is called and however it was saved: with a mark, in UTF-16, with other line ends', () => {
    const utf16 = new Uint8Array(sampleText.length * 2 + 2);
    new DataView(utf16.buffer).setUint16(0, 0xfeff, true);
    for (let i = 0; i < sampleText.length; i++) new DataView(utf16.buffer).setUint16(2 + i * 2, sampleText.charCodeAt(i), true);
    for (const bytes of [
      bytesOf(`\ufeff${sampleText}`),
      utf16,
      bytesOf(sampleText.replaceAll('\n', '\r\n')),
      bytesOf(JSON.stringify(JSON.parse(sampleText))),
    ]) {
      expect(read(bytes).revisions).toEqual(allRevisions(sampleSet));
    }
  });

  it('counts envelope members of a later program and leaves them out', () => {
    const content = read(bytesOf(JSON.stringify({ ...JSON.parse(sampleText), colour: 'blue', more: [1] })));
    expect(content.unknownMembers).toBe(2);
    expect(content).not.toHaveProperty('colour');
  });

  it('without history holds the present answers, no revision, no comment and no other seat’s withheld answers', () => {
    const current = { 'text/F1': 'Nyt', 'cmt/F1/c1/text': 'Huomio', 'rate/a1/2.K3.va/s1': 'p1', 'flow/a1/finish': 'x' };
    const { text } = polkuFileOf(requestOf(sampleSet, { kind: 'current', readableCurrent: current, withheld: ['rate/a1/*/s1'] }));
    const content = read(bytesOf(text));
    expect(content.current).toEqual({ 'text/F1': 'Nyt' });
    expect(content.revisions).toEqual([]);
    expect(text).not.toContain('2026-11-24T08:15');
    expect(Object.keys(content.heads)).toEqual(['text/F1', 'text/F12']);
  });

  it('as a difference holds only what the other copy lacks, without withheld answers', () => {
    const [first] = allRevisions(sampleSet).filter(({ field }) => field === 'text/F1');
    const known = { 'text/F1': [first?.id ?? ''] };
    const content = read(bytesOf(polkuFileOf(requestOf(sampleSet, { kind: 'diff', known, withheld: ['rate/a1/*/s1'] })).text));
    expect(content.revisions.map(({ field }) => field)).toEqual(['cmt/F1/c1/text', 'text/F1', 'text/F12', 'text/F12']);
    const there = withRevisions(emptySet, first === undefined ? [] : [first]);
    expect(join(there, content.revisions).ok).toBe(true);
  });

  it('as a safety copy never withholds a word', () => {
    expect(polkuFileOf(requestOf(sampleSet, { withheld: ['rate/*', 'text/*'] })).text).toBe(sampleText);
  });

  it('packs attachments with it and proves each of them on reading', () => {
    const bytes = new Uint8Array([1, 2, 3, 0, 255]);
    for (const hash of [hashBytes(bytes), hashOfBytes(bytes)]) {
      const listed = { hash, name: 'Kaavio.png', type: 'image/png', sizeBytes: 5 };
      const { text } = polkuFileOf(requestOf(sampleSet, { files: [listed] }));
      const content = read(polkuZipOf(text, [{ hash, bytes }]));
      expect(content.files).toEqual([{ ...listed, bytes }]);
      expect(content.revisions).toEqual(allRevisions(sampleSet));
      expect(read(bytesOf(text)).files).toEqual([]);
    }
  });

  it('keeps an erased answer erased', () => {
    const [secret] = allRevisions(setOf([{ field: 'text/F1', value: '010101-123A', branch: false }]));
    if (secret === undefined) throw new Error('no revision');
    const record = createRevision({ field: `flow/erase/${secret.id}`, parents: [], value: true }, author, {
      at: '2026-11-24T09:00:00.000Z~0000',
      salt: 's',
    });
    const { text } = polkuFileOf(requestOf(withRevisions(emptySet, [secret, record])));
    expect(text).not.toContain('010101-123A');
    const joined = join(withRevisions(emptySet, [secret]), read(bytesOf(text)).revisions);
    expect(joined.ok && JSON.stringify(allRevisions(joined.value.set))).not.toContain('010101-123A');
  });
});

describe('the name of a file', () => {
  it.each([
    ['Kotiutuvan viikon tuki, Pohjanmaan HVA (RRP, P4, I1)', 'Kotiutuvan-viikon-tuki-Pohjanmaan-HVA-RRP-P4-I1-2026-11-24.polku'],
    ['../../etc/passwd', 'etc-passwd-2026-11-24.polku'],
    ['  \u202e\u0000 ', 'polku-2026-11-24.polku'],
    ['CON', 'CON-2026-11-24.polku'],
  ])('is made of the title %j and the day only', (title, expected) => {
    const name = draftFileName(title, '2026-11-24T08:20:00.000Z');
    expect(name).toBe(expected);
  });

  it('is safe on every file system and never cuts a character in two', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), fc.constant('👩‍⚕️'.repeat(60))), (title) => {
        expect(draftFileName(title, '2026-11-24T08:20:00.000Z')).toMatch(/^[^\p{C}/\\:*?"<>|\s]{1,160}$/u);
      }),
    );
  });
});
