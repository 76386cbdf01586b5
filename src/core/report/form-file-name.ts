// What the file of a form is called: the tool and the day, never a person (pdf.md §6 «Names»).

import type { Language } from '../instrument/words.ts';

const blankWord: Readonly<Record<Language, string>> = { fi: 'tyhja', sv: 'tom', en: 'blank' };

/** `<tool>-<yyyy-mm-dd>.pdf`, a blank form with «-tyhja», «-tom» or «-blank» at the end. `on` is an ISO day. */
export const formFileName = (tool: string, on: string, blank: Language | undefined): string =>
  `${tool.replace(/[^A-Za-z0-9_-]/g, '_')}-${on}${blank === undefined ? '' : `-${blankWord[blank]}`}.pdf`;
