// Where an answer is answered: every key a draft holds has a way to its page.

import { describe, expect, test } from 'vitest';
import { emptySet } from '../../src/core/draft/revision-set.ts';
import { readerOf } from '../../src/core/draft/draft-reader.ts';
import type { Programme } from '../../src/core/programme.ts';
import { placeOfKey, unitOfKey } from '../../src/ui/outputs/key-place.ts';
import { exampleSet, ids, impactValues, path, programme, tool1, tool2, written } from '../fixtures/example-draft.ts';

const definitions = { path, tool1, tool2, programme: programme as unknown as Programme };
const me = 'personA0000000000000001';
const reader = readerOf(written(exampleSet(), impactValues(ids.apart, 'apart', 'real', me)));
const place = (key: string) => placeOfKey(key, 'd', definitions, reader);

describe('the place of an answer', () => {
  test('is known for every answer of a draft, and its label is in every language', () => {
    const answers = reader
      .keys('')
      .filter((key) => !/^(?:flow|dismiss|cmt|meta\/person)\//.test(key) && !/^row\/(?:assessments|assessors:)/.test(key));
    expect(answers.length).toBeGreaterThan(300);
    expect(answers.filter((key) => place(key) === undefined)).toEqual([]);
    expect(answers.filter((key) => Object.values(place(key)?.label ?? {}).filter((word) => word !== '').length !== 3)).toEqual([]);
  });

  test('is the page where it is answered', () => {
    expect(place('text/P2')?.href).toBe('#/malli/d/perustiedot/P2');
    expect(place('text/F11b')?.href).toBe('#/malli/d/polku/F11');
    expect(place('row/indicators/i1/lt')?.href).toBe('#/malli/d/polku/F6');
    expect(place('row/attachments/a1/alt')?.href).toBe('#/malli/d/polku/F12');
    expect(place(`rate/${ids.review}/1.H3.v/joint`)).toMatchObject({ code: '1.H3', href: `#/malli/d/kuvaus/${ids.review}/1.H3` });
    expect(place(`rate/${ids.impact}/2.B1.va/joint`)).toMatchObject({ code: '2.B1', href: `#/malli/d/vaikutukset/${ids.impact}/2.B1` });
    expect(place(`rate/${ids.impact}/2.B11.va/joint`)?.code).toBe('2.B11');
    expect(place(`just/${ids.impact}/2.Q2/joint`)?.href).toBe(`#/malli/d/vaikutukset/${ids.impact}/portti`);
    expect(place(`row/evid:${ids.impact}:2.K1:joint/e1/viite`)?.code).toBe('2.K1');
    expect(place(`row/reach:${ids.impact}:joint/k1/tavoite`)?.code).toBe('2.K1');
  });

  test('is none for records that are no answers', () => {
    for (const key of [`flow/${ids.impact}/finish/f1`, 'meta/person/p', 'dismiss/AUT03.F1/x', 'text/unknown'])
      expect(place(key)).toBeUndefined();
    expect(placeOfKey('row/actions/r/mita', 'd', definitions, readerOf(emptySet))).toBeUndefined();
  });

  test('counts the columns of a row as one answer', () => {
    expect(unitOfKey('row/goals/g1/kuka')).toBe(unitOfKey('row/goals/g1/$'));
    expect(unitOfKey('text/F1')).not.toBe(unitOfKey('text/F2'));
  });
});
