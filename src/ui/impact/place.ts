// Where the answers of one question go: assessment, question, seat.

import type { Part, Question } from '../../core/instrument/impact-tool.ts';
import { rateKey } from '../../core/instrument/keys.ts';

export interface AnswerPlace {
  readonly aid: string;
  readonly question: Question;
  readonly seat: string;
}

/** What a control of one part is given. */
export interface PartProps extends AnswerPlace {
  readonly part: Part;
  readonly errorId?: string | undefined;
}

export const partKey = ({ aid, question, seat }: AnswerPlace, part: Pick<Part, 'id'>): string => rateKey(aid, question.id, part.id, seat);
