// Attachments and links of a field, each with «mitä tästä pitää ymmärtää»: an unopened attachment is the commonest gap.

import { useId, useRef, useState } from 'preact/hooks';
import { asText } from '../../core/draft/text-value.ts';
import type { RowView } from '../../core/draft/reader.ts';
import { attachmentColumns, linkColumns, listNames } from '../../core/model/rows.ts';
import { lengthOf } from '../../core/model/normalised.ts';
import type { Problem } from '../../core/problem.ts';
import { fileLimits } from '../../core/submission/limits.ts';
import { notify } from '../../state/app.ts';
import { attach, attachedFile, openAttachment } from '../../state/attachments.ts';
import { addTo, bringBack, columnKey, deleteFrom } from '../../state/rows.ts';
import { useApp, useDraft, useLanguage, useWords } from '../app-context.ts';
import { fileSize } from '../format.ts';
import { focusAfter } from '../parts/focus-after.ts';
import { Icon } from '../parts/icon.tsx';
import { ProblemText } from '../pages/problem.tsx';
import { useDrop } from './drop.ts';
import { LineText, LongText } from './text.tsx';

export function Files({ field, imagesOnly }: { field: string; imagesOnly?: boolean }) {
  const app = useApp();
  const { session } = useDraft();
  const t = useWords();
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Problem>();
  const reader = session.reader.value;
  const files = reader.rows(listNames.attachments).filter((row) => row.value(attachmentColumns.field) === field);
  const links = imagesOnly ? [] : reader.rows(listNames.links).filter((row) => row.value(linkColumns.field) === field);
  const take = async (chosen: FileList | null | undefined) => {
    setProblem(undefined);
    for (const file of chosen ?? []) {
      const attached = await attach(app, session, file, field);
      if (!attached.ok) setProblem(attached.problem);
    }
    if (picker.current) picker.current.value = '';
  };
  const box = useRef<HTMLElement>(null);
  const over = useDrop(box, (dropped) => void take(dropped));
  const addLink = () => {
    const row = addTo(session, listNames.links, { [linkColumns.field]: field }, app.ids.random());
    requestAnimationFrame(() => document.getElementById(`link-${row}`)?.focus());
  };
  return (
    <section ref={box} class="rows drop" data-over={over || undefined} aria-labelledby={`${id}-title`}>
      <h2 class="h4" id={`${id}-title`}>
        {t(imagesOnly ? 'writing:image' : 'writing:filesTitle')} <span class="muted">({files.length + links.length})</span>
      </h2>
      {files.map((row) => (
        <FileRow key={row.id} row={row} />
      ))}
      {links.map((row) => (
        <LinkRow key={row.id} row={row} />
      ))}
      {problem && (
        <p class="error" role="alert">
          <Icon name="warn" size={16} />
          <ProblemText problem={problem} />
        </p>
      )}
      <div class="row">
        <label class="ds-button" data-variant="secondary" data-size="sm">
          <Icon name="plus" size={18} />
          {t(imagesOnly ? 'writing:addImage' : 'writing:addFile')}
          <input
            ref={picker}
            class="ds-sr-only"
            type="file"
            multiple={!imagesOnly}
            accept={imagesOnly ? 'image/*' : undefined}
            onChange={(event) => void take(event.currentTarget.files)}
          />
        </label>
        {!imagesOnly && (
          <button type="button" class="ds-button" data-variant="secondary" data-size="sm" onClick={addLink}>
            <Icon name="link" size={18} />
            {t('writing:addLink')}
          </button>
        )}
        <span class="hint">{t('writing:fileLimit', { n: fileLimits.attachmentMb })}</span>
      </div>
    </section>
  );
}

function useDelete(list: string) {
  const app = useApp();
  const { session } = useDraft();
  const t = useWords();
  return (row: RowView, name: string, button: Element) => {
    focusAfter(button.closest('.row-card'));
    deleteFrom(session, list, row.id);
    notify(app, t('writing:rowDeleted', { name }), () => bringBack(session, list, row.id));
  };
}

function FileRow({ row }: { row: RowView }) {
  const app = useApp();
  const { session } = useDraft();
  const t = useWords();
  const language = useLanguage();
  const id = useId();
  const remove = useDelete(listNames.attachments);
  const file = attachedFile(row.value(attachmentColumns.file));
  const name = asText(row.value(attachmentColumns.name)) || (file?.name ?? '');
  const key = (column: string) => columnKey(listNames.attachments, row.id, column);
  const picture = file?.type.startsWith('image/') === true;
  const logo = row.value(attachmentColumns.logo) === true;
  return (
    <div class="row-card">
      <div class="row-card__head">
        <p class="file-name">
          <Icon name="file" />
          <strong>{name}</strong>
          {file && <span class="small muted">{fileSize(file.sizeBytes, language)}</span>}
        </p>
        <div class="row">
          {file && (
            <button type="button" class="link-button small" onClick={() => void openAttachment(app, file)}>
              {t('writing:openFile')}
              <span class="ds-sr-only">: {name}</span>
            </button>
          )}
          <button
            type="button"
            class="ds-button"
            data-variant="tertiary"
            data-icon
            aria-label={t('writing:deleteRow', { name })}
            onClick={(event) => remove(row, name, event.currentTarget)}
          >
            <Icon name="bin" />
          </button>
        </div>
      </div>
      {!logo && <SummaryField id={`${id}-summary`} fieldKey={key(attachmentColumns.summary)} />}
      {picture && (
        <>
          <div class="field">
            <label class="label" for={`${id}-alt`}>
              {t('writing:alt')}
            </label>
            <LineText field={key(attachmentColumns.alt)} id={`${id}-alt`} />
            <p class="hint">{t('writing:altHint')}</p>
          </div>
          <label class="option">
            <input
              type="checkbox"
              checked={logo}
              onChange={(event) => session.write(key(attachmentColumns.logo), event.currentTarget.checked || null)}
            />
            <span>{t('writing:isLogo')}</span>
          </label>
        </>
      )}
    </div>
  );
}

function LinkRow({ row }: { row: RowView }) {
  const { session } = useDraft();
  const t = useWords();
  const id = useId();
  const remove = useDelete(listNames.links);
  const key = (column: string) => columnKey(listNames.links, row.id, column);
  const name = session.text(key(linkColumns.name)) || session.text(key(linkColumns.address)) || t('writing:link');
  return (
    <div class="row-card">
      <div class="row-card__head">
        <p class="file-name">
          <Icon name="link" />
          <strong>{name}</strong>
        </p>
        <button
          type="button"
          class="ds-button"
          data-variant="tertiary"
          data-icon
          aria-label={t('writing:deleteRow', { name })}
          onClick={(event) => remove(row, name, event.currentTarget)}
        >
          <Icon name="bin" />
        </button>
      </div>
      <div class="grid-2">
        <div class="field">
          <label class="label" for={`link-${row.id}`}>
            {t('writing:linkAddress')}
          </label>
          <LineText field={key(linkColumns.address)} id={`link-${row.id}`} type="url" />
        </div>
        <div class="field">
          <label class="label" for={`${id}-name`}>
            {t('writing:linkName')}
          </label>
          <LineText field={key(linkColumns.name)} id={`${id}-name`} />
        </div>
      </div>
      <SummaryField id={`${id}-summary`} fieldKey={key(linkColumns.summary)} />
    </div>
  );
}

function SummaryField({ id, fieldKey }: { id: string; fieldKey: string }) {
  const { session } = useDraft();
  const t = useWords();
  const length = lengthOf(session.text(fieldKey));
  return (
    <div class="field">
      <label class="label" for={id}>
        {t('writing:understand')}
      </label>
      <LongText field={fieldKey} id={id} rows={2} describedBy={`${id}-hint`} />
      <p class="small" id={`${id}-hint`}>
        {length === 0 ? (
          <span class="warn">
            <Icon name="warn" size={16} /> {t('writing:summaryMissing')}
          </span>
        ) : (
          <span class="muted">{t('writing:summaryLength', { n: length })}</span>
        )}
      </p>
    </div>
  );
}
