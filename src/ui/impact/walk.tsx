// The walk on top of every page of an assessment: four steps in any order, and whether it is practice.

import { askedQuestions } from '../../core/review/answers.ts';
import { useDraft, useLanguage, useWords } from '../app-context.ts';
import { dayOf } from '../format.ts';
import { Icon } from '../parts/icon.tsx';
import { useImpactLinks, type OpenAssessment } from './assessment.ts';
import { useProgress } from './progress.ts';

export type WalkStep = 'assessors' | 'gate' | 'questions' | 'result';

export function Walk({ open, current }: { open: OpenAssessment; current: WalkStep }) {
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const language = useLanguage();
  const { aid, purpose, startedOn } = open.assessment;
  const links = useImpactLinks(aid);
  const progress = useProgress(aid, open.seat ?? '');
  const first = progress.find(({ status }) => status !== 'ready') ?? progress[0];
  const question = first?.question.id ?? askedQuestions(tool2, session.reader.value, aid)[0]?.id ?? '';
  const steps: readonly (readonly [WalkStep, string])[] = [
    ['assessors', links.assessors],
    ['gate', links.gate],
    ['questions', links.question(question)],
    ['result', links.result],
  ];
  return (
    <nav class="walk" aria-label={t('impact:walk')}>
      <p class="row small">
        <span class="muted">{t('impact:startedOn', { day: dayOf(startedOn, language) })}</span>
        <PurposeChip purpose={purpose} />
      </p>
      <ol>
        {steps.map(([step, href], index) => (
          <li key={step}>
            <a href={href} aria-current={step === current ? 'step' : undefined}>
              <span class="walk__n" aria-hidden="true">
                {index + 1}
              </span>
              {t(`impact:step_${step}`)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export function PurposeChip({ purpose }: { purpose: OpenAssessment['assessment']['purpose'] }) {
  const t = useWords();
  return (
    <span class="chip" data-color={purpose === 'practice' ? 'warning' : 'info'}>
      <Icon name={purpose === 'practice' ? 'warn' : 'check'} size={16} />
      {t(`impact:purpose_${purpose}`)}
    </span>
  );
}
