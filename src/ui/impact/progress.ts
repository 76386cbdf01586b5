// How far each asked question is in a seat: ready, begun or empty, and what it still needs in words.

import type { Question } from '../../core/instrument/impact-tool.ts';
import type { Facts } from '../../core/instrument/evaluate.ts';
import { evidenceList, partList, partsOf, reasonKey } from '../../core/instrument/keys.ts';
import { askedQuestions, questionState, type QuestionContext, type QuestionState } from '../../core/review/answers.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { useSeatFacts } from './assessment.ts';

export interface QuestionProgress {
  readonly question: Question;
  readonly state: QuestionState;
  readonly status: 'ready' | 'begun' | 'empty';
}

const known = new WeakMap<Facts, readonly QuestionProgress[]>();

/** Every asked question of the assessment in order, as this seat has it. */
export function useProgress(aid: string, seat: string): readonly QuestionProgress[] {
  const {
    session,
    definitions: { tool2, path },
  } = useDraft();
  const facts = useSeatFacts(aid, seat);
  const reader = session.reader.value;
  // facts are made anew for every sealed state, seat and assessment
  const progress =
    known.get(facts) ??
    askedQuestions(tool2, reader, aid).map((question) => {
      const context = { tool: tool2, path, reader, aid, seat, facts };
      const state = questionState({ ...context, question });
      return {
        question,
        state,
        status: state.complete ? ('ready' as const) : isTouched(context, question) ? ('begun' as const) : ('empty' as const),
      };
    });
  known.set(facts, progress);
  return progress;
}

export const readyCount = (progress: readonly QuestionProgress[]): number => progress.filter(({ status }) => status === 'ready').length;

function isTouched({ tool, reader, aid, seat }: QuestionContext, question: Question): boolean {
  return (
    reader.keys(`rate/${aid}/${question.id}.`).some((key) => key.endsWith(`/${seat}`)) ||
    reader.value(reasonKey(aid, question.id, seat)) !== null ||
    reader.rows(evidenceList(aid, question.id, seat)).length > 0 ||
    partsOf(tool, question).some((part) => part.kind === 'rows' && reader.rows(partList(part, aid, seat)).length > 0)
  );
}

/** «valitse näyttö, kirjoita perustelu»; '' when nothing is missing. */
export function useMissingWords(): (state: QuestionState) => string {
  const t = useWords();
  const label = useLabel();
  return ({ missing, errors, reasonMissing }) => {
    const parts = missing.map((part) => {
      const name = lowerFirst(label(part.label));
      if (part.kind === 'rows') return t('impact:missingRows', { name });
      return t(
        part.kind === 'text' || part.kind === 'number' || part.kind === 'date' || part.kind === 'address'
          ? 'impact:missingWrite'
          : 'impact:missingChoose',
        { name },
      );
    });
    return [...parts, ...(errors.length > 0 ? [t('impact:missingCheck')] : []), ...(reasonMissing ? [t('impact:missingReason')] : [])].join(
      ', ',
    );
  };
}

/** A label in the middle of a sentence; «RRP-hanke» and the like stay. */
const lowerFirst = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);
