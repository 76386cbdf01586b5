// What the indicator table derives.

import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/core/draft/revision.ts';
import { derivedOf, indicatorsOf } from '../../../src/core/model/indicators.ts';
import type { DerivedIndicator } from '../../../src/core/model/indicators.ts';
import { draftOf } from './draft.ts';

const base = {
  nimi: 'Ensikäynnin viive',
  yks: 'paiva',
  suunta: 'laskee',
  lt: '9',
  ltpvm: '2022-12-31',
  ltn: '212',
  tt: '2',
  ttpvm: '2025-12-31',
};
type Row = Readonly<Record<string, Json>>;
const derived = (row: Row, followups: Readonly<Record<string, Row>> = {}): DerivedIndicator => {
  const [indicator] = indicatorsOf(draftOf({ rows: { indicators: { m1: { ...base, ...row } }, followups } }));
  if (indicator === undefined) throw new Error('no indicator');
  return derivedOf(indicator);
};

describe('the result', () => {
  const followups = {
    a: { mittari: 'm1', arvo: '5', pvm: '2024-01-01', n: '30' },
    b: { mittari: 'm1', arvo: '4', pvm: '2024-06-01', n: '3' },
    c: { mittari: 'm1', arvo: '3', pvm: '2024-06-01' },
    d: { mittari: 'other', arvo: '1', pvm: '2025-01-01' },
  };
  test('is the own one when given', () =>
    expect(derived({ tu: '3', tupvm: '2024-10-01', tun: '188' }, followups).result).toEqual({
      value: '3',
      on: '2024-10-01',
      n: '188',
      from: 'own',
    }));
  test('is else the newest follow-up, of one day the later row', () =>
    expect(derived({}, followups).result).toEqual({ value: '3', on: '2024-06-01', n: '', from: 'followUp' }));
  test('is none when nothing was measured', () => expect(derived({}).result).toBeUndefined());
});

describe('the change', () => {
  test('is result minus baseline, with its percentage', () => {
    const { change, changePercent, changeUnit } = derived({ tu: '3' });
    expect([change, changePercent, changeUnit]).toEqual([{ value: '-6' }, '-66.666667', 'unit']);
  });
  test('of a percentage is in percentage points and has no percentage of its own', () => {
    const { change, changePercent, changeUnit } = derived({ yks: 'prosentti', lt: '67', tu: '80' });
    expect([change, changePercent, changeUnit]).toEqual([{ value: '13' }, undefined, 'percentagePoints']);
  });
  test('from a negative baseline is measured against its size', () =>
    expect(derived({ yks: 'euro', lt: '-100', tu: '-50' }).changePercent).toBe('50'));
  test('from zero has no percentage', () => expect(derived({ lt: '0', tu: '5' }).changePercent).toBeUndefined());
  test('names what is missing', () => {
    expect(derived({}).change).toEqual({ missing: ['result'] });
    expect(derived({ lt: null }).change).toEqual({ missing: ['baseline', 'result'] });
  });
});

describe('the fulfilment', () => {
  test.each([
    ['is the share of the way', { tu: '3' }, { value: '0.857143' }],
    ['may pass the target', { tu: '1' }, { value: '1.142857' }],
    ['may be negative', { tu: '16' }, { value: '-1' }],
    ['is not counted when the target is the baseline', { tt: '9', tu: '3' }, { reason: 'targetEqualsBaseline' }],
    ['is not counted for a steady direction', { suunta: 'pysyy', sieto: '1', tu: '9' }, { reason: 'steadyDirection' }],
    ['names what is missing', { tt: null }, { missing: ['target', 'result'] }],
  ])('%s', (_, row, expected) => expect(derived(row as Row).fulfilment).toEqual(expected));
});

describe('the direction', () => {
  test.each([
    ['laskee', '3', 'right'],
    ['laskee', '12', 'wrong'],
    ['laskee', '9', 'none'],
    ['nousee', '12', 'right'],
    ['nousee', '3', 'wrong'],
    ['nousee', '9', 'none'],
  ])('%s with result %s is %s', (suunta, tu, expected) => expect(derived({ suunta, tu }).direction).toBe(expected));
  test.each([
    ['9.5', 'right'],
    ['8', 'right'],
    ['7.9', 'wrong'],
  ])('pysyy within 1 with result %s is %s', (tu, expected) =>
    expect(derived({ suunta: 'pysyy', sieto: '1', tu }).direction).toBe(expected),
  );
  test('is unknown without a result', () => expect(derived({}).direction).toBe('unknown'));
});

describe('a contradiction', () => {
  test.each([
    ['nousee', '2', '', true],
    ['nousee', '12', '', false],
    ['laskee', '12', '', true],
    ['laskee', '2', '', false],
    ['pysyy', '11', '1', true],
    ['pysyy', '10', '1', false],
    ['nousee', '9', '', false],
  ])('%s to %s (±%s): %s', (suunta, tt, sieto, expected) => expect(derived({ suunta, tt, sieto }).contradiction).toBe(expected));
});

describe('a small number of people', () => {
  test('suppresses the value and everything made of it', () => {
    expect(derived({ ltn: '4', tu: '3' })).toMatchObject({ smallN: { baseline: true, result: false }, suppressed: true });
    expect(derived({ tu: '3', tun: '4' })).toMatchObject({ smallN: { baseline: false, result: true }, suppressed: true });
  });
  test('five is not small, and an n not given is not either', () => expect(derived({ ltn: '5', tu: '3', tun: '' }).suppressed).toBe(false));
  test('is told of follow-ups by row', () =>
    expect(derived({ tu: '3' }, { f: { mittari: 'm1', arvo: '5', pvm: '2024-01-01', n: '2' } }).smallN.followUps).toEqual(['f']));
});
