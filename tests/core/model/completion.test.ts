// States of fields, the public summary and the gate for «Valmis».

import { describe, expect, test } from 'vitest';
import { holds } from '../../../src/core/instrument/evaluate.ts';
import { ownFieldOf } from '../../../src/core/instrument/keys.ts';
import { hasOnlyFiles, progressOf, statusOf, unmetCriteria } from '../../../src/core/model/completion.ts';
import { publicSummaryOf } from '../../../src/core/model/public-summary.ts';
import type { Field } from '../../../src/core/instrument/definition.ts';
import { draftOf, factsIn, path, words } from './draft.ts';
import type { Draft } from './draft.ts';

const field = (id: string): Field => {
  const found = ownFieldOf(path, id);
  if (found === undefined) throw new Error(id);
  return found;
};
const file = { tiedosto: 'h', nimi: 'kaavio.pdf', kentta: 'F2', tiivistelma: 'Neljä vaihetta.' };
const full = { 'text/F2': words(450), 'crit/F2.1': true, 'crit/F2.2': true, 'crit/F2.3': true };

describe('a field is', () => {
  test.each([
    ['empty', 'F2', {}, 'empty'],
    ['empty with a placeholder', 'F2', { values: { 'text/F2': 'tulossa' } }, 'empty'],
    ['empty with a file alone', 'F2', { rows: { attachments: { a: file } } }, 'empty'],
    ['begun', 'F2', { values: { 'text/F2': words(100), 'crit/F2.1': true } }, 'begun'],
    ['ready with the needed criteria, the others open', 'F2', { values: full }, 'ready'],
    ['ready however short: length is advice', 'F2', { values: { ...full, 'text/F2': 'Ennen apu alkoi 9 päivässä.' } }, 'ready'],
    ['begun again when a check finds something', 'F2', { values: { ...full, 'text/F2': `${words(450)} xx` } }, 'begun'],
    ['not applicable with a reason', 'F2', { values: { 'na/F2': 'Uusi palvelu.' } }, 'notApplicable'],
    ['empty without a real reason', 'F2', { values: { 'na/F2': '-' } }, 'empty'],
    ['what its text says when both are given', 'F2', { values: { 'na/F2': 'Uusi palvelu.', 'text/F2': words(50) } }, 'begun'],
    ['never not applicable on the public page', 'F12', { values: { 'na/F12': 'Ei tarvita.' } }, 'empty'],
    ['ready when the program sees its criteria', 'P4', { values: { 'meta/P4': 'kainuu' } }, 'ready'],
    ['ready without the RRP criterion in another model', 'P5', { values: { 'meta/P5': ['none'] } }, 'ready'],
    ['begun with the RRP criterion open', 'P5', { values: { 'meta/P5': ['none'], 'meta/R1': 'RRP2' } }, 'begun'],
    ['ready when the app fills it', 'P11', {}, 'ready'],
  ] as [string, string, Draft, string][])('%s (%s)', (_, id, draft, expected) =>
    expect(statusOf(field(id), factsIn(draft))).toBe(expected),
  );

  test('shown as files alone when nothing is written', () => {
    expect(hasOnlyFiles(field('F2'), factsIn({ rows: { attachments: { a: file } } }))).toBe(true);
    expect(hasOnlyFiles(field('F2'), factsIn({ values: { 'text/F2': words(50) }, rows: { attachments: { a: file } } }))).toBe(false);
  });

  test('lacking its unmet criteria, needed and other', () => {
    expect(
      unmetCriteria(field('F2'), factsIn({ values: { 'crit/F2.1': true, 'crit/F2.3': true } })).map(({ n, required }) => [n, required]),
    ).toEqual([
      [2, true],
      [4, false],
    ]);
  });
});

test('progress counts every asked field of a stage once', () => {
  const progress = progressOf(path, factsIn({ values: { ...full, 'text/F3': words(50) } }));
  expect(progress.map(({ stage, ready, begun, empty, notApplicable }) => [stage.id, ready + begun + empty + notApplicable])).toEqual(
    path.stages.map((stage) => [stage.id, stage.fields.filter((id) => field(id).kind !== 'automatic').length]),
  );
  expect(progress[1]).toMatchObject({ ready: 1, begun: 1, empty: 6, notApplicable: 0 });
});

describe('the public summary', () => {
  test('is in the order of the page, not of the path, and without empty fields', () => {
    const entries = publicSummaryOf(
      path,
      draftOf({ values: { 'text/F1': 'Ympäristö.', 'text/F12': 'Perusidea.', 'text/F8': ' ', 'meta/P7': 'kehitteilla' } }),
    );
    expect(entries.map((entry) => [entry.field.id, entry.text, entry.chosen])).toEqual([
      ['F12', 'Perusidea.', []],
      ['F1', 'Ympäristö.', []],
      ['P7', '', ['kehitteilla']],
    ]);
  });
  test('has a field of files alone', () => {
    expect(
      publicSummaryOf(path, draftOf({ rows: { attachments: { a: { ...file, kentta: 'F13' } } } })).map((entry) => entry.field.id),
    ).toEqual(['F13']);
  });
});

describe('the gate for ready models', () => {
  const failing = (draft: Draft): string[] => path.readyGate.filter((item) => !holds(item.when, factsIn(draft))).map((item) => item.id);
  test('warns of everything in an empty model', () => expect(failing({})).toEqual(path.readyGate.map((item) => item.id)));
  test('accepts an owner, results with a baseline and what came after', () => {
    const summary = Object.fromEntries(['F1', 'F8', 'F12', 'F13', 'F14', 'F15'].map((id) => [`text/${id}`, words(400)]));
    const ticks = Object.fromEntries(['F12.1', 'F12.2', 'F12.3', 'F12.4', 'F13.1', 'F15.4'].map((id) => [`crit/${id}`, true]));
    const rows = { indicators: { m: { nimi: 'Viive', lt: '9', ltpvm: '2022-12-31', tu: '3' } } };
    expect(failing({ values: { ...summary, ...ticks }, rows })).toEqual(['p.6']);
  });
});
