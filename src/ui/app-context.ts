// How components reach the app, the open draft and the words.

import i18next, { type TFunction } from 'i18next';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, Words } from '../core/instrument/words.ts';
import type { App } from '../state/app.ts';
import type { Definitions } from '../state/definitions.ts';
import type { Session } from '../state/session.ts';

export const AppContext = createContext<App | undefined>(undefined);
export const DraftContext = createContext<Draft | undefined>(undefined);

/** The open draft and what it is read with. */
export interface Draft {
  readonly session: Session;
  readonly definitions: Definitions;
}

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('AppContext is missing');
  return app;
}

export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error('DraftContext is missing');
  return draft;
}

export function useLanguage(): Language {
  return useApp().language.value;
}

/** Words of the user interface, in today's language. */
export function useWords(): TFunction {
  return i18next.getFixedT(useLanguage());
}

/** Words of an instrument, in today's language. */
export function useLabel(): (words: Words) => string {
  const language = useLanguage();
  return (words) => words[language];
}
