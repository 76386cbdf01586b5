// What the assessment came to: what is missing with the way there, counts in words, closing sentences, actions, marking it finished.

import { useEffect, useRef, useState } from 'preact/hooks';
import { jointSeat } from '../../core/instrument/keys.ts';
import { finishAssessment } from '../../state/assessments.ts';
import { say } from '../../state/app.ts';
import { useApp, useDraft, useLanguage, useWords } from '../app-context.ts';
import { day } from '../format.ts';
import { useConfirmLinks } from '../confirm/confirm-links.ts';
import { AgreementTable, Coverage } from '../confirm/coverage.tsx';
import { EffectSquares } from '../confirm/effect-squares.tsx';
import { useAssessment, useImpactLinks, useWriters, type OpenAssessment } from '../impact/assessment.ts';
import { ClosingSentences, FollowUpActions } from '../impact/closing.tsx';
import { DescriptionGaps, MissingList, useMissingQuestions } from '../impact/missing-list.tsx';
import { readyCount, useProgress } from '../impact/progress.ts';
import { EffectTable, ScaleTable } from '../impact/result-tables.tsx';
import { Walk } from '../impact/walk.tsx';
import { WriterPanel } from '../impact/who-writes.tsx';
import { usePairLinks } from '../pair/pair-links.ts';
import { PairProgress } from '../pair/pair-progress.tsx';
import { usePair } from '../pair/use-pair.ts';
import { Icon } from '../parts/icon.tsx';
import { Steps } from '../parts/steps.tsx';
import { Missing } from './missing.tsx';
import '../theme/draft.css';
import '../theme/assessment.css';

export function ImpactResult({ params }: { params: Readonly<Record<string, string>> }) {
  const open = useAssessment(params['aid'] ?? '');
  return open ? <Page open={open} /> : <Missing params={params} />;
}

function Page({ open }: { open: OpenAssessment }) {
  const t = useWords();
  const {
    seat,
    assessment: { aid, mode, purpose },
  } = open;
  const links = useImpactLinks(aid);
  const pairLinks = usePairLinks(aid);
  const confirmLinks = useConfirmLinks(aid);
  const progress = useProgress(aid, seat ?? '');
  const pair = usePair(open);
  // of two who assess apart there is no result but the joint one
  const shown = mode === 'apart' ? pair && jointSeat : seat;
  useWriters(open, true);
  const last = progress.at(-1)?.question;
  return (
    <>
      <Walk open={open} current="result" />
      <div class="impact-two">
        <div class="stack stack--wide">
          <h1 class="h1" tabIndex={-1}>
            {t('impact:resultTitle')}
          </h1>
          {purpose === 'practice' && (
            <p class="small warn">
              <Icon name="warn" size={16} /> {t('impact:practiceNote')}
            </p>
          )}
          {mode === 'apart' ? (
            <PairProgress open={open} pair={pair} />
          ) : (
            <>
              <p class="lead num">{t('impact:readyOf', { n: readyCount(progress), all: progress.length })}</p>
              <Finish open={open} />
              {seat !== undefined && <MissingList aid={aid} seat={seat} />}
            </>
          )}
          {shown !== undefined && (
            <>
              {mode !== 'alone' && <EffectSquares aid={aid} />}
              <EffectTable aid={aid} seat={shown} />
              <ScaleTable aid={aid} seat={shown} />
              {mode !== 'alone' && <Coverage aid={aid} pair={pair?.context.pair ?? []} />}
              {pair && <AgreementTable context={pair.context} />}
            </>
          )}
          <ClosingSentences aid={aid} />
          <FollowUpActions aid={aid} />
          <Steps
            before={
              mode === 'apart'
                ? { href: pairLinks.differences, name: t('pair:step_differences'), word: t('impact:back') }
                : last && { href: links.question(last.id), name: t('impact:step_questions'), word: t('impact:back') }
            }
            after={
              mode === 'alone'
                ? { href: links.exports, name: t('impact:exports'), word: t('impact:next') }
                : { href: confirmLinks.confirmation, name: t('impact:step_confirmation'), word: t('impact:next') }
            }
          />
        </div>
        <aside class="stack" aria-label={t('impact:about')}>
          <WriterPanel open={open} />
          {seat !== undefined && <DescriptionGaps aid={aid} seat={seat} />}
          <section class="panel panel--soft">
            <p class="small">
              <Icon name="info" size={18} /> {t('impact:noScore')}
            </p>
          </section>
        </aside>
      </div>
    </>
  );
}

/** «Merkitse valmiiksi» explains what is missing instead of being disabled. */
function Finish({ open }: { open: OpenAssessment }) {
  const app = useApp();
  const { session } = useDraft();
  const t = useWords();
  const language = useLanguage();
  const { aid, finishedAt } = open.assessment;
  const seat = open.seat ?? '';
  const links = useImpactLinks(aid);
  const missing = useMissingQuestions(aid, seat);
  const [tried, setTried] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const told = tried && missing.length > 0;
  useEffect(() => {
    if (!told) return;
    const title = document.title;
    document.title = t('impact:errorTitle', { title });
    return () => {
      document.title = title;
    };
  }, [told, t]);
  const finish = () => {
    session.sealAll();
    setTried(true);
    if (missing.length > 0) return void requestAnimationFrame(() => summary.current?.focus());
    finishAssessment(app, session, aid);
    say(app, t('impact:finishedSaid'));
  };
  return (
    <>
      {told && (
        <div
          class={missing.length > 10 ? 'errors errors--many' : 'errors'}
          ref={summary}
          tabIndex={-1}
          role="group"
          aria-labelledby="finish-errors"
        >
          <h2 class="h3" id="finish-errors">
            {t('impact:finishErrors', { count: missing.length, n: missing.length })}
          </h2>
          <ul>
            {missing.map(({ id, href, label, what }) => (
              <li key={id}>
                <a class="ds-link" href={href}>
                  {id} {label}
                </a>
                {what && <span class="small muted">: {what}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      <section class="paper stack" aria-label={t('impact:finish')}>
        {finishedAt ? (
          <p class="row row--spread">
            <span class="ok">
              <Icon name="checkRound" /> {t('impact:finishedAt', { day: day(new Date(finishedAt), language) })}
            </span>
            <a class="ds-link" href={links.exports}>
              {t('impact:toExports')}
            </a>
          </p>
        ) : (
          <p>{t('impact:finishText')}</p>
        )}
        <div class="row">
          <button type="button" class="ds-button" data-variant={finishedAt ? 'secondary' : undefined} onClick={finish}>
            <Icon name="check" />
            {t(finishedAt ? 'impact:finishAgain' : 'impact:finish')}
          </button>
        </div>
      </section>
    </>
  );
}
