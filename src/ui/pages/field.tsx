// One field of the path: the text in the middle, guidance beside it, attachments below, the next place by name.

import { useId, useRef } from 'preact/hooks';
import type { Field } from '../../core/instrument/definition.ts';
import { keyOf, notApplicableKey, ownFieldOf } from '../../core/instrument/keys.ts';
import type { Passage } from '../../core/model/checks.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { IndicatorFigures } from '../parts/indicator-figures.tsx';
import { ConflictCard } from '../parts/conflict-card.tsx';
import { useFacts } from '../parts/facts.ts';
import { fieldHref, neighbours, pathFields } from '../parts/field-order.ts';
import { Findings } from '../parts/findings.tsx';
import { Asking, CriteriaPanel } from '../parts/guidance.tsx';
import { Icon } from '../parts/icon.tsx';
import { Places } from '../parts/places.tsx';
import { Steps } from '../parts/steps.tsx';
import { Files } from '../questions/files.tsx';
import { FieldInput } from '../questions/field-input.tsx';
import { RowEditor } from '../questions/row-editor.tsx';
import { TextTools } from '../questions/text-tools.tsx';
import { LengthHint, LongText } from '../questions/text.tsx';
import { rowListOf } from '../../core/model/rows.ts';
import { statusOf } from '../../core/model/completion.ts';
import { Missing } from './missing.tsx';
import '../theme/draft.css';

export function FieldPage({ params }: { params: Readonly<Record<string, string>> }) {
  const {
    definitions: { path },
  } = useDraft();
  const field = ownFieldOf(path, params['field'] ?? '');
  if (!field) return <Missing params={params} />;
  return <OneField key={field.id} field={field} />;
}

function OneField({ field }: { field: Field }) {
  const {
    session,
    definitions: { path, tool1 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const main = useRef<HTMLDivElement>(null);
  const stage = path.stages.find(({ fields }) => fields.includes(field.id));
  const { before, after } = neighbours(path, field.id);
  const nameOf = (id: string) => label(ownFieldOf(path, id)!.label);
  const show = (passage: Passage) => {
    const controls = main.current?.querySelectorAll('textarea') ?? [];
    const control = [...controls].find(({ value }) => value.includes(passage.text));
    if (!control) return;
    const start = control.value.indexOf(passage.text);
    control.focus();
    control.setSelectionRange(start, start + passage.text.length);
  };
  return (
    <div class="work">
      <Places current={field.id} />
      <div class="work__main" ref={main}>
        <div class="field-head">
          <p class="eyebrow">
            {stage &&
              t('writing:stagePlace', { stage: label(stage.title), n: stage.fields.indexOf(field.id) + 1, all: stage.fields.length })}
          </p>
          {field.inSummary && (
            <p class="small muted">
              <Icon name="eye" size={18} /> {t('writing:shownInSummary')}
            </p>
          )}
        </div>
        <h1 class="h1" tabIndex={-1} id={`title-${field.id}`}>
          {label(field.label)}
        </h1>
        <p class="lead" id={`guide-${field.id}`}>
          {label(field.guide)}
        </p>
        {(field.parts ?? [field]).map(
          (one) => one.kind === 'text' && <ConflictCard key={one.id} field={keyOf(one)} label={label(one.label)} />,
        )}
        <Editor field={field} />
        {field.rows?.map((list) => (
          <Rows key={list} list={list} />
        ))}
        {field.files && (
          <div class="paper">
            <Files field={field.id} />
          </div>
        )}
        <Steps
          before={
            before
              ? { href: fieldHref(session.id, path, before), name: nameOf(before) }
              : { href: `#/malli/${session.id}/perustiedot`, name: label(path.stages[0]!.title) }
          }
          after={
            after
              ? { href: fieldHref(session.id, path, after), name: nameOf(after) }
              : { href: `#/malli/${session.id}/kuvaus`, name: label(tool1.title), word: t('writing:nextStep') }
          }
        />
      </div>
      <aside class="side" aria-label={t('writing:guidance')}>
        <Findings field={field.id} onShow={show} />
        <section class="panel on-wide" aria-label={t('writing:askTitle')}>
          <h2 class="h4">
            <Icon name="info" />
            {t('writing:askTitle')}
          </h2>
          <Asking field={field} />
        </section>
        <CriteriaPanel field={field} />
      </aside>
    </div>
  );
}

function Editor({ field }: { field: Field }) {
  const {
    session,
    definitions: { path },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const id = useId();
  const facts = useFacts();
  const status = statusOf(field, facts);
  const texts = (field.parts ?? [field]).filter(({ kind }) => kind === 'text');
  const lengthId = `${id}-length`;
  return (
    <section class="paper editor" aria-labelledby={`title-${field.id}`}>
      <div class="editor__tools">
        <p class="small muted" id={`${id}-privacy`}>
          {t('writing:noClientData')}
        </p>
        <a class="ds-link small" href={`#/malli/${session.id}/historia/${field.id}`}>
          <Icon name="clock" size={16} /> {t('writing:history')}
        </a>
      </div>
      <details class="inline-help">
        <summary>{t('writing:helpAndExample')}</summary>
        <Asking field={field} />
      </details>
      {field.kind === 'group' ? (
        field.parts?.map((part, index) => (
          <div class="field" key={part.id}>
            <label class="label" for={`${id}-${part.id}`}>
              {label(part.label)}
            </label>
            {part.help && (
              <p class="hint" id={`${id}-${part.id}-help`}>
                {label(part.help)}
              </p>
            )}
            <FieldInput
              field={part}
              id={`${id}-${part.id}`}
              describedBy={part.help ? `${id}-${part.id}-help` : `${id}-privacy`}
              focusTarget={index === 0}
            />
          </div>
        ))
      ) : (
        <>
          <TextTools field={keyOf(field)} id={`${id}-text`} />
          <LongText
            field={keyOf(field)}
            id={`${id}-text`}
            labelledBy={`title-${field.id}`}
            describedBy={`guide-${field.id} ${lengthId}`}
            main
            rows={8}
            focusTarget
          />
        </>
      )}
      <div class="editor__foot">
        {field.length && <LengthHint fields={texts.map(keyOf)} range={field.length} id={lengthId} />}
        <span>
          {t(`writing:status_${status}`)}
          {pathFields(path).includes(field.id) && status === 'empty' && facts.filled(field.id, 0) ? ` – ${t('writing:onlyFiles')}` : ''}
        </span>
      </div>
      {field.mayNotApply && <NotApplicable field={field} />}
    </section>
  );
}

/** «Ei koske», with the reason the reader needs. */
function NotApplicable({ field }: { field: Field }) {
  const { session } = useDraft();
  const t = useWords();
  const id = useId();
  const key = notApplicableKey(field.id);
  const given = session.text(key) !== '';
  return (
    <details class="fold" open={given}>
      <summary>{t('writing:notApplicable')}</summary>
      <div class="field">
        <label class="label" for={id}>
          {t('writing:whyNotApplicable')}
        </label>
        <LongText field={key} id={id} rows={2} describedBy={`${id}-hint`} />
        <p class="hint" id={`${id}-hint`}>
          {t('writing:notApplicableHint')}
        </p>
      </div>
    </details>
  );
}

function Rows({ list }: { list: string }) {
  const {
    definitions: { path },
  } = useDraft();
  const label = useLabel();
  const definition = rowListOf(path, list);
  if (!definition) return null;
  const numeric = definition.columns.some(({ id }) => id === 'lt');
  return (
    <div class="paper">
      <RowEditor
        list={list}
        level="h2"
        heading={label(definition.label)}
        {...(numeric ? { derived: (row) => <IndicatorFigures row={row.id} /> } : {})}
      />
    </div>
  );
}
