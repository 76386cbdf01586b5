// Tool 2, first page: what it is for, the assessments of this model, and beginning a new one.

import { useState } from 'preact/hooks';
import { assessmentsOf, assessorsOf, type Assessment, type Mode, type Purpose } from '../../core/review/assessments.ts';
import { addAssessor, startAssessment } from '../../state/assessments.ts';
import { useApp, useDraft, useLabel, useLanguage, useWords } from '../app-context.ts';
import { day, dayOf } from '../format.ts';
import { go } from '../go.ts';
import { useAssessment, useAssessorName, useImpactLinks } from '../impact/assessment.ts';
import { ModePicks, PurposePicks } from '../impact/mode-picks.tsx';
import { readyCount, useProgress } from '../impact/progress.ts';
import { PurposeChip } from '../impact/walk.tsx';
import { usePairLinks } from '../pair/pair-links.ts';
import { useSeats } from '../pair/use-pair.ts';
import { Icon } from '../parts/icon.tsx';
import '../theme/draft.css';
import '../theme/assessment.css';

export function Impacts(_: { params: Readonly<Record<string, string>> }) {
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const assessments = assessmentsOf(session.reader.value, tool2.id).toReversed();
  return (
    <div class="impact-two">
      <div class="stack stack--wide">
        <div class="stack stack--tight">
          <h1 class="h1" tabIndex={-1}>
            {label(tool2.title)}
          </h1>
          <p class="lead">{t('impact:lead')}</p>
        </div>
        <section class="stack" aria-labelledby="assessments">
          <h2 class="h2" id="assessments">
            {t('impact:assessments')} {assessments.length > 0 && <span class="muted">({assessments.length})</span>}
          </h2>
          {assessments.length === 0 ? (
            <div class="paper stack">
              <p>{t('impact:emptyText')}</p>
              <p class="muted">{t('impact:emptyHint')}</p>
            </div>
          ) : (
            <ul class="stack">
              {assessments.map((assessment) => (
                <Row key={assessment.aid} assessment={assessment} />
              ))}
            </ul>
          )}
        </section>
        <NewAssessment />
      </div>
      <aside class="stack stack--wide" aria-label={t('impact:about')}>
        <section class="panel stack stack--tight">
          <h2 class="h4">{t('impact:goesTitle')}</h2>
          <ol class="stepwise">
            <li>{t('impact:goes1')}</li>
            <li>{t('impact:goes2')}</li>
            <li>
              {t('impact:goes3', { n: tool2.sections.filter(({ optional }) => !optional).flatMap(({ questions }) => questions).length })}
            </li>
            <li>{t('impact:goes4')}</li>
          </ol>
        </section>
        <p class="small muted">
          <Icon name="info" size={18} /> {t('impact:nothingSent')}
        </p>
      </aside>
    </div>
  );
}

function Row({ assessment }: { assessment: Assessment }) {
  const { session } = useDraft();
  const t = useWords();
  const language = useLanguage();
  const { aid, mode, purpose, startedOn, finishedAt } = assessment;
  const links = useImpactLinks(aid);
  const pairLinks = usePairLinks(aid);
  const { flow } = useSeats(aid);
  const people = assessorsOf(session.reader.value, aid).filter(({ name }) => name !== '');
  const open = useAssessment(aid);
  const progress = useProgress(aid, open?.seat ?? '');
  const next = progress.find(({ status }) => status !== 'ready') ?? progress[0];
  const begun = progress.some(({ status }) => status !== 'empty');
  const title = t('impact:assessmentOf', { day: dayOf(startedOn, language) });
  const apartHref = flow.revealed ? pairLinks.differences : people.length > 1 ? pairLinks.handOver : links.assessors;
  const href = finishedAt
    ? links.result
    : mode === 'apart'
      ? apartHref
      : !begun
        ? links.assessors
        : next
          ? links.question(next.question.id)
          : links.result;
  return (
    <li class="paper impact-row">
      <div class="stack stack--tight">
        <h3 class="h4">
          {title} <PurposeChip purpose={purpose} />
        </h3>
        <p class="small muted">{[t(`impact:mode_${mode}`), people.map(({ name }) => name).join(', ')].filter(Boolean).join(' · ')}</p>
        {mode === 'apart' ? (
          <Counts aid={aid} />
        ) : (
          <p class="small num">{t('impact:readyOf', { n: readyCount(progress), all: progress.length })}</p>
        )}
        {finishedAt && (
          <p class="small ok">
            <Icon name="check" size={16} /> {t('impact:finishedAt', { day: day(new Date(finishedAt), language) })}
          </p>
        )}
      </div>
      <a class="ds-button" data-variant={finishedAt ? 'secondary' : undefined} href={href}>
        {t(finishedAt ? 'impact:openResult' : 'impact:continue')}
        <span class="ds-sr-only">: {title}</span>
        <Icon name="right" />
      </a>
    </li>
  );
}

/** Of people who assess apart only how far each is. */
function Counts({ aid }: { aid: string }) {
  const { session } = useDraft();
  const assessors = assessorsOf(session.reader.value, aid);
  const nameOf = useAssessorName(assessors);
  if (assessors.length === 0) return null;
  return (
    <ul class="row small num">
      {assessors.map((assessor) => (
        <Count key={assessor.personId} aid={aid} seat={assessor.personId} name={nameOf(assessor)} />
      ))}
    </ul>
  );
}

function Count({ aid, seat, name }: { aid: string; seat: string; name: string }) {
  const t = useWords();
  const progress = useProgress(aid, seat);
  return <li>{t('impact:countOf', { name, n: readyCount(progress), all: progress.length })}</li>;
}

function NewAssessment() {
  const app = useApp();
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const [mode, setMode] = useState<Mode>('alone');
  const [purpose, setPurpose] = useState<Purpose>('practice');
  const start = () => {
    const aid = startAssessment(app, session, { tool: tool2, mode, purpose });
    // a pair begins with a place for each of the two roles it needs
    if (mode !== 'alone') for (const role of tool2.requiredRoles) addAssessor(app, session, aid, role);
    go(`/malli/${session.id}/vaikutukset/${aid}/arvioijat`);
  };
  return (
    <section class="paper stack stack--wide" aria-labelledby="new-assessment">
      <h2 class="h2" id="new-assessment">
        {t('impact:newTitle')}
      </h2>
      <PurposePicks value={purpose} onChoose={setPurpose} />
      <ModePicks value={mode} onChoose={setMode} />
      <p class="hint">{t('impact:changeable')}</p>
      <div class="row">
        <button type="button" class="ds-button" onClick={start}>
          {t('impact:start')}
          <Icon name="right" />
        </button>
      </div>
    </section>
  );
}
