// Small tools over a long text: list, numbered list, a look at how it reads. The browser's own undo keeps working.

import { useState } from 'preact/hooks';
import { asList } from '../../core/model/pasted-text.ts';
import { textBlocks } from '../../core/report/document-text.ts';
import type { FieldKey } from '../../core/draft/revision.ts';
import { useDraft, useWords } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { TextBlocks } from '../parts/text-blocks.tsx';
import { useTextLanguage } from '../parts/text-language.ts';
import { insertText } from './insert-text.ts';

export function TextTools({ field, id }: { field: FieldKey; id: string }) {
  const { session } = useDraft();
  const t = useWords();
  const lang = useTextLanguage();
  const [shown, setShown] = useState(false);
  const list = (numbered: boolean) => () => {
    const control = document.getElementById(id);
    if (!(control instanceof HTMLTextAreaElement)) return;
    control.focus();
    const start = control.value.lastIndexOf('\n', control.selectionStart - 1) + 1;
    const next = control.value.indexOf('\n', control.selectionEnd);
    const end = next === -1 ? control.value.length : next;
    const marked = asList(control.value.slice(start, end), numbered);
    control.setSelectionRange(start, end);
    insertText(control, marked);
    control.setSelectionRange(start + marked.length, start + marked.length);
  };
  return (
    <>
      <div class="row">
        <button type="button" class="link-button small" onClick={list(false)}>
          <Icon name="list" size={18} />
          {t('writing:toolList')}
        </button>
        <button type="button" class="link-button small" onClick={list(true)}>
          <Icon name="numbered" size={18} />
          {t('writing:toolNumbered')}
        </button>
        <button type="button" class="link-button small" aria-pressed={shown} onClick={() => setShown(!shown)}>
          <Icon name="eye" size={18} />
          {t('writing:toolPreview')}
        </button>
      </div>
      {shown && (
        <div class="passage document" lang={lang}>
          <TextBlocks blocks={textBlocks(session.text(field))} />
        </div>
      )}
    </>
  );
}
