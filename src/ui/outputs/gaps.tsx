// What the description still lacks, with the way to each place: empty and begun fields, unmet criteria, findings.

import type { Field } from '../../core/instrument/definition.ts';
import { ownFieldOf } from '../../core/instrument/keys.ts';
import { findingsIn, type Finding } from '../../core/model/checks.ts';
import { askedCriteria, statusOf, unmetCriteria, type Status } from '../../core/model/completion.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { useFacts } from '../parts/facts.ts';
import { fieldHref } from '../parts/field-order.ts';
import { StatusMark } from '../parts/marks.tsx';

interface Gap {
  readonly field: Field;
  readonly status: Status;
  readonly lacks: readonly string[];
  readonly findings: readonly Finding[];
}

/** Fields of a stage that are not ready; one nothing is required of is no gap while it is empty. */
function useStages(): readonly { readonly id: string; readonly title: string; readonly gaps: readonly Gap[] }[] {
  const {
    session,
    definitions: { path },
  } = useDraft();
  const facts = useFacts();
  const label = useLabel();
  const reader = session.reader.value;
  return path.stages.map((stage) => ({
    id: stage.id,
    title: label(stage.title),
    gaps: stage.fields
      .flatMap((id) => ownFieldOf(path, id) ?? [])
      .map((field) => {
        const open = unmetCriteria(field, facts).filter(({ required }) => required);
        const findings = findingsIn(field.id, { reader, path, facts }).filter(({ dismissed }) => dismissed === undefined);
        return { field, status: statusOf(field, facts), lacks: open.map(({ text }) => label(text)), findings };
      })
      .filter(({ field, status, lacks, findings }) => {
        if (field.kind === 'automatic' || status === 'notApplicable') return false;
        return lacks.length + findings.length > 0 || (status === 'empty' && askedCriteria(field, facts).some(({ required }) => required));
      }),
  }));
}

export function Gaps() {
  const {
    session,
    definitions: { path },
  } = useDraft();
  const facts = useFacts();
  const t = useWords();
  const stages = useStages();
  const whole = findingsIn('', { reader: session.reader.value, path, facts }).filter(({ dismissed }) => dismissed === undefined);
  const all = stages.reduce((sum, { gaps }) => sum + gaps.length, 0);
  const first = stages.find(({ gaps }) => gaps.length > 0)?.id;
  return (
    <section class="paper stack" aria-labelledby="gaps">
      <h2 class="h3" id="gaps">
        {t('outputs:gapsTitle')} <span class="muted num">({all})</span>
      </h2>
      {all === 0 ? <p class="ok">{t('outputs:noGaps')}</p> : <p class="small muted">{t('outputs:gapsText')}</p>}
      {whole.length > 0 && (
        <ul class="gap-list">
          <Whole findings={whole} />
        </ul>
      )}
      {stages
        .filter(({ gaps }) => gaps.length > 0)
        .map(({ id, title, gaps }) => (
          <details class="gap-stage" key={id} open={id === first}>
            <summary>
              <strong>{title}</strong>
              <span class="muted num">{t('outputs:gapCount', { count: gaps.length, n: gaps.length })}</span>
            </summary>
            <ul class="gap-list">
              {gaps.map((gap) => (
                <GapRow key={gap.field.id} gap={gap} />
              ))}
            </ul>
          </details>
        ))}
    </section>
  );
}

function GapRow({ gap: { field, status, lacks, findings } }: { gap: Gap }) {
  const {
    session,
    definitions: { path },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  return (
    <li>
      <StatusMark status={status} size={18} />
      <div>
        <p>
          <a class="ds-link" href={fieldHref(session.id, path, field.id)}>
            {label(field.label)}
          </a>{' '}
          <span class="small muted">{t(`writing:status_${status}`)}</span>
        </p>
        {lacks.length > 0 && <p class="small">{t('outputs:lacks', { what: lacks.join(' · ') })}</p>}
        {findings.map(({ check, digest }) => (
          <p class="small muted" key={check.id + digest}>
            {t('outputs:finding', { title: label(check.title) })}
          </p>
        ))}
      </div>
    </li>
  );
}

/** Findings that speak of the description as a whole. */
function Whole({ findings }: { findings: readonly Finding[] }) {
  const t = useWords();
  const label = useLabel();
  return (
    <>
      {findings.map(({ check, digest }) => (
        <li key={check.id + digest}>
          <StatusMark status="begun" size={18} />
          <p class="small">{t('outputs:finding', { title: label(check.title) })}</p>
        </li>
      ))}
    </>
  );
}
