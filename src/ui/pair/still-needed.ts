// What a question of a pair still needs, in words; '' when everything is agreed.

import type { PartKind } from '../../core/instrument/impact-tool.ts';
import { jointSeat } from '../../core/instrument/keys.ts';
import { jointErrors } from '../../core/review/joint.ts';
import { useLabel, useWords } from '../app-context.ts';
import { useAssessorName } from '../impact/assessment.ts';
import type { AgreedQuestion, Pair } from './use-pair.ts';

/** What is not chosen from a scale or a list. */
const needs: Readonly<Partial<Record<PartKind, 'pair:needWrite' | 'pair:needRows'>>> = {
  text: 'pair:needWrite',
  number: 'pair:needWrite',
  date: 'pair:needWrite',
  address: 'pair:needWrite',
  rows: 'pair:needRows',
};

export function useStillNeeded(): (pair: Pair, agreed: AgreedQuestion) => string {
  const t = useWords();
  const label = useLabel();
  const nameIn = useAssessorName([]);
  return ({ context, people }, { question, parts }) => {
    const missing = new Set<string>();
    for (const { part, joint } of parts) {
      const name = label(part.label).toLowerCase();
      if (joint?.kind === 'unanswered') missing.add(t(needs[part.kind] ?? 'pair:needChoose', { name }));
      if (joint?.kind === 'equalNotConfirmed') missing.add(t('pair:needAccept', { name }));
      if (joint?.kind === 'stale') missing.add(t('pair:needLook', { name }));
      for (const seat of joint?.reasonsMissing ?? []) {
        const person = people.find(({ personId }) => personId === seat);
        missing.add(seat === jointSeat || !person ? t('pair:needReason') : t('pair:needReasonOf', { name: nameIn(person) }));
      }
    }
    if (jointErrors(context).some((error) => error.question === question.id)) missing.add(t('impact:missingCheck'));
    return [...missing].join(', ');
  };
}
