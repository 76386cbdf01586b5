// Where the answers of one question go: assessment, question, seat.

import type { ComponentChildren } from 'preact';
import type { Json } from '../../core/draft/revision.ts';
import type { Part, Question } from '../../core/instrument/impact-tool.ts';
import { rateKey } from '../../core/instrument/keys.ts';
import { noJointValue, specialOf } from '../../core/review/answers.ts';

export interface AnswerPlace {
  readonly aid: string;
  readonly question: Question;
  readonly seat: string;
}

/** What a control of one part is given. */
export interface PartProps extends AnswerPlace {
  readonly part: Part;
  readonly errorId?: string | undefined;
  /** the joint answer of a pair: «ei yhteistä arvoa» may be chosen, and each option shows whose own answer it is */
  readonly joint?: { readonly marks: (part: Part, value: Json) => ComponentChildren } | undefined;
}

/** A code that stands in place of the answer: nothing is typed or listed beside it. */
export const isCode = (value: Json): boolean => specialOf(value) !== undefined || value === noJointValue;

export const partKey = ({ aid, question, seat }: AnswerPlace, part: Pick<Part, 'id'>): string => rateKey(aid, question.id, part.id, seat);
