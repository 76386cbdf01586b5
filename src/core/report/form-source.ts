// What a form is made from, and the answers of a seat as the form asks for them.

import type { DraftReader } from '../draft/reader.ts';
import type { FieldKey, Json } from '../draft/revision.ts';
import type { Option, PathInstrument } from '../instrument/definition.ts';
import type { Language } from '../instrument/words.ts';
import type { Assessment } from '../review/assessments.ts';
import type { SeatLetter } from './form-model.ts';
import type { PhraseLookup } from './form-phrases.ts';

export interface FormSeat {
  /** seat of the keys: an assessor's id or «joint» */
  readonly id: string;
  /** first assessor, second assessor, joint answer */
  readonly letter: SeatLetter;
}

export interface FormSource<Tool> {
  readonly tool: Tool;
  readonly path: PathInstrument;
  readonly language: Language;
  readonly words: PhraseLookup;
  /** the sentence that says this is not an official form */
  readonly ownAid: string;
  readonly seat: FormSeat;
  /** roles an assessor may have, for their names */
  readonly roles: readonly Option[];
  /** answers that are filled in; without them the form is blank */
  readonly filled?: FormAnswers;
}

export interface FormAnswers {
  /** id of the draft */
  readonly draft: string;
  readonly reader: DraftReader;
  readonly assessment: Pick<Assessment, 'aid' | 'startedOn' | 'purpose'>;
}

/** An answer where it lives; `key` is absent in a blank form. */
export interface Answer {
  readonly key?: FieldKey;
  readonly value: Json;
  /** two people wrote different things and nobody has chosen: the newer one is `value` */
  readonly inConflict: boolean;
}

/** Reads one key of the assessment. */
export function answerAt(source: FormSource<unknown>, keyIn: (aid: string) => FieldKey): Answer {
  if (source.filled === undefined) return { value: null, inConflict: false };
  const { reader, assessment } = source.filled;
  const key = keyIn(assessment.aid);
  return { key, value: reader.value(key), inConflict: reader.inConflict(key) };
}

/** Text of an answer: '' when there is none. */
export const textIn = (value: Json): string => (typeof value === 'string' ? value : '');

/** Members of a list answer. */
export const membersIn = (value: Json): readonly string[] =>
  Array.isArray(value) ? value.filter((member) => typeof member === 'string') : [];

/** `key`, `help` and `value` as members of a field: left out when there is nothing. */
export function fieldFacts(
  source: FormSource<unknown>,
  answer: Answer,
  value: string,
  help?: string,
): { readonly key?: FieldKey; readonly value?: string; readonly help?: string } {
  const advice = [help, answer.inConflict ? source.words('inConflict') : undefined]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
  return {
    ...(answer.key === undefined ? {} : { key: answer.key }),
    ...(value === '' ? {} : { value }),
    ...(advice === '' ? {} : { help: advice }),
  };
}
