// «Sovittavaa»: answers two copies changed in different ways, and texts that were put together; each with the way to it.

import { conflictsOf, mergedFieldsOf } from '../../core/draft/field-state.ts';
import type { FieldKey } from '../../core/draft/revision.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { withheldNow } from '../../state/visible.ts';
import { placeOfKey } from './key-place.ts';

export interface ToReconcile {
  readonly key: FieldKey;
  readonly why: 'conflict' | 'merged';
}

/** Conflicts first; never somebody else's own answers of an assessment made apart. */
export function useToReconcile(): readonly ToReconcile[] {
  const { session } = useDraft();
  const set = session.set.value;
  const isWithheld = withheldNow(session.reader.value);
  const of = (keys: readonly FieldKey[], why: ToReconcile['why']) => keys.filter((key) => !isWithheld(key)).map((key) => ({ key, why }));
  return [...of(conflictsOf(set), 'conflict'), ...of(mergedFieldsOf(set), 'merged')];
}

export function ReconcileList() {
  const { session, definitions } = useDraft();
  const t = useWords();
  const label = useLabel();
  const all = useToReconcile();
  if (all.length === 0) return null;
  return (
    <section class="paper stack reconcile" aria-labelledby="reconcile">
      <h2 class="h3" id="reconcile">
        <Icon name="swap" tone="warn" />
        {t('outputs:reconcileTitle')} <span class="num">({all.length})</span>
      </h2>
      <p class="small">{t('outputs:reconcileText')}</p>
      <ul class="gap-list">
        {all.map(({ key, why }) => {
          const place = placeOfKey(key, session.id, definitions, session.reader.value);
          return (
            <li key={key}>
              <Icon name={why === 'conflict' ? 'warn' : 'check'} size={18} {...(why === 'conflict' ? { tone: 'warn' as const } : {})} />
              <p>
                {place ? (
                  <a class="ds-link" href={place.href}>
                    {place.code && `${place.code} `}
                    {label(place.label)}
                  </a>
                ) : (
                  t('outputs:otherRecord')
                )}{' '}
                <span class="small muted">{t(why === 'conflict' ? 'outputs:whyConflict' : 'outputs:whyMerged')}</span>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
