// «Mikä on muuttunut»: every field that differs from what was confirmed, with the way there and what a text said before.

import { valueOf } from '../../core/draft/field-state.ts';
import type { FieldKey, Json } from '../../core/draft/revision.ts';
import { changeShown } from '../../core/report/change-shown.ts';
import { confirmedReader, type FieldChange } from '../../core/review/confirmation.ts';
import type { Confirmation } from '../../core/review/confirmation-records.ts';
import { useDraft, useWords } from '../app-context.ts';
import { unitOfKey } from '../outputs/key-place.ts';
import { useTextLanguage } from '../parts/text-language.ts';
import { useKeyWords } from './key-words.ts';

interface ListProps {
  readonly aid: string;
  readonly changed: readonly FieldChange[];
  readonly since: Pick<Confirmation, 'heads'>;
}

/** Columns of one row are one line: added or removed when its mark of being there is. */
export function ChangedList({ aid, changed, since }: ListProps) {
  const { session } = useDraft();
  const t = useWords();
  const lang = useTextLanguage();
  const set = session.set.value;
  const before = confirmedReader(set, since);
  const wordsOf = useKeyWords(aid, before);
  const units = [...new Map(changed.map(({ field, change }) => [unitOfKey(field), { field, change }])).keys()].map((unit) => {
    const own = changed.filter(({ field }) => unitOfKey(field) === unit);
    return { unit, own, change: own.every(({ change }) => change === own[0]?.change) ? (own[0]?.change ?? 'changed') : 'changed' };
  });
  return (
    <ul class="changed-list">
      {units.map(({ unit, own, change }) => {
        const { label, href } = wordsOf(own[0]?.field ?? unit);
        const only = own.length === 1 && change === 'changed' ? own[0]?.field : undefined;
        const shown = only === undefined || !isText(only) ? undefined : changeShown(textOf(before.value(only)), textOf(valueOf(set, only)));
        return (
          <li key={unit}>
            <p>
              {href ? (
                <a class="ds-link" href={href}>
                  {label}
                </a>
              ) : (
                <strong>{label}</strong>
              )}{' '}
              <span class="small muted">{t(`confirm:change_${change}`)}</span>
            </p>
            {shown && (
              <p class="small" lang={lang}>
                <del>{shown.before}</del> → <ins>{shown.after}</ins>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const isText = (field: FieldKey): boolean => field.startsWith('text/') || field.startsWith('just/');
const textOf = (value: Json): string => (typeof value === 'string' ? value : '');
