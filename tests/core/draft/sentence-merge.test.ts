// Merging prose by sentence: what may be put together without asking, and what never.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeSentences, takeBoth } from '../../../src/core/draft/sentence-merge.ts';
import type { Merge } from '../../../src/core/draft/sentence-merge.ts';
import { sentencesOf, wordsOf } from '../../../src/core/draft/sentences.ts';

const base =
  'Palvelu tukee kotona asumista. Toinen virke on lyhyt. Kolmas virke jatkaa. Neljäs virke päättää.\n\nSäästö on 150 000 euroa. Viimeinen virke.';

/** One person's changes, each in a sentence of its own. */
const edits = fc.array(
  fc.record({ at: fc.nat(20), how: fc.constantFrom('replace', 'delete', 'before', 'break'), word: fc.stringMatching(/^[a-zäö]{3,8}$/) }),
  { maxLength: 3 },
);
const text = fc
  .array(
    fc.tuple(
      fc.constantFrom('Palvelu', 'Säästö', 'Näyttö', 'Ei', 'Esim. Turku', 'Vuonna 2025 J. Virtanen'),
      fc.nat(99),
      fc.constantFrom('. ', '.\n', '.\n\n', '! ', '? '),
    ),
    { minLength: 2, maxLength: 12 },
  )
  .map((parts) =>
    parts
      .map(([start, number, end]) => `${start} kasvoi ${number} prosenttia${end}`)
      .join('')
      .trimEnd(),
  );

function edited(whole: string, changes: readonly { at: number; how: string; word: string }[]): string {
  const pieces = [...sentencesOf(whole)];
  for (const { at, how, word } of changes) {
    const index = at % Math.max(pieces.length, 1);
    const space = /\s*$/.exec(pieces[index] ?? '')?.[0] ?? '';
    if (how === 'replace') pieces.splice(index, 1, `Muutos ${word}.${space}`);
    if (how === 'delete') pieces.splice(index, 1);
    if (how === 'before') pieces.splice(index, 0, `Uusi ${word}. `);
    if (how === 'break') pieces.splice(index, 1, `${(pieces[index] ?? '').trimEnd()}\n\n`);
  }
  return pieces.join('');
}

const keysOf = (whole: string): string[] =>
  sentencesOf(whole)
    .map(wordsOf)
    .filter((sentence) => sentence !== '');
const swapped = (merge: Merge): Merge =>
  merge.clean
    ? merge
    : { clean: false, regions: merge.regions.map((region) => ('same' in region ? region : { ...region, a: region.b, b: region.a })) };

describe('a text is cut into sentences', () => {
  test.each([
    ['Maksoi 1.234 euroa 3.9.2026. Sitten loppui.', 2],
    ['Esim. Turku ja mm. Raisio olivat mukana. Muut eivät.', 2],
    ['Vastuuhenkilö on J. Virtanen. Hän vastaa.', 2],
    ['1. Vaihe alkaa. 2. vaihe jatkuu.', 1],
    ['T.ex. Åbo var med. Det gick bra.', 2],
    ['Otsikko\nEnsimmäinen virke? Toinen!\n\nKolmas… «Neljäs.» Viides', 6],
    ['n. 20 asiakasta. esim. näin', 1],
    ['', 0],
  ])('%j has %i', (whole, count) => {
    expect(sentencesOf(whole).length).toBe(count);
  });

  test('and put together again without losing a character', () => {
    fc.assert(
      fc.property(
        fc.oneof(text, fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '»', '3', '!') })),
        (whole) => {
          expect(sentencesOf(whole).join('')).toBe(whole);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('two versions of a text', () => {
  test('changed in different places are put together', () => {
    const merge = mergeSentences(base, base.replace('Palvelu tukee', 'Palvelu vahvistaa'), base.replace('150 000', '135 500'));
    expect(merge).toEqual({ clean: true, text: base.replace('Palvelu tukee', 'Palvelu vahvistaa').replace('150 000', '135 500') });
  });

  test.each([
    ['the same sentence', base.replace('lyhyt', 'pitkä'), base.replace('lyhyt', 'selkeä')],
    ['the same number', base.replace('150 000', '135 000'), base.replace('150 000', '155 500')],
    ['neighbouring sentences', base.replace('lyhyt', 'pitkä'), base.replace('jatkaa', 'jatkuu')],
    ['the end, each with a sentence of their own', `${base} Anna lisäsi.`, `${base} Bo lisäsi.`],
    ['a sentence the other took away', base.replace('Toinen virke on lyhyt. ', ''), base.replace('lyhyt', 'pitkä')],
    ['everything, while the other changed a word', 'Uusi teksti kokonaan.', base.replace('lyhyt', 'pitkä')],
  ])('that both change in %s ask a person', (_, a, b) => {
    expect(mergeSentences(base, a, b).clean).toBe(false);
  });

  test('with the same correction need no question', () => {
    const both = base.replace('lyhyt', 'pitkä');
    expect(mergeSentences(base, `${both} Lisäys.`, both)).toEqual({ clean: true, text: `${both} Lisäys.` });
  });

  test('keep the paragraph break one of them made', () => {
    const broken = base.replace('lyhyt. ', 'lyhyt.\n\n');
    expect(mergeSentences(base, broken, base.replace('Viimeinen', 'Aivan viimeinen'))).toEqual({
      clean: true,
      text: broken.replace('Viimeinen', 'Aivan viimeinen'),
    });
  });

  test('merge alike whichever comes first', () => {
    fc.assert(
      fc.property(text, edits, edits, (ground, x, y) => {
        const [a, b] = [edited(ground, x), edited(ground, y)];
        expect(swapped(mergeSentences(ground, a, b))).toEqual(mergeSentences(ground, b, a));
      }),
      { numRuns: 5000 },
    );
  });

  test('give nothing that nobody wrote, lose nothing new and bring back nothing taken away', () => {
    let clean = 0;
    fc.assert(
      fc.property(text, edits, edits, (ground, x, y) => {
        const [a, b] = [edited(ground, x), edited(ground, y)];
        const merge = mergeSentences(ground, a, b);
        if (merge.clean) clean++;
        const [old, inA, inB] = [keysOf(ground), keysOf(a), keysOf(b)];
        const merged = merge.clean ? keysOf(merge.text) : undefined;
        expect(merged?.filter((sentence) => !inA.includes(sentence) && !inB.includes(sentence)) ?? []).toEqual([]);
        expect([...inA, ...inB].filter((sentence) => !old.includes(sentence) && merged?.includes(sentence) === false)).toEqual([]);
        expect(
          merged?.filter(
            (sentence) => old.includes(sentence) && count(merged, sentence) > Math.max(count(inA, sentence), count(inB, sentence)),
          ) ?? [],
        ).toEqual([]);
      }),
      { numRuns: 5000 },
    );
    expect(clean).toBeGreaterThan(500);
  });

  test('«take both» has every sentence of both', () => {
    fc.assert(
      fc.property(text, edits, edits, (ground, x, y) => {
        const [a, b] = [edited(ground, x), edited(ground, y)];
        const merge = mergeSentences(ground, a, b);
        const both = merge.clean ? undefined : keysOf(takeBoth(merge.regions));
        const old = keysOf(ground);
        expect([...keysOf(a), ...keysOf(b)].filter((sentence) => !old.includes(sentence) && both?.includes(sentence) === false)).toEqual(
          [],
        );
      }),
      { numRuns: 5000 },
    );
  });

  test('of 200 000 characters each are compared in reasonable time and never guessed at', () => {
    const long = (word: string): string => Array.from({ length: 5000 }, (_, n) => `${word} virke numero ${n} on tässä nyt.`).join(' ');
    expect(mergeSentences(long('Eka'), long('Toka'), long('Kolmas')).clean).toBe(false);
  });
});

function count(sentences: readonly string[], sentence: string): number {
  return sentences.filter((one) => one === sentence).length;
}
