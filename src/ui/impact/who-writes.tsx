// Who writes now: alone a name, together everybody, apart the one who has taken the machine. Of the others only how many are done.

import { useId, useState } from 'preact/hooks';
import type { Assessor } from '../../core/review/assessments.ts';
import { say } from '../../state/app.ts';
import { currentAssessor } from '../../state/current-assessor.ts';
import { useApp, useDraft, useLabel, useWords } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { useAssessorName, useImpactLinks, type OpenAssessment } from './assessment.ts';
import { readyCount, useProgress } from './progress.ts';
import { SeatMark, seatMarkOf } from './seat-mark.tsx';

/** «Kuka kirjaa nyt?»; with `ask` a person is taken only by the button, so that the machine can be handed over first. */
export function WhoWrites({ open, ask }: { open: OpenAssessment; ask?: boolean }) {
  const app = useApp();
  const {
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const id = useId();
  const {
    assessment: { aid },
    assessors,
    writer,
  } = open;
  const nameOf = useAssessorName(assessors);
  const [chosen, setChosen] = useState('');
  const take = (person: string) => {
    currentAssessor(aid).value = person;
    const taken = assessors.find(({ personId }) => personId === person);
    if (taken) say(app, t('impact:writesNow', { name: nameOf(taken) }));
    if (ask) requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus());
  };
  const picked = ask ? chosen : (writer?.personId ?? '');
  return (
    <fieldset class="stack">
      <legend class="h3">{t('impact:whoWrites')}</legend>
      <p class="hint" id={`${id}-hint`}>
        {t('impact:whoWritesHint')}
      </p>
      <div class="stack stack--tight">
        {assessors.map((assessor) => {
          const role = tool2.assessorRoles.find((one) => one.id === assessor.role);
          return (
            <label class="pick" key={assessor.personId}>
              <input
                type="radio"
                name={id}
                value={assessor.personId}
                checked={picked === assessor.personId}
                onChange={() => (ask ? setChosen(assessor.personId) : take(assessor.personId))}
              />
              <SeatMark assessor={assessor} assessors={assessors} />
              <span>
                {nameOf(assessor)}
                {assessor.name && role && <span class="hint"> {label(role.label)}</span>}
              </span>
            </label>
          );
        })}
      </div>
      {ask && (
        <div class="row">
          <button
            type="button"
            class="ds-button"
            onClick={() => (chosen ? take(chosen) : document.querySelector<HTMLInputElement>(`input[name="${id}"]`)?.focus())}
          >
            {t('impact:startWriting')}
            <Icon name="right" />
          </button>
        </div>
      )}
    </fieldset>
  );
}

export function WriterPanel({ open }: { open: OpenAssessment }) {
  const t = useWords();
  const {
    definitions: { tool2 },
  } = useDraft();
  const {
    assessment: { aid, mode },
    assessors,
    writer,
  } = open;
  const nameOf = useAssessorName(assessors);
  const links = useImpactLinks(aid);
  if (mode === 'together') {
    return (
      <section class="panel writer" aria-label={t('impact:whoNow')}>
        <div class="person">
          {assessors.map((assessor) => (
            <SeatMark key={assessor.personId} assessor={assessor} assessors={assessors} />
          ))}
          <p>
            <span class="small muted">{t('impact:writesTogether')}</span>
            <br />
            <strong>{assessors.map(nameOf).join(', ') || t('impact:nobodyNamed')}</strong>
          </p>
        </div>
        <p class="small">
          <a class="ds-link" href={links.assessors}>
            {t('impact:openAssessors')}
          </a>
        </p>
      </section>
    );
  }
  if (!writer) return null;
  const { shape } = seatMarkOf(writer, assessors, tool2.requiredRoles);
  return (
    <section class="panel writer" data-shape={shape} aria-label={t('impact:whoNow')}>
      <div class="person">
        <SeatMark assessor={writer} assessors={assessors} />
        <p>
          <span class="small muted">{t('impact:whoNow')}</span>
          <br />
          <strong>{nameOf(writer)}</strong>
        </p>
      </div>
      {mode === 'apart' && (
        <>
          <div class="row">
            <button
              type="button"
              class="ds-button"
              data-variant="secondary"
              data-size="sm"
              onClick={() => {
                currentAssessor(aid).value = '';
              }}
            >
              <Icon name="swap" size={18} />
              {t('impact:changeWriter')}
            </button>
          </div>
          <ul class="small stack stack--tight">
            {assessors
              .filter((other) => other !== writer)
              .map((other) => (
                <OtherCount key={other.personId} aid={aid} assessor={other} name={nameOf(other)} />
              ))}
          </ul>
          <p class="small">
            <Icon name="lock" size={16} /> {t('impact:othersHidden')}
          </p>
        </>
      )}
    </section>
  );
}

function OtherCount({ aid, assessor, name }: { aid: string; assessor: Assessor; name: string }) {
  const t = useWords();
  const progress = useProgress(aid, assessor.personId);
  return <li class="num">{t('impact:countOf', { name, n: readyCount(progress), all: progress.length })}</li>;
}
