// Facts of a sealed state are computed once, whoever asks: the places, the findings and the row in the list.

import { expect, test } from 'vitest';
import { readerOf } from '../../src/core/draft/draft-reader.ts';
import { emptySet } from '../../src/core/draft/revision-set.ts';
import { descriptionFacts } from '../../src/state/facts.ts';
import { anna, stampsFrom, written } from '../core/draft/drafts.ts';
import { path, programme, tool1, tool2, words } from '../core/model/draft.ts';

const definitions = { path, tool1, tool2, programme };
const stamps = stampsFrom('2026-11-24T08:00:00Z');
const today = new Date('2026-11-24T08:00:00Z');

test('the same state gives the same facts, at any hour of the day', () => {
  const reader = readerOf(emptySet);
  const facts = descriptionFacts(reader, definitions, { today });
  expect(descriptionFacts(reader, definitions, { today: new Date('2026-11-24T20:00:00Z') })).toBe(facts);
});

test('another day, another assessment and no day at all are other questions', () => {
  const reader = readerOf(emptySet);
  const asked = [
    { today },
    { today: new Date('2026-11-25T08:00:00Z') },
    {},
    { today, assessment1: 'a1' },
    { today, assessment2: { aid: 'a2', seat: 'A' } },
  ];
  expect(new Set(asked.map((one) => descriptionFacts(reader, definitions, one))).size).toBe(asked.length);
});

test('a new answer gives new facts', () => {
  const before = readerOf(emptySet);
  const after = readerOf(written(emptySet, anna, stamps, ['text/F1', words(500)]));
  expect([before, after].map((reader) => descriptionFacts(reader, definitions, { today }).filled('F1', 1))).toEqual([false, true]);
});
