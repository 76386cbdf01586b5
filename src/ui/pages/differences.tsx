// What the two answered differently: must be talked about first, small differences folded, equal ones accepted in one go.

import { acceptEqual } from '../../state/pair.ts';
import { notify } from '../../state/app.ts';
import { useApp, useDraft, useLabel, useWords } from '../app-context.ts';
import { useAssessment, useAssessorName, type OpenAssessment } from '../impact/assessment.ts';
import { SeatMark } from '../impact/seat-mark.tsx';
import { Walk } from '../impact/walk.tsx';
import { MustDiscuss, SmallDifferences } from '../pair/difference-list.tsx';
import { NotRevealed } from '../pair/not-revealed.tsx';
import { usePairLinks } from '../pair/pair-links.ts';
import { usePair, type AgreedPart, type Pair, type PartKind } from '../pair/use-pair.ts';
import { usePairWriters } from '../pair/pair-writers.ts';
import { Icon } from '../parts/icon.tsx';
import { Steps } from '../parts/steps.tsx';
import { Missing } from './missing.tsx';
import '../theme/draft.css';
import '../theme/assessment.css';

export function DifferencesPage({ params }: { params: Readonly<Record<string, string>> }) {
  const open = useAssessment(params['aid'] ?? '');
  const pair = usePair(open ?? { assessment: { aid: '', tool: '', startedOn: '', mode: 'alone', purpose: 'practice' } });
  if (open?.assessment.mode !== 'apart') return <Missing params={params} />;
  return (
    <>
      <Walk open={open} current="differences" />
      {pair ? <Page open={open} pair={pair} /> : <NotRevealed open={open} title="pair:differencesTitle" />}
    </>
  );
}

const partsIn = (pair: Pair, kind: PartKind): readonly AgreedPart[] =>
  pair.questions.flatMap(({ parts }) => parts.filter((part) => part.kind === kind));

function Page({ open, pair }: { open: OpenAssessment; pair: Pair }) {
  const {
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const nameOf = useAssessorName(pair.people);
  const links = usePairLinks(open.assessment.aid);
  usePairWriters(pair);
  const must = pair.questions.filter(({ kind }) => kind === 'mustDiscuss');
  const small = pair.questions.filter(({ parts }) => parts.some(({ kind }) => kind === 'small'));
  const parts = {
    must: partsIn(pair, 'mustDiscuss'),
    small: partsIn(pair, 'small'),
    same: partsIn(pair, 'same'),
    notAsked: partsIn(pair, 'notAsked'),
  };
  const all = parts.must.length + parts.small.length + parts.same.length;
  const first = pair.differing.find(({ done }) => !done);
  const agreed = parts.must.filter(({ done }) => done).length;
  return (
    <div class="stack stack--wide">
      <div class="difference-top">
        <div class="stack stack--tight">
          <h1 class="h1" tabIndex={-1}>
            {t('pair:differencesTitle')}
          </h1>
          <p class="lead">{t('pair:differencesLead', { must: parts.must.length, all })}</p>
        </div>
        {first && (
          <a class="ds-button" href={links.joint(first.question.id)}>
            {t('pair:goOnWith', { id: first.question.id })}
            <Icon name="right" />
          </a>
        )}
      </div>
      <div class="stack stack--tight">
        <div class="tally" aria-hidden="true">
          {(
            [
              ['must', parts.must],
              ['small', parts.small],
              ['same', parts.same],
            ] as const
          ).map(([kind, own]) => (
            <span key={kind} data-kind={kind} style={{ flexGrow: own.length }} />
          ))}
        </div>
        <ul class="tally-words">
          <li>
            <span class="tally-key" data-kind="must" aria-hidden="true" />
            <strong class="num">{parts.must.length}</strong> {t('pair:tallyMust', { n: agreed })}
          </li>
          <li>
            <span class="tally-key" data-kind="small" aria-hidden="true" />
            <strong class="num">{parts.small.length}</strong> {t('pair:tallySmall', { n: parts.small.filter(({ done }) => done).length })}
          </li>
          <li>
            <span class="tally-key" data-kind="same" aria-hidden="true" />
            <strong class="num">{parts.same.length}</strong> {t('pair:tallySame', { n: parts.same.filter(({ done }) => done).length })}
          </li>
          {parts.notAsked.length > 0 && (
            <li class="muted">
              <strong class="num">{parts.notAsked.length}</strong> {t('pair:tallyNotAsked')}
            </li>
          )}
        </ul>
      </div>
      <section class="stack" aria-labelledby="must-discuss">
        <div class="row row--spread">
          <h2 class="h3" id="must-discuss">
            {t('pair:mustTitle')}{' '}
            <span class="muted">({t('pair:partsQuestions', { parts: parts.must.length, questions: must.length })})</span>
          </h2>
          <ul class="row small muted">
            {pair.people.map((person) => (
              <li class="row" key={person.personId}>
                <SeatMark assessor={person} assessors={pair.people} />
                {[
                  nameOf(person),
                  person.name && label(tool2.assessorRoles.find(({ id }) => id === person.role)?.label ?? { fi: '', sv: '', en: '' }),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </li>
            ))}
          </ul>
        </div>
        {must.length > 0 ? (
          <MustDiscuss pair={pair} questions={must} />
        ) : (
          <p class="paper ok">
            <Icon name="checkRound" /> {t('pair:noMust')}
          </p>
        )}
      </section>
      {small.length > 0 && (
        <details class="paper fold-wide" open={must.every(({ done }) => done)}>
          <summary>
            <h2 class="h3">
              {t('pair:smallTitle')} <span class="muted">({parts.small.length})</span>
            </h2>
            <span class="small muted">{t('pair:smallText')}</span>
            <Icon name="down" />
          </summary>
          <SmallDifferences pair={pair} questions={small} />
        </details>
      )}
      <Equal pair={pair} />
      <p>
        <a class="ds-link" href={links.minutes}>
          <Icon name="file" size={18} /> {t('pair:openMinutes')}
        </a>
      </p>
      <Steps
        before={{ href: links.lock, name: t('pair:lockTitle'), word: t('impact:back') }}
        after={
          first
            ? {
                href: links.joint(first.question.id),
                name: `${first.question.id} ${label(first.question.label)}`,
                word: t('pair:nextDifference'),
              }
            : { href: `${links.differences.replace(/[^/]+$/, '')}tulos`, name: t('impact:step_result'), word: t('impact:next') }
        }
      />
    </div>
  );
}

/** «Hyväksy kaikki yhteneväiset»: the same answer of both becomes the joint one, in one go. */
function Equal({ pair }: { pair: Pair }) {
  const app = useApp();
  const { session } = useDraft();
  const t = useWords();
  const label = useLabel();
  const links = usePairLinks(pair.context.aid);
  const equal = pair.questions.flatMap(({ question, parts }) =>
    parts.filter(({ kind }) => kind === 'same').map((part) => ({ question, ...part })),
  );
  const waiting = equal.filter(({ joint }) => joint?.kind === 'equalNotConfirmed').length;
  const accept = () => {
    const { count, undo } = acceptEqual(app, session, pair.context);
    notify(app, t('pair:equalAccepted', { count, n: count }), undo);
    document.getElementById('equal')?.focus();
  };
  if (equal.length === 0) return null;
  return (
    <section class="paper stack" aria-labelledby="equal">
      <div class="row row--spread">
        <div>
          <h2 class="h3" id="equal" tabIndex={-1}>
            {t('pair:equalTitle')} <span class="muted">({equal.length})</span>
          </h2>
          <p class="small muted">{t('pair:equalText')}</p>
        </div>
        {waiting > 0 ? (
          <button type="button" class="ds-button" data-variant="secondary" onClick={accept}>
            <Icon name="check" />
            {t('pair:acceptEqual', { count: waiting, n: waiting })}
          </button>
        ) : (
          <p class="ok">
            <Icon name="checkRound" /> {t('pair:equalDone')}
          </p>
        )}
      </div>
      <details class="fold">
        <summary>{t('pair:showEqual')}</summary>
        <ul class="equal-list">
          {equal.map(({ question, part, done }) => (
            <li key={`${question.id}.${part.id}`}>
              <span class="muted num">{question.id}</span>{' '}
              <a class="ds-link" href={links.joint(question.id)}>
                {label(question.label)}
              </a>{' '}
              <span class="small muted">
                {label(part.label)}
                {done && ` · ${t('pair:agreed')}`}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
