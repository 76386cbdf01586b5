// One assessor: name or initials, role, organisation. The person is one record of the draft, the role belongs to this assessment.

import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { assessorsList } from '../../core/instrument/keys.ts';
import type { Assessor } from '../../core/review/assessments.ts';
import { lockState } from '../../core/review/flow.ts';
import { notify } from '../../state/app.ts';
import { roleKey, savePerson } from '../../state/assessments.ts';
import { bringBack, deleteFrom } from '../../state/rows.ts';
import { useApp, useDraft, useLabel, useWords } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { Select } from '../questions/choice.tsx';
import { useAssessorName } from './assessment.ts';
import { SeatMark, seatMarkOf } from './seat-mark.tsx';

interface CardProps {
  readonly aid: string;
  readonly assessor: Assessor;
  readonly assessors: readonly Assessor[];
}

export const nameInputId = (personId: string): string => `assessor-${personId}`;

export function AssessorCard({ aid, assessor, assessors }: CardProps) {
  const app = useApp();
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const id = useId();
  const { personId, role } = assessor;
  const person = usePersonInputs(assessor);
  const name = useAssessorName(assessors)(assessor);
  // a seat that is locked keeps its person and role
  const isLocked = lockState(session.reader.value, aid).locked.has(personId);
  const { shape } = seatMarkOf(assessor, assessors, tool2.requiredRoles);
  const roleOption = tool2.assessorRoles.find((one) => one.id === role);
  const remove = () => {
    const list = assessorsList(aid);
    deleteFrom(session, list, personId);
    notify(app, t('impact:assessorRemoved', { name }), () => bringBack(session, list, personId));
    document.getElementById('add-assessor')?.focus();
  };
  return (
    <section class="paper assessor-card" data-shape={shape} aria-labelledby={`${id}-title`}>
      <div class="row row--spread">
        <h3 class="h4" id={`${id}-title`}>
          <SeatMark assessor={assessor} assessors={assessors} />
          {roleOption ? capital(label(roleOption.label)) : t('impact:assessorN', { n: assessors.indexOf(assessor) + 1 })}
        </h3>
        {!isLocked && (
          <button
            type="button"
            class="ds-button"
            data-variant="tertiary"
            data-icon
            aria-label={t('impact:removeAssessor', { name })}
            onClick={remove}
          >
            <Icon name="bin" />
          </button>
        )}
      </div>
      <div class="field">
        <label class="label" for={nameInputId(personId)}>
          {t('impact:name')}
        </label>
        <input {...person.name} id={nameInputId(personId)} class="ds-input" maxLength={200} autocomplete="off" />
      </div>
      <div class="field">
        {isLocked ? (
          <>
            <p class="label">{t('impact:role')}</p>
            <p>{roleOption && label(roleOption.label)}</p>
            <p class="hint">{t('pair:lockedRole')}</p>
          </>
        ) : (
          <>
            <label class="label" for={`${id}-role`}>
              {t('impact:role')}
            </label>
            <Select field={roleKey(aid, personId)} id={`${id}-role`} options={tool2.assessorRoles} />
          </>
        )}
      </div>
      <div class="field">
        <label class="label" for={`${id}-organisation`}>
          {t('impact:organisation')}
        </label>
        <input {...person.organisation} id={`${id}-organisation`} class="ds-input" maxLength={300} autocomplete="off" />
      </div>
    </section>
  );
}

/** Two inputs of one record, written whole on change, on blur, when the tab hides and when the card goes away. */
function usePersonInputs({ personId, name, organisation }: Assessor) {
  const { session } = useDraft();
  const names = useRef<HTMLInputElement>(null);
  const organisations = useRef<HTMLInputElement>(null);
  const typed = useRef(false);
  useLayoutEffect(() => {
    for (const [input, value] of [
      [names.current, name],
      [organisations.current, organisation],
    ] as const) {
      if (input && document.activeElement !== input && input.value !== value) input.value = value;
    }
  });
  const latest = useRef({ name: '', organisation: '' });
  const save = () => {
    if (!typed.current) return;
    typed.current = false;
    savePerson(session, personId, latest.current.name.trim(), latest.current.organisation.trim());
  };
  useEffect(() => {
    const onHide = () => document.visibilityState === 'hidden' && save();
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      save();
    };
  }, [session, personId]);
  const onInput = () => {
    typed.current = true;
    latest.current = { name: names.current?.value ?? '', organisation: organisations.current?.value ?? '' };
  };
  return {
    name: { ref: names, onInput, onChange: save, onBlur: save },
    organisation: { ref: organisations, onInput, onChange: save, onBlur: save },
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
