// One person's own answers beside the joint one: answers, reason, evidence, when they were locked and what has changed since.

import { useId } from 'preact/hooks';
import type { Assessor } from '../../core/review/assessments.ts';
import type { Question } from '../../core/instrument/impact-tool.ts';
import { evidenceList, jointSeat, partList, rateKey, reasonKey } from '../../core/instrument/keys.ts';
import { reasonLength } from '../../core/review/answers.ts';
import { changedAfterReveal, readerAtLock } from '../../core/review/flow.ts';
import { asText } from '../../core/draft/text-value.ts';
import { undoTarget } from '../../core/draft/undo.ts';
import { notify } from '../../state/app.ts';
import { useApp, useDraft, useLabel, useWords } from '../app-context.ts';
import { useAssessorName } from '../impact/assessment.ts';
import { SeatMark } from '../impact/seat-mark.tsx';
import { Icon } from '../parts/icon.tsx';
import { useMoment } from '../parts/moment.ts';
import { useTextLanguage } from '../parts/text-language.ts';
import { LongText } from '../questions/text.tsx';
import { useAnswerWords } from './answer-words.ts';
import { EvidenceRead } from './evidence-read.tsx';
import { useSeats, type AgreedQuestion, type Pair } from './use-pair.ts';

interface CardProps {
  readonly pair: Pair;
  readonly agreed: AgreedQuestion;
  readonly of: 0 | 1;
}

export function SeatCard({ pair, agreed, of }: CardProps) {
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const moment = useMoment();
  const lang = useTextLanguage();
  const id = useId();
  const words = useAnswerWords();
  const { aid, reader } = pair.context;
  const { question, parts } = agreed;
  const person = pair.people[of];
  const seat = person.personId;
  const name = useAssessorName(pair.people)(person);
  const role = tool2.assessorRoles.find((one) => one.id === person.role);
  const lock = useSeats(aid).flow.locked.get(seat);
  const changed = changedAfterReveal(session.set.value, aid, seat);
  const then = changed.length > 0 ? readerAtLock(session.set.value, aid) : reader;
  const hasChanged = (key: string) => changed.some((one) => one === key || one.startsWith(key));
  const reason = asText(reader.value(reasonKey(aid, question.id, seat)));
  return (
    <section class="paper seat-card" data-shape={of === 0 ? 'a' : 'b'} aria-labelledby={id}>
      <div class="person">
        <SeatMark assessor={person} assessors={pair.people} />
        <div>
          <h2 class="h4" id={id}>
            {name}
          </h2>
          {role && person.name && <p class="small muted">{label(role.label)}</p>}
        </div>
      </div>
      <dl class="seat-card__answers">
        {parts.map(({ part }) => {
          const text = words.seat(reader, aid, question.id, part, seat);
          const earlier =
            hasChanged(rateKey(aid, question.id, part.id, seat)) ||
            (part.kind === 'rows' && hasChanged(`row/${partList(part, aid, seat)}/`))
              ? words.seat(then, aid, question.id, part, seat) || t('pair:unanswered')
              : undefined;
          return (
            <div key={part.id}>
              <dt>{label(part.label)}</dt>
              <dd class="pre" lang={part.kind === 'text' ? lang : undefined}>
                {text || <span class="muted">{t('pair:unanswered')}</span>}
                {earlier !== undefined && <Changed what={t('pair:atLock', { what: earlier })} />}
              </dd>
            </div>
          );
        })}
      </dl>
      <h3 class="label">{t('impact:reason')}</h3>
      <OwnReason pair={pair} agreed={agreed} person={person} name={name} reason={reason} lang={lang} />
      {hasChanged(reasonKey(aid, question.id, seat)) && (
        <Changed what={t('pair:atLock', { what: asText(then.value(reasonKey(aid, question.id, seat))) || t('pair:noReason') })} />
      )}
      <h3 class="label">{t('pair:evidence')}</h3>
      <EvidenceRead reader={reader} aid={aid} question={question.id} seat={seat} />
      {hasChanged(`row/${evidenceList(aid, question.id, seat)}/`) && <Changed what="" />}
      {lock && (
        <p class="small muted row-nowrap">
          <Icon name="lock" size={16} />
          {t('pair:lockedAt', { when: moment(lock.at) })}
        </p>
      )}
    </section>
  );
}

function Changed({ what }: { what: string }) {
  const t = useWords();
  return (
    <span class="small changed">
      <span class="chip" data-color="warning">
        <Icon name="pen" size={16} />
        {t('pair:changedAfter')}
      </span>
      {what && <span class="muted"> {what}</span>}
    </span>
  );
}

/** To read and to take; when they stay of two minds and it is missing, to write here and now. */
function OwnReason({
  pair: { context, people },
  agreed: { question, parts },
  person,
  name,
  reason,
  lang,
}: Omit<CardProps, 'of'> & { person: Assessor; name: string; reason: string; lang: string }) {
  const { session } = useDraft();
  const t = useWords();
  const id = useId();
  const key = reasonKey(context.aid, question.id, person.personId);
  const isNeeded = parts.some(({ joint }) => joint?.reasonsMissing.includes(person.personId));
  // while it is being written it stays open
  const isOpen = isNeeded || (parts.some(({ joint }) => joint?.kind === 'noValue') && session.text(key) !== reason);
  if (!isOpen)
    return (
      <>
        {reason === '' ? (
          <p class="muted">{t('pair:noReason')}</p>
        ) : (
          <p class="pre" lang={lang}>
            {reason}
          </p>
        )}
        {reason !== '' && (
          <TakeText aid={context.aid} question={question} text={reason} name={name} color={people[0] === person ? 'a' : 'b'} />
        )}
      </>
    );
  return (
    <div
      class="field"
      onFocusIn={() => session.setWriters([person.personId], person.role)}
      onFocusOut={() => session.setWriters(context.pair, jointSeat)}
    >
      <label class="label" for={id}>
        {t('pair:ownReason', { name })}
      </label>
      <p class="hint" id={`${id}-hint`}>
        {t('pair:ownReasonHint', { n: reasonLength })}
      </p>
      <LongText field={key} id={id} rows={3} describedBy={`${id}-hint`} />
    </div>
  );
}

/** Into the joint reason, after what is there. */
function TakeText({ aid, question, text, name, color }: { aid: string; question: Question; text: string; name: string; color: 'a' | 'b' }) {
  const app = useApp();
  const { session } = useDraft();
  const t = useWords();
  const take = () => {
    const key = reasonKey(aid, question.id, jointSeat);
    session.seal(key);
    const before = asText(session.value(key)).trim();
    session.write(key, before === '' ? text : `${before}\n\n${text}`);
    const back = undoTarget(session.set.peek(), key);
    notify(app, t('pair:textTaken', { name }), back && (() => session.restore(key, back.revision)));
  };
  return (
    <div>
      <button type="button" class="ds-button" data-variant="secondary" data-size="sm" data-color={color} onClick={take}>
        <Icon name="right" size={18} />
        {t('pair:takeText')}
        <span class="ds-sr-only">: {name}</span>
      </button>
    </div>
  );
}
