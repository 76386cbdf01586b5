// Self-assessments of the description: go on with the open one, see earlier ones, begin a new one alone or together.

import { addTo } from '../../state/rows.ts';
import { addAssessor, startAssessment } from '../../state/assessments.ts';
import { assessorsList } from '../../core/instrument/keys.ts';
import { assessmentsOf, assessorsOf, type Assessment } from '../../core/review/assessments.ts';
import { useApp, useDraft, useLabel, useWords } from '../app-context.ts';
import { go } from '../go.ts';
import { Icon } from '../parts/icon.tsx';
import { nameInputId } from '../review/assessors.tsx';
import { ReviewRow } from '../review/review-row.tsx';
import { criterionHref, writeAs } from '../review/use-review.ts';
import '../theme/draft.css';
import '../theme/assessment.css';

export function Reviews(_: { params: Readonly<Record<string, string>> }) {
  const {
    session,
    definitions: { tool1 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const all = assessmentsOf(session.reader.value, tool1.id).toReversed();
  const unfinished = all.find(({ finishedAt }) => finishedAt === undefined);
  return (
    <div class="impact-two">
      <div class="stack stack--wide">
        <div class="stack stack--tight">
          <h1 class="h1" tabIndex={-1}>
            {label(tool1.title)}
          </h1>
          <p class="lead">{t('review:purpose')}</p>
          <p class="lead">{t('review:purposeSecond', { n: tool1.criteria.length })}</p>
        </div>
        {all.length > 0 && <List assessments={all} main={unfinished ?? all[0]!} />}
        {unfinished ? (
          <details class="fold">
            <summary>{t('review:beginAnother')}</summary>
            <Begin small />
          </details>
        ) : (
          <Begin small={all.length > 0} />
        )}
      </div>
      <aside aria-label={t('review:goesTitle')}>
        <section class="panel stack stack--tight">
          <h2 class="h4">{t('review:goesTitle')}</h2>
          <ol class="stepwise">
            {([1, 2, 3, 4] as const).map((n) => (
              <li key={n}>{t(`review:goes${n}`)}</li>
            ))}
          </ol>
        </section>
      </aside>
    </div>
  );
}

function List({ assessments, main }: { assessments: readonly Assessment[]; main: Assessment }) {
  const t = useWords();
  return (
    <section class="stack" aria-labelledby="reviews-list">
      <h2 class="h2" id="reviews-list">
        {t('review:assessments')}
      </h2>
      <ul class="review-rows">
        {assessments.map((assessment) => (
          <ReviewRow key={assessment.aid} assessment={assessment} main={assessment === main} />
        ))}
      </ul>
    </section>
  );
}

/** `small`: there are assessments already, so beginning one is not the first thing to do. */
function Begin({ small }: { small: boolean }) {
  const app = useApp();
  const {
    session,
    definitions: { tool1 },
  } = useDraft();
  const t = useWords();
  const first = tool1.sections[0]!.criteria[0]!;
  const alone = () => {
    const aid = startAssessment(app, session, { tool: tool1, mode: 'alone', purpose: 'real' });
    writeAs(session, [app.me]);
    go(criterionHref(session.id, aid, first));
  };
  const together = () => {
    const aid = startAssessment(app, session, { tool: tool1, mode: 'together', purpose: 'real' });
    addTo(session, assessorsList(aid), { role: '' }, app.me);
    addAssessor(app, session, aid, '');
    writeAs(
      session,
      assessorsOf(session.reader.peek(), aid).map(({ personId }) => personId),
    );
    requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(nameInputId(aid, 0))?.focus()));
  };
  return (
    <section class={small ? 'stack' : 'paper stack begin'} aria-labelledby="begin">
      <h2 class={small ? 'h3' : 'h2'} id="begin">
        {t(small ? 'review:beginNew' : 'review:beginFirst')}
      </h2>
      <p class="muted">{t('review:beginText')}</p>
      <div class="row">
        <button type="button" class="ds-button" data-variant={small ? 'secondary' : undefined} onClick={alone}>
          <Icon name="pen" />
          {t('review:beginAlone')}
        </button>
        <button type="button" class="ds-button" data-variant="secondary" onClick={together}>
          {t('review:beginTogether')}
        </button>
      </div>
      <p class="small muted">
        <Icon name="info" size={18} /> {t('review:ownAid')}
      </p>
    </section>
  );
}
