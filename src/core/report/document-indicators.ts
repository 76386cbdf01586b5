// The indicators with their computed figures, as paper tells them: numbers that stand on fewer than five in words (instruments.md b.10).

import { multiply, roundTo } from '../model/decimal.ts';
import { derivedOf, indicatorsOf, type DerivedIndicator, type Indicator } from '../model/indicators.ts';
import { listNames, rowListOf } from '../model/rows.ts';
import type { DocumentBlock } from './document-model.ts';
import { cellText, rowsBlock } from './document-rows.ts';
import type { DocumentSource } from './document-source.ts';
import { shownDay, shownNumber, shownOption } from './shown-value.ts';

/** Columns the table of figures tells, or that only steer it. */
const inTable = ['nimi', 'yks', 'yksteksti', 'lt', 'ltpvm', 'ltn', 'tt', 'ttpvm', 'tu', 'tupvm', 'tun'];

/** One table of figures, then for each indicator what else was written of it, then the follow-ups. */
export function indicatorBlocks(source: DocumentSource): readonly DocumentBlock[] {
  const { formWords: words, reader } = source;
  const indicators = indicatorsOf(reader).filter(({ name }) => name !== '');
  if (indicators.length === 0) return [];
  const columns = [
    { label: words('indicator'), weight: 2.6 },
    { label: words('baseline'), weight: 1.3 },
    { label: words('target'), weight: 1.3 },
    { label: words('result'), weight: 1.3 },
    { label: words('change'), weight: 1.4 },
    { label: words('fulfilment'), weight: 1.6 },
  ];
  return [
    { kind: 'table', label: source.words('Indicators'), columns, rows: indicators.map((indicator) => figuresOf(source, indicator)) },
    ...indicators.flatMap((indicator) => detailsOf(source, indicator)),
    ...followUpsOf(source, indicators),
  ];
}

function figuresOf(source: DocumentSource, indicator: Indicator): readonly string[] {
  const derived = derivedOf(indicator);
  const hidden = source.formWords('suppressed');
  const unit = unitOf(source, indicator);
  return [
    unit === '' ? indicator.name : `${indicator.name} (${unit})`,
    derived.smallN.baseline ? hidden : measured(source, indicator.baseline, indicator.baselineOn),
    measured(source, indicator.target, indicator.targetOn),
    derived.result === undefined ? '–' : derived.smallN.result ? hidden : measured(source, derived.result.value, derived.result.on),
    derived.suppressed ? hidden : changeOf(source, derived),
    derived.suppressed
      ? hidden
      : 'value' in derived.fulfilment
        ? `${shownNumber(roundTo(multiply('100', derived.fulfilment.value), 0), source.language)} %`
        : '–',
  ];
}

function measured({ language }: DocumentSource, value: string, on: string): string {
  if (value === '') return '–';
  return on === '' ? shownNumber(value, language) : `${shownNumber(value, language)} (${shownDay(on, language)})`;
}

function changeOf({ language, formWords }: DocumentSource, { change, changeUnit, changePercent }: DerivedIndicator): string {
  if (!('value' in change)) return '–';
  const signed = (value: string): string =>
    `${value.startsWith('-') || /^0(\.0+)?$/.test(value) ? '' : '+'}${shownNumber(value, language)}`;
  if (changeUnit === 'percentagePoints') return `${signed(change.value)} ${formWords('percentagePoints')}`;
  return changePercent === undefined ? signed(change.value) : `${signed(change.value)} (${signed(roundTo(changePercent, 1))} %)`;
}

function unitOf({ path, language }: DocumentSource, indicator: Indicator): string {
  if (indicator.unitText !== '') return indicator.unitText;
  const options =
    rowListOf(path, listNames.indicators)?.columns.flatMap(({ options: name }) => (name === undefined ? [] : (path.options[name] ?? []))) ??
    [];
  const label = indicator.unit === '' ? '' : shownOption(indicator.unit, options, language);
  return `${label.charAt(0).toLocaleLowerCase(language)}${label.slice(1)}`;
}

function detailsOf(source: DocumentSource, { name, row }: Indicator): readonly DocumentBlock[] {
  const columns = rowListOf(source.path, listNames.indicators)?.columns.filter(({ id }) => !inTable.includes(id)) ?? [];
  const told = columns
    .map((column) => ({ label: column.label[source.language], value: cellText(source, row, column) }))
    .filter(({ value }) => value !== '');
  if (told.length === 0) return [];
  return [{ kind: 'facts', items: [{ name, value: told.map(({ label, value }) => `${label}: ${value}`).join(' · '), own: true }] }];
}

function followUpsOf(source: DocumentSource, indicators: readonly Indicator[]): readonly DocumentBlock[] {
  const small = new Set(indicators.flatMap((indicator) => derivedOf(indicator).smallN.followUps));
  const hidden = source.formWords('suppressed');
  return rowsBlock(source, listNames.followUps, source.reader.rows(listNames.followUps), {
    instead: (row, column) =>
      column.kind === 'reference'
        ? indicators.find(({ id }) => id === row.value(column.id))?.name
        : column.kind === 'number' && small.has(row.id)
          ? hidden
          : undefined,
  });
}
