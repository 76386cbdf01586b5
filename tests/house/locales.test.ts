// The user interface says the same in Finnish, Swedish and English, and nothing is left in Finnish.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesUnder, pathsUnder } from './source-files.ts';
import { copiedFinnish, textsOf, type Translations, unequalKeys } from './translations.ts';

const languages = ['fi', 'sv', 'en'];

/** Files of the languages; `nameOf` their path below the language's folder, without the ending. */
const translations: Translations = Object.fromEntries(
  languages.map((language) => [
    language,
    Object.fromEntries(
      filesUnder(/\.json$/, `locales/${language}`).map(({ path, text }) => [
        path.slice(`locales/${language}/`.length, -'.json'.length),
        JSON.parse(text) as unknown,
      ]),
    ),
  ]),
);

describe('the three languages', () => {
  test('have the same keys with the same placeholders', () => {
    expect(unequalKeys(translations)).toEqual([]);
  });

  test('are three different languages', () => {
    expect(copiedFinnish(translations)).toEqual([]);
  });

  test('have no folder but these three', () => {
    expect(pathsUnder('locales').filter((path) => !languages.includes(path.split('/')[1] ?? ''))).toEqual([]);
  });

  test('have a text for every problem, and no text for a problem that is none', () => {
    const codes = [...readFileSync('src/core/problem.ts', 'utf8').matchAll(/code: '([^']+)'/g)].map((match) => match[1] ?? '');
    expect(codes.length).toBeGreaterThan(10);
    const problems = translations['fi']?.['problems'];
    // a language file that is not there yet is told by the first page that needs it; half a file is told here
    const keys = problems === undefined ? codes : [...textsOf({ problems }).keys()].map((key) => key.slice('problems:'.length));
    expect(keys.toSorted()).toEqual(codes.toSorted());
  });
});

describe('the guard of the languages', () => {
  const planted = (sv: unknown, fi: unknown = { a: 'Tallenna luonnos tähän, {{name}}', b: { c: 'Poista' } }): Translations => ({
    fi: { x: fi },
    sv: { x: sv },
  });

  test('accepts a translation', () => {
    const good = planted({ a: 'Spara utkastet här, {{name}}', b: { c: 'Radera' } });
    expect([...unequalKeys(good), ...copiedFinnish(good)]).toEqual([]);
  });

  test('refuses a missing key, a key too many, an empty text and another placeholder', () => {
    expect(unequalKeys(planted({ a: 'Spara utkastet här, {{name}}' }))).toEqual(['sv lacks x:b.c']);
    expect(unequalKeys(planted({ a: 'Spara utkastet här, {{name}}', b: { c: 'Radera', d: 'Mer' } }))).toEqual(['fi lacks x:b.d']);
    expect(unequalKeys(planted({ a: 'Spara utkastet här, {{name}}', b: { c: ' ' } }))).toEqual(['sv has no text in x:b.c']);
    expect(unequalKeys(planted({ a: 'Spara utkastet här, {{namn}}', b: { c: 'Radera' } }))).toHaveLength(2);
  });

  test('refuses Finnish left in another language', () => {
    expect(copiedFinnish(planted({ a: 'Tallenna luonnos tähän, {{name}}', b: { c: 'Radera' } }))).toEqual([
      'sv x:a: the same as in Finnish',
    ]);
    expect(copiedFinnish(planted({ a: 'Spara, mutta inte här, {{name}}', b: { c: 'Radera' } }))).toEqual(['sv x:a: «mutta» is Finnish']);
    expect(copiedFinnish(planted({ a: 'Spara', b: { c: 'Radera' } }))).toEqual(['sv x:a: length 0.16 of the Finnish text']);
  });

  test('lets names stand as they are', () => {
    const names = planted({ a: 'Innokylä: {{name}}', b: { c: 'PDF' } }, { a: 'Innokylä: {{name}}', b: { c: 'PDF' } });
    expect(copiedFinnish(names)).toEqual([]);
  });
});
