// Differences listed by question: what must be talked about with both answers in words, the small ones with «take this».

import { partList } from '../../core/instrument/keys.ts';
import { takeAnswer } from '../../state/pair.ts';
import { notify } from '../../state/app.ts';
import { useApp, useDraft, useLabel, useWords } from '../app-context.ts';
import { useAssessorName } from '../impact/assessment.ts';
import { Icon } from '../parts/icon.tsx';
import { SeatMark } from '../impact/seat-mark.tsx';
import { useAnswerWords } from './answer-words.ts';
import { Chips, ScaleLine, useDifferenceWords, usePartWords } from './difference-words.tsx';
import { usePairLinks } from './pair-links.ts';
import type { AgreedPart, AgreedQuestion, Pair } from './use-pair.ts';

interface ListProps {
  readonly pair: Pair;
  readonly questions: readonly AgreedQuestion[];
}

export function MustDiscuss({ pair, questions }: ListProps) {
  const t = useWords();
  const label = useLabel();
  const links = usePairLinks(pair.context.aid);
  return (
    <ul class="paper difference-list">
      {questions.map(({ question, parts, done }) => (
        <li key={question.id} class="difference">
          <div class="difference__head">
            <h3 class="h4">
              <span class="muted num">{question.id}</span>
              <a class="ds-link" href={links.joint(question.id)}>
                {label(question.label)}
              </a>
            </h3>
            {done ? (
              <span class="chip" data-color="success">
                <Icon name="check" size={16} />
                {t('pair:agreed')}
              </span>
            ) : (
              <span class="small muted">{t('pair:toDiscuss')}</span>
            )}
          </div>
          {parts
            .filter(({ kind }) => kind === 'mustDiscuss')
            .map((part) => (
              <PartLines key={part.part.id} pair={pair} question={question.id} agreed={part} />
            ))}
        </li>
      ))}
    </ul>
  );
}

function PartLines({ pair: { context, people }, question, agreed }: { pair: Pair; question: string; agreed: AgreedPart }) {
  const label = useLabel();
  const words = useAnswerWords();
  const chips = useDifferenceWords();
  const partChips = usePartWords();
  const { reader, aid, pair } = context;
  const { part, differences } = agreed;
  const lists = [partList(part, aid, pair[0]), partList(part, aid, pair[1])] as const;
  const told = differences.filter(({ kind, row }) => row === undefined || kind !== 'same');
  if (told.length === 0)
    return (
      <div class="difference__line">
        <span class="small muted">{label(part.label)}</span>
        <Answer people={people} of={0} text={words.seat(reader, aid, question, part, pair[0])} />
        <Answer people={people} of={1} text={words.seat(reader, aid, question, part, pair[1])} />
        <span class="difference__chips">
          <Chips told={partChips(agreed)} must />
        </span>
      </div>
    );
  return (
    <>
      {told.map((difference) => (
        <div class="difference__line" key={`${difference.row?.key ?? ''} ${difference.column ?? ''}`}>
          <span class="small muted">{words.rowTitle(difference, part, reader, lists) || label(part.label)}</span>
          <ScaleLine difference={difference} />
          <Answer
            people={people}
            of={0}
            text={
              words.side(difference, part, 'a', reader, lists[0]) ||
              (difference.row ? '' : words.seat(reader, aid, question, part, pair[0]))
            }
          />
          <Answer
            people={people}
            of={1}
            text={
              words.side(difference, part, 'b', reader, lists[1]) ||
              (difference.row ? '' : words.seat(reader, aid, question, part, pair[1]))
            }
          />
          <span class="difference__chips">
            <Chips told={chips(difference)} must={difference.mustDiscuss} />
          </span>
        </div>
      ))}
    </>
  );
}

export function Answer({ people, of, text }: { people: Pair['people']; of: 0 | 1; text: string }) {
  const t = useWords();
  const nameOf = useAssessorName(people);
  return (
    <p class="difference__answer">
      <SeatMark assessor={people[of]} assessors={people} />
      <span>
        <span class="ds-sr-only">{nameOf(people[of])}: </span>
        {text === '' ? <span class="muted">{t('pair:unanswered')}</span> : shortened(text)}
      </span>
    </p>
  );
}

/** The whole text stands on the question's own page. */
const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 117).trimEnd()}…` : text);

export function SmallDifferences({ pair, questions }: ListProps) {
  return (
    <ul class="small-differences">
      {questions.flatMap(({ question, parts }) =>
        parts
          .filter(({ kind }) => kind === 'small')
          .map((agreed) => <Small key={`${question.id}.${agreed.part.id}`} pair={pair} question={question} agreed={agreed} />),
      )}
    </ul>
  );
}

function Small({ pair: { context, people }, question, agreed }: { pair: Pair; question: AgreedQuestion['question']; agreed: AgreedPart }) {
  const app = useApp();
  const { session } = useDraft();
  const t = useWords();
  const label = useLabel();
  const words = useAnswerWords();
  const chips = usePartWords();
  const nameOf = useAssessorName(people);
  const links = usePairLinks(context.aid);
  const { reader, aid, pair } = context;
  const { part, joint, done } = agreed;
  const texts = pair.map((seat) => words.seat(reader, aid, question.id, part, seat));
  const where = `${question.id} ${label(part.label)}`;
  const take = (of: 0 | 1) => {
    if (!joint) return;
    const undo = takeAnswer(app, session, joint.place, pair[of]);
    notify(app, t('pair:taken', { name: nameOf(people[of]), where }), undo);
  };
  return (
    <li class="small-difference">
      <p>
        <span class="muted num">{question.id}</span>{' '}
        <a class="ds-link" href={links.joint(question.id)}>
          {label(question.label)}
        </a>
        <br />
        <span class="small muted">{[label(part.label), ...chips(agreed).map(({ text }) => text)].join(' · ')}</span>
      </p>
      <Answer people={people} of={0} text={texts[0] ?? ''} />
      <Answer people={people} of={1} text={texts[1] ?? ''} />
      <div class="row">
        {done ? (
          <span class="chip" data-color="success">
            <Icon name="check" size={16} />
            {t('pair:agreed')}
          </span>
        ) : joint === undefined || joint.kind === 'stale' || joint.kind === 'reasonMissing' ? (
          <a class="ds-link small" href={links.joint(question.id)}>
            {t('pair:openJoint')}
            <span class="ds-sr-only">: {where}</span>
          </a>
        ) : (
          ([0, 1] as const).map(
            (of) =>
              texts[of] !== '' && (
                <button type="button" class="ds-button" data-variant="secondary" data-size="sm" key={of} onClick={() => take(of)}>
                  {t('pair:take', { name: nameOf(people[of]) })}
                  <span class="ds-sr-only">: {where}</span>
                </button>
              ),
          )
        )}
      </div>
    </li>
  );
}
