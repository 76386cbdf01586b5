// Other models of the same county that may describe the same thing (instruments.md b.11, AUT10).

import { withoutSuffix } from './programme-name.ts';
import { wordsOf } from './words.ts';

export interface OtherModel {
  readonly name: string;
  /** id of the county, '' when not chosen */
  readonly county: string;
  readonly keywords: readonly string[];
}

/** The others with the same county and either two common keywords or half of the shorter name's words of three letters. */
export const similarTo = (own: OtherModel, others: readonly OtherModel[]): readonly OtherModel[] =>
  others.filter(
    (other) => own.county !== '' && other.county === own.county && (commonKeywords(own, other) >= 2 || namesMeet(own.name, other.name)),
  );

const commonKeywords = (a: OtherModel, b: OtherModel): number => {
  const words = new Set(a.keywords.map((word) => word.trim().toLowerCase()));
  return new Set(b.keywords.map((word) => word.trim().toLowerCase()).filter((word) => word !== '' && words.has(word))).size;
};

function namesMeet(a: string, b: string): boolean {
  const [shorter, longer] = [nameWords(a), nameWords(b)].toSorted((x, y) => x.size - y.size);
  if (shorter === undefined || longer === undefined || shorter.size === 0) return false;
  return 2 * [...shorter].filter((word) => longer.has(word)).length >= shorter.size;
}

const nameWords = (name: string): ReadonlySet<string> =>
  new Set(
    wordsOf(withoutSuffix(name))
      .map((word) => word.text)
      .filter((word) => (word.match(/\p{L}/gu) ?? []).length >= 3),
  );
