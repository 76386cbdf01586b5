// Opens the database, builds the adapters, renders: the only file that knows everything.

import { render } from 'preact';
import draftsWords from '../locales/fi/drafts.json';
import frameWords from '../locales/fi/frame.json';
import problemWords from '../locales/fi/problems.json';
import { languages, type Language } from './core/instrument/words.ts';
import type { PathInstrument } from './core/instrument/definition.ts';
import type { DescriptionTool } from './core/instrument/description-tool.ts';
import type { ImpactTool } from './core/instrument/impact-tool.ts';
import type { DraftStore } from './core/ports.ts';
import type { Programme } from './core/programme.ts';
import { fail, ok, type Result } from './core/result.ts';
import readWorkerUrl from './exchange/read.worker.ts?worker&url';
import boldFontUrl from './pdf/fonts/Inter-Bold.z?url';
import regularFontUrl from './pdf/fonts/Inter-Regular.z?url';
import pdfWorkerUrl from './pdf/pdf.worker.ts?worker&url';
import { createApp, type App, type Scheme } from './state/app.ts';
import type { Definitions } from './state/definitions.ts';
import type { Outputs } from './state/outputs.ts';
import { checkOffline } from './state/device.ts';
import { createDatabase } from './storage/database.ts';
import { createDevice } from './storage/device.ts';
import { createDraftStore } from './storage/draft-store.ts';
import { createTabs } from './storage/tabs.ts';
import { AppContext } from './ui/app-context.ts';
import { Frame } from './ui/frame/frame.tsx';
import { followHash } from './ui/router.ts';
import { addWords, startWords } from './ui/words.ts';
import './ui/theme/index.css';

declare const __BUILD__: string;

const clock = { now: () => new Date() };
const ids = {
  /** 128 random bits, 22 characters */
  random: () =>
    btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .slice(0, 22),
};

/** The only place that may turn a string into code: our own files under our own path (the one Trusted Types policy). */
const scriptUrl = (() => {
  const allow = (address: string): string => {
    const url = new URL(address, document.baseURI);
    const root = new URL('.', document.baseURI);
    if (url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) throw new TypeError(`refused: ${url.href}`);
    return url.href;
  };
  type Policies = { createPolicy(name: string, rules: { createScriptURL: typeof allow }): { createScriptURL(address: string): unknown } };
  const policy = (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy('polku', { createScriptURL: allow });
  return (address: string): string => (policy ? policy.createScriptURL(address) : allow(address)) as string;
})();

/** Every word but those of the first screen in Finnish, which come with it. */
const localeFiles = import.meta.glob<object>(['../locales/*/*.json', '!../locales/fi/{frame,drafts,problems}.json'], { import: 'default' });

async function loadLanguage(language: Language): Promise<void> {
  const own = Object.entries(localeFiles).filter(([file]) => file.includes(`/${language}/`));
  const files = await Promise.all(own.map(async ([file, load]) => [file.replace(/^.*\/|\.json$/g, ''), await load()] as const));
  addWords(language, Object.fromEntries(files));
}

async function loadDefinitions(): Promise<Result<Definitions>> {
  try {
    const [path, tool1, tool2, programme] = await Promise.all([
      import('./instruments/kehittamisen-polku/0.1.0.json'),
      import('./instruments/kuvauksen-itsearviointi/0.1.0.json'),
      import('./instruments/vaikutusten-itsearviointi/0.1.0.json'),
      import('./programme/rrp/0.1.0.json'),
    ]);
    // the build validates them against the schema (tests/core/instrument)
    return ok({
      path: path.default as unknown as PathInstrument,
      tool1: tool1.default as unknown as DescriptionTool,
      tool2: tool2.default as unknown as ImpactTool,
      programme: programme.default as unknown as Programme,
    });
  } catch {
    return fail({ code: 'app.partMissing' });
  }
}

/** Files in and out are loaded when somebody takes one. */
function createOutputs(store: DraftStore, me: string): Outputs {
  const starting = (url: string | URL) => new Worker(scriptUrl(String(url)), { type: 'module' });
  const loadBytes = async (url: string) => new Uint8Array(await (await fetch(new URL(url, document.baseURI))).arrayBuffer());
  return {
    async backup(summary, set, definitions) {
      const { backupOf, personIn } = await import('./exchange/backup.ts');
      const { createFileReader } = await import('./exchange/file-reader.ts');
      return backupOf({
        summary,
        set,
        store,
        definitions,
        app: __BUILD__,
        at: clock.now().toISOString(),
        person: personIn(set, me),
        reader: createFileReader(readWorkerUrl, starting),
      });
    },
    async read(file) {
      const { createFileReader } = await import('./exchange/file-reader.ts');
      return createFileReader(readWorkerUrl, starting).read(new Uint8Array(await file.arrayBuffer()));
    },
    async pdf(form) {
      const { createPdfMaker } = await import('./pdf/pdf-maker.ts');
      return createPdfMaker({
        workerUrl: pdfWorkerUrl,
        fontUrls: { regular: regularFontUrl, bold: boldFontUrl },
        loadBytes,
        clock,
        ids,
        startWorker: starting,
      }).make(form);
    },
  };
}

/** First choice of the language: what was chosen, else the browser's, matched against ours and never passed on. */
function firstLanguage(chosen: string | undefined): Language {
  const wished = [chosen, ...navigator.languages].map((tag) => tag?.slice(0, 2).toLowerCase());
  return languages.find((language) => language === wished.find((tag) => languages.some((ours) => ours === tag))) ?? 'fi';
}

async function ownPerson(store: DraftStore): Promise<string> {
  const known = await store.setting('person');
  if (known.ok && known.value) return known.value;
  const person = ids.random();
  await store.saveSetting('person', person);
  return person;
}

/** The new version waits until it is asked for; then everything is saved first and the page comes back to the same place. */
async function startServiceWorker(app: App): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { Workbox } = await import('workbox-window');
  const worker = new Workbox(scriptUrl('sw.js'));
  let asked = false;
  worker.addEventListener('waiting', () => {
    app.update.value = async () => {
      await app.session.peek()?.settle();
      asked = true;
      worker.messageSkipWaiting();
    };
  });
  worker.addEventListener('activated', () => void checkOffline(app));
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (asked) location.reload();
  });
  await worker.register();
  await checkOffline(app);
}

/** A part of the app is gone after a deploy: save, then reload once into the version that has it. */
function healMissingParts(app: App): void {
  addEventListener('vite:preloadError', (event) => {
    event.preventDefault();
    const healed = Number(sessionStorage.getItem('healedAt') ?? 0);
    if (Date.now() - healed < 60_000) {
      app.problem.value = { code: 'app.partMissing' };
      return;
    }
    sessionStorage.setItem('healedAt', String(Date.now()));
    void Promise.resolve(app.session.peek()?.settle()).then(() => location.reload());
  });
}

async function start(): Promise<void> {
  let app: App | undefined;
  let unreadable = 0;
  const store = createDraftStore(createDatabase(), (_, rows) => {
    unreadable += rows;
    if (app) app.problem.value = { code: 'storage.unreadable', count: unreadable };
  });
  const [language, scheme, me] = await Promise.all([store.setting('language'), store.setting('scheme'), ownPerson(store)]);
  await startWords({
    frame: frameWords,
    drafts: draftsWords,
    problems: problemWords,
  });
  const chosen = firstLanguage(language.ok ? language.value : undefined);
  const words = loadLanguage(chosen);
  // the first screen has its Finnish words; other languages are waited for
  if (chosen !== 'fi') await words;
  app = createApp({
    store,
    clock,
    ids,
    me,
    device: createDevice(clock.now),
    tabs: createTabs(ids.random()),
    outputs: createOutputs(store, me),
    version: __BUILD__,
    language: chosen,
    scheme: (scheme.ok && (scheme.value as Scheme | undefined)) || 'auto',
    online: navigator.onLine,
    words,
    loadDefinitions,
    loadLanguage,
  });
  for (const event of ['online', 'offline']) addEventListener(event, () => (app.online.value = navigator.onLine));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void app.session.peek()?.settle();
  });
  addEventListener('pagehide', () => void app.session.peek()?.settle());
  healMissingParts(app);
  followHash();
  render(
    <AppContext.Provider value={app}>
      <Frame />
    </AppContext.Provider>,
    document.getElementById('app')!,
  );
  await startServiceWorker(app);
}

void start();
