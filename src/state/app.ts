// What the whole app shares: settings, the list of drafts, the open draft, notices. Pages read signals and call these actions.

import { signal, type Signal } from '@preact/signals';
import type { Language } from '../core/instrument/words.ts';
import type { Clock, Device, DraftStore, DraftSummary, Ids, OfflineCopy, Tabs } from '../core/ports.ts';
import type { Problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import type { Definitions } from './definitions.ts';
import type { Outputs } from './outputs.ts';
import type { Session } from './session.ts';

export type Scheme = 'auto' | 'light' | 'dark';

/** A short message at the foot of the page, with a way back when there is one. */
export interface Notice {
  readonly text: string;
  readonly undo?: () => void;
}

export interface DraftList {
  readonly drafts: readonly DraftSummary[];
  readonly total: number;
}

/** What main.tsx makes once and nothing changes. */
interface Fixed {
  readonly store: DraftStore;
  readonly device: Device;
  readonly tabs: Tabs;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly outputs: Outputs;
  /** id of the nameless person of this installation */
  readonly me: string;
  readonly version: string;
  /** the words of every screen but the first are there */
  readonly words: Promise<void>;
}

export interface App extends Fixed {
  readonly language: Signal<Language>;
  readonly scheme: Signal<Scheme>;
  readonly definitions: Signal<Definitions | undefined>;
  readonly session: Signal<Session | undefined>;
  readonly drafts: Signal<DraftList | undefined>;
  readonly problem: Signal<Problem | undefined>;
  readonly notice: Signal<Notice | undefined>;
  /** text of the one live region */
  readonly said: Signal<string>;
  readonly online: Signal<boolean>;
  readonly offlineCopy: Signal<OfflineCopy | undefined>;
  readonly persisted: Signal<boolean | undefined>;
  /** set when a new version waits; calling it saves everything and takes the new version */
  readonly update: Signal<(() => Promise<void>) | undefined>;
  /** loads the instruments; a part that cannot be loaded becomes `problem` */
  loadDefinitions(): Promise<Definitions | undefined>;
  loadLanguage(language: Language): Promise<void>;
}

export interface AppParts extends Fixed {
  readonly language: Language;
  readonly scheme: Scheme;
  readonly online: boolean;
  readonly loadDefinitions: () => Promise<Result<Definitions>>;
  readonly loadLanguage: (language: Language) => Promise<void>;
}

export function createApp(parts: AppParts): App {
  const app: App = {
    ...parts,
    language: signal(parts.language),
    scheme: signal(parts.scheme),
    definitions: signal(undefined),
    session: signal(undefined),
    drafts: signal(undefined),
    problem: signal(undefined),
    notice: signal(undefined),
    said: signal(''),
    online: signal(parts.online),
    offlineCopy: signal(undefined),
    persisted: signal(undefined),
    update: signal(undefined),
    async loadDefinitions() {
      if (app.definitions.peek()) return app.definitions.peek();
      const loaded = await parts.loadDefinitions();
      if (loaded.ok) app.definitions.value = loaded.value;
      else app.problem.value = loaded.problem;
      return app.definitions.peek();
    },
    async loadLanguage(language) {
      await parts.loadLanguage(language);
      app.language.value = language;
      await parts.store.saveSetting('language', language);
    },
  };
  return app;
}

/** Says it once in the live region; the same sentence twice is heard twice. */
export function say(app: App, text: string): void {
  app.said.value = app.said.peek() === text ? `${text} ` : text;
}

export function notify(app: App, text: string, undo?: () => void): void {
  app.notice.value = undo ? { text, undo } : { text };
  say(app, text);
}

export async function chooseScheme(app: App, scheme: Scheme): Promise<void> {
  app.scheme.value = scheme;
  await app.store.saveSetting('scheme', scheme);
}
