// The end of an RRP model's name: «, Pohjanmaan HVA (RRP, P4, I1)» (instruments.md a.2 P1, b.11 AUT12).

import { languages } from '../instrument/words.ts';
import type { TextLanguage } from '../instrument/words.ts';
import type { County, Investment } from '../programme.ts';

export interface SuffixParts {
  readonly county: County;
  /** id of the pillar, «P4» */
  readonly pillar: string;
  /** codes of the investments, «I1», «I1b»; none for a pillar without codes */
  readonly investments: readonly string[];
}

/** The suffix in the language of the text; Finnish for Northern Sámi. */
export const suffixOf = ({ county, pillar, investments, language }: SuffixParts & { readonly language: TextLanguage }): string =>
  `, ${county.nameInModel[language === 'se' ? 'fi' : language]} (${['RRP', pillar, ...investments.filter((code) => code !== '')].join(', ')})`;

/** The name with the suffix in place of one it has. */
export const withSuffix = (name: string, suffix: string): string => `${withoutSuffix(name)}${suffix}`;

/** The name without «, <alue> (RRP …)» or «(RRP …)» at its end. */
export function withoutSuffix(name: string): string {
  const bare = name.trim().replace(/\s*\(\s*RRP\b[^()]*\)\s*$/iu, '');
  if (bare === name.trim()) return bare;
  return bare.replace(/,[^,]*$/u, (area) => (isArea(area) ? '' : area)).trim();
}

/** Whether the name ends as it should: area in any of its forms and languages, the pillar, the codes in any order. */
export function hasRightSuffix(name: string, { county, pillar, investments }: SuffixParts): boolean {
  const match = /,\s*([^,()]+?)\s*\(\s*RRP\s*,\s*([^()]*?)\s*\)\s*$/iu.exec(name);
  if (match === null) return false;
  const given = (match[2] ?? '').split(/,|\s(?:ja|och|and)\s/iu).map((code) => code.trim().toLowerCase());
  const wanted = [pillar, ...investments.filter((code) => code !== '')].map((code) => code.toLowerCase());
  const areas = languages.flatMap((language) => [county.nameInModel[language], county.label[language]]).map(plainArea);
  return areas.includes(plainArea(match[1] ?? '')) && given[0] === wanted[0] && sameMembers(given.slice(1), wanted.slice(1));
}

/** Codes of the chosen investments that belong to the pillar, in programme order; a chosen subcode stands for itself. */
export const codesOf = (investments: readonly Investment[], chosen: readonly string[], pillar: string): readonly string[] =>
  investments
    .filter((investment) => investment.pillar === pillar)
    .flatMap((investment) => [
      ...(chosen.includes(investment.id) || chosen.includes(investment.code) ? [investment.code] : []),
      ...(investment.subcodes ?? []).filter((code) => chosen.includes(code)),
    ])
    .filter((code) => code !== '');

const plainArea = (area: string): string =>
  area
    .trim()
    .toLowerCase()
    .replace(/hyvinvointialue$/u, 'hva')
    .replace(/\s+/gu, ' ');

/** The last part of a name is an area when it has the word for one, or is one or two words with a capital. */
const isArea = (text: string): boolean =>
  /(?:hva|hyvinvointialue|välfärdsområde|county)$/iu.test(text.trim()) || /^,\s*\p{Lu}\S*(?:\s\S+){0,2}$/u.test(text.trim());

const sameMembers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.toSorted().join() === b.toSorted().join();
