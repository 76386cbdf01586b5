// The indicator table: typed rows and everything derived from them (instruments.md b.10).

import type { DraftReader, RowView } from '../draft/reader.ts';
import { absolute, add, compare, divide, isDecimal, multiply, subtract } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { listNames } from './rows.ts';

export type Direction = 'nousee' | 'laskee' | 'pysyy';

/** A number with the day it was measured and how many people or cases it stands on; '' = not given. */
export interface Measurement {
  readonly value: Decimal;
  readonly on: string;
  readonly n: Decimal | '';
}

export interface Indicator {
  readonly id: string;
  readonly name: string;
  /** option id of the unit list; own words in `unitText` */
  readonly unit: string;
  readonly unitText: string;
  readonly direction: Direction | '';
  /** accepted deviation when the direction is «pysyy» */
  readonly tolerance: Decimal | '';
  readonly baseline: Decimal | '';
  readonly baselineOn: string;
  readonly baselineN: Decimal | '';
  readonly target: Decimal | '';
  readonly targetOn: string;
  readonly ownResult: Decimal | '';
  readonly ownResultOn: string;
  readonly ownResultN: Decimal | '';
  readonly followUps: readonly (Measurement & { readonly id: string; readonly note: string })[];
  readonly row: RowView;
}

export type Missing = 'baseline' | 'target' | 'result';
export type Amount = { readonly value: Decimal } | { readonly missing: readonly Missing[] };

export interface DerivedIndicator {
  readonly result: (Measurement & { readonly from: 'own' | 'followUp' }) | undefined;
  /** result − baseline; percentage points when the unit is % */
  readonly change: Amount;
  readonly changeUnit: 'unit' | 'percentagePoints';
  /** 100 · change / |baseline|; undefined = not shown for this unit or a baseline of zero */
  readonly changePercent: Decimal | undefined;
  /** (result − baseline) / (target − baseline) as a share, 1 = reached */
  readonly fulfilment:
    | { readonly value: Decimal }
    | { readonly reason: 'steadyDirection' | 'targetEqualsBaseline' }
    | { readonly missing: readonly Missing[] };
  readonly direction: 'right' | 'wrong' | 'none' | 'unknown';
  /** the target points the other way than the direction says */
  readonly contradiction: boolean;
  /** which numbers stand on fewer than five and are told as «alle 5, ei julkaista» outside the own working file */
  readonly smallN: { readonly baseline: boolean; readonly result: boolean; readonly followUps: readonly string[] };
  /** change, change per cent and fulfilment are withheld too */
  readonly suppressed: boolean;
}

const unitsWithPercent = ['kpl', 'euro', 'paiva'];
const percentUnit = 'prosentti';
const smallest = '5';

/** Rows of the indicator list with the follow-ups that name them, in order. */
export const indicatorsOf = (reader: DraftReader): readonly Indicator[] => {
  const followUps = reader.rows(listNames.followUps);
  return reader.rows(listNames.indicators).map((row) => ({
    id: row.id,
    name: text(row, 'nimi'),
    unit: text(row, 'yks'),
    unitText: text(row, 'yksteksti'),
    direction: directionOf(text(row, 'suunta')),
    tolerance: decimal(row, 'sieto'),
    baseline: decimal(row, 'lt'),
    baselineOn: text(row, 'ltpvm'),
    baselineN: decimal(row, 'ltn'),
    target: decimal(row, 'tt'),
    targetOn: text(row, 'ttpvm'),
    ownResult: decimal(row, 'tu'),
    ownResultOn: text(row, 'tupvm'),
    ownResultN: decimal(row, 'tun'),
    followUps: followUps
      .filter((followUp) => text(followUp, 'mittari') === row.id && decimal(followUp, 'arvo') !== '')
      .map((followUp) => ({
        id: followUp.id,
        value: decimal(followUp, 'arvo'),
        on: text(followUp, 'pvm'),
        n: decimal(followUp, 'n'),
        note: text(followUp, 'huom'),
      })),
    row,
  }));
};

export function derivedOf(indicator: Indicator): DerivedIndicator {
  const { baseline, target, direction } = indicator;
  const result = resultOf(indicator);
  const missing = (wanted: readonly Missing[]): readonly Missing[] =>
    wanted.filter((name) => (name === 'result' ? result === undefined : (name === 'baseline' ? baseline : target) === ''));
  const change: Amount =
    result === undefined || baseline === '' ? { missing: missing(['baseline', 'result']) } : { value: subtract(result.value, baseline) };
  const smallN = {
    baseline: isSmall(indicator.baselineN),
    result: result !== undefined && isSmall(result.n),
    followUps: indicator.followUps.filter((followUp) => isSmall(followUp.n)).map((followUp) => followUp.id),
  };
  return {
    result,
    change,
    changeUnit: indicator.unit === percentUnit ? 'percentagePoints' : 'unit',
    changePercent:
      'value' in change && unitsWithPercent.includes(indicator.unit) && baseline !== '' && compare(baseline, '0') !== 0
        ? divide(multiply('100', change.value), absolute(baseline))
        : undefined,
    fulfilment: fulfilmentOf(indicator, result?.value, missing(['baseline', 'target', 'result'])),
    direction: 'value' in change ? movedOf(change.value, direction, indicator.tolerance) : 'unknown',
    contradiction: isContradiction(indicator),
    smallN,
    suppressed: smallN.baseline || smallN.result,
  };
}

/** Named indicators that have both a baseline and a result. */
export const isWithResult = (indicator: Indicator): boolean =>
  indicator.name !== '' && indicator.baseline !== '' && resultOf(indicator) !== undefined;

/** Named indicators that lack the baseline or its day. */
export const isWithoutBaseline = (indicator: Indicator): boolean =>
  indicator.name !== '' && (indicator.baseline === '' || indicator.baselineOn === '');

/** Own result, else the newest follow-up (of one day: the later row; without a day: the oldest). */
function resultOf(indicator: Indicator): DerivedIndicator['result'] {
  if (indicator.ownResult !== '') return { value: indicator.ownResult, on: indicator.ownResultOn, n: indicator.ownResultN, from: 'own' };
  const newest = indicator.followUps.reduce<Measurement | undefined>(
    (best, next) => (best === undefined || next.on >= best.on ? next : best),
    undefined,
  );
  return newest === undefined ? undefined : { value: newest.value, on: newest.on, n: newest.n, from: 'followUp' };
}

function fulfilmentOf(indicator: Indicator, result: Decimal | undefined, missing: readonly Missing[]): DerivedIndicator['fulfilment'] {
  if (indicator.direction === 'pysyy') return { reason: 'steadyDirection' };
  if (missing.length > 0 || result === undefined) return { missing };
  const share = divide(subtract(result, indicator.baseline), subtract(indicator.target, indicator.baseline));
  return share === undefined ? { reason: 'targetEqualsBaseline' } : { value: share };
}

function movedOf(change: Decimal, direction: Direction | '', tolerance: Decimal | ''): DerivedIndicator['direction'] {
  if (direction === '') return 'unknown';
  if (direction === 'pysyy') return compare(absolute(change), tolerance === '' ? '0' : tolerance) <= 0 ? 'right' : 'wrong';
  const sign = compare(change, '0');
  if (sign === 0) return 'none';
  return sign > 0 === (direction === 'nousee') ? 'right' : 'wrong';
}

function isContradiction({ baseline, target, direction, tolerance }: Indicator): boolean {
  if (baseline === '' || target === '' || direction === '') return false;
  if (direction === 'pysyy') return compare(absolute(subtract(target, baseline)), tolerance === '' ? '0' : tolerance) > 0;
  return compare(target, baseline) === (direction === 'nousee' ? -1 : 1);
}

const isSmall = (n: Decimal | ''): boolean => n !== '' && compare(n, smallest) < 0;
const text = (row: RowView, column: string): string => {
  const value = row.value(column);
  return typeof value === 'string' ? value.trim() : '';
};
const decimal = (row: RowView, column: string): Decimal | '' => {
  const value = row.value(column);
  return isDecimal(value) ? add(value, '0') : '';
};
const directionOf = (value: string): Direction | '' => (value === 'nousee' || value === 'laskee' || value === 'pysyy' ? value : '');
