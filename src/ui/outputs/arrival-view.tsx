// What a file would bring, before anything changes: where it is from, what is updated, put together and in conflict.

import { useEffect, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { FieldKey } from '../../core/draft/revision.ts';
import type { Arrival } from '../../state/imports.ts';
import { useApp, useLabel, useLanguage, useWords } from '../app-context.ts';
import { clockTime, day, fileSize } from '../format.ts';
import { Banner } from '../parts/marks.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { withheldNow } from '../../state/visible.ts';
import { placeOfKey, unitOfKey } from './key-place.ts';

interface ArrivalProps {
  readonly arrival: Arrival;
  readonly busy: boolean;
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

export function ArrivalView({ arrival, busy, onTake, onCancel }: ArrivalProps) {
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [arrival]);
  const { known, report, added, reader, content } = arrival;
  const nothing = known !== undefined && added.length === 0;
  const title =
    known === undefined
      ? t('outputs:importNew')
      : nothing
        ? t('outputs:importNothing')
        : t('outputs:importChanges', { count: added.length, n: added.length });
  const isWithheld = withheldNow(reader);
  const hidden = added.some(({ field }) => isWithheld(field));
  const binned = known !== undefined && known.binnedAt !== '';
  return (
    <div class="stack stack--wide arrival">
      <div class="stack stack--tight">
        <p class="eyebrow">{t('outputs:importTitle')}</p>
        <h1 class="h1" tabIndex={-1} ref={heading}>
          {title}
        </h1>
        <p class="lead">{t(nothing ? 'outputs:importNothingText' : 'outputs:importLook')}</p>
      </div>
      <FileCard arrival={arrival} />
      {binned && (
        <Banner color="warning" icon={<Icon name="bin" />}>
          <p>{t('outputs:importBinned')}</p>
        </Banner>
      )}
      {known === undefined && (
        <Banner color="info" icon={<Icon name="info" />}>
          <p>{t(content.kind === 'current' ? 'outputs:importCurrentText' : 'outputs:importNewText')}</p>
        </Banner>
      )}
      {report && !nothing && <Changes arrival={arrival} />}
      {report && report.erased > 0 && (
        <Banner color="warning" icon={<Icon name="warn" />}>
          <p>{t('outputs:importErased', { count: report.erased, n: report.erased })}</p>
        </Banner>
      )}
      {content.unknownMembers > 0 && (
        <p class="small muted">
          <Icon name="info" size={18} /> {t('outputs:importUnknown')}
        </p>
      )}
      {hidden && (
        <p class="small muted">
          <Icon name="lock" size={18} /> {t('outputs:importHidden')}
        </p>
      )}
      <div class="row">
        {!nothing && (
          <button type="button" class="ds-button" aria-busy={busy || undefined} onClick={onTake}>
            <Icon name="check" />
            {t(known === undefined ? 'outputs:takeNew' : 'outputs:take')}
          </button>
        )}
        {nothing && known && (
          <a class="ds-button" href={binned ? '#/roskakori' : `#/malli/${known.id}/yhteenveto`}>
            {t(binned ? 'drafts:bin' : 'outputs:openDraft')}
          </a>
        )}
        <button type="button" class="ds-button" data-variant="secondary" onClick={onCancel}>
          {t(nothing ? 'outputs:otherFile' : 'outputs:cancel')}
        </button>
      </div>
    </div>
  );
}

function FileCard({ arrival: { fileName, sizeBytes, content } }: { arrival: Arrival }) {
  const t = useWords();
  const language = useLanguage();
  const at = new Date(content.exported.at);
  const saved = t('outputs:exportedAt', { day: day(at, language), time: clockTime(at, language) });
  const by = content.exported.person === '' ? '' : t('outputs:exportedBy', { name: content.exported.person });
  const files = content.files.length === 0 ? '' : t('outputs:withFiles', { count: content.files.length, n: content.files.length });
  return (
    <section class="paper file-card" aria-label={t('outputs:theFile')}>
      <Icon name="file" size={28} />
      <div>
        <p class="h4">{content.title || t('drafts:unnamed')}</p>
        <p class="small muted">{[saved, by, files].filter((part) => part !== '').join(' · ')}</p>
        <p class="small muted break">
          {fileName} · {fileSize(sizeBytes, language)}
        </p>
      </div>
      <span class="chip" data-color="success">
        <Icon name="check" size={16} />
        {t('outputs:whole')}
      </span>
    </section>
  );
}

function Changes({ arrival }: { arrival: Arrival }) {
  const t = useWords();
  const { report } = arrival;
  if (!report) return null;
  const open = new Set([...report.newConflicts, ...report.merged]);
  const rows = new Set(report.revivedRows.map(({ list, row }) => `row/${list}/${row}`));
  const updated = report.fields.filter((field) => !open.has(field));
  return (
    <>
      <Group
        keys={updated}
        arrival={arrival}
        icon="checkRound"
        tone="ok"
        title={(n) => t('outputs:updated', { count: n, n })}
        text={t('outputs:updatedText')}
      />
      <Group
        keys={report.merged}
        arrival={arrival}
        icon="swap"
        title={(n) => t('outputs:merged', { count: n, n })}
        text={t('outputs:mergedText')}
        open
      />
      <Group
        keys={report.newConflicts}
        arrival={arrival}
        icon="warn"
        tone="warn"
        title={(n) => t('outputs:conflicts', { count: n, n })}
        text={t('outputs:conflictsText')}
        open
      />
      {rows.size > 0 && (
        <Group
          keys={[...rows].map((row) => `${row}/$`)}
          arrival={arrival}
          icon="undo"
          title={(n) => t('outputs:revived', { count: n, n })}
          text={t('outputs:revivedText')}
          open
        />
      )}
    </>
  );
}

interface GroupProps {
  readonly keys: readonly FieldKey[];
  readonly arrival: Arrival;
  readonly icon: IconName;
  readonly tone?: 'ok' | 'warn';
  readonly title: (n: number) => string;
  readonly text: string;
  readonly open?: boolean;
}

/** Answers by the place they are in; a row is one answer. */
function Group({ keys, arrival, icon, tone, title, text, open }: GroupProps): ComponentChildren {
  const app = useApp();
  const t = useWords();
  const label = useLabel();
  const definitions = app.definitions.value;
  const isWithheld = withheldNow(arrival.reader);
  // which questions another has answered tells something already: those changes are only said to be there
  const units = new Map(keys.filter((key) => !isWithheld(key)).map((key) => [unitOfKey(key), key]));
  if (units.size === 0 || !definitions) return null;
  const places = new Map<string, number>();
  for (const key of units.values()) {
    const place = placeOfKey(key, arrival.content.draft, definitions, arrival.reader);
    const name = place ? `${place.code} ${label(place.label)}`.trim() : t('outputs:otherRecord');
    places.set(name, (places.get(name) ?? 0) + 1);
  }
  return (
    <details class="paper change-group" open={open}>
      <summary>
        <Icon name={icon} {...(tone ? { tone } : {})} />
        <span>
          <strong class="h4">{title(units.size)}</strong>
          <span class="small muted">{text}</span>
        </span>
        <Icon name="down" />
      </summary>
      <ul>
        {[...places].map(([name, n]) => (
          <li key={name}>
            <span>{name}</span>
            {n > 1 && <span class="small muted num">{t('outputs:changesHere', { n })}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
