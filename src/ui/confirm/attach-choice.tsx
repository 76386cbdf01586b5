// «Liitetäänkö molempien omat arviot?»: asked before confirming of those who assessed apart; no unless they say yes.

import { useId } from 'preact/hooks';
import { attachOwn } from '../../state/confirming.ts';
import { useDraft, useWords } from '../app-context.ts';
import { useReadOnly } from './read-only.tsx';

export function AttachChoice({ aid, attached }: { aid: string; attached: boolean }) {
  const { session } = useDraft();
  const t = useWords();
  const id = useId();
  const locked = useReadOnly(aid);
  return (
    <fieldset class="stack" disabled={locked} aria-describedby={locked ? `${id}-locked` : undefined}>
      <legend class="h3">{t('confirm:attachQuestion')}</legend>
      <div class="modes modes--two">
        {[false, true].map((attach) => (
          <label class="pick" key={String(attach)}>
            <input
              type="radio"
              name={id}
              checked={attached === attach}
              aria-labelledby={`${id}-${attach}`}
              aria-describedby={`${id}-${attach}-text`}
              onChange={() => attachOwn(session, aid, attach)}
            />
            <span class="pick__text">
              <span id={`${id}-${attach}`}>{t(attach ? 'confirm:attachYes' : 'confirm:attachNo')}</span>
              <small id={`${id}-${attach}-text`}>{t(attach ? 'confirm:attachYesText' : 'confirm:attachNoText')}</small>
            </span>
          </label>
        ))}
      </div>
      {locked && (
        <p class="hint" id={`${id}-locked`}>
          {t('confirm:attachLocked')}
        </p>
      )}
    </fieldset>
  );
}
