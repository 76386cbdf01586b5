// Every cell of the table of differences, for both tools.

import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/core/draft/revision.ts';
import type { DescriptionTool } from '../../../src/core/instrument/description-tool.ts';
import type { ImpactTool } from '../../../src/core/instrument/impact-tool.ts';
import { compareAnswers } from '../../../src/core/review/compare.ts';
import { byQuestion, differencesOf, type PartDifference } from '../../../src/core/review/differences.ts';
import { draftOf, path, tool1, tool2, type Draft } from '../model/draft.ts';
import { aid, factsFor, toolWith } from './pair-drafts.ts';

const differencesIn = (draft: Draft, tool: ImpactTool | DescriptionTool = tool2): readonly PartDifference[] =>
  differencesOf({ tool, path, reader: draftOf(draft), aid, pair: ['a', 'b'], factsFor: factsFor(tool.kind === 'impact' ? tool : tool2) });
const told = ({ kind, steps = 0, mustDiscuss }: PartDifference): string =>
  ({ same: '=', steps: String(steps), direction: `d${steps}`, cannotAssess: 'C', missing: 'M', other: 'x', notAsked: '.' })[kind] +
  (mustDiscuss ? '!' : '');

/** One answer of each of the two; – is none. */
const bothAnswer = (part: string, a: string, b: string): Record<string, Json> =>
  Object.fromEntries(
    Object.entries({ a, b }).flatMap(([seat, value]): [string, Json][] => (value === '–' ? [] : [[`rate/${aid}/${part}/${seat}`, value]])),
  );

/** The cell of a matrix: which difference two answers to a part make. */
function cell(part: string, a: string, b: string, more: Draft = {}): string {
  const question = part.slice(0, part.lastIndexOf('.'));
  const answers = bothAnswer(part, a, b);
  const found = differencesIn({ ...more, values: { ...more.values, ...answers } }, toolWith(question)).filter(
    (difference) => `${difference.question}.${difference.part}` === part,
  );
  return found.map(told).join(' ');
}

const matrix = (lines: string): readonly [string, string, string][] => {
  const [head = [], ...rows] = lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return rows.flatMap(([a = '', ...cells]) => cells.map((expected, column): [string, string, string] => [a, head[column] ?? '', expected]));
};

// a down, b across · = same · 1 2 … steps · d direction and steps · C cannot be assessed · M missing · ! must be discussed · – unanswered
const effect = `
       m2   m1   n0   p1   p2   EV   ET   –
  m2   =    1    d2!  d3!  d4!  C!   C!   M!
  m1   1    =    d1!  d2!  d3!  C!   C!   M!
  n0   d2!  d1!  =    d1!  d2!  C!   C!   M!
  p1   d3!  d2!  d1!  =    1    C!   C!   M!
  p2   d4!  d3!  d2!  1    =    C!   C!   M!
  EV   C!   C!   C!   C!   C!   =    C!   M!
  ET   C!   C!   C!   C!   C!   C!   =    M!
  –    M!   M!   M!   M!   M!   M!   M!   M!`;
const evidence = `
       n0   n1   n2   n3   n4   –
  n0   =    1    2!   3!   4!   M!
  n1   1    =    1    2!   3!   M!
  n2   2!   1    =    1    2!   M!
  n3   3!   2!   1    =    1    M!
  n4   4!   3!   2!   1    =    M!
  –    M!   M!   M!   M!   M!   M!`;
const fulfilment = `
       n0   n1   n2   n3   EV   –
  n0   =    1    2!   3!   C!   M!
  n1   1    =    1    2!   C!   M!
  n2   2!   1    =    1    C!   M!
  n3   3!   2!   1    =    C!   M!
  EV   C!   C!   C!   C!   =    M!
  –    M!   M!   M!   M!   M!   M!`;
const adoption = `
       n0   n1   n2   n3   n4   EV   –
  n0   =    1    2!   3!   4!   C!   M!
  n1   1    =    1    2!   3!   C!   M!
  n2   2!   1    =    1    2!   C!   M!
  n3   3!   2!   1    =    1    C!   M!
  n4   4!   3!   2!   1    =    C!   M!
  EV   C!   C!   C!   C!   C!   =    M!
  –    M!   M!   M!   M!   M!   M!   M!`;
const spread = `
       n1   n2   n3   n4   n5   EV   –
  n1   =    1    2!   3!   4!   C!   M!
  n2   1    =    1    2!   3!   C!   M!
  n3   2!   1    =    1    2!   C!   M!
  n4   3!   2!   1    =    1    C!   M!
  n5   4!   3!   2!   1    =    C!   M!
  EV   C!   C!   C!   C!   C!   =    M!
  –    M!   M!   M!   M!   M!   M!   M!`;
const number = `
        10   10,0  010  11   EO   –
  10    =    =     =    x    C!   M!
  10,0  =    =     =    x    C!   M!
  010   =    =     =    x    C!   M!
  11    x    x     x    =    C!   M!
  EO    C!   C!    C!   C!   =    M!
  –     M!   M!    M!   M!   M!   M!`;
const day = `
              2026-01-01  2026-02-01  EO   –
  2026-01-01  =           x           C!   M!
  2026-02-01  x           =           C!   M!
  EO          C!          C!          =    M!
  –           M!          M!          M!   M!`;
const text = `
             Omaishoitajat  Ikäihmiset  EO   –
  Omaishoitajat  =          x           C!   M!
  Ikäihmiset     x          =           C!   M!
  EO             C!         C!          =    M!
  –              M!         M!          M!   M!`;

describe('tool 2', () => {
  test.each([
    ['the effect', '2.K3.va', effect],
    ['the effect of a question with parts of its own', '2.X2.va', effect],
    ['fulfilment', '2.K2.to', fulfilment],
    ['fulfilment told in reversed words', '2.W4.to', fulfilment],
    ['adoption', '2.I1.ka', adoption],
    ['spread', '2.W5.po', spread],
    ['a number', '2.I1.nyt', number],
    ['a day', '2.M7.pvm', day],
    ['a text', '2.K5.t', text],
  ])('compares %s cell by cell', (_, part, table) => {
    for (const [a, b, expected] of matrix(table)) expect(`${a} ${b} ${cell(part, a, b)}`).toBe(`${a} ${b} ${expected}`);
  });

  test('compares evidence cell by cell, where both were asked it', () => {
    const asked: Draft = { values: { [`rate/${aid}/2.K3.va/a`]: 'p1', [`rate/${aid}/2.K3.va/b`]: 'p1' } };
    for (const [a, b, expected] of matrix(evidence)) expect(`${a} ${b} ${cell('2.K3.na', a, b, asked)}`).toBe(`${a} ${b} ${expected}`);
  });

  test.each([
    ['evidence', '2.K3.na', { '2.K3.va/a': 'p1', '2.K3.va/b': 'ET', '2.K3.na/a': 'n2' }, '.'],
    ['evidence that waits from before', '2.K3.na', { '2.K3.va/a': 'p1', '2.K3.va/b': 'EV', '2.K3.na/a': 'n2', '2.K3.na/b': 'n4' }, '.'],
    [
      'the reason for a strong answer',
      '2.K3.ms',
      { '2.K3.va/a': 'p2', '2.K3.na/a': 'n1', '2.K3.va/b': 'p1', '2.K3.na/b': 'n1', '2.K3.ms/a': 'Seuranta alkoi vasta.' },
      '.',
    ],
    ['nothing asked of neither', '2.K3.na', { '2.K3.va/a': 'EV', '2.K3.va/b': 'ET' }, ''],
  ] as [string, string, Readonly<Record<string, Json>>, string][])(
    'does not compare %s asked of one only',
    (_, part, answers, expected) => {
      const values = Object.fromEntries(Object.entries(answers).map(([key, value]) => [`rate/${aid}/${key}`, value]));
      expect(
        differencesIn({ values }, toolWith('2.K3'))
          .filter((one) => `${one.question}.${one.part}` === part)
          .map(told)
          .join(' '),
      ).toBe(expected);
    },
  );

  test('takes texts that say the same for the same, and choices in any order', () => {
    expect(cell('2.K5.t', 'Omaishoitajat  ja\nperheet', 'Omaishoitajat ja perheet')).toBe('=');
    const values = { [`rate/${aid}/2.M3.av/a`]: ['i1', 'i2'], [`rate/${aid}/2.M3.av/b`]: ['i2', 'i1'] };
    expect(differencesIn({ values }, toolWith('2.M3')).map(told)).toEqual(['=']);
    expect(differencesIn({ values: { ...values, [`rate/${aid}/2.M3.av/b`]: ['i2'] } }, toolWith('2.M3')).map(told)).toEqual(['x']);
    expect(differencesIn({ values: { ...values, [`rate/${aid}/2.M3.av/b`]: 'EO' } }, toolWith('2.M3')).map(told)).toEqual(['C!']);
  });

  test('tells of yes and no only whether they are the same', () => {
    expect(
      [compareAnswers('yesNo', true, true), compareAnswers('yesNo', true, false)].map(({ kind, mustDiscuss }) => [kind, mustDiscuss]),
    ).toEqual([
      ['same', false],
      ['other', false],
    ]);
  });

  test('counts a special answer the part does not offer, and an answer in conflict, as missing', () => {
    expect(cell('2.K2.to', 'ET', 'n1')).toBe('M!');
    expect(cell('2.K2.to', 'n1', 'n1', { conflicts: [`rate/${aid}/2.K2.to/b`] })).toBe('M!');
  });
});

describe('rows', () => {
  const told2 = (difference: PartDifference): string => `${difference.row?.key ?? ''}|${difference.column ?? ''}|${told(difference)}`;
  const reach = (a: Draft['rows'], b: Draft['rows'], values: Draft['values'] = {}) =>
    differencesIn({ values, rows: { [`reach:${aid}:a`]: a?.['r'] ?? {}, [`reach:${aid}:b`]: b?.['r'] ?? {} } }, toolWith('2.K1')).map(
      told2,
    );
  const carers = { ryhma: 'carers', tavoite: '100', tavoitettu: '60' };

  test('are paired by group, and their columns compared by kind', () => {
    expect(
      reach(
        { r: { r1: carers, r2: { ryhma: 'disabled', tavoitettu: '5' } } },
        { r: { r3: { ryhma: 'disabled', tavoitettu: '6' }, r4: { ...carers, tavoite: '100,0' } } },
      ),
    ).toEqual(['disabled|tavoitettu|x', 'carers|tavoite|=', 'carers|tavoitettu|=', 'disabled|tavoite|=']);
  });

  test('of a group in own words are paired by the words', () => {
    expect(
      reach(
        { r: { r1: { ryhma: 'other', ryhmaTeksti: 'Yksin asuvat', tavoitettu: '5' } } },
        { r: { r2: { ryhma: 'other', ryhmaTeksti: 'yksin  asuvat', tavoitettu: '5' } } },
      ),
    ).toEqual(['other · yksin asuvat|tavoite|=', 'other · yksin asuvat|tavoitettu|=']);
  });

  test('that one seat lacks are missing, and so is a column', () => {
    expect(reach({ r: { r1: carers } }, { r: { r2: { ryhma: 'disabled', tavoitettu: '5' } } })).toEqual(['carers||M!', 'disabled||M!']);
    expect(reach({ r: { r1: carers } }, { r: { r2: { ryhma: 'carers', tavoitettu: '60' } } })).toEqual([
      'carers|tavoite|M!',
      'carers|tavoitettu|=',
    ]);
  });

  test('of one group twice are paired in order', () => {
    expect(reach({ r: { r1: carers, r2: { ...carers, tavoitettu: '7' } } }, { r: { r3: carers } })).toEqual([
      'carers (2)||M!',
      'carers|tavoite|=',
      'carers|tavoitettu|=',
    ]);
  });

  test.each([
    ['EO of both is the same', { a: 'EO', b: 'EO' }, {}, {}, ['||=']],
    ['EO against rows must be discussed', { a: 'EO' }, {}, { r: { r1: carers } }, ['||C!']],
    ['EO against nothing is missing', { a: 'EO' }, {}, {}, ['||M!']],
    ['no rows of one are missing', {}, { r: { r1: carers } }, {}, ['||M!']],
    ['no rows of both are missing', {}, {}, {}, ['||M!']],
  ] as [string, Readonly<Record<string, string>>, Draft['rows'], Draft['rows'], string[]][])('%s', (_, marks, a, b, expected) => {
    expect(reach(a, b, Object.fromEntries(Object.entries(marks).map(([seat, mark]) => [`rate/${aid}/2.K1.r/${seat}`, mark])))).toEqual(
      expected,
    );
  });

  test('of risks are paired by goal, and probability and impact are steps', () => {
    const goals = {
      g1: { kuka: 'asiakas', mita: 'saa avun', milloin: '2025-12-31' },
      g2: { kuka: 'hoitaja', mita: 'saa ajan', milloin: '2025-12-31' },
    };
    const risk = (goal: string, tn: string, vk: string) => ({ tavoite: goal, riski: 'Kiire', tn, vk });
    const found = (a: string, b: string) =>
      differencesIn(
        { rows: { goals, [`goalrisks:${aid}:a`]: { r1: risk('g1', a, '2') }, [`goalrisks:${aid}:b`]: { r2: risk('g1', b, '2') } } },
        toolWith('2.X1'),
      );
    for (const [a, b, expected] of matrix(`
           1    2    3
       1   =    1    2!
       2   1    =    1
       3   2!   1    =`)) {
      expect(
        found(a, b)
          .filter(({ column }) => column === 'tn')
          .map((one) => `${a} ${b} ${told2(one)}`),
      ).toEqual([`${a} ${b} g1|tn|${expected}`]);
    }
    expect(found('1', '3').map(told2)).toEqual(['g1|tn|2!', 'g1|riski|=', 'g1|vk|=', 'g1|hal|=']);
    expect(found('1', '3')[0]?.scales).toEqual(['RI']);
  });
});

describe('tool 1 as a pair', () => {
  const levels = `
         0    1    2    na   ns   –
    0    =    1    2!   C!   C!   M!
    1    1    =    1    C!   C!   M!
    2    2!   1    =    C!   C!   M!
    na   C!   C!   C!   =    C!   M!
    ns   C!   C!   C!   C!   =    M!
    –    M!   M!   M!   M!   M!   M!`;
  const answers = (id: string, a: string, b: string): Draft => ({ values: bothAnswer(`${id}.v`, a, b) });
  const found = (id: string, a: string, b: string): string =>
    differencesIn(answers(id, a, b), tool1)
      .filter(({ question }) => question === id)
      .map(told)
      .join(' ');
  const [optional, decisive] = [true, false].map(
    (may) => tool1.criteria.find(({ mayNotApply, notApplicableWhen }) => mayNotApply === may && notApplicableWhen === undefined)?.id ?? '',
  );

  test('is compared cell by cell', () => {
    for (const [a, b, expected] of matrix(levels)) expect(`${a} ${b} ${found(optional ?? '', a, b)}`).toBe(`${a} ${b} ${expected}`);
  });

  test('takes «does not apply» for no answer where it is not allowed, and leaves out what a rule answers', () => {
    expect(found(decisive ?? '', 'na', '2')).toBe('M!');
    const exempt = tool1.criteria.filter(({ notApplicableWhen }) => notApplicableWhen !== undefined).map(({ id }) => id);
    expect(exempt.length).toBeGreaterThan(0);
    expect(differencesIn({}, tool1).filter(({ question }) => exempt.includes(question))).toEqual([]);
  });
});

describe('the order', () => {
  const values = Object.fromEntries(
    [
      ['2.K2.to/a', 'n1'],
      ['2.K2.to/b', 'n1'],
      ['2.M1.to/a', 'n1'],
      ['2.M1.to/b', 'n2'],
      ['2.M2.to/a', 'n0'],
      ['2.M2.to/b', 'n3'],
      ['2.K3.va/a', 'p1'],
      ['2.K3.va/b', 'ET'],
      ['2.K3.na/a', 'n2'],
    ].map(([key, value]) => [`rate/${aid}/${key}`, value ?? '']),
  );
  const found = differencesIn({ values }, toolWith('2.K2', '2.K3', '2.M1', '2.M2'));

  test('is what must be discussed, other differences, what one was not asked, what is the same', () => {
    expect(found.map((one) => `${one.question}.${one.part} ${told(one)}`)).toEqual([
      '2.K3.va C!',
      '2.M2.to 3!',
      '2.M1.to 1',
      '2.K3.na .',
      '2.K2.to =',
    ]);
  });

  test('by question is the same', () => {
    expect(byQuestion(found).map(({ question, parts, mustDiscuss, differs }) => [question, parts.length, mustDiscuss, differs])).toEqual([
      ['2.K3', 2, true, true],
      ['2.M2', 1, true, true],
      ['2.M1', 1, false, true],
      ['2.K2', 1, false, false],
    ]);
  });

  test('leaves out the optional section until it is chosen', () => {
    expect(differencesIn({}).some(({ question }) => question === '2.N1')).toBe(false);
    expect(differencesIn({ values: { [`rate/${aid}/2.N.k/joint`]: true } }).some(({ question }) => question === '2.N1')).toBe(true);
  });
});
