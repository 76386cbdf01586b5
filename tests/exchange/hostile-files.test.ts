// Whatever a file does, the reader answers with a problem a person can be told, and nothing else changes.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { join } from '../../src/core/draft/join.ts';
import { emptySet } from '../../src/core/draft/revision-set.ts';
import { hashOfBytes } from '../../src/core/submission/hash.ts';
import { guardJson, parseGuarded } from '../../src/exchange/json-guard.ts';
import { polkuZipOf } from '../../src/exchange/polku-file.ts';
import { readPolku } from '../../src/exchange/read-polku.ts';
import { bytesOf, sampleText } from './drafts.ts';
import { hostileFiles } from './hostile-files.ts';

const prototypes = (): string =>
  JSON.stringify([Object.prototype, Array.prototype, Function.prototype].map((proto) => Reflect.ownKeys(proto).map(String)));

describe('a hostile file', () => {
  const before = prototypes();

  it('comes in at least 120 kinds', () => expect(hostileFiles.length).toBeGreaterThanOrEqual(120));

  it.each(hostileFiles)('with $title gives a problem and nothing else', ({ bytes, codes }) => {
    const hash = hashOfBytes(bytes);
    const result = readPolku(bytes);
    expect(result.ok ? 'read' : result.problem.code).toBeOneOf([...codes]);
    expect(hashOfBytes(bytes)).toBe(hash);
    expect(prototypes()).toBe(before);
  });

  it('never quotes more than 80 characters of itself in a problem', () => {
    const quoted = hostileFiles
      .map(({ bytes }) => readPolku(bytes))
      .map((result) => (!result.ok && 'where' in result.problem ? result.problem.where : ''));
    expect(quoted.filter((where) => where.length > 80)).toEqual([]);
    expect(quoted.some((where) => where !== '')).toBe(true);
  });

  it('made by changing any byte of a good file never throws, and never gives answers nobody wrote', () => {
    const good = [bytesOf(sampleText), polkuZipOf(sampleText, [])];
    const written = join(emptySet, readable(readPolku(bytesOf(sampleText))));
    fc.assert(
      fc.property(fc.constantFrom(...good), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }), (bytes, changes) => {
        const broken = bytes.slice();
        for (const [at, byte] of changes) broken[at % broken.length] = byte;
        const result = readPolku(broken);
        if (!result.ok) return;
        expect(join(emptySet, result.value.revisions)).toEqual(written);
      }),
      { numRuns: 1_500 },
    );
  });
});

describe('the guard', () => {
  it('lets every JSON text of a sound shape through unchanged', () => {
    const object = fc.dictionary(
      fc.string({ unit: 'binary', maxLength: 10 }).filter((key) => key !== '__proto__'),
      fc.jsonValue({ maxDepth: 6 }),
    );
    fc.assert(
      fc.property(object, (value) => {
        const text = JSON.stringify(value);
        if (text.includes('__proto__')) return;
        expect(parseGuarded(text)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  it('does not count brackets, commas or key names inside texts', () => {
    expect(guardJson(JSON.stringify({ x: '['.repeat(100), y: '__proto__', z: 'x' }))).toBeUndefined();
    expect(guardJson(JSON.stringify({ x: '\\"[[[[', y: [',:{}'] }))).toBeUndefined();
  });

  it('allows 32 levels and refuses the 33rd', () => {
    expect(guardJson(`{"x":${'['.repeat(31)}${']'.repeat(31)}}`)).toBeUndefined();
    expect(guardJson(`{"x":${'['.repeat(32)}${']'.repeat(32)}}`)).toEqual({ code: 'file.tooDeep' });
  });

  it('allows the same key in different objects', () => {
    expect(guardJson('{"a":{"k":1},"b":[{"k":1},{"k":2}],"k":1}')).toBeUndefined();
  });
});

function readable(result: ReturnType<typeof readPolku>) {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.revisions;
}
