// Agreement of two seats: counts per scale, and the coefficients of tool 1 against published and independent figures.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementAtLock, agreementOf, coefficientsOf } from '../../../src/core/review/agreement.ts';
import { differencesOf } from '../../../src/core/review/differences.ts';
import { draftOf, path, tool1 } from '../model/draft.ts';
import { aid, factsFor, Machine, pair, toolWith } from './pair-drafts.ts';

const pairsOf = (table: Readonly<Record<string, number>>): [string, string][] =>
  Object.entries(table).flatMap(([cell, count]) => Array.from({ length: count }, (): [string, string] => [cell.charAt(0), cell.charAt(1)]));

describe('counts', () => {
  test('are kept per scale: the same, at most one step, both answered, missing', () => {
    const answers = {
      '2.K2.to': ['n1', 'n1'],
      '2.M1.to': ['n1', 'n2'],
      '2.M2.to': ['n0', 'n3'],
      '2.I2.to': ['EV', 'EV'],
      '2.I3.to': ['EV', 'n1'],
      '2.I4.to': ['n1', undefined],
      '2.I1.ka': ['n4', 'n4'],
    };
    const values = Object.fromEntries(
      Object.entries(answers).flatMap(([part, both]) =>
        both.flatMap((value, index) => (value === undefined ? [] : [[`rate/${aid}/${part}/${pair[index] ?? ''}`, value]])),
      ),
    );
    const tool = toolWith('2.K2', '2.M1', '2.M2', '2.I1', '2.I2', '2.I3', '2.I4');
    expect(agreementOf(differencesOf({ tool, path, reader: draftOf({ values }), aid, pair, factsFor: factsFor(tool) }))).toEqual([
      { scale: 'TO', same: 2, withinOneStep: 3, compared: 5, missing: 1 },
      { scale: 'KA', same: 1, withinOneStep: 1, compared: 1, missing: 0 },
    ]);
  });

  test('leave out evidence asked of one only, and count a change of sign by its steps', () => {
    const values = {
      [`rate/${aid}/2.K3.va/anna`]: 'n0',
      [`rate/${aid}/2.K3.va/pekka`]: 'p1',
      [`rate/${aid}/2.K6.va/anna`]: 'ET',
      [`rate/${aid}/2.K6.va/pekka`]: 'p1',
      [`rate/${aid}/2.K6.na/pekka`]: 'n3',
      [`rate/${aid}/2.K3.na/anna`]: 'n1',
      [`rate/${aid}/2.K3.na/pekka`]: 'n3',
    };
    const tool = toolWith('2.K3', '2.K6');
    const counts = agreementOf(differencesOf({ tool, path, reader: draftOf({ values }), aid, pair, factsFor: factsFor(tool) }));
    expect(counts).toEqual([
      { scale: 'VA', same: 0, withinOneStep: 1, compared: 2, missing: 0 },
      { scale: 'NA', same: 0, withinOneStep: 0, compared: 1, missing: 0 },
    ]);
  });

  test('are taken from the answers as they were locked', () => {
    const machine = new Machine();
    machine.complete('anna', { to: '0' });
    machine.complete('pekka', { to: '3' });
    machine.lock('anna', '1');
    machine.lock('pekka', '2');
    const before = agreementAtLock(machine.joint());
    machine.write(`rate/${aid}/2.K2.to/anna`, 'n3');
    expect(agreementAtLock(machine.joint())).toEqual(before);
    expect(before.scales).toContainEqual({ scale: 'TO', same: 0, withinOneStep: 0, compared: 1, missing: 0 });
    expect(before.coefficients).toBeUndefined();
  });
});

describe('coefficients of tool 1', () => {
  test('give the published example of two levels', () => {
    // 130 + 56 + 9 + 5 answers: kappa 0.022 (PMC7222679); 73/3323; with the outermost levels only, weights change nothing
    expect(coefficientsOf(pairsOf({ 22: 130, '02': 56, 20: 9, '00': 5 }))).toMatchObject({ n: 200, kappa: '0.021968' });
  });

  test('give a worked example with all three levels', () => {
    // 0: 4 1 0 · 1: 2 5 1 · 2: 0 1 6. Σ|i−j|n = 5, margins 5 8 7 and 6 7 7
    // E = 5·(7·1 + 7·2) + 8·(6·1 + 7·1) + 7·(6·2 + 7·1) = 105 + 104 + 133 = 342; kappa = 1 − 20·5/342 = 242/342
    // margins 11 15 14, Σs(40−s) = 319 + 375 + 364 = 1058; Σ(2−|i−j|)n = 35; AC2 = (12·20·35 − 5·1058)/(24·400 − 5·1058) = 3110/4310
    expect(coefficientsOf(pairsOf({ '00': 4, '01': 1, 10: 2, 11: 5, 12: 1, 21: 1, 22: 6 }))).toEqual({
      n: 20,
      kappa: '0.707602',
      ac2: '0.721578',
    });
  });

  test('agree with the definition in floating point for any table', () => {
    let shown = 0;
    fc.assert(
      fc.property(fc.array(fc.nat(6), { minLength: 9, maxLength: 9 }), (cells) => {
        const table = Object.fromEntries(cells.map((count, index) => [`${Math.floor(index / 3)}${index % 3}`, count]));
        const found = coefficientsOf(pairsOf(table));
        if (found === undefined) return;
        shown += 1;
        const n = cells.reduce((a, b) => a + b, 0);
        const share = (i: number, j: number): number => (cells[3 * i + j] ?? 0) / n;
        const levels = [0, 1, 2];
        const sum = (f: (i: number) => number): number => levels.reduce((whole, i) => whole + f(i), 0);
        const weight = (i: number, j: number): number => 1 - Math.abs(i - j) / 2;
        const row = (i: number): number => sum((j) => share(i, j));
        const column = (j: number): number => sum((i) => share(i, j));
        const observed = sum((i) => sum((j) => weight(i, j) * share(i, j)));
        const expected = sum((i) => sum((j) => weight(i, j) * row(i) * column(j)));
        const chance =
          (5 / 6) *
          sum((i) => {
            const p = (row(i) + column(i)) / 2;
            return p * (1 - p);
          });
        expect(Number(found.kappa)).toBeCloseTo((observed - expected) / (1 - expected), 5);
        expect(Number(found.ac2)).toBeCloseTo((observed - chance) / (1 - chance), 5);
      }),
      { numRuns: 500 },
    );
    expect(shown).toBeGreaterThan(100);
  });

  test('are not told of fewer than eighteen pairs, nor when somebody used one level only', () => {
    expect(coefficientsOf(pairsOf({ '00': 8, 22: 9 }))).toBeUndefined();
    expect(coefficientsOf(pairsOf({ '00': 8, 22: 10 }))).toEqual({ n: 18, kappa: '1', ac2: '1' });
    expect(coefficientsOf(pairsOf({ 20: 8, 22: 10 }))).toBeUndefined();
    expect(coefficientsOf([...pairsOf({ '00': 8, 22: 9 }), ['na', '2'], ['ns', 'ns']])).toBeUndefined();
  });

  test('come with the counts of a pair that locked tool 1', () => {
    const machine = new Machine();
    const ids = tool1.criteria.filter(({ notApplicableWhen }) => notApplicableWhen === undefined).map(({ id }) => id);
    for (const [index, id] of ids.entries())
      for (const seat of pair)
        machine.write(`rate/${aid}/${id}.v/${seat}`, String(index % 5 === 0 && seat === 'anna' ? 1 : (index % 2) * 2));
    const { scales, coefficients } = agreementAtLock({ ...machine.joint(), tool: tool1 });
    expect(scales).toEqual([
      { scale: 'levels', same: ids.length - Math.ceil(ids.length / 5), withinOneStep: ids.length, compared: ids.length, missing: 0 },
    ]);
    expect(coefficients?.n).toBe(ids.length);
    expect(Number(coefficients?.kappa)).toBeGreaterThan(0.5);
  });
});
