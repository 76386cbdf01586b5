// Computed indicator figures as words and numbers of today's language.

import { formatDecimal, multiply, roundTo, type Decimal } from '../../core/model/decimal.ts';
import type { DerivedIndicator, Indicator, Missing } from '../../core/model/indicators.ts';
import { useDraft, useLabel, useLanguage, useWords } from '../app-context.ts';
import { dayOf } from '../format.ts';

export interface Figure {
  readonly name: string;
  readonly value: string;
}

/** In the own working file values of fewer than five are shown with a warning; `publish` withholds them (b.10). */
export function useFigureWords(publish = false): (indicator: Indicator, derived: DerivedIndicator) => readonly Figure[] {
  const { definitions } = useDraft();
  const t = useWords();
  const label = useLabel();
  const language = useLanguage();
  const number = (value: Decimal) => formatDecimal(roundTo(value, 2), language);
  const percent = (value: Decimal) => formatDecimal(roundTo(value, 1), language);
  const lacking = (missing: readonly Missing[]) =>
    t('writing:figureMissing', { what: missing.map((one) => t(`writing:figure_${one}`)).join(', ') });
  return (indicator, derived) => {
    const short = definitions.path.options['units']?.find(({ id }) => id === indicator.unit)?.short;
    const unit = indicator.unitText || (short ? label(short) : '');
    const withUnit = (value: Decimal) => `${number(value)} ${unit}`.trim();
    const hidden = publish && derived.suppressed;
    const figures: Figure[] = [];
    const add = (name: string, value: string) => figures.push({ name: t(`writing:${name}`), value });
    if (derived.result)
      add(
        'figureNow',
        publish && derived.smallN.result
          ? t('writing:underFive')
          : `${withUnit(derived.result.value)}${derived.result.on ? ` (${dayOf(derived.result.on, language)})` : ''}`,
      );
    else add('figureNow', t('writing:noResultYet'));
    if (hidden) add('figureChange', t('writing:underFive'));
    else {
      const change = 'value' in derived.change ? signed(derived.change.value, number) : undefined;
      if (change !== undefined)
        add(
          'figureChange',
          `${change} ${derived.changeUnit === 'percentagePoints' ? t('writing:percentagePoints') : unit}${derived.changePercent === undefined ? '' : ` (${signed(derived.changePercent, percent)} %)`}`.trim(),
        );
      else if ('missing' in derived.change) add('figureChange', lacking(derived.change.missing));
      if ('value' in derived.fulfilment) add('figureFulfilment', `${percent(multiply(derived.fulfilment.value, '100'))} %`);
      else if ('reason' in derived.fulfilment && derived.fulfilment.reason === 'targetEqualsBaseline')
        add('figureFulfilment', t('writing:targetEqualsBaseline'));
    }
    if (derived.direction !== 'unknown') add('figureDirection', t(`writing:direction_${derived.direction}`));
    if (derived.contradiction) add('figureNote', t('writing:contradiction'));
    if (!publish && (derived.suppressed || derived.smallN.followUps.length > 0)) add('figureNote', t('writing:underFiveWarning'));
    return figures;
  };
}

const signed = (value: Decimal, number: (value: Decimal) => string): string =>
  value.startsWith('-') || /^0(\.0+)?$/.test(value) ? number(value).replace('-', '−') : `+${number(value)}`;
