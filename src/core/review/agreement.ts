// How far two seats agreed before they talked: counts per scale, and for tool 1 kappa and AC2 where they mean something (c.9.6).

import type { RevisionSet } from '../draft/revision-set.ts';
import { divide, type Decimal } from '../model/decimal.ts';
import { levelSteps } from './compare.ts';
import { inTurn, levelScale, type PairContext, type PartDifference } from './differences.ts';
import { readerAtLock } from './flow.ts';

export interface ScaleAgreement {
  readonly scale: string;
  readonly same: number;
  /** the same or one step apart; EV against a value is no step */
  readonly withinOneStep: number;
  /** parts both answered */
  readonly compared: number;
  readonly missing: number;
}

/** Scales in the order they first come; they are never added together. */
export function agreementOf(differences: readonly PartDifference[]): readonly ScaleAgreement[] {
  const counts = new Map<string, { same: number; withinOneStep: number; compared: number; missing: number }>();
  for (const { scales, kind, steps } of differences) {
    for (const scale of kind === 'notAsked' ? [] : scales) {
      const count = counts.get(scale) ?? { same: 0, withinOneStep: 0, compared: 0, missing: 0 };
      counts.set(scale, count);
      if (kind === 'missing') count.missing += 1;
      else count.compared += 1;
      if (kind === 'same') count.same += 1;
      if (kind === 'same' || steps === 1) count.withinOneStep += 1;
    }
  }
  return [...counts].map(([scale, count]) => ({ scale, ...count }));
}

export interface Agreement {
  readonly scales: readonly ScaleAgreement[];
  /** for «Lisätietoa» only, without adjectives; absent when the conditions do not hold */
  readonly coefficients?: Coefficients;
}

/** From the answers as they were locked, never from joint ones or later changes. */
export function agreementAtLock(context: PairContext & { readonly set: RevisionSet }): Agreement {
  const differences = inTurn({ ...context, reader: readerAtLock(context.set, context.aid) });
  const levels = differences.filter(({ scales }) => scales.includes(levelScale)).map(({ a, b }): [unknown, unknown] => [a, b]);
  const coefficients = context.tool.kind === 'description' ? coefficientsOf(levels) : undefined;
  return { scales: agreementOf(differences), ...(coefficients === undefined ? {} : { coefficients }) };
}

export interface Coefficients {
  /** pairs of levels; «ei koske», «?» and missing are left out */
  readonly n: number;
  /** linear weighted kappa, exact to six decimals; 1 = full agreement, 0 = what chance would give */
  readonly kappa: Decimal;
  /** Gwet's AC2 with linear weights */
  readonly ac2: Decimal;
}

/** Undefined below 2k² pairs (k = 3: 18) or when either used only one level. */
export function coefficientsOf(pairs: readonly (readonly [unknown, unknown])[]): Coefficients | undefined {
  const table = tableOf(pairs);
  const k = levelSteps.length;
  const rows = table.map(sum);
  const columns = table.map((_, column) => sum(table.map((row) => row[column] ?? 0)));
  const n = sum(rows);
  const usesTwo = (counts: readonly number[]): boolean => counts.filter((count) => count > 0).length >= 2;
  if (n < 2 * k * k || !usesTwo(rows) || !usesTwo(columns)) return undefined;
  const kappa = kappaOf(table, rows, columns, n);
  const ac2 = ac2Of(
    table,
    rows.map((count, level) => count + (columns[level] ?? 0)),
    n,
  );
  return kappa === undefined || ac2 === undefined ? undefined : { n, kappa, ac2 };
}

type Table = readonly (readonly number[])[];

function tableOf(pairs: readonly (readonly [unknown, unknown])[]): Table {
  return levelSteps.map(({ code: a }) => levelSteps.map(({ code: b }) => pairs.filter(([one, two]) => one === a && two === b).length));
}

/** κ = 1 − n·Σ|i−j|·nᵢⱼ / Σ|i−j|·rᵢ·cⱼ: whole numbers until the last division. */
function kappaOf(table: Table, rows: readonly number[], columns: readonly number[], n: number): Decimal | undefined {
  const observed = n * total(table, (i, j) => Math.abs(i - j));
  const expected = sum(rows.flatMap((row, i) => columns.map((column, j) => Math.abs(i - j) * row * column)));
  return divide(String(expected - observed), String(expected));
}

/** AC2 = (pₐ − pₑ)/(1 − pₑ), pₑ = T·Σπ(1−π)/(k(k−1)), both multiplied by 4n²k(k−1)²: whole numbers until the last division. */
function ac2Of(table: Table, margins: readonly number[], n: number): Decimal | undefined {
  const k = table.length;
  const weight = (i: number, j: number): number => k - 1 - Math.abs(i - j);
  const weights = total(
    table.map((row) => row.map(() => 1)),
    weight,
  );
  const chance = weights * sum(margins.map((count) => count * (2 * n - count)));
  const agreed = 4 * n * k * (k - 1) * total(table, weight);
  return divide(String(agreed - chance), String(4 * n * n * k * (k - 1) * (k - 1) - chance));
}

const total = (table: Table, weight: (i: number, j: number) => number): number =>
  sum(table.flatMap((row, i) => row.map((count, j) => weight(i, j) * count)));
const sum = (numbers: readonly number[]): number => numbers.reduce((whole, one) => whole + one, 0);
