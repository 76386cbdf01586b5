// Loads the words of a language into i18next. Finnish is the fallback; an instrument's words never pass here.

import i18next from 'i18next';
import type { Language } from '../core/instrument/words.ts';

export type LocaleFiles = Readonly<Record<string, object>>;

export async function startWords(finnish: LocaleFiles): Promise<void> {
  await i18next.init({
    lng: 'fi',
    fallbackLng: 'fi',
    ns: Object.keys(finnish),
    defaultNS: 'frame',
    resources: { fi: finnish as Record<string, Record<string, string>> },
    interpolation: { escapeValue: false },
    returnEmptyString: false,
  });
}

export function addWords(language: Language, files: LocaleFiles): void {
  for (const [namespace, words] of Object.entries(files)) i18next.addResourceBundle(language, namespace, words, true, true);
}
