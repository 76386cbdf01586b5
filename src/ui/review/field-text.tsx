// A field of the description as a reader sees it: text, choices, rows, attachments with what should be understood of them.

import type { Field } from '../../core/instrument/definition.ts';
import { freeTextKey, keyOf } from '../../core/instrument/keys.ts';
import type { Json } from '../../core/draft/revision.ts';
import { contentOf, membersOf, partsOfField } from '../../core/model/content.ts';
import { attachmentColumns, linkColumns, rowListOf } from '../../core/model/rows.ts';
import { shownCell, shownDay } from '../../core/report/shown-value.ts';
import { useDraft, useLabel, useLanguage, useWords } from '../app-context.ts';
import { fieldHref } from '../parts/field-order.ts';
import { useTextLanguage } from '../parts/text-language.ts';
import { optionsOf } from '../questions/options.ts';

export function FieldText({ field }: { field: Field }) {
  const { session, definitions } = useDraft();
  const t = useWords();
  const label = useLabel();
  const lang = useTextLanguage();
  const { path } = definitions;
  const reader = session.reader.value;
  const content = contentOf(reader, path, field);
  const empty = content.blank && content.attachments.length + content.linkCount === 0;
  return (
    <div class="field-text" data-field={label(field.label)}>
      <div class="row row--spread">
        <h3 class="h4">{label(field.label)}</h3>
        <a class="ds-link small" href={fieldHref(session.id, path, field.id)}>
          {t('review:edit')}
          <span class="ds-sr-only">: {label(field.label)}</span>
        </a>
      </div>
      {empty ? (
        <p class="muted">{t('review:emptyField')}</p>
      ) : (
        <div class="field-text__body" lang={lang}>
          <FieldBody field={field} />
          {[...content.attachments, ...content.links].map((row) => {
            const summary = textOf(row.value(attachmentColumns.summary));
            const name = textOf(row.value(attachmentColumns.name)) || textOf(row.value(linkColumns.address));
            const kind = content.links.includes(row) ? t('review:link') : t('review:attachment');
            return (
              <p class="small" key={row.id}>
                <strong>
                  {kind}: {name}
                </strong>{' '}
                {summary || <span class="warn">{t('review:noSummary')}</span>}
              </p>
            );
          })}
        </div>
      )}
    </div>
  );
}

/** Texts, choices and rows, each with the name of what it is. */
export function FieldBody({ field }: { field: Field }) {
  return (
    <>
      {partsOfField(field).map((part) => (
        <Leaf key={part.id} field={part} named={field.kind === 'group'} />
      ))}
      {field.rows?.map((list) => (
        <Rows key={list} list={list} />
      ))}
    </>
  );
}

function Leaf({
  field,
  named,
}: {
  field: Parameters<typeof keyOf>[0] & { readonly label: Field['label']; readonly options?: string };
  named: boolean;
}) {
  const { session, definitions } = useDraft();
  const label = useLabel();
  const language = useLanguage();
  const value = session.reader.value.value(keyOf(field));
  const options = optionsOf(field.options, definitions);
  const choices = membersOf(value).map((member) => {
    const option = options.find(({ id }) => id === member);
    const own = option?.freeText ? textOf(session.reader.value.value(freeTextKey(field.id, member))) : '';
    return option ? [label(option.label), own].filter(Boolean).join(': ') : shownDay(member, language);
  });
  if (choices.length === 0) return null;
  const isText = field.kind === 'text' || field.kind === 'line';
  return (
    <>
      {named && <p class="small muted">{label(field.label)}</p>}
      {isText ? (
        choices[0]!.split(/\n{2,}/).map((paragraph, index) => (
          <p class="pre" key={`${index}-${paragraph.length}`}>
            {paragraph}
          </p>
        ))
      ) : (
        <p>{choices.join(', ')}</p>
      )}
    </>
  );
}

function Rows({ list }: { list: string }) {
  const {
    session,
    definitions: { path },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const language = useLanguage();
  const definition = rowListOf(path, list);
  const reader = session.reader.value;
  const rows = reader.rows(list);
  if (!definition || rows.length === 0) return null;
  const words = { path, reader, language, yes: t('review:yes'), no: t('review:no') };
  return (
    <>
      <p class="small muted">{label(definition.label)}</p>
      <ul class="field-text__rows">
        {rows.map((row) => {
          const cells = definition.columns
            .map((column) => ({ column, text: shownCell(column, row.value(column.id), words) }))
            .filter(({ text }) => text !== '');
          return (
            <li key={row.id}>
              {cells.map(({ column, text }, index) => (
                <span key={column.id}>
                  {index > 0 && ' · '}
                  <span class="muted">{label(column.label)}:</span> {text}
                </span>
              ))}
            </li>
          );
        })}
      </ul>
    </>
  );
}

const textOf = (value: Json): string => (typeof value === 'string' ? value.trim() : '');
