// Loads a page, opens its draft, sets title and focus, remembers the last place.

import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { DraftContext, useApp, useWords } from '../app-context.ts';
import { ProblemPage } from '../pages/problem.tsx';
import { place, type Place } from '../router.ts';
import { isPageReady, showsProblem } from './page-ready.ts';

type Page = ComponentType<{ params: Readonly<Record<string, string>> }>;
const loaded = new Map<string, Page>();

export function PageHost() {
  const app = useApp();
  const here = place.value;
  const Page = usePage(here);
  const draft = here.route.tab ? here.params['draft'] : undefined;
  const session = app.session.value;
  const ready = isPageReady(app);
  useEffect(() => {
    if (draft === undefined) return;
    app.problem.value = undefined;
    void import('../../state/draft-acts.ts').then(({ openDraft }) => openDraft(app, draft));
  }, [app, draft]);
  useEffect(() => {
    if (draft && session?.id === draft && session.summary.peek().lastPlace !== here.path) {
      session.sealAll();
      void session.saveSummary({ ...session.summary.peek(), lastPlace: here.path });
    }
  }, [draft, session, here.path]);
  useTitleAndFocus(here, Boolean(Page) && ready);
  if (app.problem.value && showsProblem(app)) return <ProblemPage problem={app.problem.value} />;
  if (!Page || !ready) return <Loading />;
  const definitions = app.definitions.value;
  if (draft === undefined || !session || !definitions) return <Page params={here.params} />;
  return (
    <DraftContext.Provider value={{ session, definitions }}>
      <Page params={here.params} />
    </DraftContext.Provider>
  );
}

function usePage(here: Place): Page | undefined {
  const app = useApp();
  const [, redraw] = useState(0);
  const { id, load } = here.route;
  useEffect(() => {
    if (loaded.has(id)) return;
    Promise.all([load(), app.words]).then(
      ([page]) => {
        loaded.set(id, page);
        redraw((n) => n + 1);
      },
      () => {
        app.problem.value = { code: 'app.partMissing' };
      },
    );
  }, [app, id, load]);
  return loaded.get(id);
}

/** After a move: title, top of page, focus on the heading. Pages that put the focus elsewhere mark it with data-focus. */
function useTitleAndFocus(here: Place, ready: boolean): void {
  const app = useApp();
  const t = useWords();
  const first = useRef(true);
  const name = here.route.tab ? app.session.value?.summary.value.name : undefined;
  useEffect(() => {
    const heading = ready ? document.querySelector('main h1')?.textContent : undefined;
    document.title = [heading || t(`frame:${here.route.title}`), name, 'Polku'].filter(Boolean).join(' – ');
  }, [here, name, ready, t]);
  useEffect(() => {
    if (!ready) return;
    if (first.current) {
      first.current = false;
      return;
    }
    const target = document.querySelector<HTMLElement>('main [data-focus]') ?? document.querySelector<HTMLElement>('main h1');
    scrollTo(0, 0);
    target?.focus({ preventScroll: true });
    // a long text is read from its beginning; what does not fit beside its heading is brought into sight
    if (target) target.scrollTop = 0;
    if (target && target.getBoundingClientRect().top > innerHeight - 120) target.scrollIntoView({ block: 'center' });
  }, [here.path, ready]);
}

function Loading() {
  const t = useWords();
  return (
    <p class="muted" aria-busy="true">
      {t('frame:loading')}
    </p>
  );
}
