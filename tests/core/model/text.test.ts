// The text as rules see it: normalising, blankness, sentences, words, figures, personal data, placeholders.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlank, lengthOf, normalised } from '../../../src/core/model/normalised.ts';
import { figuresIn } from '../../../src/core/model/numbers.ts';
import { personalDataIn, withoutPersonalData } from '../../../src/core/model/personal.ts';
import { placeholdersIn } from '../../../src/core/model/placeholders.ts';
import { longestList, sentencesOf } from '../../../src/core/model/sentences.ts';
import { matches } from '../../../src/core/model/words.ts';
import { path } from './draft.ts';

const textLike = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ' ',
        '\n',
        '**',
        '__',
        '#',
        '# ',
        '<b>',
        '<',
        '>',
        'https://a.fi/x',
        'www.',
        '\u00ad',
        '\u0007',
        '.',
        '- ',
        'ks. ',
        '12',
        'ä',
        'a\u0308',
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

describe('a normalised text', () => {
  test.each([
    ['joins white space', '  Yksi\n\n kaksi\tkolme ', 'Yksi kaksi kolme'],
    ['drops addresses', 'Katso https://innokyla.fi/fi?x=1 ja www.stm.fi nyt', 'Katso ja nyt'],
    ['drops markup', '# Otsikko\n**Tärkeä** <b>kohta</b>', 'Otsikko Tärkeä kohta'],
    ['keeps a lone less-than sign', 'viive < 7 pv', 'viive < 7 pv'],
    ['composes letters', 'a\u0308iti', 'äiti'],
    ['drops soft hyphens and control characters', 'koti\u00adhoito\u0007nyt', 'kotihoito nyt'],
  ])('%s', (_, text, expected) => expect(normalised(text)).toBe(expected));

  test('is measured in code points', () => expect(lengthOf(' 👩 ä\n')).toBe(3));

  test('without tags does not change when normalised again', () => {
    fc.assert(
      fc.property(
        textLike.filter((text) => !text.includes('<')),
        (text) => normalised(normalised(text)) === normalised(text),
      ),
    );
  });
});

describe('a blank text', () => {
  test.each([
    '',
    '   ',
    '-',
    '…',
    '?',
    'xx',
    'XXX',
    'tulossa',
    'Tulossa myöhemmin.',
    '[täydennä]',
    'Lorem ipsum',
    'Kirjoita tähän',
    'ks. liite',
    'Katso liite 2',
    'Se bilaga 3',
    'ei vielä',
    'n/a',
    'to be completed',
    'https://stm.fi',
    'ok',
  ])('is «%s»', (text) => expect(isBlank(text, path.placeholders)).toBe(true));

  test.each(['Hoitaja soittaa.', 'Ks. liite 2, jossa prosessi.', '41 %', 'liittyy', 'Tulos 12', 'Kesken: mittaus tehdään keväällä'])(
    'is not «%s»',
    (text) => expect(isBlank(text, path.placeholders)).toBe(false),
  );

  test('stays blank whatever spaces and marks are added', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('tulossa', 'xx', 'ks. liite 2', ''),
        fc.array(fc.constantFrom(' ', '\n', '.', '-', '…'), { maxLength: 5 }),
        (text, marks) => isBlank(`${text} ${marks.join('')}`, path.placeholders),
      ),
    );
  });
});

describe('sentences', () => {
  const texts = (text: string): string[] => sentencesOf(text).map((sentence) => sentence.text);

  test('end at a line break and at . ! ? before a space or the end', () => {
    expect(texts('Yksi on. Kaksi on! Kolme?\nNeljä')).toEqual(['Yksi on.', 'Kaksi on!', 'Kolme?', 'Neljä']);
  });
  test('go on after an abbreviation and inside a number', () => {
    expect(texts('Apu alkaa esim. kotona, t.ex. hemma, n. 3.5 päivässä.')).toHaveLength(2);
    expect(texts('Apu alkaa esim. kotona ym. paikoissa 3.5 päivässä.')).toHaveLength(1);
  });
  test('leave the list mark out and tell a list line', () => {
    expect(sentencesOf('- eka kohta\n2. toka\n• kolmas. Jatkuu').map(({ text, listLine }) => [text, listLine])).toEqual([
      ['eka kohta', true],
      ['toka', true],
      ['kolmas.', true],
      ['Jatkuu', false],
    ]);
  });
  test('count list lines in a row', () => {
    expect(longestList('- a\n- b\n\n- c\nväli\n- d')).toBe(3);
  });
  test('have places that cut the same text out of the raw one, in order', () => {
    fc.assert(
      fc.property(textLike, (text) => {
        const found = sentencesOf(text);
        expect(found.every((sentence) => text.slice(sentence.start, sentence.end) === sentence.text)).toBe(true);
        expect(found.every((sentence, index) => index === 0 || sentence.start >= (found[index - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });
});

describe('a word list', () => {
  test.each([
    ['abc is the beginning of a word', 'Mittarit on sovittu', ['mittari'], 1],
    ['abc is not the middle of one', 'Asiakasmittarit', ['mittari'], 0],
    ['~abc is anywhere in a word', 'Asiakasmittarit', ['~mittari'], 1],
    ['abc$ is the end of a word', 'Tulevaisuus 2025 -hanke', ['hanke$'], 1],
    ['abc$ is not the beginning', 'hankkeemme', ['hanke$'], 0],
    ['=abc is the whole word', 'hanke hankkeet', ['=hanke'], 1],
    ['a+b is in this order', 'hankkeen tavoitteena', ['hankkeen+tavoit'], 1],
    ['a+b is not the other way round', 'tavoitteena hankkeen', ['hankkeen+tavoit'], 0],
    ['a+b has at most two words between', 'hankkeen yhden kahden tavoite', ['hankkeen+tavoit'], 1],
    ['a+b has no more than two words between', 'hankkeen yhden kahden kolmen tavoite', ['hankkeen+tavoit'], 0],
    ['a+b does not reach across sentences', 'Se on hankkeen. Tavoite on oma', ['hankkeen+tavoit'], 0],
    ['-abc drops a hit', 'hanketoimijat ja hankeaika', ['hanke', '-hanketoim'], 1],
    ['-a+b drops a hit inside it', 'the project staff and the project', ['=project', '-project+staff'], 1],
    ['a hyphenated word hits by its last piece', 'RRP-hankkeen tulos', ['=hankkeen'], 1],
    ['capital letters do not matter', 'HANKE', ['=hanke'], 1],
    ['one place hits once', 'arvioitiin', ['arvioi', 'arvioit'], 1],
  ])('%s', (_, text, entries, expected) => expect(matches(text, entries)).toBe(expected));
});

describe('figures', () => {
  const quantities = ['=puolet'];
  test.each([
    ['Viive lyheni 9 päivästä 3 päivään', 2],
    ['n = 212', 1],
    ['41 % ja 0,5 henkilötyövuotta', 2],
    ['1 200 asiakasta', 1],
    ['vuonna 2022', 0],
    ['vuosina 2022–2024', 0],
    ['15.4.2024 ja 3.5.', 0],
    ['5/2023 ja 2024-05-01', 0],
    ['asetus 2021/241', 0],
    ['soita 040 123 4567 tai +358 50 1234567', 0],
    ['1. ensin\n2) sitten', 0],
    ['hanke P4 ja I1', 0],
    ['puolet sai avun', 1],
    ['2000 € vuodessa', 1],
    ['ei lukuja', 0],
  ])('in «%s»: %i', (text, expected) => expect(figuresIn(text, quantities)).toBe(expected));
});

describe('personal data', () => {
  test.each([
    ['identity code', 'Asiakas 131052-308T kävi', 'identityCode'],
    ['identity code of the new form', '010199Y9994'.replace(/.$/, '') + check('010199', '999'), 'identityCode'],
    ['mobile number', 'puh. 040 123 4567', 'mobile'],
    ['mobile number with country code', '+358 50 1234567', 'mobile'],
    ['private e-mail', 'matti.meikalainen@gmail.com', 'email'],
    ['private e-mail under a subdomain', 'a@mail.yahoo.co.uk', 'email'],
  ])('has an %s', (_, text, kind) => expect(personalDataIn(text).map((found) => found.kind)).toEqual([kind]));

  test.each(['131052-308A', '991352-308T', 'tilaus 131052-3088', 'puh. 09 123 456', 'kotihoito@pohjanmaa.fi', '2024-10-12', 'n = 0401'])(
    'is not «%s»',
    (text) => expect(personalDataIn(text)).toEqual([]),
  );

  test('masked, keeps nothing of it', () => expect(withoutPersonalData('Soita 040 123 4567 nyt')).toBe('Soita [mobile] nyt'));

  test('is found in a long line without hanging', () => {
    expect(personalDataIn('a'.repeat(100_000))).toEqual([]);
  });
});

test('rules read a text of the greatest length in a moment, whatever is in it', () => {
  const started = performance.now();
  for (const piece of ['xx ', '# ', '*_', '<a', 'www.', '\n', '. ', 'a-', '1 ', '0 40 ']) {
    const text = piece.repeat(Math.floor(200_000 / piece.length));
    normalised(text);
    sentencesOf(text);
    figuresIn(text, []);
    personalDataIn(text);
    placeholdersIn(text, path.placeholders);
  }
  expect(performance.now() - started).toBeLessThan(30_000);
});

describe('placeholders', () => {
  const found = (text: string): string[] => placeholdersIn(text, path.placeholders).map((place) => place.text);
  test.each([
    ['strong ones inside a sentence', 'Malli otetaan käyttöön xx kunnassa.', ['xx']],
    ['strong phrases', 'Kirjoita tähän tekstiä', ['Kirjoita tähän tekstiä']],
    ['sentences of weak words alone', 'Hoitaja soittaa. Tulossa myöhemmin.', ['Tulossa myöhemmin.']],
    ['weak words among others are none', 'Liite on tulossa asiakkaalle.', []],
    ['a mere reference is none', 'Ks. liite 2.', []],
    ['a missing attachment is one', 'Liite puuttuu', ['Liite puuttuu']],
    ['a good text has none', 'Hoitaja soittaa samana päivänä.', []],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));
});

/** Check character of an identity code. */
function check(birth: string, serial: string): string {
  return '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(birth + serial) % 31] ?? '';
}
