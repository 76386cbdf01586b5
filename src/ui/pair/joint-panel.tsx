// The joint answer: every part with whose answer is where, what is still needed, and the reason both stand behind.

import { useId } from 'preact/hooks';
import { DraftContext, useApp, useDraft, useLabel, useWords } from '../app-context.ts';
import { evidenceList, jointSeat, partsOf, rateKey, reasonKey } from '../../core/instrument/keys.ts';
import type { Json } from '../../core/draft/revision.ts';
import type { Part } from '../../core/instrument/impact-tool.ts';
import { noJointValue, questionState, reasonLength } from '../../core/review/answers.ts';
import { acceptEqual, takeAnswer, writeJoint } from '../../state/pair.ts';
import { notify, say } from '../../state/app.ts';
import type { Session } from '../../state/session.ts';
import { useAssessorName, useSeatFacts } from '../impact/assessment.ts';
import { EvidenceList } from '../impact/evidence-list.tsx';
import { PartInput } from '../impact/part-input.tsx';
import { isCode } from '../impact/place.ts';
import { SeatMark } from '../impact/seat-mark.tsx';
import { ConflictCard } from '../parts/conflict-card.tsx';
import { Icon } from '../parts/icon.tsx';
import { LongText } from '../questions/text.tsx';
import { useAnswerWords } from './answer-words.ts';
import { Chips, usePartWords } from './difference-words.tsx';
import { useStillNeeded } from './still-needed.ts';
import type { AgreedPart, AgreedQuestion, Pair } from './use-pair.ts';

interface PanelProps {
  readonly pair: Pair;
  readonly agreed: AgreedQuestion;
  readonly joint: Session;
}

export function JointPanel({ pair, agreed, joint }: PanelProps) {
  const { session, definitions } = useDraft();
  const { tool2, path } = definitions;
  const t = useWords();
  const { aid, reader } = pair.context;
  const { question } = agreed;
  const facts = useSeatFacts(aid, jointSeat);
  const needed = useStillNeeded()(pair, agreed);
  const { asked, errors } = questionState({ tool: tool2, path, reader, aid, seat: jointSeat, facts, question });
  const isDissent = agreed.parts.some(({ joint: one }) => one?.value === noJointValue);
  const marks = (part: Part, value: Json) => <OwnMarks pair={pair} question={question.id} part={part} value={value} />;
  const parts = partsOf(tool2, question).filter((part) => part.kind === 'computed' || asked.includes(part));
  const evidence = session.reader.value.rows(evidenceList(aid, question.id, jointSeat)).length;
  return (
    <DraftContext.Provider value={{ session: joint, definitions }}>
      <section class="paper joint-panel" aria-labelledby="joint-answer">
        <h2 class="h3" id="joint-answer">
          <span class="duo" aria-hidden="true">
            {pair.people.map((person) => (
              <SeatMark key={person.personId} assessor={person} assessors={pair.people} />
            ))}
          </span>
          {t('pair:jointAnswer')}
        </h2>
        <EqualHere pair={pair} agreed={agreed} />
        <div class="question-parts">
          {parts.map((part) => {
            const found = agreed.parts.find((one) => one.part === part);
            return (
              <div class="stack stack--tight" key={part.id}>
                {found && <PartHead pair={pair} agreed={found} />}
                <PartInput aid={aid} question={question} seat={jointSeat} part={part} errors={errors} joint={{ marks }} />
              </div>
            );
          })}
        </div>
        {isDissent && (
          <div class="banner" data-color="info">
            <Icon name="info" />
            <div>
              <p>{t('pair:dissentText')}</p>
            </div>
          </div>
        )}
        <JointReason aid={aid} question={question.id} must={agreed.kind === 'mustDiscuss'} />
        <details class="fold" open={evidence > 0}>
          <summary>{t('pair:jointEvidence')}</summary>
          <EvidenceList aid={aid} question={question} seat={jointSeat} />
        </details>
        <p class={needed === '' ? 'small ok' : 'small warn'} role="status">
          <Icon name={needed === '' ? 'checkRound' : 'warn'} size={18} />{' '}
          {needed === '' ? t('pair:agreedHere') : t('pair:stillNeeded', { what: needed })}
        </p>
      </section>
    </DraftContext.Provider>
  );
}

/** Whose own answer the option is. */
function OwnMarks({ pair: { context, people }, question, part, value }: { pair: Pair; question: string; part: Part; value: Json }) {
  const t = useWords();
  const nameOf = useAssessorName(people);
  const own = people.filter(({ personId }) => context.reader.value(rateKey(context.aid, question, part.id, personId)) === value);
  if (own.length === 0) return null;
  return (
    <span class="own-marks">
      {own.map((person) => (
        <SeatMark key={person.personId} assessor={person} assessors={people} />
      ))}
      <span class="ds-sr-only">{t('pair:ownAnswerOf', { names: own.map(nameOf).join(', ') })}</span>
    </span>
  );
}

/** How the two differ, whether an own answer has moved since, and for what is no choice «take this». */
function PartHead({ pair, agreed }: { pair: Pair; agreed: AgreedPart }) {
  const app = useApp();
  const { session } = useDraft();
  const t = useWords();
  const label = useLabel();
  const chips = usePartWords();
  const words = useAnswerWords();
  const nameOf = useAssessorName(pair.people);
  const { part, joint, kind } = agreed;
  const { reader, aid } = pair.context;
  const told = chips(agreed);
  const isPicked = part.kind === 'scale' || part.kind === 'yesNo';
  const take = (of: 0 | 1) => {
    if (!joint) return;
    const undo = takeAnswer(app, session, joint.place, pair.context.pair[of]);
    notify(app, t('pair:taken', { name: nameOf(pair.people[of]), where: label(part.label) }), undo);
  };
  const keep = () => {
    if (!joint) return;
    writeJoint(session, joint.place, joint.value);
    say(app, t('pair:keptSaid'));
    document.getElementById('joint-answer')?.closest('section')?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  };
  return (
    <>
      {(told.length > 0 || (!isPicked && joint && kind !== 'same')) && (
        <div class="row">
          <Chips told={told} must={kind === 'mustDiscuss'} />
          {!isPicked &&
            joint &&
            kind !== 'same' &&
            ([0, 1] as const).map(
              (of) =>
                words.seat(reader, aid, joint.question, part, pair.context.pair[of]) !== '' && (
                  <button type="button" class="link-button small" key={of} onClick={() => take(of)}>
                    <Icon name="right" size={16} />
                    {t(
                      part.kind === 'rows' && !isCode(reader.value(rateKey(aid, joint.question, part.id, pair.context.pair[of])))
                        ? 'pair:takeRows'
                        : 'pair:take',
                      { name: nameOf(pair.people[of]) },
                    )}
                    <span class="ds-sr-only">: {label(part.label)}</span>
                  </button>
                ),
            )}
        </div>
      )}
      {joint?.kind === 'stale' && (
        <div class="banner" data-color="warning">
          <Icon name="warn" />
          <div>
            <p>{t('pair:stale')}</p>
            <button type="button" class="ds-button" data-variant="secondary" data-size="sm" onClick={keep}>
              {t('pair:keep')}
              <span class="ds-sr-only">: {label(part.label)}</span>
            </button>
          </div>
        </div>
      )}
    </>
  );
}

/** What both answered alike in this question, accepted at once. */
function EqualHere({ pair, agreed }: Omit<PanelProps, 'joint'>) {
  const app = useApp();
  const { session } = useDraft();
  const t = useWords();
  const label = useLabel();
  const waiting = agreed.parts.filter(({ joint }) => joint?.kind === 'equalNotConfirmed');
  if (waiting.length === 0) return null;
  const accept = () => {
    const { count, undo } = acceptEqual(app, session, pair.context, (question) => question === agreed.question.id);
    notify(app, t('pair:equalAccepted', { count, n: count }), undo);
    document.getElementById('joint-answer')?.closest('section')?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  };
  return (
    <div class="banner" data-color="success">
      <Icon name="check" />
      <div>
        <p>{t('pair:equalHere', { parts: waiting.map(({ part }) => label(part.label)).join(', ') })}</p>
        <button type="button" class="ds-button" data-variant="secondary" data-size="sm" onClick={accept}>
          {t('pair:acceptHere')}
        </button>
      </div>
    </div>
  );
}

function JointReason({ aid, question, must }: { aid: string; question: string; must: boolean }) {
  const t = useWords();
  const id = useId();
  const key = reasonKey(aid, question, jointSeat);
  return (
    <div class="field">
      <ConflictCard field={key} label={t('pair:jointReason')} />
      <label class="label" for={id}>
        {t('pair:jointReason')}
        {!must && <span class="optional"> {t('writing:optional')}</span>}
      </label>
      <p class="hint" id={`${id}-hint`}>
        {must ? t('pair:reasonNeeded', { n: reasonLength }) : t('pair:reasonFree')} {t('writing:noClientData')}
      </p>
      <LongText field={key} id={id} rows={3} describedBy={`${id}-hint`} />
    </div>
  );
}
