// Who assesses: names or initials, role and organisation. Optional when alone, asked for when together.

import { assessorsList, personKey } from '../../core/instrument/keys.ts';
import type { Assessor } from '../../core/review/assessments.ts';
import { addAssessor, roleKey, savePerson } from '../../state/assessments.ts';
import { notify } from '../../state/app.ts';
import { bringBack, deleteFrom } from '../../state/rows.ts';
import { useApp, useDraft, useWords } from '../app-context.ts';
import { ConflictCard } from '../parts/conflict-card.tsx';
import { Icon } from '../parts/icon.tsx';
import { Select } from '../questions/choice.tsx';
import type { Review } from './use-review.ts';

export const nameInputId = (aid: string, index: number): string => `arvioija-${aid}-${index}`;

export function Assessors({ review }: { review: Review }) {
  const app = useApp();
  const { session } = useDraft();
  const t = useWords();
  const { aid, mode } = review.assessment;
  const together = mode === 'together';
  const remove = (assessor: Assessor, n: number) => {
    deleteFrom(session, assessorsList(aid), assessor.personId);
    notify(app, t('review:assessorRemoved', { name: assessor.name || t('review:assessorN', { n }) }), () =>
      bringBack(session, assessorsList(aid), assessor.personId),
    );
  };
  return (
    <div class="stack">
      {together && <p class="hint">{t('review:togetherHint')}</p>}
      {review.assessors.map((assessor, index) => (
        <Person
          key={assessor.personId}
          aid={aid}
          assessor={assessor}
          index={index}
          optional={!together}
          {...(index > 1 ? { onRemove: () => remove(assessor, index + 1) } : {})}
        />
      ))}
      {together && (
        <div class="row">
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            data-size="sm"
            onClick={() => addAssessor(app, session, aid, '')}
          >
            <Icon name="plus" size={18} />
            {t('review:addAssessor')}
          </button>
        </div>
      )}
    </div>
  );
}

interface PersonProps {
  readonly aid: string;
  readonly assessor: Assessor;
  readonly index: number;
  readonly optional: boolean;
  readonly onRemove?: () => void;
}

function Person({ aid, assessor, index, optional, onRemove }: PersonProps) {
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const id = nameInputId(aid, index);
  const { personId, name, organisation } = assessor;
  const who = t('review:assessorN', { n: index + 1 });
  return (
    <fieldset class="assessor">
      <legend class="label">{optional ? t('review:assessor') : who}</legend>
      <ConflictCard field={personKey(personId)} label={who} show={personWords} />
      <div class="grid-3">
        <div class="field">
          <label class="label" for={id}>
            {t('review:nameOrInitials')}
            {optional && <span class="optional"> {t('writing:optional')}</span>}
          </label>
          <input
            class="ds-input"
            id={id}
            autocomplete="off"
            value={name}
            onChange={(event) => savePerson(session, personId, event.currentTarget.value.trim(), organisation)}
          />
        </div>
        <div class="field">
          <label class="label" for={`${id}-role`}>
            {t('review:role')}
            <span class="optional"> {t('writing:optional')}</span>
          </label>
          <Select field={roleKey(aid, personId)} id={`${id}-role`} options={tool2.assessorRoles} />
        </div>
        <div class="field">
          <label class="label" for={`${id}-org`}>
            {t('review:organisation')}
            <span class="optional"> {t('writing:optional')}</span>
          </label>
          <input
            class="ds-input"
            id={`${id}-org`}
            autocomplete="off"
            value={organisation}
            onChange={(event) => savePerson(session, personId, name, event.currentTarget.value.trim())}
          />
        </div>
      </div>
      {onRemove && (
        <button type="button" class="link-button small" onClick={onRemove}>
          <Icon name="bin" size={16} />
          {t('review:removeAssessor', { who })}
        </button>
      )}
    </fieldset>
  );
}

const personWords = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.values(value)
        .filter((part) => typeof part === 'string' && part !== '')
        .join(', ')
    : '';
