// One answer part of tool 2 as a payload tells it, by its kind; computed parts as numbers (instruments.md c.2, c.4).

import type { PathInstrument } from '../instrument/definition.ts';
import type { ImpactTool, Part, Question } from '../instrument/impact-tool.ts';
import { partList, partsOf, rateKey } from '../instrument/keys.ts';
import { divide, isDecimal } from '../model/decimal.ts';
import { derivedOf, indicatorsOf } from '../model/indicators.ts';
import { rowListOf } from '../model/rows.ts';
import { noJointValue, partValue, specialOf } from '../review/answers.ts';
import { assessorsOf } from '../review/assessments.ts';
import type { RecordingReader } from './content-hash.ts';
import { changeOf, fulfilmentOf } from './payload-indicators.ts';
import { dayIn, decimalIn, idIn, idsIn, rowOf, textIn } from './payload-values.ts';
import type { PayloadPart } from './payload-schema.ts';

export interface PartPlace {
  readonly reader: RecordingReader;
  readonly path: PathInstrument;
  readonly tool2: ImpactTool;
  readonly aid: string;
  readonly seat: string;
  readonly question: Question;
  readonly part: Part;
  /** asked of this seat; an answer to a part no longer asked is not told */
  readonly asked: boolean;
}

export function partOf(place: PartPlace): PayloadPart {
  const { reader, path, aid, seat, question, part, asked } = place;
  const stored = asked && part.kind !== 'computed' ? partValue(reader, aid, question.id, part.id, seat) : null;
  const special: PayloadPart['special'] = specialOf(stored) ?? (stored === noJointValue ? noJointValue : '');
  const value = special === '' ? stored : null;
  const head = { id: part.id, asked, special };
  switch (part.kind) {
    case 'scale':
      return { kind: part.kind, ...head, value: idIn(value) };
    case 'yesNo':
      return { kind: part.kind, ...head, value: value === true ? 'yes' : value === false ? 'no' : '' };
    case 'number':
      return { kind: part.kind, ...head, value: decimalIn(value) };
    case 'text':
    case 'address':
      return { kind: part.kind, ...head, value: textIn(value) };
    case 'date':
      return { kind: part.kind, ...head, value: dayIn(value) };
    case 'choices':
      return { kind: part.kind, ...head, values: idsIn(value), ownWords: ownWordsOf(place, idsIn(value)) };
    case 'indicators':
      return { kind: part.kind, ...head, values: idsIn(value) };
    case 'rows': {
      const definition = rowListOf(path, part.list ?? part.id);
      const rows =
        asked && definition !== undefined ? reader.rows(partList(part, aid, seat)).map((row) => rowOf(row, definition, 'people')) : [];
      return { kind: part.kind, ...head, rows };
    }
    case 'computed': {
      const computes = part.computes ?? 'share';
      return { kind: part.kind, ...head, computes, values: computedOf(place, computes) };
    }
  }
}

function ownWordsOf({ reader, path, aid, seat, question, part }: PartPlace, chosen: readonly string[]): string {
  const options = (path.options[part.options ?? ''] ?? []).filter((option) => option.freeText === true && chosen.includes(option.id));
  return options
    .map((option) => textIn(reader.value(ownWordsKey(aid, question.id, part.id, option.id, seat))))
    .filter((text) => text !== '')
    .join('\n');
}

/** Own words of a chosen option of a part. */
export const ownWordsKey = (aid: string, questionId: string, partId: string, optionId: string, seat: string): string =>
  rateKey(aid, questionId, `${partId}.${optionId}`, seat);

type Computes = NonNullable<Part['computes']>;
type ComputedValues = Extract<PayloadPart, { kind: 'computed' }>['values'];

function computedOf(place: PartPlace, computes: Computes): ComputedValues {
  const { reader, aid } = place;
  if (computes === 'assessors') return [{ of: '', value: String(assessorsOf(reader, aid).length) }];
  if (computes === 'share') {
    const share = shareOf(place);
    return share === undefined ? [] : [{ of: '', value: share }];
  }
  const chosen = chosenIndicators(place);
  const told = computes === 'changes' ? changeOf : fulfilmentOf;
  return indicatorsOf(reader)
    .filter(({ id }) => chosen.includes(id))
    .map((indicator) => ({ of: indicator.id, value: told(derivedOf(indicator)) }));
}

/** Indicators chosen anywhere in the tool: the targets of one question are those of the results chosen in another. */
const chosenIndicators = ({ reader, tool2, aid, seat }: PartPlace): readonly string[] =>
  tool2.questions.flatMap((question) =>
    partsOf(tool2, question)
      .filter(({ kind }) => kind === 'indicators')
      .flatMap(({ id }) => idsIn(partValue(reader, aid, question.id, id, seat)))
      .filter((id) => specialOf(id) === undefined),
  );

/** First number of the question as a share of its second. */
function shareOf({ reader, tool2, aid, seat, question }: PartPlace): string | undefined {
  const [now, meant] = partsOf(tool2, question)
    .filter(({ kind }) => kind === 'number')
    .map(({ id }) => partValue(reader, aid, question.id, id, seat));
  return isDecimal(now) && isDecimal(meant) ? divide(now, meant) : undefined;
}
