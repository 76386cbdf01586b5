// The words of the instruments and of the programme data: terms agreed, no copied label, quotation marks of each language. Missing, cut and Finnish texts: files.test.ts.

import { describe, expect, test } from 'vitest';
import { languages, type Language } from '../../../src/core/instrument/words.ts';
import { rawFiles } from '../model/draft.ts';

interface Found {
  readonly at: string;
  readonly texts: Readonly<Record<Language, string>>;
}

/** Every text in three languages, in file order; word lists and placeholders are data of one language each, not translations. */
function textsOf(value: unknown, at = ''): readonly Found[] {
  if (value === null || typeof value !== 'object') return [];
  const members = value as Readonly<Record<string, unknown>>;
  if (languages.every((language) => typeof members[language] === 'string')) return [{ at, texts: members as Found['texts'] }];
  return Object.entries(members).flatMap(([key, member]) =>
    key === 'wordLists' || key === 'placeholders' ? [] : textsOf(member, at === '' ? key : `${at}.${key}`),
  );
}

/** Equal to the Finnish text and right: names, codes and words the languages share. */
const sameAllowed: Readonly<Record<Exclude<Language, 'fi'>, readonly string[]>> = {
  sv: ['partner', 'HUS', '%', '€'],
  en: ['%', '€', 'HUS', 'Helsinki', 'Kainuu', 'Kymenlaakso'],
};

/** Words that the term table replaces with another (instruments.md e), and Swedish that is not written in Finland. */
const wrongWords: Readonly<Record<Language, RegExp>> = {
  fi: /(?<!\p{L})(?:potila\p{L}*|syötä|syöttä\p{L}*|valitse tästä)(?!\p{L})/iu,
  sv: /(?<!\p{L})(?:patient\p{L}*|kund(?:en|er|erna|s|ens)?|hyvinvointi\p{L}*|välfärdsdistrikt\p{L}*|landsting\p{L}*|vårdcentral\p{L}*|Innokylä|Innovillage|Utvecklingsvägen|självutvärdering\p{L}*|självvärdering\p{L}*|självskattning\p{L}*|mätare\p{L}*|utgångsdata|baslinje\p{L}*|handlingsmodell\p{L}*|bevisning|funktionshindrad\p{L}*)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:patients?|customers?|Innokylä|Innobyn|welfare (?:area|region)s?|self[- ]evaluation|starting level|action model|entity|organiz\p{L}*|program(?!me)s?|center|centers|color|fulfillment|learned)(?!\p{L})/iu,
};
const wrongMarks: Readonly<Record<Language, RegExp>> = { fi: /[«»"“']/u, sv: /[«»"“']/u, en: /[«»"„']/u };

describe.each(['path', 'tool1', 'tool2', 'programme'] as const)('the texts of %s', (name) => {
  const texts = textsOf(rawFiles[name]);

  test('are not the Finnish text again, short labels included', () => {
    expect(texts.length).toBeGreaterThan(50);
    const copied = texts.flatMap(({ at, texts: { fi, sv, en } }) => [
      ...(sv === fi && !sameAllowed.sv.includes(fi) ? [`sv ${at}: ${fi}`] : []),
      ...(en === fi && !sameAllowed.en.includes(fi) ? [`en ${at}: ${fi}`] : []),
    ]);
    expect(copied).toEqual([]);
  });

  test.each(languages)('keep to the terms agreed and to their own quotation marks in %s', (language) => {
    const wrong = texts.flatMap(({ at, texts: own }) =>
      [wrongWords[language], wrongMarks[language]].flatMap((rule) => {
        const hit = rule.exec(own[language]);
        return hit ? [`${at}: ${hit[0]}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test.each(languages)('have no space at an end, no double space and no stop before a space in %s', (language) => {
    expect(texts.filter(({ texts: own }) => /^\s|\s$| {2}| [.,;!?](?:\s|$)/u.test(own[language])).map(({ at }) => at)).toEqual([]);
  });

  test('end with a question mark in all languages or in none', () => {
    const uneven = texts.filter(({ texts: own }) => new Set(languages.map((language) => own[language].endsWith('?'))).size > 1);
    expect(uneven.map(({ at }) => at)).toEqual([]);
  });
});

describe('the rules of words', () => {
  test.each([
    ['fi', 'Älä kirjoita potilaan tietoja.'],
    ['fi', 'Katso kohta «Ratkaisun perusidea».'],
    ['sv', 'Vad betyder det för kunden?'],
    ['sv', 'Sidans adress i Innokylä'],
    ['en', 'What does the customer gain from it?'],
    ['en', 'Address of the page in Innobyn'],
  ] as const)('refuse in %s: %s', (language, text) => {
    expect(wrongWords[language].test(text) || wrongMarks[language].test(text)).toBe(true);
  });

  test.each([
    ['fi', 'Lause ”Euroopan unionin rahoittama” on mukana.'],
    ['sv', 'Klienten får hjälp i sitt välfärdsområde, se Innobyn.'],
    ['en', 'The client’s view is in the Innovillage description.'],
  ] as const)('accept in %s: %s', (language, text) => {
    expect(wrongWords[language].test(text) || wrongMarks[language].test(text)).toBe(false);
  });
});

describe('one term for one thing', () => {
  const all = (['path', 'tool1', 'tool2', 'programme'] as const).flatMap((name) => textsOf(rawFiles[name]));

  test.each([
    ['hyvinvointialue', /hyvinvointialue/iu, /välfärdsområde/iu, /count(?:y|ies)/iu],
    ['toimintamalli', /toimintamalli(?!n (?:lyhyt kuvaus|rahoittaja|kokonaisuus)$)/iu, /modell/iu, /model/iu],
    ['lähtötaso', /lähtötaso/iu, /utgångsnivå/iu, /baseline/iu],
    ['tavoitetaso', /tavoitetaso/iu, /målnivå/iu, /target/iu],
    ['asiakas', /(?<!\p{L})asiakas(?!tieto)/iu, /klient/iu, /client/iu],
    ['itsearviointi', /itsearviointi/iu, /självbedömning/iu, /self-assessment/iu],
    ['Innokylä', /Innokylä/iu, /Innobyn/u, /Innovillage/u],
    ['ydinelementit', /ydinelement/iu, /kärnelement/iu, /core element/iu],
    ['näyttö', /(?<!\p{L})näyttö/iu, /evidens/iu, /evidence/iu],
    ['heikossa ja haavoittuvassa asemassa', /haavoittuvassa asemassa/iu, /utsatt och sårbar ställning/iu, /weak or vulnerable position/iu],
    ['tiivistelmä', /(?<!\p{L})tiivistelmä/iu, /sammandrag/iu, /summary/iu],
  ])('%s is called the same everywhere', (_, fi, sv, en) => {
    const meant = all.filter(({ texts }) => fi.test(texts.fi));
    expect(meant.length).toBeGreaterThan(0);
    expect(meant.filter(({ texts }) => !sv.test(texts.sv)).map(({ at, texts }) => `sv ${at}: ${texts.sv}`)).toEqual([]);
    expect(meant.filter(({ texts }) => !en.test(texts.en)).map(({ at, texts }) => `en ${at}: ${texts.en}`)).toEqual([]);
  });
});
