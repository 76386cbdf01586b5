// Indicators as a payload tells them: what was written, what follows from it, and nothing that stands on fewer than five people.

import { derivedOf, type Amount, type DerivedIndicator, type Indicator } from '../model/indicators.ts';
import type { RowList } from '../instrument/definition.ts';
import { compare } from '../model/decimal.ts';
import { dayIn, cellOf, idIn, suppressedValue } from './payload-values.ts';
import { wellFormed } from './canonical-json.ts';
import type { PayloadIndicator } from './payload-schema.ts';

/** Columns that are told under a name of their own, so `cells` need not repeat (and never reveal) them. */
const named = ['nimi', 'yks', 'yksteksti', 'suunta', 'sieto', 'lt', 'ltpvm', 'ltn', 'tt', 'ttpvm', 'tu', 'tupvm', 'tun'];

export function indicatorOf(indicator: Indicator, definition: RowList): PayloadIndicator {
  const derived = derivedOf(indicator);
  const { smallN } = derived;
  return {
    id: indicator.id,
    name: wellFormed(indicator.name),
    unit: idIn(indicator.unit),
    unitText: wellFormed(indicator.unitText),
    direction: indicator.direction,
    tolerance: indicator.tolerance,
    baseline: measured(indicator.baseline, indicator.baselineOn, indicator.baselineN),
    target: { value: indicator.target, on: dayIn(indicator.targetOn) },
    ownResult: measured(indicator.ownResult, indicator.ownResultOn, indicator.ownResultN),
    followUps: indicator.followUps.map(({ id, value, on, n, note }) => ({ id, ...measured(value, on, n), note: wellFormed(note) })),
    cells: definition.columns
      .filter(({ id }) => !named.includes(id))
      .map((column) => ({ column: column.id, value: cellOf(column, indicator.row.value(column.id)) })),
    computed: {
      result:
        derived.result === undefined ? { value: '', on: '', n: '' } : measured(derived.result.value, derived.result.on, derived.result.n),
      resultFrom: derived.result?.from ?? '',
      change: changeOf(derived),
      changeUnit: derived.changeUnit,
      changePercent: withheld(derived, derived.changePercent ?? ''),
      fulfilment: fulfilmentOf(derived),
      fulfilmentMissing: 'reason' in derived.fulfilment ? derived.fulfilment.reason : 'missing' in derived.fulfilment ? 'missing' : '',
      direction: derived.direction,
      contradiction: derived.contradiction,
    },
    suppressed: derived.suppressed || smallN.followUps.length > 0 || isSmall(indicator.ownResultN),
  };
}

/** Change as told outside the working file: '' when it cannot be computed. */
export const changeOf = (derived: DerivedIndicator): string => withheld(derived, amount(derived.change));
/** Share of the target, likewise. */
export const fulfilmentOf = (derived: DerivedIndicator): string =>
  withheld(derived, 'value' in derived.fulfilment ? derived.fulfilment.value : '');

const amount = (value: Amount): string => ('value' in value ? value.value : '');
const withheld = (derived: DerivedIndicator, value: string): string => (value !== '' && derived.suppressed ? suppressedValue : value);
const isSmall = (n: string): boolean => n !== '' && compare(n, '5') < 0;

function measured(value: string, on: string, n: string): { value: string; on: string; n: string } {
  const small = isSmall(n);
  return { value: small && value !== '' ? suppressedValue : value, on: dayIn(on), n: small ? suppressedValue : n };
}
