// The walk on top of every page of an assessment: its steps in any order, and whether it is practice.

import { askedQuestions } from '../../core/review/answers.ts';
import { useDraft, useLanguage, useWords } from '../app-context.ts';
import { dayOf } from '../format.ts';
import { Icon } from '../parts/icon.tsx';
import { routes } from '../routes.ts';
import { usePairLinks } from '../pair/pair-links.ts';
import { useImpactLinks, type OpenAssessment } from './assessment.ts';
import { useProgress } from './progress.ts';

export type WalkStep = 'assessors' | 'gate' | 'questions' | 'differences' | 'result' | 'confirmation' | 'report';

/** Steps whose page is named by the same word in the table of routes: they stand here once they have a page. */
const afterwards = ['confirmation', 'report'] as const;

export function Walk({ open, current }: { open: OpenAssessment; current: WalkStep }) {
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const language = useLanguage();
  const { aid, mode, purpose, startedOn } = open.assessment;
  const apart = mode === 'apart';
  const links = useImpactLinks(aid);
  const pairLinks = usePairLinks(aid);
  const progress = useProgress(aid, open.seat ?? '');
  const first = progress.find(({ status }) => status !== 'ready') ?? progress[0];
  const question = first?.question.id ?? askedQuestions(tool2, session.reader.value, aid)[0]?.id ?? '';
  const steps: readonly (readonly [WalkStep, string])[] = [
    ['assessors', links.assessors],
    ['gate', links.gate],
    ['questions', apart && open.seat === undefined ? pairLinks.handOver : links.question(question)],
    ...(apart ? [['differences', pairLinks.differences] as const] : []),
    ['result', links.result],
    ...(mode === 'alone' ? [] : afterwards.flatMap((step) => hrefOf(step, session.id, aid).map((href) => [step, href] as const))),
  ];
  const nameOf = (step: WalkStep) =>
    t(step === 'differences' || (apart && (step === 'questions' || step === 'result')) ? `pair:step_${step}` : `impact:step_${step}`);
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
              {nameOf(step)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const hrefOf = (step: string, draft: string, aid: string): readonly string[] =>
  routes.filter(({ id }) => id === step).map(({ path }) => `#${path.replace(':draft', draft).replace(':aid', aid)}`);

export function PurposeChip({ purpose }: { purpose: OpenAssessment['assessment']['purpose'] }) {
  const t = useWords();
  return (
    <span class="chip" data-color={purpose === 'practice' ? 'warning' : 'info'}>
      <Icon name={purpose === 'practice' ? 'warn' : 'check'} size={16} />
      {t(`impact:purpose_${purpose}`)}
    </span>
  );
}
