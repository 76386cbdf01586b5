// Basic information on one page: name, place, money, stage, programme; guidance follows the focus.

import { useEffect, useId, useState } from 'preact/hooks';
import type { Field, FieldPart } from '../../core/instrument/definition.ts';
import { holds } from '../../core/instrument/evaluate.ts';
import { sentencesOf } from '../../core/model/sentences.ts';
import { keyOf, ownFieldOf } from '../../core/instrument/keys.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { ConflictCard } from '../parts/conflict-card.tsx';
import { useFacts } from '../parts/facts.ts';
import { fieldHref, pathFields } from '../parts/field-order.ts';
import { Findings } from '../parts/findings.tsx';
import { Asking, CriteriaPanel } from '../parts/guidance.tsx';
import { Icon } from '../parts/icon.tsx';
import { NameSuffix } from '../parts/name-suffix.tsx';
import { Places } from '../parts/places.tsx';
import { Steps } from '../parts/steps.tsx';
import { FundingStatement } from '../parts/funding-statement.tsx';
import { ReadyWarnings } from '../parts/ready-warnings.tsx';
import { FieldInput, isGroup } from '../questions/field-input.tsx';
import { Files } from '../questions/files.tsx';
import { optionsOf } from '../questions/options.ts';
import { LengthHint } from '../questions/text.tsx';
import '../theme/draft.css';

export function Basics({ params }: { params: Readonly<Record<string, string>> }) {
  const {
    session,
    definitions: { path },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const stage = path.stages[0]!;
  const fields = stage.fields.flatMap((id) => ownFieldOf(path, id) ?? []).filter((field) => field.kind !== 'automatic');
  const wanted = fields.find(({ id }) => id === params['field']);
  const [current, setCurrent] = useState(wanted?.id ?? fields.find(({ role }) => role === 'modelName')?.id ?? fields[0]!.id);
  useEffect(() => {
    if (wanted) setCurrent(wanted.id);
  }, [wanted]);
  const guided = fields.find(({ id }) => id === current) ?? fields[0]!;
  const next = pathFields(path)[0]!;
  const groups = stage.groups ?? [{ title: stage.title, fields: stage.fields }];
  return (
    <div class="work">
      <Places current={current} />
      <div class="work__main">
        <p class="eyebrow">{t('writing:basicsPlace', { n: fields.length })}</p>
        <h1 class="h1" tabIndex={-1}>
          {label(stage.title)}
        </h1>
        <p class="lead">
          {label(stage.question)} {t('writing:anyOrder')}
        </p>
        {groups.map((group) => (
          <section class="paper stack stack--wide" key={group.fields[0]} aria-label={label(group.title)}>
            <div>
              <h2 class="h3">{label(group.title)}</h2>
              {group.lead && <p class="hint">{label(group.lead)}</p>}
            </div>
            {fields
              .filter(({ id }) => group.fields.includes(id))
              .map((field) => (
                <div class="stack" key={field.id} onFocusCapture={() => setCurrent(field.id)}>
                  <BasicField field={field} focus={wanted?.id === field.id} />
                </div>
              ))}
          </section>
        ))}
        <Steps after={{ href: fieldHref(session.id, path, next), name: label(ownFieldOf(path, next)!.label) }} />
      </div>
      <aside class="side" aria-label={t('writing:guidance')}>
        <Findings field={guided.id} />
        <section class="panel on-wide" aria-label={t('writing:guidance')}>
          <p class="eyebrow">{t('writing:askTitle')}</p>
          <h2 class="h4">{label(guided.label)}</h2>
          <p class="small muted">{label(guided.guide)}</p>
          <Asking field={guided} />
        </section>
        <CriteriaPanel field={guided} />
        <p class="small muted">
          <Icon name="info" size={18} /> {t('writing:noClientData')}
        </p>
      </aside>
    </div>
  );
}

function BasicField({ field, focus }: { field: Field; focus: boolean }) {
  const {
    definitions: { programme },
  } = useDraft();
  const id = useId();
  const label = useLabel();
  if (field.kind === 'files' || field.kind === 'image') {
    return (
      <>
        {field.kind === 'files' && <FundingStatement programme={programme} />}
        <Files field={field.id} imagesOnly={field.kind === 'image'} />
      </>
    );
  }
  return (
    <>
      {field.kind !== 'group' && <ConflictCard field={keyOf(field)} label={label(field.label)} />}
      {field.kind === 'group' ? (
        <fieldset class="stack">
          <legend class="label">{label(field.label)}</legend>
          <p class="hint">{firstSentence(label(field.guide))}</p>
          <Parts field={field} />
        </fieldset>
      ) : (
        <Leaf field={field} id={id} focus={focus} hint={firstSentence(label(field.guide))} />
      )}
      {field.kind !== 'group' && field.parts && <Parts field={field} />}
      {field.role === 'modelName' && <NameSuffix field={field} />}
      {field.role === 'stageOfDevelopment' && <ReadyWarnings field={field} />}
      {field.length && field.kind === 'text' && <LengthHint fields={[keyOf(field)]} range={field.length} id={`${id}-length`} />}
      <details class="inline-help">
        <Help field={field} />
      </details>
    </>
  );
}

/** The whole guide stands beside, and in the fold on narrow screens. */
const firstSentence = (guide: string): string => sentencesOf(guide)[0]?.text ?? guide;

function Help({ field }: { field: Field }) {
  const t = useWords();
  const label = useLabel();
  return (
    <>
      <summary>{t('writing:helpAndExample')}</summary>
      <p class="small">{label(field.guide)}</p>
      <Asking field={field} />
    </>
  );
}

function Parts({ field }: { field: Field }) {
  const facts = useFacts();
  const id = useId();
  const label = useLabel();
  return (
    <div class="stack">
      {field.parts
        ?.filter((part) => part.when === undefined || holds(part.when, facts))
        .map((part) => (
          <Leaf key={part.id} field={part} id={`${id}-${part.id}`} focus={false} hint={part.help ? label(part.help) : ''} />
        ))}
    </div>
  );
}

function Leaf({ field, id, focus, hint }: { field: Field | FieldPart; id: string; focus: boolean; hint: string }) {
  const { definitions } = useDraft();
  const label = useLabel();
  const hintId = `${id}-hint`;
  const input = <FieldInput field={field} id={id} focusTarget={focus} {...(hint ? { describedBy: hintId } : {})} />;
  if (isGroup(field, optionsOf(field.options, definitions).length)) {
    return (
      <fieldset class="field" aria-describedby={hint ? hintId : undefined}>
        <legend class="label">{label(field.label)}</legend>
        {hint && (
          <p class="hint" id={hintId}>
            {hint}
          </p>
        )}
        {input}
      </fieldset>
    );
  }
  return (
    <div class="field">
      <label class="label" for={id}>
        {label(field.label)}
      </label>
      {hint && (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
      {input}
    </div>
  );
}
