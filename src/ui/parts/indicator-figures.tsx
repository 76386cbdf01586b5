// What the program computes from an indicator row: change, fulfilment, direction, contradictions, in words.

import { derivedOf, indicatorsOf } from '../../core/model/indicators.ts';
import { useDraft } from '../app-context.ts';
import { useFigureWords } from './figure-words.ts';

export function IndicatorFigures({ row }: { row: string }) {
  const { session } = useDraft();
  const words = useFigureWords();
  const indicator = indicatorsOf(session.reader.value).find(({ id }) => id === row);
  if (!indicator) return null;
  const figures = words(indicator, derivedOf(indicator));
  return (
    <dl class="derived">
      {figures.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
