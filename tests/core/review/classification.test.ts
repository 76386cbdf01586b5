// The class of a description: every rule of instruments.md b.13.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/core/draft/revision.ts';
import { classify, countedValue, progressPercent } from '../../../src/core/review/classification.ts';
import type { Classification } from '../../../src/core/review/classification.ts';
import { factsIn, tool1, words } from '../model/draft.ts';
import type { Draft } from '../model/draft.ts';

const assessments = { a1: { tool: 'kuvauksen-itsearviointi', startedOn: '2026-09-01', mode: 'together' } };
const decisive = tool1.criteria.filter((criterion) => criterion.weight === 'decisive').map((criterion) => criterion.id);
const long = Object.fromEntries(['F1', 'F2', 'F6', 'F8', 'F12', 'F13', 'F14', 'F15'].map((id) => [`text/${id}`, words(400)]));
const answered = (codes: Readonly<Record<string, string>>, texts: Readonly<Record<string, Json>> = long, more: Draft = {}): Draft => ({
  values: { ...texts, ...Object.fromEntries(Object.entries(codes).map(([id, code]) => [`rate/a1/${id}.v/joint`, code])), ...more.values },
  rows: { assessments, ...more.rows },
});
const all = (code: string): Record<string, string> => Object.fromEntries(decisive.map((id) => [id, code]));
const classOf = (draft: Draft): Classification => classify({ facts: factsIn(draft), tool1 });
const short = ({ mark, variant, preliminary }: Classification): string =>
  `${preliminary ? 'preliminary ' : ''}${mark}${variant === undefined ? '' : ` ${variant}`}`;
const file = { rows: { attachments: { l: { tiedosto: 'h', nimi: 'kaavio', kentta: 'F12', tiivistelma: 'Vaiheet.' } } } };

describe('the class', () => {
  test.each([
    ['is C without anything beyond the background', answered(all('2'), { 'text/F1': words(400) }), 'C'],
    ['is C with placeholders alone beyond it', answered(all('2'), { 'text/F12': 'tulossa' }), 'C'],
    ['is not C when the solution is in an attachment', answered(all('0'), {}, file), 'B Bavaamatta'],
    ['is A when the five answers are partly there', answered({ ...all('0'), '1.H1': '1', '1.H2': '1', '1.H3': '1', '1.J1': '1' }), 'A'],
    ['is A when all are partly there', answered(all('1')), 'A'],
    ['is A+ when numbers are shown', answered({ ...all('1'), '1.J2': '2', '1.J3': '2', '1.E3': '2' }), 'A+'],
    ['is A when one deciding answer is missing from A+', answered({ ...all('2'), '1.H8': '0' }), 'A'],
    ['is A when the number is only partly shown', answered({ ...all('2'), '1.J3': '1' }), 'A'],
    ['is B, unfinished, when the evaluation is missing', answered({ ...all('2'), '1.J1': '0' }), 'B Bkesken'],
    ['is B, unfinished, when the core is missing but nothing is attached', answered({ ...all('2'), '1.H3': '0' }), 'B Bkesken'],
    ['is B, unopened, when the core is in an attachment', answered({ ...all('2'), '1.H3': '0' }, long, file), 'B Bavaamatta'],
    ['is B, unopened, when an attachment is not opened', answered({ ...all('2'), '1.H4': '0' }, long, file), 'B Bavaamatta'],
    [
      'is B, unfinished, with an attachment when something else is missing',
      answered({ ...all('2'), '1.H1': '0' }, long, file),
      'B Bkesken',
    ],
    ['counts an answer on an empty field as nothing', answered(all('2'), { ...long, 'text/F12': '' }), 'B Bkesken'],
    ['is preliminary A while a deciding answer is open', answered({ ...all('2'), '1.H1': 'ns' }), 'preliminary A'],
    [
      'is preliminary A from the indicators instead of results',
      answered({}, { 'text/F12': words(300), 'text/F6': words(300) }),
      'preliminary A',
    ],
    ['is preliminary B when the core idea is short', answered({}, { ...long, 'text/F12': words(100) }), 'preliminary B'],
    ['is preliminary B when neither results nor indicators are told', answered({}, { 'text/F12': words(400) }), 'preliminary B'],
    [
      'is preliminary B when the core idea tells of a project',
      answered({}, { ...long, 'text/F12': 'Hankkeessa järjestettiin viisi työpajaa alueella. '.repeat(10) }),
      'preliminary B',
    ],
    [
      'is preliminary B when an attachment of the core idea has no summary',
      answered({}, long, { rows: { attachments: { l: { tiedosto: 'h', nimi: 'k', kentta: 'F12' } } } }),
      'preliminary B',
    ],
    ['is preliminary C without anything', {}, 'preliminary C'],
  ] as [string, Draft, string][])('%s', (_, draft, expected) => expect(short(classOf(draft))).toBe(expected));

  test('of A+ is A as well in gates, and of A is not A+', () => {
    const best = factsIn(answered(all('2')));
    expect([best.value('luokka.A'), best.value('luokka.Aplus'), factsIn(answered(all('1'))).value('luokka.Aplus')]).toEqual([1, 1, 0]);
  });

  test('comes from the newest finished assessment, not from a newer unfinished one', () => {
    const older = answered(all('2'));
    const values = { ...older.values, 'flow/a1/finish/f1': { at: '2026-09-02T10:00:00.000Z', heads: [] } };
    const rows = { assessments: { ...assessments, a2: { tool: 'kuvauksen-itsearviointi', startedOn: '2026-10-01', mode: 'together' } } };
    expect(short(classOf({ values, rows }))).toBe('A+');
    expect(short(classOf({ values: older.values ?? {}, rows }))).toBe('preliminary A');
  });

  test('of somebody alone comes from that person', () => {
    const values = { ...long, ...Object.fromEntries(decisive.map((id) => [`rate/a1/${id}.v/p1`, '2'])) };
    expect(short(classOf({ values, rows: { assessments: { a1: { ...assessments.a1, mode: 'alone' } } } }))).toBe('A+');
    expect(short(classOf({ values, rows: { assessments: { a1: { ...assessments.a1, mode: 'apart' } } } }))).toBe('preliminary A');
  });

  const codes = fc.record(Object.fromEntries(decisive.map((id) => [id, fc.constantFrom('0', '1', '2')])));
  test('is exactly one of A, B and C, and never sinks when an answer gets better', () => {
    fc.assert(
      fc.property(codes, fc.constantFrom(...decisive), (given, better) => {
        const before = factsIn(answered(given));
        expect(before.value('luokka.A') + before.value('luokka.B') + before.value('luokka.C')).toBe(1);
        const rank = (draft: Draft): number => tool1.ladder.indexOf(classOf(draft).id);
        expect(rank(answered({ ...given, [better]: '2' }))).toBeGreaterThanOrEqual(rank(answered(given)));
      }),
      { numRuns: 40 },
    );
  });

  test('reaches the next one when every unmet step that is not advice is taken', () => {
    fc.assert(
      fc.property(codes, (given) => {
        const draft = answered(given);
        const own = classOf(draft);
        const top = own.raise.map((entry) => entry.to).at(-1);
        if (top === undefined) return;
        const steps = own.raise.filter((entry) => entry.to === top && entry.step.criterion !== undefined);
        const raised = classOf(answered({ ...given, ...Object.fromEntries(steps.map((entry) => [entry.step.criterion ?? '', '2'])) }));
        expect(tool1.ladder.indexOf(raised.id)).toBeGreaterThanOrEqual(tool1.ladder.indexOf(top));
      }),
      { numRuns: 40 },
    );
  });
});

describe('why and what raises it', () => {
  test('lists the conditions of class A with their state', () => {
    expect(classOf(answered({ ...all('2'), '1.J1': '0' })).why.map((reason) => [reason.criterion, reason.holds])).toEqual([
      ['1.H1', true],
      ['1.H2', true],
      ['1.H3', true],
      ['1.H4', true],
      ['1.J1', false],
    ]);
  });

  test('from B lists only what is missing, with field and criterion', () => {
    const { raise } = classOf(answered({ ...all('2'), '1.J1': '0', '1.H2': '0' }, { ...long, 'text/F12': words(100) }));
    expect(raise.map((entry) => [entry.to, entry.step.field, entry.step.criterion ?? entry.step.advisory])).toEqual([
      ['A', 'F12', true],
      ['A', 'F12', '1.H2'],
      ['A', 'F14', '1.J1'],
    ]);
  });

  test('from A lists each missing deciding answer by itself', () => {
    const { raise } = classOf(answered({ ...all('2'), '1.J3': '1', '1.H8': '0' }));
    expect(raise.map((entry) => [entry.to, entry.step.criterion, entry.conditions])).toEqual([
      ['Aplus', '1.J3', [{ min: ['1.J3', 2] }]],
      ['Aplus', '1.H8', [{ min: ['1.H8', 1] }]],
    ]);
  });

  test('from C lists the way to B and to A', () => {
    expect(new Set(classOf({}).raise.map((entry) => entry.to))).toEqual(new Set(['B', 'A']));
  });

  test('from A+ lists nothing', () => expect(classOf(answered(all('2'))).raise).toEqual([]));
});

describe('a counted value', () => {
  const criterion = (id: string) => {
    const found = tool1.criteria.find((candidate) => candidate.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  };
  test.each([
    ['a rule comes first', '1.H4', '0', long, { value: 2, from: 'rule' }],
    ['an empty field is 0 with a notice', '1.H1', '2', {}, { value: 0, from: 'emptyFields', notice: 'emptyFields' }],
    ['an empty field without a claim needs no notice', '1.H1', '0', {}, { value: 0, from: 'emptyFields' }],
    ['a link alone is content here', '1.H1', '0', { 'text/F12': 'https://a.fi/malli' }, { value: 0, from: 'answer' }],
    ['no answer is 0', '1.H1', undefined, long, { value: 0, from: 'unanswered' }],
    ['cannot say is 0', '1.H1', 'ns', long, { value: 0, from: 'unanswered' }],
    ['not applicable is left out', '1.B2', 'na', long, { value: 0, from: 'notApplicable' }],
    ['the answer counts', '1.H1', '1', long, { value: 1, from: 'answer' }],
    ['an answer on a short text asks to check', '1.H1', '1', { 'text/F12': words(100) }, { value: 1, from: 'answer', notice: 'check' }],
    ['the answer 0 on a short text is fine', '1.H1', '0', { 'text/F12': words(100) }, { value: 0, from: 'answer' }],
    ['one long field of two is enough', '1.J1', '1', { 'text/F14': words(100), 'text/F6': words(400) }, { value: 1, from: 'answer' }],
    ['a criterion without a field counts as answered', '1.L4', '2', {}, { value: 2, from: 'answer' }],
  ] as const)('%s', (_, id, answer, texts, expected) =>
    expect(countedValue(criterion(id), answer, factsIn({ values: texts }), tool1)).toEqual(expected),
  );

  test('gives a percentage of what applies', () => {
    expect(
      progressPercent([
        { value: 2, from: 'answer' },
        { value: 0, from: 'unanswered' },
        { value: 1, from: 'answer' },
        { value: 2, from: 'rule' },
        { value: 0, from: 'notApplicable' },
      ]),
    ).toBe(50);
    expect(progressPercent([])).toBe(0);
  });
});
