// The end of an RRP model's name.

import { describe, expect, test } from 'vitest';
import { codesOf, hasRightSuffix, suffixOf, withSuffix, withoutSuffix } from '../../../src/core/model/programme-name.ts';
import { programme } from './draft.ts';

const county = programme.counties.find((candidate) => candidate.id === 'pohjanmaa');
if (county === undefined) throw new Error('no county');
const parts = { county, pillar: 'P4', investments: ['I1', 'I4'] };

describe('the suffix', () => {
  test('names area, programme, pillar and investments', () =>
    expect(suffixOf({ ...parts, language: 'fi' })).toBe(', Pohjanmaan HVA (RRP, P4, I1, I4)'));
  test('has no code in a pillar without codes', () =>
    expect(suffixOf({ county, pillar: 'P3', investments: [''], language: 'fi' })).toBe(', Pohjanmaan HVA (RRP, P3)'));
  test('takes the place of an older one', () => {
    expect(withSuffix('Kotiutuvan tuki, Kainuun HVA (RRP, P4, I3)', ', Pohjanmaan HVA (RRP, P3)')).toBe(
      'Kotiutuvan tuki, Pohjanmaan HVA (RRP, P3)',
    );
    expect(withSuffix('Kotiutuvan tuki', ', Pohjanmaan HVA (RRP, P3)')).toBe('Kotiutuvan tuki, Pohjanmaan HVA (RRP, P3)');
  });
  test('is not mistaken for a part of the name', () =>
    expect(withoutSuffix('Soita, kysy, tule kotiin (RRP, P3)')).toBe('Soita, kysy, tule kotiin'));
  test('added twice stays the same', () => {
    const once = withSuffix('Kotiutuvan tuki', suffixOf({ ...parts, language: 'sv' }));
    expect(withSuffix(once, suffixOf({ ...parts, language: 'sv' }))).toBe(once);
  });
});

describe('a right suffix', () => {
  test.each([
    'Tuki, Pohjanmaan HVA (RRP, P4, I1, I4)',
    'Tuki, pohjanmaan hva (RRP, P4, I4,I1)',
    'Tuki, Pohjanmaan hyvinvointialue (RRP, P4, I1 ja I4)',
    'Stöd, Österbottens välfärdsområde (RRP, P4, I1 och I4)',
    'Tuki, Pohjanmaan HVA (rrp,P4,I1,I4) ',
  ])('«%s»', (name) => expect(hasRightSuffix(name, parts)).toBe(true));
  test.each([
    'Tuki',
    'Tuki (RRP, P4, I1, I4)',
    'Tuki, Kainuun HVA (RRP, P4, I1, I4)',
    'Tuki, Pohjanmaan HVA (RRP, P3, I1, I4)',
    'Tuki, Pohjanmaan HVA (RRP, P4, I1)',
    'Tuki, Pohjanmaan HVA (RRP, P4, I1, I2, I4)',
    'Tuki, Pohjanmaan HVA (RRP, P4, I1, I4) nyt',
  ])('is not «%s»', (name) => expect(hasRightSuffix(name, parts)).toBe(false));
  test('is what the suffix maker makes, in every language and county', () => {
    for (const own of programme.counties)
      for (const language of ['fi', 'sv', 'en', 'se'] as const)
        expect([own.id, hasRightSuffix(`Tuki${suffixOf({ ...parts, county: own, language })}`, { ...parts, county: own })]).toEqual([
          own.id,
          true,
        ]);
  });
});

test('codes are those of the pillar, in programme order, subcodes as chosen', () => {
  expect(codesOf(programme.investments, ['P4-I4', 'P4-I1', 'P3-tyokyky'], 'P4')).toEqual(['I1', 'I4']);
  expect(codesOf(programme.investments, ['I1b'], 'P4')).toEqual(['I1b']);
  expect(codesOf(programme.investments, ['P3-tyokyky'], 'P3')).toEqual([]);
});
