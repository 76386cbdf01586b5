// The bin: drafts wait here until a person decides; nothing is deleted by a clock.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftSummary } from '../../core/ports.ts';
import { removeForGood } from '../../state/draft-acts.ts';
import { loadDrafts, restoreDraft } from '../../state/drafts.ts';
import { useApp, useWords } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { useMoment } from '../parts/moment.ts';

export function Bin(_: { params: Readonly<Record<string, string>> }) {
  const app = useApp();
  const t = useWords();
  const moment = useMoment();
  const dialog = useRef<HTMLDialogElement>(null);
  const [asked, setAsked] = useState<DraftSummary>();
  useEffect(() => void loadDrafts(app, 10_000), [app]);
  useEffect(() => {
    if (asked) dialog.current?.showModal();
  }, [asked]);
  const binned = app.drafts.value?.drafts.filter((draft) => draft.binnedAt !== '') ?? [];
  const nameOf = (draft: DraftSummary) => draft.name || t('drafts:unnamed');
  return (
    <div class="stack stack--wide">
      <h1 class="h1" tabIndex={-1}>
        {t('drafts:binTitle')}
      </h1>
      <p class="lead">{t('drafts:binText')}</p>
      {binned.length === 0 ? (
        <section class="paper empty">
          <Icon name="bin" size={32} />
          <p>{t('drafts:binEmpty')}</p>
          <a class="ds-button" data-variant="secondary" href="#/mallit">
            {t('frame:toModels')}
          </a>
        </section>
      ) : (
        <ul class="drafts">
          {binned.map((draft) => (
            <li class="draft draft--binned" key={draft.id}>
              <div class="draft__name">
                <h2 class="h4">{nameOf(draft)}</h2>
                <p class="small muted">{t('drafts:binnedAt', { when: moment(draft.binnedAt) })}</p>
              </div>
              <div class="row">
                <button
                  type="button"
                  class="ds-button"
                  data-variant="secondary"
                  data-size="sm"
                  onClick={() => void restoreDraft(app, draft)}
                >
                  <Icon name="undo" size={18} />
                  {t('drafts:restore')}
                  <span class="ds-sr-only">: {nameOf(draft)}</span>
                </button>
                <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" onClick={() => setAsked(draft)}>
                  {t('drafts:removeForGood')}
                  <span class="ds-sr-only">: {nameOf(draft)}</span>
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <dialog class="box" ref={dialog} aria-labelledby="remove-title" onClose={() => setAsked(undefined)}>
        <div class="stack">
          <h2 class="h2" id="remove-title">
            {t('drafts:removeTitle')}
          </h2>
          <p>{t('drafts:removeText', { name: asked ? nameOf(asked) : '' })}</p>
          <div class="row">
            <button
              type="button"
              class="ds-button"
              data-color="danger"
              onClick={() => {
                const draft = asked;
                dialog.current?.close();
                if (draft) void removeForGood(app, draft, t('drafts:removed', { name: nameOf(draft) }));
              }}
            >
              {t('drafts:removeConfirm')}
            </button>
            <button type="button" class="ds-button" data-variant="tertiary" onClick={() => dialog.current?.close()}>
              {t('drafts:cancel')}
            </button>
          </div>
        </div>
      </dialog>
    </div>
  );
}
