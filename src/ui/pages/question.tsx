// One question of tool 2: who writes and the list of questions, the answer, and the description beside it.

import { useEffect, useRef } from 'preact/hooks';
import type { Question } from '../../core/instrument/impact-tool.ts';
import { partsOf, questionOf } from '../../core/instrument/keys.ts';
import { questionState } from '../../core/review/answers.ts';
import { mayWrite } from '../../core/review/flow.ts';
import { say } from '../../state/app.ts';
import { useApp, useDraft, useLabel, useWords } from '../app-context.ts';
import { ReadOnlyNote, useReadOnly, WhileOpen } from '../confirm/read-only.tsx';
import { useAssessment, useImpactLinks, useSeatFacts, useWriters, type OpenAssessment } from '../impact/assessment.ts';
import { EvidenceList } from '../impact/evidence-list.tsx';
import { PartInput } from '../impact/part-input.tsx';
import { useMissingWords, useProgress } from '../impact/progress.ts';
import { Reason } from '../impact/reason.tsx';
import { SectionList } from '../impact/section-list.tsx';
import { SourcePanel } from '../impact/source-panel.tsx';
import { Walk } from '../impact/walk.tsx';
import { WriterPanel } from '../impact/who-writes.tsx';
import { HandOver } from '../pair/hand-over.tsx';
import { LockedAnswers } from '../pair/locked-answers.tsx';
import { usePairLinks } from '../pair/pair-links.ts';
import { useSeats } from '../pair/use-pair.ts';
import { Icon } from '../parts/icon.tsx';
import { StatusMark } from '../parts/marks.tsx';
import { Steps } from '../parts/steps.tsx';
import { Missing } from './missing.tsx';
import '../theme/draft.css';
import '../theme/assessment.css';

export function QuestionPage({ params }: { params: Readonly<Record<string, string>> }) {
  const {
    definitions: { tool2 },
  } = useDraft();
  const open = useAssessment(params['aid'] ?? '');
  const question = questionOf(tool2, params['question'] ?? '');
  if (!open || !question || !tool2.questions.includes(question)) return <Missing params={params} />;
  return <Page open={open} question={question} />;
}

function Page({ open, question }: { open: OpenAssessment; question: Question }) {
  const {
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const { seat } = open;
  const { aid } = open.assessment;
  const { flow } = useSeats(aid);
  const confirmed = useReadOnly(aid);
  useWriters(open);
  if (seat === undefined) {
    return (
      <>
        <Walk open={open} current="questions" />
        <HandOver open={open} stay />
      </>
    );
  }
  const readOnly = confirmed || (open.assessment.mode === 'apart' && !mayWrite(flow, seat));
  const section = tool2.sections.find(({ questions }) => questions.includes(question.id));
  const view = tool2.views.find(({ id }) => id === question.view);
  return (
    <>
      <Walk open={open} current="questions" />
      <div class="work">
        <div class="impact-left">
          <WriterPanel open={open} />
          <SectionList aid={aid} seat={seat} current={question.id} />
        </div>
        <div class="work__main">
          <Head
            aid={aid}
            seat={seat}
            question={question}
            section={section ? label(section.title) : ''}
            view={view ? label(view.label) : ''}
          />
          <Answer key={`${question.id} ${seat}`} open={open} seat={seat} question={question} />
        </div>
        <aside class="side" aria-label={t('impact:beside')}>
          <SourcePanel key={`${question.id} ${seat}`} aid={aid} seat={seat} question={question} readOnly={readOnly} />
        </aside>
      </div>
    </>
  );
}

function Head({ aid, seat, question, section, view }: { aid: string; seat: string; question: Question; section: string; view: string }) {
  const t = useWords();
  const label = useLabel();
  const progress = useProgress(aid, seat);
  const place = progress.findIndex((one) => one.question.id === question.id) + 1;
  return (
    <div>
      <p class="eyebrow">
        {[question.id, place > 0 ? t('impact:questionOf', { n: place, all: progress.length }) : t('impact:notAsked'), section, view]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <h1 class="h1" tabIndex={-1}>
        {label(question.label)}
      </h1>
    </div>
  );
}

function Answer({ open, seat, question }: { open: OpenAssessment; seat: string; question: Question }) {
  const { aid, mode } = open.assessment;
  const apart = mode === 'apart';
  const { flow } = useSeats(aid);
  const readOnly = apart && !mayWrite(flow, seat);
  const {
    session,
    definitions: { tool2, path },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const facts = useSeatFacts(aid, seat);
  const missingWords = useMissingWords();
  const progress = useProgress(aid, seat);
  const links = useImpactLinks(aid);
  const pairLinks = usePairLinks(aid);
  const state = questionState({ tool: tool2, path, question, reader: session.reader.value, aid, seat, facts });
  const parts = partsOf(tool2, question).filter((part) => part.kind === 'computed' || state.asked.includes(part));
  const announced = state.asked.map((part) => label(part.label));
  useAnnounced(
    announced,
    state.errors.map((rule) => label(rule.text)),
  );
  const at = progress.findIndex((one) => one.question.id === question.id);
  const [before, after] = [progress[at - 1]?.question, at < 0 ? progress[0]?.question : progress[at + 1]?.question];
  const missing = missingWords(state);
  return (
    <>
      {apart && flow.revealed && flow.locked.has(seat) && (
        <div class="banner" data-color="info">
          <Icon name="info" />
          <div>
            <p>{t('pair:afterReveal')}</p>
            <p>
              <a class="ds-link" href={pairLinks.joint(question.id)}>
                {t('pair:openJoint')}
              </a>
            </p>
          </div>
        </div>
      )}
      <ReadOnlyNote aid={aid} />
      {readOnly ? (
        <LockedAnswers aid={aid} seat={seat} question={question} parts={parts} />
      ) : (
        <WhileOpen aid={aid}>
          <section class="paper" aria-labelledby="answer">
            <h2 class="ds-sr-only" id="answer">
              {t('impact:answer')}
            </h2>
            <div class="question-parts">
              {parts.map((part) => (
                <PartInput key={part.id} aid={aid} seat={seat} question={question} part={part} errors={state.errors} />
              ))}
            </div>
          </section>
          <div class="paper question-parts">
            <Reason aid={aid} seat={seat} question={question} missing={state.reasonMissing} />
            <EvidenceList aid={aid} seat={seat} question={question} />
          </div>
        </WhileOpen>
      )}
      <div class="question-end stack">
        <p class="row small">
          <StatusMark status={state.complete ? 'ready' : (progress[at]?.status ?? 'empty')} />
          {state.complete ? t('impact:questionReady') : t('impact:unfinished', { what: missing })}
        </p>
        <Steps
          before={
            before
              ? { href: links.question(before.id), name: label(before.label), word: t('impact:previousQuestion') }
              : { href: links.gate, name: t('impact:step_gate'), word: t('impact:back') }
          }
          after={
            after
              ? { href: links.question(after.id), name: label(after.label), word: t('impact:nextQuestion') }
              : apart
                ? { href: pairLinks.lock, name: t('pair:lockTitle'), word: t('impact:next') }
                : { href: links.result, name: t('impact:step_result'), word: t('impact:next') }
          }
        />
        <p class="small muted shortcuts">
          <kbd class="kbd">Ctrl</kbd> + <kbd class="kbd">Enter</kbd> {t('impact:shortcutNext')}, <kbd class="kbd">Ctrl</kbd> +{' '}
          <kbd class="kbd">{t('impact:shift')}</kbd> + <kbd class="kbd">Enter</kbd> {t('impact:shortcutPrevious')}
        </p>
      </div>
    </>
  );
}

/** A part that appears, and a contradiction, are heard as well as seen. */
function useAnnounced(parts: readonly string[], errors: readonly string[]): void {
  const app = useApp();
  const t = useWords();
  const seen = useRef<{ readonly parts: readonly string[]; readonly errors: readonly string[] }>(undefined);
  useEffect(() => {
    const earlier = seen.current;
    seen.current = { parts, errors };
    if (!earlier) return;
    const said = [
      ...parts.filter((part) => !earlier.parts.includes(part)).map((label) => t('impact:partAppeared', { label })),
      ...errors.filter((error) => !earlier.errors.includes(error)),
    ];
    if (said.length > 0) say(app, said.join(' '));
  }, [parts.join('|'), errors.join('|')]);
}
