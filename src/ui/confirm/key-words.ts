// What a field of the confirmed content is called and where it is, also when its row is gone since.

import type { DraftReader } from '../../core/draft/reader.ts';
import type { FieldKey } from '../../core/draft/revision.ts';
import { assessorsList, personKey } from '../../core/instrument/keys.ts';
import { attachKey } from '../../core/review/confirmation-records.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { useImpactLinks } from '../impact/assessment.ts';
import { placeOfKey } from '../outputs/key-place.ts';
import { useConfirmLinks } from './confirm-links.ts';

export interface KeyWords {
  readonly label: string;
  readonly href: string | undefined;
}

/** `before`: the draft as it was confirmed, for rows that are not there any more. */
export function useKeyWords(aid: string, before?: DraftReader): (field: FieldKey) => KeyWords {
  const { session, definitions } = useDraft();
  const t = useWords();
  const label = useLabel();
  const links = useImpactLinks(aid);
  const confirmLinks = useConfirmLinks(aid);
  const reader = session.reader.value;
  return (field) => {
    const place = placeOfKey(field, session.id, definitions, reader) ?? (before && placeOfKey(field, session.id, definitions, before));
    if (place) return { label: [place.code, label(place.label)].filter(Boolean).join(' '), href: place.href };
    if (field === attachKey(aid)) return { label: t('confirm:attachQuestion'), href: confirmLinks.confirmation };
    if (field.startsWith(personKey('')) || field.startsWith(`row/${assessorsList(aid)}/`))
      return { label: t('impact:assessors'), href: links.assessors };
    if (field.startsWith(`row/assessments/${aid}/`)) return { label: t('confirm:ownRow'), href: links.assessors };
    return { label: t('outputs:otherRecord'), href: undefined };
  };
}
