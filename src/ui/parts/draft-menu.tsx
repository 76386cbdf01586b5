// What can be done to a draft from the list.

import { useId, useRef } from 'preact/hooks';
import type { DraftSummary } from '../../core/ports.ts';
import { binDraft } from '../../state/drafts.ts';
import { useApp, useWords } from '../app-context.ts';
import { focusAfter } from './focus-after.ts';
import { Icon } from './icon.tsx';

export function DraftMenu({ draft }: { draft: DraftSummary }) {
  const app = useApp();
  const t = useWords();
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const name = draft.name || t('drafts:unnamed');
  const act = (run: () => void) => () => {
    menu.current?.hidePopover();
    run();
  };
  return (
    <div class="draft__menu">
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        data-icon
        popovertarget={id}
        aria-label={t('drafts:actionsOf', { name })}
        style={{ anchorName: `--menu-${id}` }}
      >
        <Icon name="more" />
      </button>
      <div class="menu" id={id} popover="auto" ref={menu} style={{ positionAnchor: `--menu-${id}` }}>
        <button
          type="button"
          onClick={act(() => void import('../../state/backup.ts').then(({ backupDraft }) => backupDraft(app, draft.id)))}
        >
          <Icon name="download" size={18} />
          {t('drafts:backup')}
        </button>
        <button
          type="button"
          onClick={act(
            () =>
              void import('../../state/draft-acts.ts').then(({ duplicateDraft }) => duplicateDraft(app, draft.id, t('drafts:copySuffix'))),
          )}
        >
          <Icon name="copy" size={18} />
          {t('drafts:duplicate')}
        </button>
        <button
          type="button"
          onClick={(event) => {
            menu.current?.hidePopover();
            focusAfter(event.currentTarget.closest('li'), 'button, a[href]');
            void binDraft(app, draft, t('drafts:binned', { name }));
          }}
        >
          <Icon name="bin" size={18} />
          {t('drafts:toBin')}
        </button>
      </div>
    </div>
  );
}
