// Where both tools stand: the class of the description, and how far each assessment of impacts is.

import { classify } from '../../core/review/classification.ts';
import { assessmentsOf, type Assessment } from '../../core/review/assessments.ts';
import { decidingReview } from '../../state/facts.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { useAssessment } from '../impact/assessment.ts';
import { readyCount, useProgress } from '../impact/progress.ts';
import { useFacts } from '../parts/facts.ts';
import { ClassMark } from '../parts/marks.tsx';
import { useAssessmentName } from './assessment-name.ts';

export function ClassState() {
  const { session, definitions } = useDraft();
  const { tool1 } = definitions;
  const facts = useFacts();
  const t = useWords();
  const label = useLabel();
  const name = useAssessmentName();
  const shown = classify({ facts, tool1 });
  const found = tool1.classes.find(({ id }) => id === shown.id);
  const review = decidingReview(session.reader.value, definitions);
  return (
    <section class="paper class-state" aria-labelledby="class-state">
      <ClassMark mark={shown.mark} preliminary={shown.preliminary} large />
      <div class="stack stack--tight">
        <p class="eyebrow">{label(tool1.title)}</p>
        <h2 class="h3" id="class-state">
          {found ? label(found.label) : t('outputs:noClass')}
          {shown.preliminary && <span class="muted"> · {t('outputs:preliminary')}</span>}
        </h2>
        {found && <p class="small">{label(found.meaning)}</p>}
        <p class="small muted">{review ? name(review) : t('outputs:notBegun')}</p>
        <p>
          <a class="ds-link" href={`#/malli/${session.id}/kuvaus${review ? `/${review.aid}/tulos` : ''}`}>
            {t(review ? 'outputs:openResult' : 'outputs:begin')}
          </a>
        </p>
      </div>
    </section>
  );
}

export function ImpactState() {
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const all = assessmentsOf(session.reader.value, tool2.id).toReversed();
  return (
    <section class="paper stack" aria-labelledby="impact-state">
      <h2 class="h3" id="impact-state">
        {label(tool2.title)}
      </h2>
      {all.length === 0 ? (
        <p class="small">
          {t('outputs:notBegun')}{' '}
          <a class="ds-link" href={`#/malli/${session.id}/vaikutukset`}>
            {t('outputs:begin')}
          </a>
        </p>
      ) : (
        <ul class="gap-list">
          {all.map((assessment) => (
            <ImpactRow key={assessment.aid} assessment={assessment} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ImpactRow({ assessment }: { assessment: Assessment }) {
  const { session } = useDraft();
  const t = useWords();
  const name = useAssessmentName();
  const { aid } = assessment;
  const seat = useAssessment(aid)?.seat;
  const progress = useProgress(aid, seat ?? '');
  return (
    <li>
      <div>
        <p>
          <a class="ds-link" href={`#/malli/${session.id}/vaikutukset/${aid}/tulos`}>
            {name(assessment)}
          </a>
        </p>
        <p class="small muted num">
          {seat === undefined ? t('outputs:nobodyYet') : t('impact:readyOf', { n: readyCount(progress), all: progress.length })}
        </p>
      </div>
    </li>
  );
}
