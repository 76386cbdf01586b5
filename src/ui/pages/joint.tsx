// One question of a pair: both own answers and the joint one side by side, what is done next, and the way to the next difference.

import { questionOf } from '../../core/instrument/keys.ts';
import type { RowView } from '../../core/draft/reader.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { LockedActions } from '../confirm/locked-actions.tsx';
import { ReadOnlyNote, useReadOnly, WhileOpen } from '../confirm/read-only.tsx';
import { useAssessment } from '../impact/assessment.ts';
import { actionColumns, actionsList, actionTarget } from '../impact/list-columns.ts';
import { Walk } from '../impact/walk.tsx';
import { Chips, usePartWords } from '../pair/difference-words.tsx';
import { JointPanel } from '../pair/joint-panel.tsx';
import { useJointSession } from '../pair/joint-session.ts';
import { NotRevealed } from '../pair/not-revealed.tsx';
import { usePairLinks } from '../pair/pair-links.ts';
import { usePairWriters } from '../pair/pair-writers.ts';
import { SeatCard } from '../pair/seat-card.tsx';
import { usePair, type AgreedQuestion, type Pair } from '../pair/use-pair.ts';
import { Icon } from '../parts/icon.tsx';
import { Steps } from '../parts/steps.tsx';
import { RowEditor } from '../questions/row-editor.tsx';
import { Missing } from './missing.tsx';
import '../theme/draft.css';
import '../theme/assessment.css';

export function JointPage({ params }: { params: Readonly<Record<string, string>> }) {
  const {
    definitions: { tool2 },
  } = useDraft();
  const open = useAssessment(params['aid'] ?? '');
  const pair = usePair(open ?? { assessment: { aid: '', tool: '', startedOn: '', mode: 'alone', purpose: 'practice' } });
  const question = questionOf(tool2, params['question'] ?? '');
  if (open?.assessment.mode !== 'apart' || !question || !tool2.questions.includes(question)) return <Missing params={params} />;
  const agreed = pair?.questions.find((one) => one.question === question);
  if (!pair)
    return (
      <>
        <Walk open={open} current="differences" />
        <NotRevealed open={open} title="pair:jointTitle" />
      </>
    );
  if (!agreed) return <Missing params={params} />;
  return (
    <>
      <Walk open={open} current="differences" />
      <Page key={question.id} pair={pair} agreed={agreed} />
    </>
  );
}

function Page({ pair, agreed }: { pair: Pair; agreed: AgreedQuestion }) {
  const {
    definitions: { path },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const chips = usePartWords();
  const { aid, pair: seats } = pair.context;
  const { question, parts, kind } = agreed;
  const links = usePairLinks(aid);
  const places = parts.map(({ part }) => ({ aid, question: question.id, part, pair: seats }));
  const joint = useJointSession(places);
  usePairWriters(pair, joint);
  const at = pair.differing.indexOf(agreed);
  const must = pair.differing.filter((one) => one.kind === 'mustDiscuss');
  const [before, after] = at < 0 ? [undefined, pair.differing[0]] : [pair.differing[at - 1], pair.differing[at + 1]];
  const told = [
    ...new Map(
      parts
        .filter((part) => part.kind === 'mustDiscuss')
        .flatMap(chips)
        .map((one) => [one.text, one]),
    ).values(),
  ];
  const own = actionTarget(aid, question.id);
  const confirmed = useReadOnly(aid);
  const isOwn = (row: RowView) => row.value(actionColumns.target) === own;
  return (
    <div class="stack">
      <nav class="difference-nav" aria-label={t('pair:mustTitle')}>
        <a class="ds-link" href={links.differences}>
          <Icon name="left" size={18} />
          {t('pair:allDifferences')}
        </a>
        <ol>
          {must.map((one) => (
            <li key={one.question.id}>
              <a href={links.joint(one.question.id)} aria-current={one === agreed ? 'page' : undefined} data-done={one.done || undefined}>
                {one.done && <Icon name="check" size={14} />}
                {one.question.id}
                {one.done && <span class="ds-sr-only">, {t('pair:agreed')}</span>}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div class="row row--spread">
        <div>
          <p class="eyebrow">
            {[
              question.id,
              kind === 'mustDiscuss'
                ? t('pair:mustOf', { n: at + 1, all: must.length })
                : kind === 'small'
                  ? t('pair:smallOne')
                  : t('pair:sameOne'),
            ].join(' · ')}
          </p>
          <h1 class="h1" tabIndex={-1}>
            {label(question.label)}
          </h1>
        </div>
        {told.length > 0 && (
          <div class="row">
            <Chips told={told} must />
            <span class="small">{t('pair:talk')}</span>
          </div>
        )}
      </div>
      <div class="joint-three">
        <WhileOpen aid={aid}>
          <SeatCard pair={pair} agreed={agreed} of={0} />
          <SeatCard pair={pair} agreed={agreed} of={1} />
        </WhileOpen>
        <div class="joint-side stack">
          <ReadOnlyNote aid={aid} />
          <WhileOpen aid={aid}>
            <JointPanel pair={pair} agreed={agreed} joint={joint} />
          </WhileOpen>
          <Steps
            before={
              before
                ? {
                    href: links.joint(before.question.id),
                    name: `${before.question.id} ${label(before.question.label)}`,
                    word: t('pair:previousDifference'),
                  }
                : { href: links.differences, name: t('pair:allDifferences'), word: t('impact:back') }
            }
            after={
              after
                ? {
                    href: links.joint(after.question.id),
                    name: `${after.question.id} ${label(after.question.label)}`,
                    word: t('pair:nextDifference'),
                  }
                : { href: links.differences, name: t('pair:allDifferences'), word: t('impact:next') }
            }
          />
          <p class="small muted shortcuts">
            <kbd class="kbd">Ctrl</kbd> + <kbd class="kbd">Enter</kbd> {t('pair:nextDifference').toLowerCase()}, <kbd class="kbd">Ctrl</kbd>{' '}
            + <kbd class="kbd">{t('impact:shift')}</kbd> + <kbd class="kbd">Enter</kbd> {t('pair:previousDifference').toLowerCase()}
          </p>
        </div>
        <div class="joint-below stack">
          {confirmed && <LockedActions aid={aid} only={isOwn} />}
          {!confirmed && path.rowLists.some(({ id }) => id === actionsList) && (
            <div class="paper">
              <RowEditor
                list={actionsList}
                heading={t('impact:actions')}
                level="h2"
                only={isOwn}
                hide={[actionColumns.target, actionColumns.field]}
                firstValues={{ [actionColumns.target]: own }}
              />
            </div>
          )}
          <p class="paper">
            <a class="ds-link" href={links.minutes}>
              <Icon name="file" size={18} />
              {t('pair:openMinutes')}
            </a>{' '}
            <span class="small muted">{t('pair:minutesSelf')}</span>
          </p>
        </div>
      </div>
    </div>
  );
}
