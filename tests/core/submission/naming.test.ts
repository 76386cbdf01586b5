// What every file that leaves the machine says alike: whose aid it is, which instrument, which submission.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOfJson } from '../../../src/core/submission/canonical-json.ts';
import { instrumentMark } from '../../../src/core/submission/instrument-mark.ts';
import { uuid } from '../../../src/core/submission/leaves.ts';
import { ownAid } from '../../../src/core/submission/own-aid.ts';
import { submissionIdFrom } from '../../../src/core/submission/submission-id.ts';
import { tool1 } from './full-draft.ts';

describe('what files say alike', () => {
  test('the sentence about whose aid this is has the words of the user interface', () => {
    for (const language of ['fi', 'sv', 'en'] as const) {
      const { ownAid: shown } = JSON.parse(readFileSync(`locales/${language}/frame.json`, 'utf8')) as { ownAid: string };
      expect(ownAid[language]).toBe(shown);
    }
  });

  test('an instrument is named by its id, version and the hash of all it holds', () => {
    const mark = instrumentMark(tool1);
    expect(mark).toEqual({ id: tool1.id, version: tool1.version, hash: hashOfJson(JSON.parse(JSON.stringify(tool1))) });
    expect(instrumentMark({ ...tool1, shortTitle: { ...tool1.shortTitle, fi: 'muu' } } as typeof tool1).hash).not.toBe(mark.hash);
  });

  test('a submission id is a UUID of version 4, another for another random text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (a, b) => {
        const id = submissionIdFrom(a);
        expect(uuid.safeParse(id).success).toBe(true);
        expect(id[14]).toBe('4');
        expect('89ab').toContain(id[19]);
        expect(submissionIdFrom(b) === id).toBe(a === b);
      }),
    );
  });
});
