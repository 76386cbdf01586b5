// The frame around every page: skip link, header, draft bar, page, footer, notices, the one live region.

import { useEffect, useRef } from 'preact/hooks';
import { useApp, useWords } from '../app-context.ts';
import { place } from '../router.ts';
import { DraftBar } from './draft-bar.tsx';
import { Header } from './header.tsx';
import { Notices } from './notices.tsx';
import { PageHost } from './page-host.tsx';

export function Frame() {
  const app = useApp();
  const t = useWords();
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.documentElement.lang = app.language.value;
  }, [app.language.value]);
  useEffect(() => {
    document.body.dataset['colorScheme'] = app.scheme.value;
  }, [app.scheme.value]);
  useSaveKey();
  return (
    <>
      <a
        class="ds-skip-link"
        href="#sisalto"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('frame:skip')}
      </a>
      <Header />
      {place.value.route.tab && <DraftBar />}
      <main id="sisalto" class="page" tabIndex={-1} ref={main}>
        <PageHost />
      </main>
      <footer class="foot">
        <div class="foot__in">
          <p>{t('frame:ownAid')}</p>
          <p>
            <a class="ds-link" href="#/asetukset">
              {t('frame:settings')}
            </a>
          </p>
        </div>
      </footer>
      <Notices />
      <div class="ds-sr-only" role="status" aria-live="polite">
        {app.said.value}
      </div>
    </>
  );
}

/** Ctrl+S: nothing needs saving by hand, but the hand asks: answer it. */
function useSaveKey(): void {
  const app = useApp();
  const t = useWords();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void app.session
        .peek()
        ?.settle()
        .then((durable) => {
          app.said.value = t(durable ? 'frame:savedSaid' : 'frame:saveFailedSaid');
        });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [app, t]);
}
