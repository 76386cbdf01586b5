// Who assesses and how; two different people in the two required roles are advice, never a lock.

import type { Question } from '../../core/instrument/impact-tool.ts';
import { assessorsList } from '../../core/instrument/keys.ts';
import { assessorsOf, representatives } from '../../core/review/assessments.ts';
import { addAssessor } from '../../state/assessments.ts';
import { addTo, columnKey } from '../../state/rows.ts';
import { useApp, useDraft, useLabel, useWords } from '../app-context.ts';
import { ReadOnlyNote, WhileOpen } from '../confirm/read-only.tsx';
import { isBegun, useAssessment, useImpactLinks, useWriters, type OpenAssessment } from '../impact/assessment.ts';
import { AssessorCard, nameInputId } from '../impact/assessor-card.tsx';
import { ModePicks, PurposePicks } from '../impact/mode-picks.tsx';
import { Walk } from '../impact/walk.tsx';
import { SeatsPanel } from '../pair/seats-panel.tsx';
import { Icon } from '../parts/icon.tsx';
import { Steps } from '../parts/steps.tsx';
import { Missing } from './missing.tsx';
import '../theme/draft.css';
import '../theme/assessment.css';

export function Assessors({ params }: { params: Readonly<Record<string, string>> }) {
  const open = useAssessment(params['aid'] ?? '');
  return open ? <Page open={open} /> : <Missing params={params} />;
}

function Page({ open }: { open: OpenAssessment }) {
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const { assessment, assessors } = open;
  const { aid, mode, purpose } = assessment;
  const links = useImpactLinks(aid);
  useWriters(open, true);
  const questions: readonly Question[] = tool2.questions;
  const begun = isBegun(
    session.reader.value,
    aid,
    questions,
    assessors.map(({ personId }) => personId),
  );
  const write = (column: 'mode' | 'purpose', value: string) => session.write(columnKey('assessments', aid, column), value);
  return (
    <>
      <Walk open={open} current="assessors" />
      <div class="impact-two">
        <div class="stack stack--wide">
          <div class="stack stack--tight">
            <h1 class="h1" tabIndex={-1}>
              {t('impact:assessorsTitle')}
            </h1>
            <p class="lead">{t('impact:assessorsLead')}</p>
          </div>
          <ReadOnlyNote aid={aid} />
          {begun ? (
            <section class="stack stack--tight">
              <h2 class="h3">{t('impact:modeQuestion')}</h2>
              <p>
                {t(`impact:mode_${mode}`)} · {t(`impact:purpose_${purpose}`)}
              </p>
              <p class="hint">{t('impact:modeStands')}</p>
            </section>
          ) : (
            <ModePicks value={mode} onChoose={(value) => write('mode', value)} />
          )}
          <WhileOpen aid={aid}>
            <section class="stack" aria-labelledby="assessors">
              <h2 class="h3" id="assessors">
                {t('impact:assessors')} <span class="muted">({assessors.length})</span>
              </h2>
              <TwoRoles open={open} />
              <div class="grid-2">
                {assessors.map((assessor) => (
                  <AssessorCard key={assessor.personId} aid={aid} assessor={assessor} assessors={assessors} />
                ))}
              </div>
              <AddAssessor open={open} />
            </section>
          </WhileOpen>
          {!begun && <PurposePicks value={purpose} onChoose={(value) => write('purpose', value)} />}
          <Steps
            before={{ href: links.list, name: t('impact:allAssessments'), word: t('impact:back') }}
            after={{ href: links.gate, name: t('impact:step_gate'), word: t('impact:next') }}
          />
        </div>
        <aside class="stack" aria-label={t('impact:about')}>
          {mode === 'apart' && assessors.length > 0 && <SeatsPanel open={open} />}
          <section class="panel stack stack--tight">
            <h2 class="h4">{t(`impact:mode_${mode}`)}</h2>
            <ol class="stepwise">
              {([1, 2, 3] as const).map((n) => (
                <li key={n}>{t(`impact:how_${mode}_${n}`)}</li>
              ))}
            </ol>
          </section>
          <p class="small muted">
            <Icon name="lock" size={18} /> {t('impact:personPrivacy')}
          </p>
        </aside>
      </div>
    </>
  );
}

function TwoRoles({ open: { assessors } }: { open: OpenAssessment }) {
  const {
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const lacking = tool2.requiredRoles.filter((role) => representatives(assessors, role, tool2.requiredRoles) < 1);
  const names = (roles: readonly string[]) =>
    roles.map((role) => label(tool2.assessorRoles.find(({ id }) => id === role)?.label ?? { fi: role, sv: role, en: role }));
  if (lacking.length === 0)
    return (
      <p class="small ok">
        <Icon name="check" size={16} /> {t('impact:rolesMet')}
      </p>
    );
  return (
    <div class="banner" data-color="info">
      <Icon name="info" />
      <div>
        <p>{t('impact:rolesNeeded', { roles: names(tool2.requiredRoles).join(', ') })}</p>
        <p class="small">{t('impact:rolesLacking', { roles: names(lacking).join(', ') })}</p>
      </div>
    </div>
  );
}

/** A new person, or one who assessed this model before. */
function AddAssessor({
  open: {
    assessment: { aid },
    assessors,
  },
}: {
  open: OpenAssessment;
}) {
  const app = useApp();
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const reader = session.reader.value;
  const focus = (person: string) => requestAnimationFrame(() => document.getElementById(nameInputId(person))?.focus());
  const role = tool2.requiredRoles.find((one) => assessors.every((assessor) => assessor.role !== one)) ?? '';
  const earlier = reader
    .rows('assessments')
    .flatMap(({ id }) => assessorsOf(reader, id))
    .filter(({ name, personId }) => name !== '' && assessors.every((one) => one.personId !== personId));
  const known = [...new Map(earlier.map((person) => [person.personId, person])).values()];
  return (
    <div class="row">
      <button
        type="button"
        class="ds-button"
        data-variant="secondary"
        id="add-assessor"
        onClick={() => focus(addAssessor(app, session, aid, role))}
      >
        <Icon name="plus" size={18} />
        {t('impact:addAssessor')}
      </button>
      {known.map((person) => (
        <button
          type="button"
          class="ds-button"
          data-variant="tertiary"
          key={person.personId}
          onClick={() => focus(addTo(session, assessorsList(aid), { role: person.role }, person.personId))}
        >
          <Icon name="plus" size={18} />
          {t('impact:addKnown', { name: person.name })}
        </button>
      ))}
    </div>
  );
}
