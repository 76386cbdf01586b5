// An answer of any kind of part in words: «+1 hieman parantunut», «Ei voida arvioida», a day, a number, rows one after another.

import type { Json } from '../../core/draft/revision.ts';
import type { DraftReader, RowView } from '../../core/draft/reader.ts';
import type { Column, RowList } from '../../core/instrument/definition.ts';
import type { Part, ScaleOption } from '../../core/instrument/impact-tool.ts';
import { partList, rateKey } from '../../core/instrument/keys.ts';
import { membersOf } from '../../core/model/content.ts';
import { indicatorsOf } from '../../core/model/indicators.ts';
import { isGiven, rowListOf } from '../../core/model/rows.ts';
import { shownCell, shownDay, shownNumber } from '../../core/report/shown-value.ts';
import { noJointValue, specialOf } from '../../core/review/answers.ts';
import type { PartDifference } from '../../core/review/differences.ts';
import { pairingColumns } from '../../core/review/row-differences.ts';
import { useDraft, useLabel, useLanguage, useWords } from '../app-context.ts';
import { isTwoWay } from '../impact/effect-counts.ts';
import { optionsOf } from '../questions/options.ts';

export interface AnswerWords {
  /** '' when nothing is answered */
  value(part: Part, value: Json): string;
  /** the answer of a seat, rows too; '' when there is none */
  seat(reader: DraftReader, aid: string, question: string, part: Part, seat: string): string;
  /** `a` or `b` of a difference, in a row the cell */
  side(difference: PartDifference, part: Part, side: 'a' | 'b', reader: DraftReader, list: string): string;
  /** what tells the row of a difference apart, and its column; '' for a part that has no rows */
  rowTitle(difference: PartDifference, part: Part, reader: DraftReader, lists: readonly [string, string]): string;
}

export function useAnswerWords(): AnswerWords {
  const { definitions } = useDraft();
  const { path, tool2 } = definitions;
  const t = useWords();
  const label = useLabel();
  const language = useLanguage();
  const cell = (column: Column, value: Json, reader: DraftReader) =>
    shownCell(column, value, { path, reader, language, yes: t('impact:yes'), no: t('impact:no') }).trim();
  const rowWords = (row: RowView, definition: RowList, reader: DraftReader) => {
    const naming = pairingColumns(definition);
    const name = naming
      .map((column) => cell(column, row.value(column.id), reader))
      .filter(Boolean)
      .join(', ');
    const rest = definition.columns
      .filter((column) => !naming.includes(column) && isGiven(row.value(column.id)))
      .map((column) => `${label(column.label)}: ${cell(column, row.value(column.id), reader)}`);
    return [name, ...rest].filter(Boolean).join(' · ');
  };
  const definitionOf = (part: Part) => (part.kind === 'rows' ? rowListOf(path, part.list ?? part.id) : undefined);
  const words: AnswerWords = {
    value(part, value) {
      if (value === noJointValue) return t('impact:noJointValue');
      const special = specialOf(value);
      if (special) return label(tool2.special[special]);
      if (typeof value === 'boolean') return t(value ? 'impact:yes' : 'impact:no');
      const scale = part.kind === 'scale' ? tool2.scales.find(({ id }) => id === part.scale) : undefined;
      const step = scale?.options.find(({ code }) => code === value);
      if (scale && step) return `${shownStep(step, isTwoWay(scale))} ${label(part.optionLabels?.[step.code] ?? step.label)}`;
      if (part.kind === 'number' && typeof value === 'string') return shownNumber(value, language);
      if (part.kind === 'date' && typeof value === 'string') return shownDay(value, language);
      if (part.kind === 'choices' || part.kind === 'indicators')
        return membersOf(value)
          .map((id) => label(optionsOf(part.options, definitions).find((option) => option.id === id)?.label ?? { fi: id, sv: id, en: id }))
          .join(', ');
      return membersOf(value).join(', ');
    },
    seat(reader, aid, question, part, seat) {
      const value = reader.value(rateKey(aid, question, part.id, seat));
      const definition = definitionOf(part);
      if (definition && value === null)
        return reader
          .rows(partList(part, aid, seat))
          .map((row) => rowWords(row, definition, reader))
          .join('\n');
      if (part.kind === 'indicators' && specialOf(value) === undefined && value !== noJointValue) {
        const names = new Map(indicatorsOf(reader).map(({ id, name }) => [id, name]));
        return membersOf(value)
          .map((id) => names.get(id) || t('impact:goneIndicator'))
          .join(', ');
      }
      return words.value(part, value);
    },
    side(difference, part, side, reader, list) {
      const value = difference[side];
      const definition = definitionOf(part);
      const column = definition?.columns.find(({ id }) => id === difference.column);
      if (column) return cell(column, value, reader);
      const row = definition && difference.row?.[side];
      if (definition && row)
        return rowWords(reader.rows(list).find(({ id }) => id === row) ?? { id: row, value: () => null }, definition, reader);
      return words.value(part, value);
    },
    rowTitle(difference, part, reader, lists) {
      const definition = definitionOf(part);
      if (!definition || !difference.row) return '';
      const [list, id] = difference.row.a === undefined ? [lists[1], difference.row.b] : [lists[0], difference.row.a];
      const row = reader.rows(list).find((one) => one.id === id);
      const name = row
        ? pairingColumns(definition)
            .map((column) => cell(column, row.value(column.id), reader))
            .filter(Boolean)
            .join(', ')
        : '';
      const column = definition.columns.find((one) => one.id === difference.column);
      return [name, column && label(column.label)].filter(Boolean).join(' · ');
    },
  };
  return words;
}

/** «+1», «−2», «0»; of a scale with one direction the plain number. */
export function shownStep({ value }: ScaleOption, signed: boolean): string {
  return value < 0 ? `−${-value}` : signed && value > 0 ? `+${value}` : String(value);
}
