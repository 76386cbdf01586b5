// The instrument files themselves: shape, known ids, translations.

import { describe, expect, test } from 'vitest';
import { unknownIds } from '../../../src/core/instrument/known-ids.ts';
import { instrumentFaults, programmeFaults } from '../../../src/core/instrument/schema.ts';
import { translationFaults } from '../../../src/core/instrument/translations.ts';
import { path, rawFiles, tool1, tool2 } from '../model/draft.ts';

describe('the instruments', () => {
  test.each(['path', 'tool1', 'tool2'] as const)('%s has the shape of an instrument', (name) => {
    expect(instrumentFaults(rawFiles[name])).toEqual([]);
  });

  test('the programme data has its shape', () => {
    expect(programmeFaults(rawFiles.programme)).toEqual([]);
  });

  test('name no id in their conditions that nothing produces', () => {
    expect(unknownIds([path, tool1, tool2])).toEqual([]);
  });

  test.each(['path', 'tool1', 'tool2', 'programme'] as const)('%s is whole in three languages', (name) => {
    const faults = translationFaults(rawFiles[name]).filter((fault) => !fault.at.endsWith('.nameInModel'));
    expect(faults).toEqual([]);
  });
});

describe('unknown ids', () => {
  const withGate = (id: string): unknown[] => [
    ...unknownIds([{ ...path, readyGate: [{ id: 'p', when: { min: [id, 1] }, field: 'F1', text: path.title }] }, tool1, tool2]),
  ];

  test.each([
    'F99.1',
    'F12.77',
    'F12.valmiss',
    'P7.valmiiksi',
    'x.nobody',
    'x.liite.F99',
    'x.sana.nobody.F1',
    'x.rivit.nobody',
    '1.Z1',
    '1.H3.nollaa',
    '2.K3.va.m9',
    '2.K3.zz',
    'luokka.D',
    '@nobody',
    'AUT99',
    'AUT03.F99',
    'row.nobody',
    'x.edustaja.nobody',
  ])('find the misspelt %s', (id) => expect(withGate(id)).toEqual([id]));

  test.each([
    'F12.1',
    'P7.valmis',
    'P5.stm',
    'R5.k.kylla',
    'x.liite.F12',
    'x.sana.arv.F14',
    'x.rivit.evidence.2.Q2',
    '1.H3.vast',
    'luokka.Bavaamatta',
    'alustava.A',
    '2.K3.va.m2',
    '2.N.k',
    'portti.2Q',
    '@ydin',
    '@n!.F1',
    'AUT.F12',
    'AUT03',
    'row.yks.muu',
    'na.F2',
  ])('know %s', (id) => expect(withGate(id)).toEqual([]));
});

describe('the shape', () => {
  test('refuses a member nobody knows', () => {
    expect(instrumentFaults({ ...path, surprise: 1 })).not.toEqual([]);
  });

  test('refuses a condition that is none', () => {
    expect(
      instrumentFaults({ ...path, readyGate: [{ id: 'p', when: { atLeast: ['F1', 1] }, field: 'F1', text: path.title }] }),
    ).not.toEqual([]);
  });
});

describe('translation faults', () => {
  const faultsOf = (texts: Record<string, unknown>): unknown[] =>
    translationFaults({ label: texts }).map((fault) => `${fault.language} ${fault.kind}`);
  const fi = 'Kerro, kenelle ratkaisu on tehty.';

  test.each([
    ['a missing text', { fi, sv: 'Berätta för vem lösningen är gjord.' }, ['en missing']],
    ['an empty text', { fi, sv: ' ', en: 'Tell whom the solution is for.' }, ['sv missing']],
    ['copied Finnish', { fi, sv: 'Berätta för vem lösningen är gjord.', en: fi }, ['en copied']],
    ['a cut text', { fi, sv: 'Berätta för vem lösningen är gjord.', en: 'Tell whom it is' }, ['en length']],
    [
      'Finnish words left behind',
      { fi, sv: 'Berätta för vem ja hur det är gjort.', en: 'Tell whom the solution is for.' },
      ['sv finnishWord'],
    ],
    [
      'another placeholder',
      { fi: 'Vielä {{n}} kohtaa avoinna', sv: 'Ännu {{n}} öppna punkter', en: 'Still open: some items' },
      ['en placeholders'],
    ],
    ['a shorter list', { fi: ['a', 'b'], sv: ['a', 'b'], en: ['a'] }, ['en listLength']],
  ])('tell of %s', (_, texts, expected) => expect(faultsOf(texts)).toEqual(expected));

  test('leave a short label and a Swedish yes alone', () => {
    expect(faultsOf({ fi: 'STM', sv: 'STM', en: 'STM' })).toEqual([]);
    expect(faultsOf({ fi: 'kyllä', sv: 'ja', en: 'yes' })).toEqual([]);
  });
});
