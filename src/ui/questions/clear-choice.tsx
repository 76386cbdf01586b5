// «Tyhjennä valinta»: a radio cannot be unset, and the focus goes back to its group when the button goes away.

import type { FieldKey } from '../../core/draft/revision.ts';
import { useDraft, useWords } from '../app-context.ts';

export function ClearChoice({ field, label }: { field: FieldKey; label?: string }) {
  const { session } = useDraft();
  const t = useWords();
  if (session.value(field) === null) return null;
  return (
    <button
      type="button"
      class="link-button small"
      onClick={(event) => {
        event.currentTarget.closest('fieldset')?.querySelector<HTMLInputElement>('input[type="radio"]')?.focus();
        session.write(field, null);
      }}
    >
      {t('writing:clearChoice')}
      {label && <span class="ds-sr-only">: {label}</span>}
    </button>
  );
}
