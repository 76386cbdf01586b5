// Evidence of one seat to read: the kind, where it is found, the day and the note.

import { evidenceList } from '../../core/instrument/keys.ts';
import { rowListOf } from '../../core/model/rows.ts';
import type { DraftReader } from '../../core/draft/reader.ts';
import { useDraft, useLabel, useLanguage, useWords } from '../app-context.ts';
import { dayOf } from '../format.ts';
import { evidenceColumns } from '../impact/list-columns.ts';
import { Icon } from '../parts/icon.tsx';
import { useTextLanguage } from '../parts/text-language.ts';
import { optionsOf } from '../questions/options.ts';

export function EvidenceRead({ reader, aid, question, seat }: { reader: DraftReader; aid: string; question: string; seat: string }) {
  const { definitions } = useDraft();
  const t = useWords();
  const label = useLabel();
  const language = useLanguage();
  const lang = useTextLanguage();
  const list = evidenceList(aid, question, seat);
  const kinds = optionsOf(rowListOf(definitions.path, list)?.columns.find(({ id }) => id === evidenceColumns.kind)?.options, definitions);
  const rows = reader.rows(list);
  if (rows.length === 0) return <p class="muted">{t('pair:noEvidence')}</p>;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return (
    <ul class="stack stack--tight">
      {rows.map((row) => {
        const kind = kinds.find(({ id }) => id === row.value(evidenceColumns.kind));
        const on = text(row.value(evidenceColumns.day));
        const note = text(row.value(evidenceColumns.note));
        return (
          <li key={row.id} class="row-nowrap">
            <Icon name="file" size={18} />
            <span class="break-anywhere">
              {kind && <span class="small muted">{label(kind.label)} </span>}
              <span lang={lang}>{text(row.value(evidenceColumns.reference)) || t('impact:unnamedEvidence')}</span>
              {on && <span class="small muted"> · {dayOf(on, language)}</span>}
              {note && (
                <span class="small muted evidence-note" lang={lang}>
                  {note}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
