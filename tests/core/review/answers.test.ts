// What is asked, answered and missing in both tools.

import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/core/draft/revision.ts';
import type { Question } from '../../../src/core/instrument/impact-tool.ts';
import { holds } from '../../../src/core/instrument/evaluate.ts';
import { partsOf, questionOf } from '../../../src/core/instrument/keys.ts';
import {
  answerOf,
  askedQuestions,
  gapsOf,
  gateState,
  isNotApplicableByRule,
  openCriteria,
  proposedLevel,
  questionState,
  sectionProgress,
  withoutJointValue,
} from '../../../src/core/review/answers.ts';
import type { QuestionState } from '../../../src/core/review/answers.ts';
import { draftOf, factsIn, path, tool1, tool2, words } from '../model/draft.ts';
import type { Draft } from '../model/draft.ts';

const question = (id: string): Question => {
  const found = questionOf(tool2, id);
  if (found === undefined) throw new Error(id);
  return found;
};
const draft = (values: Readonly<Record<string, Json>>, rows: Draft['rows'] = {}, conflicts: readonly string[] = []): Draft => ({
  values,
  rows,
  conflicts,
});
const stateOf = (id: string, own: Draft, seat = 'p'): QuestionState =>
  questionState({
    tool: tool2,
    path,
    question: question(id),
    reader: draftOf(own),
    aid: 'a',
    seat,
    facts: factsIn(own, { assessment2: { aid: 'a', seat } }),
  });
const told = ({ complete, asked, missing, errors, reasonMissing }: QuestionState): unknown => ({
  complete,
  asked: asked.map((part) => part.id),
  missing: missing.map((part) => part.id),
  errors: errors.map((rule) => rule.id),
  reasonMissing,
});
const va = (code: string, more: Readonly<Record<string, Json>> = {}): Draft => draft({ 'rate/a/2.K3.va/p': code, ...more });
const reason = { 'just/a/2.K3/p': 'Viive lyheni seitsemään päivään.' };

describe('a question of effect and evidence', () => {
  test.each([
    ['asks first for the effect alone', draft({}), { complete: false, asked: ['va'], missing: ['va'], errors: [], reasonMissing: false }],
    [
      'asks evidence once an effect is told',
      va('n0'),
      { complete: false, asked: ['va', 'na'], missing: ['na'], errors: [], reasonMissing: false },
    ],
    [
      'is complete with no change and no information',
      va('n0', { 'rate/a/2.K3.na/p': 'n0' }),
      { complete: true, asked: ['va', 'na'], missing: [], errors: [], reasonMissing: false },
    ],
    [
      'asks no evidence when it cannot be assessed',
      va('EV'),
      { complete: true, asked: ['va'], missing: [], errors: [], reasonMissing: false },
    ],
    [
      'asks no evidence when it was not aimed at',
      va('ET'),
      { complete: true, asked: ['va'], missing: [], errors: [], reasonMissing: false },
    ],
    [
      'refuses a special answer it does not offer',
      va('EO'),
      { complete: false, asked: ['va'], missing: ['va'], errors: [], reasonMissing: false },
    ],
    [
      'needs a reason for an effect',
      va('p1', { 'rate/a/2.K3.na/p': 'n2' }),
      { complete: false, asked: ['va', 'na'], missing: [], errors: [], reasonMissing: true },
    ],
    [
      'takes a reason of twenty characters',
      va('p1', { 'rate/a/2.K3.na/p': 'n2', ...reason }),
      { complete: true, asked: ['va', 'na'], missing: [], errors: [], reasonMissing: false },
    ],
    [
      'refuses an effect without any information',
      va('m1', { 'rate/a/2.K3.na/p': 'n0', ...reason }),
      { complete: false, asked: ['va', 'na'], missing: [], errors: ['effectWithoutEvidence'], reasonMissing: false },
    ],
    [
      'asks why when a great effect rests on experience',
      va('p2', { 'rate/a/2.K3.na/p': 'n1', ...reason }),
      { complete: false, asked: ['va', 'na', 'ms'], missing: ['ms'], errors: [], reasonMissing: false },
    ],
    [
      'is complete when that is told',
      va('m2', { 'rate/a/2.K3.na/p': 'n1', 'rate/a/2.K3.ms/p': 'Seuranta alkoi vasta keväällä.', ...reason }),
      { complete: true, asked: ['va', 'na', 'ms'], missing: [], errors: [], reasonMissing: false },
    ],
    [
      'asks no why when follow-up exists',
      va('p2', { 'rate/a/2.K3.na/p': 'n3', ...reason }),
      { complete: true, asked: ['va', 'na'], missing: [], errors: [], reasonMissing: false },
    ],
  ] as [string, Draft, unknown][])('%s', (_, own, expected) => expect(told(stateOf('2.K3', own))).toEqual(expected));

  test('is unanswered while copies are in conflict', () => {
    expect(
      stateOf('2.K3', draft({ 'rate/a/2.K3.va/p': 'n0', 'rate/a/2.K3.na/p': 'n2' }, {}, ['rate/a/2.K3.va/p'])).missing.map(
        (part) => part.id,
      ),
    ).toEqual(['va']);
  });

  test('of its own parts needs a reason too', () => {
    expect(stateOf('2.X2', draft({ 'rate/a/2.X2.t/p': 'Puhelut ruuhkautuivat.', 'rate/a/2.X2.va/p': 'm1' })).reasonMissing).toBe(true);
    expect(stateOf('2.X2', draft({ 'rate/a/2.X2.t/p': 'EO', 'rate/a/2.X2.va/p': 'n0' })).complete).toBe(true);
  });
});

describe('a part', () => {
  const reach = { ryhma: 'carers', tavoite: '100', tavoitettu: '64' };
  const goals = {
    g1: { kuka: 'asiakas', mita: 'saa avun', milloin: '2025-12-31' },
    g2: { kuka: 'hoitaja', mita: 'saa ajan', milloin: '2025-12-31' },
  };
  const risk = { riski: 'Kiire', tn: '2', vk: '3', hal: 'Sijainen' };
  test.each([
    ['of text is answered by words', '2.K5', draft({ 'rate/a/2.K5.t/p': 'Digipalveluja käyttämättömät.' }), true],
    ['of text is not answered by a placeholder', '2.K5', draft({ 'rate/a/2.K5.t/p': 'tulossa' }), false],
    ['of text is answered by cannot say', '2.K5', draft({ 'rate/a/2.K5.t/p': 'EO' }), true],
    ['of rows is answered by a complete row', '2.K1', draft({}, { 'reach:a:p': { r: reach } }), true],
    ['of rows is not answered by an incomplete row', '2.K1', draft({}, { 'reach:a:p': { r: reach, s: { tavoite: '5' } } }), false],
    ['of rows is not answered by another seat', '2.K1', draft({}, { 'reach:a:q': { r: reach } }), false],
    ['of rows is answered by cannot say', '2.K1', draft({ 'rate/a/2.K1.r/p': 'EO' }), true],
    ['of risks needs a row for every goal', '2.X1', draft({}, { goals, 'goalrisks:a:p': { r: { ...risk, tavoite: 'g1' } } }), false],
    [
      'of risks is answered when every goal has one',
      '2.X1',
      draft({}, { goals, 'goalrisks:a:p': { r: { ...risk, tavoite: 'g1' }, s: { ...risk, tavoite: 'g2' } } }),
      true,
    ],
    ['of indicators takes one to five', '2.M3', draft({ 'rate/a/2.M3.av/p': ['m1'] }), true],
    ['of indicators takes no more', '2.M3', draft({ 'rate/a/2.M3.av/p': ['1', '2', '3', '4', '5', '6'] }), false],
    ['of indicators is not answered by an empty choice', '2.M3', draft({ 'rate/a/2.M3.av/p': [] }), false],
    ['computed is never asked', '2.M4', draft({ 'rate/a/2.M4.to/p': 'n2' }), true],
    ['of numbers and a scale is answered part by part', '2.I1', draft({ 'rate/a/2.I1.ka/p': 'n2', 'rate/a/2.I1.nyt/p': '3' }), false],
    [
      'of a number is answered by zero',
      '2.I1',
      draft({ 'rate/a/2.I1.ka/p': 'n2', 'rate/a/2.I1.nyt/p': '0', 'rate/a/2.I1.tark/p': 'EO' }),
      true,
    ],
  ] as [string, string, Draft, boolean][])('%s (%s)', (_, id, own, complete) => expect(stateOf(id, own).complete).toBe(complete));
});

describe('the questions asked', () => {
  test('leave out the optional section until it is chosen together', () => {
    expect(askedQuestions(tool2, draftOf({}), 'a')).toHaveLength(42);
    expect(askedQuestions(tool2, draftOf({ values: { 'rate/a/2.N.k/joint': true } }), 'a')).toHaveLength(46);
    expect(askedQuestions(tool2, draftOf({ values: { 'rate/a/2.N.k/joint': false, 'rate/a/2.N.k/p': true } }), 'a')).toHaveLength(42);
  });

  test('have as many scale parts as the instrument promises', () => {
    const count = (scale: string): number =>
      tool2.questions.flatMap((own) => partsOf(tool2, own)).filter((part) => part.scale === scale).length;
    expect([tool2.gate.length + tool2.questions.length, count('VA'), count('NA'), count('TO'), count('KA'), count('PO')]).toEqual([
      50, 23, 22, 14, 1, 1,
    ]);
  });
});

describe('the gate', () => {
  const people = { 'meta/person/p1': { name: 'Anna', organisation: 'Alue' }, 'meta/person/p2': { name: 'Bo', organisation: 'Hanke' } };
  const full = draft(
    {
      ...people,
      'rate/a/2.Q1.k/joint': true,
      'rate/a/2.Q1.url/joint': 'https://innokyla.fi/x',
      'rate/a/2.Q2.k/joint': true,
      'rate/a/2.Q2.ryh/joint': ['carers'],
      'rate/a/2.Q2.t/joint': 'Omaishoitaja saa vapaan kuukausittain.',
      'rate/a/2.Q3.k/joint': true,
      'rate/a/2.Q3.pvm/joint': '2024-03-01',
      'rate/a/2.Q3.yks/joint': 'Kotihoidon itäinen tiimi',
    },
    { 'assessors:a': { p1: { role: 'alue' }, p2: { role: 'hanke' } }, 'evid:a:2.Q2:joint': { e: { laji: 'mittari', viite: 'Viive' } } },
  );
  const gateOf = (own: Draft): ReturnType<typeof gateState> => gateState(tool2, factsIn(own, { assessment2: { aid: 'a', seat: 'p1' } }));

  test('is met when all four are', () =>
    expect([gateOf(full).met, gateOf(full).questions.map((one) => one.met)]).toEqual([true, [true, true, true, true]]));
  test.each(['rate/a/2.Q1.url/joint', 'rate/a/2.Q2.ryh/joint', 'rate/a/2.Q2.t/joint', 'rate/a/2.Q3.pvm/joint', 'meta/person/p2'])(
    'is not met without %s',
    (key) => {
      expect(gateOf({ ...full, values: { ...full.values, [key]: null } }).met).toBe(false);
    },
  );
  test('is not met without evidence', () =>
    expect(gateOf({ ...full, rows: { 'assessors:a': full.rows?.['assessors:a'] ?? {} } }).met).toBe(false));
  test('only warns of items missing from the description, of the class and of an old review', () => {
    expect(gateOf({ ...full, values: { ...full.values, 'rate/a/2.Q1.k/joint': false } }).questions[0]).toMatchObject({
      met: true,
      warnings: ['itemsMissing', 'classBelowA', 'reviewNotRecent'],
    });
  });
  test('and the level of use and joint values are asked when confirming', () => {
    const joint = (own: Draft) => factsIn(own, { assessment2: { aid: 'a', seat: 'joint' } });
    expect(holds(tool2.confirmWhen, joint(full))).toBe(false);
    const agreed = Object.fromEntries(
      askedQuestions(tool2, draftOf({}), 'a').flatMap((own) =>
        partsOf(tool2, own).map((part) => [`rate/a/${own.id}.${part.id}/joint`, 'EY']),
      ),
    );
    const confirmed = { ...full, values: { ...full.values, ...agreed, 'rate/a/2.I1.ka/joint': 'n2' } };
    expect(joint(confirmed).value('x.sopimatta')).toBe(0);
    expect(holds(tool2.confirmWhen, joint(confirmed))).toBe(true);
    expect(holds(tool2.confirmWhen, joint({ ...confirmed, values: { ...confirmed.values, 'rate/a/2.I1.ka/joint': 'n1' } }))).toBe(false);
    expect(holds(tool2.confirmWhen, joint({ ...confirmed, values: { ...confirmed.values, 'rate/a/2.K2.to/joint': null } }))).toBe(false);
  });
});

describe('joint values', () => {
  const open = (values: Readonly<Record<string, Json>>): string[] => {
    const own = draft(values);
    return withoutJointValue({
      tool: tool2,
      path,
      reader: draftOf(own),
      aid: 'a',
      facts: factsIn(own, { assessment2: { aid: 'a', seat: 'joint' } }),
    }).map(({ question: asked, part }) => `${asked.id}.${part.id}`);
  };
  test('are missing part by part', () => expect(open({})).toContain('2.K2.to'));
  test('are given by a value or by the mark of none', () => {
    expect(open({ 'rate/a/2.K2.to/joint': 'n2' })).not.toContain('2.K2.to');
    expect(open({ 'rate/a/2.K2.to/joint': 'EY' })).not.toContain('2.K2.to');
  });
  test('are not given by somebody alone', () => expect(open({ 'rate/a/2.K2.to/p': 'n2' })).toContain('2.K2.to'));
});

test('gaps are asked questions none of whose fields says anything', () => {
  const gaps = gapsOf(
    [question('2.K1'), question('2.X1'), question('2.W1')],
    factsIn({ values: { 'text/F14': words(50), 'text/F12': 'tulossa' } }),
  );
  expect(gaps).toEqual([
    { question: '2.X1', fields: ['F6', 'F13'] },
    { question: '2.W1', fields: ['F12', 'F15'] },
  ]);
});

describe('tool 1', () => {
  const rows = { assessments: { a1: { tool: tool1.id, startedOn: '2026-09-01', mode: 'alone' } } };
  const own = draft(
    { 'text/F12': words(400), 'rate/a1/1.B1.v/p': '2', 'rate/a1/1.B2.v/p': 'na', 'rate/a1/1.B3.v/p': 'ns', 'rate/a1/1.B4.v/q': '2' },
    rows,
  );

  test('reads the answer of a seat, and none in conflict or of another kind', () => {
    expect(['1.B1', '1.B2', '1.B3', '1.B4'].map((id) => answerOf(draftOf(own), 'a1', id, 'p'))).toEqual(['2', 'na', 'ns', undefined]);
    expect(answerOf(draftOf({ ...own, conflicts: ['rate/a1/1.B1.v/p'] }), 'a1', '1.B1', 'p')).toBeUndefined();
    expect(answerOf(draftOf({ values: { 'rate/a1/1.B1.v/p': 'maybe' } }), 'a1', '1.B1', 'p')).toBeUndefined();
  });

  test('counts its sections', () => {
    const facts = factsIn(own);
    const progress = sectionProgress(tool1, draftOf(own), 'a1', 'p', facts);
    expect(progress.map(({ section, answered, total }) => [section.id, answered, total])).toEqual([
      ['1.A', 4, 10],
      ['1.B', 2, 5],
      ['1.C', 0, 4],
      ['1.D', 0, 4],
      ['1.E', 0, 7],
      ['1.G', 0, 3],
      ['1.H', 1, 8],
      ['1.J', 0, 11],
    ]);
    expect(openCriteria(tool1, draftOf(own), 'a1', 'p', facts)).toHaveLength(45);
  });

  test('leaves the criteria of RRP models and of attachments out by rule', () => {
    const byRule = (values: Readonly<Record<string, Json>>): string[] =>
      tool1.criteria.filter((criterion) => isNotApplicableByRule(criterion, factsIn({ values }))).map((criterion) => criterion.id);
    expect(byRule({})).toEqual(['1.A2', '1.A5', '1.A6', '1.A7', '1.H4']);
    expect(byRule({ 'meta/R1': 'RRP2', 'text/F12': 'Ks. https://a.fi' })).toEqual([]);
  });

  test('proposes the level it can compute', () => {
    const criterion = tool1.criteria.find((candidate) => candidate.proposal !== undefined);
    const summary = ['F1', 'F8', 'F12', 'F13', 'F14', 'F15'];
    const level = (fields: readonly string[]): unknown =>
      criterion && proposedLevel(criterion, factsIn({ values: Object.fromEntries(fields.map((id) => [`text/${id}`, words(50)])) }));
    expect([level([]), level(['F1']), level(summary)]).toEqual(['0', '1', '2']);
  });
});
