// The indicators of the description as a static table: baseline, target, result and what they make (instruments.md b.10).

import type { ImpactTool } from '../instrument/impact-tool.ts';
import { multiply, roundTo } from '../model/decimal.ts';
import { derivedOf, indicatorsOf } from '../model/indicators.ts';
import type { DerivedIndicator, Indicator } from '../model/indicators.ts';
import { rowListOf } from '../model/rows.ts';
import type { FormTable } from './form-model.ts';
import type { FormSource } from './form-source.ts';
import { shownDay, shownNumber, shownOption } from './shown-value.ts';

interface Shown {
  /** ids of the rows shown; all without */
  readonly only?: readonly string[];
  /** how much of the target was reached, in place of the change */
  readonly fulfilment?: boolean;
}

/** Undefined in a blank form and when there is no named indicator. Numbers that stand on fewer than five are told in words. */
export function indicatorTable(source: FormSource<ImpactTool>, { only, fulfilment = false }: Shown = {}): FormTable | undefined {
  const { filled, words } = source;
  if (filled === undefined) return undefined;
  const indicators = indicatorsOf(filled.reader).filter(
    (indicator) => indicator.name !== '' && (only === undefined || only.includes(indicator.id)),
  );
  if (indicators.length === 0) return undefined;
  return {
    kind: 'table',
    columns: [
      { id: 'indicator', label: words('indicator'), weight: 3.2 },
      { id: 'baseline', label: words('baseline'), weight: 1.5 },
      { id: 'target', label: words('target'), weight: 1.5 },
      { id: 'result', label: words('result'), weight: 1.5 },
      { id: 'change', label: words(fulfilment ? 'fulfilment' : 'change'), weight: 1.6 },
    ],
    rows: indicators.map((indicator) => rowOf(source, indicator, fulfilment)),
  };
}

function rowOf(source: FormSource<ImpactTool>, indicator: Indicator, fulfilment: boolean): readonly string[] {
  const derived = derivedOf(indicator);
  const hidden = source.words('suppressed');
  const unit = unitOf(source, indicator);
  return [
    unit === '' ? indicator.name : `${indicator.name} (${unit})`,
    derived.smallN.baseline ? hidden : measured(source, indicator.baseline, indicator.baselineOn),
    measured(source, indicator.target, indicator.targetOn),
    derived.result === undefined ? '–' : derived.smallN.result ? hidden : measured(source, derived.result.value, derived.result.on),
    derived.suppressed ? hidden : fulfilment ? fulfilmentOf(source, derived) : changeOf(source, derived),
  ];
}

function measured({ language }: FormSource<ImpactTool>, value: string, on: string): string {
  if (value === '') return '–';
  return on === '' ? shownNumber(value, language) : `${shownNumber(value, language)} (${shownDay(on, language)})`;
}

function changeOf({ language, words }: FormSource<ImpactTool>, derived: DerivedIndicator): string {
  if (!('value' in derived.change)) return '–';
  const change = `${derived.change.value.startsWith('-') ? '' : '+'}${shownNumber(derived.change.value, language)}`;
  if (derived.changeUnit === 'percentagePoints') return `${change} ${words('percentagePoints')}`;
  return derived.changePercent === undefined ? change : `${change} (${shownNumber(roundTo(derived.changePercent, 1), language)} %)`;
}

const fulfilmentOf = ({ language }: FormSource<ImpactTool>, { fulfilment }: DerivedIndicator): string =>
  'value' in fulfilment ? `${shownNumber(roundTo(multiply('100', fulfilment.value), 0), language)} %` : '–';

/** The unit in words: own words where the unit has them. */
function unitOf({ path, language }: FormSource<ImpactTool>, indicator: Indicator): string {
  if (indicator.unitText !== '') return indicator.unitText;
  const column = rowListOf(path, 'indicators')?.columns.find(
    (candidate) => candidate.kind === 'choice' && path.options[candidate.options ?? '']?.some(({ id }) => id === indicator.unit) === true,
  );
  const label = indicator.unit === '' ? '' : shownOption(indicator.unit, path.options[column?.options ?? ''] ?? [], language);
  return `${label.charAt(0).toLocaleLowerCase(language)}${label.slice(1)}`;
}
