// One required role: who, what was confirmed and when, and confirming it with «Olen lukenut yhteisen arvion».

import { useId, useRef, useState } from 'preact/hooks';
import { hashShown } from '../../core/report/report-source.ts';
import { say } from '../../state/app.ts';
import { confirmAs } from '../../state/confirming.ts';
import type { Assessor } from '../../core/review/assessments.ts';
import type { RoleConfirmation } from '../../core/review/confirmation.ts';
import { useApp, useDraft, useLabel, useLanguage, useWords } from '../app-context.ts';
import { clockTime, day } from '../format.ts';
import { SeatMark, seatMarkOf } from '../impact/seat-mark.tsx';
import type { OpenAssessment } from '../impact/assessment.ts';
import { Icon } from '../parts/icon.tsx';
import { ChangedList } from './changed-list.tsx';

interface CardProps {
  readonly open: OpenAssessment;
  readonly role: RoleConfirmation;
  /** who has the role now; undefined = nobody with a name */
  readonly person: Assessor | undefined;
  /** shown here only when the page does not show it for both */
  readonly withChanges: boolean;
  readonly onBlocked: () => void;
}

export function RoleCard({ open, role, person, withChanges, onBlocked }: CardProps) {
  const {
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const id = useId();
  const { assessors, assessment } = open;
  const roleLabel = label(
    tool2.assessorRoles.find((one) => one.id === role.role)?.label ?? { fi: role.role, sv: role.role, en: role.role },
  );
  const shape = person ? seatMarkOf(person, assessors, tool2.requiredRoles).shape : 'other';
  return (
    <section class="paper role-card" data-shape={shape} aria-labelledby={id}>
      <div class="person">
        {person && <SeatMark assessor={person} assessors={assessors} />}
        <div>
          <h3 class="h4" id={id}>
            {person?.name ?? t('confirm:nobodyInRole')}
          </h3>
          <p class="small muted">{roleLabel}</p>
          {person?.organisation && <p class="small muted">{person.organisation}</p>}
        </div>
      </div>
      <Given role={role} />
      {role.state === 'outdated' && withChanges && <ChangedList aid={assessment.aid} changed={role.changed} since={role.confirmation} />}
      {role.state !== 'valid' && person && (
        <Confirm open={open} person={person} roleLabel={roleLabel} again={role.state === 'outdated'} onBlocked={onBlocked} />
      )}
    </section>
  );
}

/** What this role has confirmed, and what has become of it. */
function Given({ role }: { role: RoleConfirmation }) {
  const t = useWords();
  const language = useLanguage();
  if (role.state === 'none') return null;
  const { confirmation, state } = role;
  const at = new Date(confirmation.at);
  return (
    <div class="stack stack--tight">
      <p class="row small">
        <span class="chip" data-color={state === 'valid' ? 'success' : 'warning'}>
          <Icon name={state === 'valid' ? 'check' : state === 'outdated' ? 'clock' : 'undo'} size={16} />
          {t(`confirm:state_${state}`)}
        </span>
        <span class="num">{t('confirm:at', { day: day(at, language), time: clockTime(at, language) })}</span>
      </p>
      <p class="small muted">
        {confirmation.statement} {t('confirm:contentHash', { hash: hashShown(confirmation.contentHash) })}
      </p>
      {confirmation.practice && (
        <p class="small warn">
          <Icon name="warn" size={16} /> {t('impact:purpose_practice')}
        </p>
      )}
    </div>
  );
}

function Confirm({
  open,
  person,
  roleLabel,
  again,
  onBlocked,
}: {
  open: OpenAssessment;
  person: Assessor;
  roleLabel: string;
  again: boolean;
  onBlocked: () => void;
}) {
  const app = useApp();
  const { session, definitions } = useDraft();
  const t = useWords();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [untold, setUntold] = useState(false);
  const statement = t('confirm:statement');
  const confirm = () => {
    if (!box.current?.checked) {
      setUntold(true);
      return box.current?.focus();
    }
    const { personId, role } = person;
    if (!confirmAs(app, session, definitions, open.assessment.aid, { person: personId, role, statement })) return onBlocked();
    say(app, t('confirm:confirmedSaid', { name: person.name }));
    requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus());
  };
  return (
    <>
      <label class="option">
        <input
          type="checkbox"
          ref={box}
          aria-invalid={untold || undefined}
          aria-describedby={untold ? id : undefined}
          onChange={() => setUntold(false)}
        />
        <span>{statement}</span>
      </label>
      {untold && (
        <p class="error" id={id}>
          <Icon name="warn" size={16} />
          {t('confirm:tickFirst')}
        </p>
      )}
      <div class="row">
        <button type="button" class="ds-button" onClick={confirm}>
          <Icon name="check" />
          {t(again ? 'confirm:confirmNew' : 'confirm:confirm')}
          <span class="ds-sr-only">: {roleLabel}</span>
        </button>
      </div>
    </>
  );
}
