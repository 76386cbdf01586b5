// Faults in the translations of an instrument or of programme data: texts missing, copied, cut or left in Finnish (architecture §8).

import { languages } from './words.ts';

export interface TranslationFault {
  /** where in the file, «fields.3.guide» */
  readonly at: string;
  readonly kind: 'missing' | 'copied' | 'length' | 'finnishWord' | 'listLength' | 'placeholders';
  readonly language: 'fi' | 'sv' | 'en';
}

/** Labels shorter than this are names and codes: they may be alike, and their lengths may differ freely. */
const shortLabel = 12;
/** A Finnish compound of this length may be one short word in another language («Toimintamallin rahoittaja», «Funder»). */
const compound = 40;
/** Finnish words without which hardly a sentence is written; none of them is a word of Swedish or English. */
const functionWords = [
  'ja',
  'tai',
  'joka',
  'jotka',
  'mitä',
  'mikä',
  'kuka',
  'että',
  'kun',
  'myös',
  'sekä',
  'ovat',
  'ei',
  'eivät',
  'niin',
  'vain',
  'kuin',
  'tämä',
  'onko',
  'miten',
  'jos',
  'sitä',
  'siitä',
  'jonka',
];

/**
 * Every fault of every text, in file order. `sameAllowed` says which equal texts are right (a name, a code).
 * A word list per language (`wordLists`) is not a translation and is left out.
 */
export function translationFaults(instrument: unknown, sameAllowed: (text: string) => boolean = () => false): readonly TranslationFault[] {
  return faultsAt(instrument, '', sameAllowed);
}

function faultsAt(value: unknown, at: string, sameAllowed: (text: string) => boolean): readonly TranslationFault[] {
  if (value === null || typeof value !== 'object') return [];
  const members = value as Readonly<Record<string, unknown>>;
  if (!Array.isArray(value) && languages.some((language) => language in members)) return textFaults(members, at, sameAllowed);
  return Object.entries(members).flatMap(([key, member]) =>
    key === 'wordLists' ? [] : faultsAt(member, at === '' ? key : `${at}.${key}`, sameAllowed),
  );
}

function textFaults(
  texts: Readonly<Record<string, unknown>>,
  at: string,
  sameAllowed: (text: string) => boolean,
): readonly TranslationFault[] {
  if (languages.some((language) => Array.isArray(texts[language]))) return listFaults(texts, at);
  const missing = languages.filter((language) => typeof texts[language] !== 'string' || texts[language].trim() === '');
  if (missing.length > 0) return missing.map((language) => ({ at, kind: 'missing' as const, language }));
  const text = (language: 'fi' | 'sv' | 'en'): string => String(texts[language]);
  const fi = text('fi');
  return (['sv', 'en'] as const).flatMap((language) => {
    const own = text(language);
    const kinds: TranslationFault['kind'][] = [];
    if (own === fi && fi.length >= shortLabel && !sameAllowed(fi)) kinds.push('copied');
    const ratio = [...own].length / [...fi].length;
    if (fi.length >= (own.length < shortLabel ? compound : shortLabel) && (ratio < 0.5 || ratio > 2)) kinds.push('length');
    if (hasFunctionWord(own)) kinds.push('finnishWord');
    if (placeholdersOf(own) !== placeholdersOf(fi)) kinds.push('placeholders');
    return kinds.map((kind) => ({ at, kind, language }));
  });
}

function listFaults(texts: Readonly<Record<string, unknown>>, at: string): readonly TranslationFault[] {
  const lengthOf = (language: string): number => (Array.isArray(texts[language]) ? texts[language].length : -1);
  return (['sv', 'en'] as const)
    .filter((language) => lengthOf(language) !== lengthOf('fi'))
    .map((language) => ({ at, kind: 'listLength' as const, language }));
}

/** Quoted names of Finnish things («Kehittämisen polku») are not looked at, nor a «ja» that opens a text: it is Swedish for yes. */
function hasFunctionWord(text: string): boolean {
  const words =
    text
      .replace(/[«”"“][^«»”"“]*[»”"“]/gu, ' ')
      .toLowerCase()
      .match(/[\p{L}]+/gu) ?? [];
  return words.some((word, index) => functionWords.includes(word) && !(index === 0 && word === 'ja'));
}

const placeholdersOf = (text: string): string => (text.match(/\{\{?\s*[\w.]+\s*\}?\}/gu) ?? []).toSorted().join();
