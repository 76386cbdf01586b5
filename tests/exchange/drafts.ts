// Drafts for the tests of files: real revisions, made as the app makes them.

import fc from 'fast-check';

import { createRevision } from '../../src/core/draft/create-revision.ts';
import { emptySet, headsOf, withRevisions, type RevisionSet } from '../../src/core/draft/revision-set.ts';
import type { Author, Json } from '../../src/core/draft/revision.ts';
import { polkuFileOf, type PolkuRequest } from '../../src/exchange/polku-file.ts';

export const author: Author = { by: ['person1'], role: 'alue', device: 'device1', instrument: 'kehittamisen-polku@0.1.0' };
export const mark = { id: 'kehittamisen-polku', version: '0.1.0', hash: 'a'.repeat(64) };

export interface Edit {
  readonly field: string;
  readonly value: Json;
  readonly branch: boolean;
}

const awkward = fc.constantFrom(
  'Hoitaja tuli 👩‍⚕️ kotiin.',
  'Rivi 1\r\nRivi 2\rRivi 3',
  '\ud83d',
  'ä vs a\u0308',
  '"quote" \\ \u0000',
  '‮rtl',
  '\u2028',
  '',
);
const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 20 }), awkward);
export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    field: fc.constantFrom(
      'text/F1',
      'text/F12',
      'meta/P5',
      'crit/F1.1',
      'row/goals/r1/kuka',
      'row/goals/r1/$',
      'rate/a1/2.K3.va/s1',
      'cmt/F1/c1/text',
    ),
    value: fc.oneof(
      text,
      fc.boolean(),
      fc.integer(),
      fc.constant(null),
      fc.array(text, { maxLength: 3 }),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), text, { maxKeys: 3 }),
    ),
    branch: fc.boolean(),
  }),
  { maxLength: 12 },
);

/** `branch`: written without seeing the newest, so the field gets two heads. */
export function setOf(made: readonly Edit[]): RevisionSet {
  return made.reduce<RevisionSet>((set, { field, value, branch }, i) => {
    const at = `2026-11-24T08:15:${String(i % 60).padStart(2, '0')}.000Z~0000`;
    const parents = branch ? [] : headsOf(set, field);
    return withRevisions(set, [createRevision({ field, parents, value }, author, { at, salt: `salt${i}` })]);
  }, emptySet);
}

export const requestOf = (set: RevisionSet, more: Partial<PolkuRequest> = {}): PolkuRequest => ({
  summary: { id: 'draft1', name: 'Kotiutuvan viikon tuki' },
  set,
  readableCurrent: { 'text/F1': 'Viikon tuki' },
  instruments: [mark],
  app: '0.1.0',
  at: '2026-11-24T08:20:00.000Z',
  ...more,
});

export const sampleSet = setOf([
  { field: 'text/F1', value: 'Ensimmäinen.', branch: false },
  { field: 'text/F1', value: 'Ensimmäinen. Toinen 👩‍⚕️.', branch: false },
  { field: 'text/F12', value: 'Ydin', branch: false },
  { field: 'text/F12', value: 'Toinen ydin', branch: true },
  { field: 'rate/a1/2.K3.va/s1', value: 'p1', branch: false },
  { field: 'cmt/F1/c1/text', value: 'Huomio', branch: false },
]);
export const sampleText = polkuFileOf(requestOf(sampleSet)).text;
export const bytesOf = (content: string): Uint8Array => new TextEncoder().encode(content);
