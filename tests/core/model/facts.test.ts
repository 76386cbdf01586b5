// Every id of the table in instruments.md a.0.7.

import { describe, expect, test } from 'vitest';
import { derivedIdNames } from '../../../src/core/instrument/known-ids.ts';
import { derivedNames } from '../../../src/core/model/facts-derived.ts';
import type { FactsInput } from '../../../src/core/model/facts.ts';
import { factsIn, words } from './draft.ts';
import type { Draft } from './draft.ts';

const assessment1 = { rows: { assessments: { a1: { tool: 'kuvauksen-itsearviointi', startedOn: '2026-09-01', mode: 'together' } } } };
const answers = (codes: Record<string, string>): Draft => ({
  ...assessment1,
  values: { 'text/F12': words(400), ...Object.fromEntries(Object.entries(codes).map(([id, code]) => [`rate/a1/${id}.v/joint`, code])) },
});
const assessment2 = { aid: 'a2', seat: 'p1' };
const impact = (values: Record<string, unknown>): Draft => ({
  values: Object.fromEntries(Object.entries(values).map(([key, value]) => [`rate/a2/${key}`, value as string])),
});
const person = (id: string, name: string, organisation = 'Alue'): Record<string, { name: string; organisation: string }> => ({
  [`meta/person/${id}`]: { name, organisation },
});
const indicator = {
  nimi: 'Viive',
  yks: 'paiva',
  suunta: 'laskee',
  lahde: 'järjestelmä',
  vastuu: 'tiimi',
  vali: 'kk',
  lt: '9',
  ltpvm: '2022-12-31',
  tt: '2',
  ttpvm: '2025-12-31',
};
const file = { tiedosto: { name: 'kuva.png', type: 'image/png' }, nimi: 'Kuva', kentta: 'F12', tiivistelma: 'Neljä vaihetta.' };

const table: [id: string, what: string, draft: Draft, value: number, more?: Partial<FactsInput>][] = [
  ['nobody', 'an id nobody knows', {}, 0],
  ['P7.valmis', 'the option chosen', { values: { 'meta/P7': 'valmis' } }, 1],
  ['P7.valmis', 'another option chosen', { values: { 'meta/P7': 'kehitteilla' } }, 0],
  ['P7.valmis', 'an option that has the name of a state is the option', { values: { 'meta/P7': 'kehitteilla', 'crit/P7.1': true } }, 0],
  ['P5.stm', 'one of several chosen', { values: { 'meta/P5': ['otherEU', 'stm'] } }, 1],
  ['P5', 'how many were chosen', { values: { 'meta/P5': ['otherEU', 'stm'] } }, 2],
  ['P10', 'how many words', { values: { 'meta/P10': ['kotiutus', ' ', 'hoito'] } }, 2],
  ['R5.k.kylla', 'an option of a part', { values: { 'meta/R5.k': 'kylla' } }, 1],
  ['F13.1', 'a ticked criterion', { values: { 'crit/F13.1': true } }, 1],
  ['F13.1', 'a criterion not ticked', { values: { 'crit/F13.2': true } }, 0],
  ['F6.1', 'a criterion the program sees itself', { rows: { indicators: { m: indicator } } }, 1],
  ['F6.1', 'a tick does not replace what the program sees', { values: { 'crit/F6.1': true } }, 0],
  ['F10.valmis', 'a ready field', { values: { 'text/F10': words(50), 'crit/F10.1': true, 'crit/F10.2': true } }, 1],
  ['F10.valmis', 'a field that lacks a needed criterion', { values: { 'text/F10': words(50), 'crit/F10.1': true } }, 0],
  [
    'F10.valmis',
    'a field in which a check finds something',
    { values: { 'text/F10': `${words(50)} xx`, 'crit/F10.1': true, 'crit/F10.2': true } },
    0,
  ],
  ['AUT.F10', 'findings of a field', { values: { 'text/F10': 'xx, soita 040 1234567' } }, 2],
  ['AUT13', 'findings of a check anywhere', { values: { 'text/F10': 'xx', 'text/P3': 'tulossa' } }, 2],
  ['AUT13.F10', 'findings of a check in a field', { values: { 'text/F10': 'xx', 'text/P3': 'tulossa' } }, 1],
  ['x.rrp', 'a call chosen', { values: { 'meta/R1': 'RRP2' } }, 1],
  ['x.rrp', 'a pillar chosen', { values: { 'meta/R2': 'P4' } }, 1],
  ['x.rrp', 'neither', { values: { 'meta/R4': 'etapalvelut' } }, 0],
  ['x.liite.F12', 'attachments of the field', { rows: { attachments: { a: file, b: { ...file, kentta: 'F13' } } } }, 1],
  ['x.liite.F11', 'attachments of a part belong to its field', { rows: { attachments: { a: { ...file, kentta: 'F11b' } } } }, 1],
  [
    'x.liite0.F12',
    'attachments without a summary, logos apart',
    { rows: { attachments: { a: { ...file, tiivistelma: ' ' }, b: { ...file, tiivistelma: '', logo: true }, c: file } } },
    1,
  ],
  [
    'x.altpuuttuu.F12',
    'logos without alternative text',
    { rows: { attachments: { a: { ...file, logo: true }, b: { ...file, logo: true, alt: 'Tunnus' } } } },
    1,
  ],
  [
    'x.altpuuttuu.P9',
    'a cover image without alternative text',
    { rows: { attachments: { a: { tiedosto: 'h', nimi: 'kansi', kentta: 'P9' } } } },
    1,
  ],
  [
    'x.linkki.F12',
    'link rows and addresses in the text',
    { values: { 'text/F12': 'Ks. https://a.fi ja www.b.fi.' }, rows: { links: { l: { osoite: 'https://c.fi', kentta: 'F12' } } } },
    3,
  ],
  [
    'x.liitelinkki',
    'the sum of the F fields, basic information apart',
    { values: { 'text/F1': 'www.a.fi' }, rows: { attachments: { a: file, b: { ...file, kentta: 'P8' }, c: { ...file, kentta: 'P9' } } } },
    2,
  ],
  ['x.rivit.indicators', 'named rows', { rows: { indicators: { a: { nimi: 'Viive' }, b: { nimi: ' ' }, c: {} } } }, 1],
  [
    'x.rivit.goals',
    'without a name column, complete rows',
    { rows: { goals: { a: { kuka: 'asiakas', mita: 'saa avun', milloin: '2025-12-31' }, b: { kuka: 'asiakas' } } } },
    1,
  ],
  [
    'x.taydet.indicators',
    'rows with every needed column',
    {
      rows: {
        indicators: {
          a: indicator,
          b: { ...indicator, lahde: '' },
          c: { ...indicator, yks: 'muu' },
          d: { ...indicator, suunta: 'pysyy', sieto: '0' },
        },
      },
    },
    2,
  ],
  [
    'x.rivit.evidence.2.K3',
    'evidence in the seat',
    {
      rows: {
        'evid:a2:2.K3:p1': { e: { laji: 'mittari', viite: 'Viive' } },
        'evid:a2:2.K3:p2': { e: { laji: 'mittari', viite: 'Viive' } },
      },
    },
    1,
    { assessment2 },
  ],
  [
    'x.rivit.evidence.2.Q2',
    'evidence of the gate in the joint seat',
    { rows: { 'evid:a2:2.Q2:joint': { e: { laji: 'mittari', viite: 'Viive' } } } },
    1,
    { assessment2 },
  ],
  ['x.luvut.F14', 'figures', { values: { 'text/F14': 'Viive lyheni 9 päivästä 3 päivään vuonna 2023, puolet hyötyi.' } }, 3],
  ['x.sana.vast.F13', 'word hits', { values: { 'text/F13': 'Päällikkö vastaa ja koordinoi.' } }, 2],
  [
    'x.sana.vast.F13',
    'word hits in the language of the text',
    { values: { 'text/F13': 'Chefen har ansvar. Vastaa.', 'meta/P0': 'sv' } },
    1,
  ],
  ['x.sana.vast.F13', 'no words in Northern Sámi', { values: { 'text/F13': 'Päällikkö vastaa.', 'meta/P0': 'se' } }, 0],
  [
    'x.hankelause.F12',
    'project sentences',
    { values: { 'text/F12': 'Hankkeessa järjestettiin viisi työpajaa. Hoitaja soittaa asiakkaalle heti.' } },
    1,
  ],
  [
    'x.hankeosuus.F12',
    'their share downwards',
    { values: { 'text/F12': 'Hankkeessa järjestettiin viisi työpajaa. Hoitaja soittaa asiakkaalle heti. Hoitaja käy kotona huomenna.' } },
    33,
  ],
  [
    'x.hankeosuus.F12',
    'sentences of three words count neither way',
    { values: { 'text/F12': 'Työpajoja järjestettiin viisi. Hankkeessa järjestettiin viisi työpajaa. Kotiutustuki alkaa nopeasti.' } },
    100,
  ],
  ['x.hankeosuus.F12', 'no sentence, no share', { values: { 'text/F12': 'Kotiutustuki' } }, 0],
  ['x.ydin.F12', 'a word of elements', { values: { 'text/F12': 'Neljä askelta kotiin' } }, 1],
  ['x.ydin.F12', 'three list lines', { values: { 'text/F12': '- puhelu\n- käynti\n- loppukäynti' } }, 1],
  ['x.ydin.F12', 'two list lines', { values: { 'text/F12': '- puhelu\n- käynti' } }, 0],
  ['x.urlosuus.F12', 'share of addresses downwards', { values: { 'text/F12': 'abcdefg http://a.fi' } }, 57],
  ['x.paikka.F12', 'placeholders', { values: { 'text/F12': 'xx kuntaa. Tulossa.' } }, 2],
  ['x.henkilotieto.F12', 'personal data', { values: { 'text/F12': 'Soita 040 1234567' } }, 1],
  [
    'x.tulosrivit',
    'indicators with baseline and result',
    { rows: { indicators: { a: { ...indicator, tu: '3' }, b: indicator, c: { ...indicator, lt: null, tu: '3' } } } },
    1,
  ],
  [
    'x.tulosrivit',
    'a follow-up is a result too',
    { rows: { indicators: { a: indicator }, followups: { f: { mittari: 'a', arvo: '4', pvm: '2024-01-01' } } } },
    1,
  ],
  [
    'x.ilmanlahto',
    'named indicators without a dated baseline',
    { rows: { indicators: { a: { nimi: 'A' }, b: { ...indicator, ltpvm: '' }, c: indicator, d: {} } } },
    2,
  ],
  ['x.sanat.P10', 'keywords', { values: { 'meta/P10': ['a', 'b', 'c'] } }, 3],
  [
    'x.loppuosa',
    'a right suffix',
    { values: { 'text/P1': 'Tuki, Pohjanmaan HVA (RRP, P4, I1)', 'meta/P4': 'pohjanmaa', 'meta/R2': 'P4', 'meta/R3': ['P4-I1'] } },
    1,
  ],
  [
    'x.loppuosa',
    'codes that were not chosen',
    { values: { 'text/P1': 'Tuki, Pohjanmaan HVA (RRP, P4, I1)', 'meta/P4': 'pohjanmaa', 'meta/R2': 'P4' } },
    0,
  ],
  [
    'x.sama',
    'models alike',
    { values: { 'text/P1': 'Kotituki', 'meta/P4': 'kainuu' } },
    1,
    { others: [{ name: 'Kotituki', county: 'kainuu', keywords: [] }] },
  ],
  [
    'x.sama',
    'half of the words of the shorter name',
    { values: { 'text/P1': 'Kotituki viikoksi', 'meta/P4': 'kainuu' } },
    1,
    { others: [{ name: 'Ikääntyneen kotituki sairaalasta', county: 'kainuu', keywords: [] }] },
  ],
  [
    'x.sama',
    'a third of the words of the shorter name',
    { values: { 'text/P1': 'Kotituki yhdeksi viikoksi', 'meta/P4': 'kainuu' } },
    0,
    { others: [{ name: 'Ikääntyneen kotituki sairaalasta', county: 'kainuu', keywords: [] }] },
  ],
  ['1.H1', 'the answer', answers({ '1.H1': '2' }), 2],
  ['1.H1', 'cannot say is 0', answers({ '1.H1': 'ns' }), 0],
  ['1.H1', 'nothing while the field is empty', { ...assessment1, values: { 'rate/a1/1.H1.v/joint': '2' } }, 0],
  ['1.H1', 'an answer in conflict is none', { ...answers({ '1.H1': '2' }), conflicts: ['rate/a1/1.H1.v/joint'] }, 0],
  ['1.H4', 'not applicable by rule counts 2', answers({}), 2],
  ['1.H3.nolla', 'the answer 0', answers({ '1.H3': '0' }), 1],
  ['1.H3.nolla', 'no answer is not the answer 0', answers({}), 0],
  ['1.H4.nolla', 'a stored 0 waits while the rule holds', answers({ '1.H4': '0' }), 0],
  ['1.H3.vast', 'answered', answers({ '1.H3': '1' }), 1],
  ['1.H3.vast', 'cannot say is no answer', answers({ '1.H3': 'ns' }), 0],
  ['1.B2.vast', 'not applicable is an answer', answers({ '1.B2': 'na' }), 1],
  ['1.H3.vast', 'not applicable is none where it is not allowed', answers({ '1.H3': 'na' }), 0],
  ['1.H4.vast', 'a rule is an answer', answers({}), 1],
  ['x.auki', 'open criteria: 52 less five by rule and one answer', answers({ '1.H1': '2' }), 46],
  [
    'x.auki',
    'an RRP model has four more',
    { ...answers({ '1.H1': '2' }), values: { ...answers({ '1.H1': '2' }).values, 'meta/R1': 'RRP2' } },
    50,
  ],
  ['tehty.1', 'while some are open', answers({ '1.H1': '2' }), 0],
  ['luokka.C', 'nothing beyond the background', {}, 1],
  ['luokka.B', 'a core idea and no answers', answers({}), 1],
  ['alustava.nakyy', 'while the deciding criteria are open', answers({}), 1],
  ['2.K3.va', 'a scale counts its number', impact({ '2.K3.va/p1': 'm2' }), -2, { assessment2 }],
  ['2.K3.va.m2', 'an option of a scale', impact({ '2.K3.va/p1': 'm2' }), 1, { assessment2 }],
  ['2.K3.va.m2', 'another seat is another answer', impact({ '2.K3.va/p2': 'm2' }), 0, { assessment2 }],
  ['2.I1.ka', 'cannot be assessed counts 0', impact({ '2.I1.ka/p1': 'EV' }), 0, { assessment2 }],
  ['2.I1.ka', 'the number of a step', impact({ '2.I1.ka/p1': 'n3' }), 3, { assessment2 }],
  ['2.Q1.k', 'yes', impact({ '2.Q1.k/joint': true }), 1, { assessment2 }],
  ['2.Q1.k', 'no', impact({ '2.Q1.k/joint': false }), 0, { assessment2 }],
  ['2.Q2.ryh', 'how many groups', impact({ '2.Q2.ryh/joint': ['carers', 'disabled'] }), 2, { assessment2 }],
  ['2.N.k', 'the optional section chosen', impact({ '2.N.k/joint': true }), 1, { assessment2 }],
  [
    'x.edustaja.alue',
    'a named representative',
    { values: person('p1', 'Anna'), rows: { 'assessors:a2': { p1: { role: 'alue' } } } },
    1,
    { assessment2 },
  ],
  [
    'x.edustaja.alue',
    'a representative without a name',
    { values: person('p1', ''), rows: { 'assessors:a2': { p1: { role: 'alue' } } } },
    0,
    { assessment2 },
  ],
  [
    'x.edustaja.hanke',
    'the same person cannot stand for both',
    {
      values: { ...person('p1', 'Anna'), ...person('p2', 'anna') },
      rows: { 'assessors:a2': { p1: { role: 'alue' }, p2: { role: 'hanke' } } },
    },
    0,
    { assessment2 },
  ],
  [
    'x.edustaja.hanke',
    'somebody else can',
    {
      values: { ...person('p1', 'Anna'), ...person('p2', 'Anna'), ...person('p3', 'Bo') },
      rows: { 'assessors:a2': { p1: { role: 'alue' }, p2: { role: 'hanke' }, p3: { role: 'alue' } } },
    },
    1,
    { assessment2 },
  ],
  [
    '2.Q4.k',
    'both roles have somebody',
    {
      values: { ...person('p1', 'Anna'), ...person('p2', 'Bo') },
      rows: { 'assessors:a2': { p1: { role: 'alue' }, p2: { role: 'hanke' } } },
    },
    1,
    { assessment2 },
  ],
  ['portti.2Q', 'nothing answered', {}, 0, { assessment2 }],
  ['x.valine1.tuore', 'an assessment 90 days old', assessment1, 1, { today: '2026-11-30' }],
  ['x.valine1.tuore', 'an assessment 91 days old', assessment1, 0, { today: '2026-12-01' }],
  [
    'x.valine1.tuore',
    'an old one finished lately',
    { ...assessment1, values: { 'flow/a1/finish/f': { at: '2026-11-01T10:00:00.000Z', heads: [] } } },
    1,
    { today: '2026-12-01' },
  ],
  ['x.valine1.tuore', 'no assessment', {}, 0, { today: '2026-12-01' }],
];

describe('a fact', () => {
  test.each(table.map(([id, what, draft, value, more]) => ({ id, what, draft, value, more })))(
    '$id: $what',
    ({ id, draft, value, more }) => {
      expect(factsIn(draft, more).value(id)).toBe(value);
    },
  );

  test('that a condition may name is made somewhere', () => {
    const madeElsewhere = ['auki', 'sopimatta', 'edustaja'];
    expect([...derivedNames(), ...madeElsewhere].toSorted()).toEqual([...derivedIdNames].toSorted());
  });
});

const filled: [id: string, n: number, what: string, draft: Draft, expected: boolean, more?: Partial<FactsInput>][] = [
  ['F12', 1, 'a text', { values: { 'text/F12': 'Hoitaja soittaa.' } }, true],
  ['F12', 16, 'exactly so many characters', { values: { 'text/F12': 'Hoitaja  soittaa.' } }, true],
  ['F12', 17, 'one too few', { values: { 'text/F12': 'Hoitaja  soittaa.' } }, false],
  ['F12', 1, 'a placeholder', { values: { 'text/F12': 'tulossa' } }, false],
  ['F12', 1, 'an attachment alone', { rows: { attachments: { a: file } } }, false],
  ['F12', 0, 'an attachment alone, for classification', { rows: { attachments: { a: file } } }, true],
  ['F12', 0, 'a link alone, for classification', { values: { 'text/F12': 'Ks. https://a.fi' } }, true],
  ['F12', 0, 'nothing at all', {}, false],
  ['F6', 1, 'indicator rows', { rows: { indicators: { m: { nimi: 'Ensikäynnin viive' } } } }, true],
  [
    'F14',
    1,
    'indicator rows belong to the first field that edits them',
    { rows: { indicators: { m: { nimi: 'Ensikäynnin viive' } } } },
    false,
  ],
  ['F5', 1, 'goal rows', { rows: { goals: { g: { kuka: 'asiakas' } } } }, true],
  ['F11', 20, 'the parts together', { values: { 'text/F11a': 'Kokeiltiin.', 'text/F11c': 'Toimi hyvin.' } }, true],
  ['P4', 1, 'a choice', { values: { 'meta/P4': 'kainuu' } }, true],
  ['P6', 1, 'an address of a part', { values: { 'text/P6.url': 'https://innokyla.fi' } }, true],
  ['P8', 1, 'a files field with a row', { rows: { attachments: { a: { ...file, kentta: 'P8' } } } }, true],
  ['K4.alku', 1, 'a day', { values: { 'meta/K4.alku': '2024-01-01' } }, true],
  ['na.F2', 1, 'a reason why it does not apply', { values: { 'na/F2': 'Malli on uusi.' } }, true],
  ['2.Q1.url', 1, 'an address answer', impact({ '2.Q1.url/joint': 'https://innokyla.fi/x' }), true, { assessment2 }],
  ['2.Q2.t', 20, 'a short text answer', impact({ '2.Q2.t/joint': 'Apu alkaa heti.' }), false, { assessment2 }],
  ['2.K5.t', 1, 'cannot say is not a text', impact({ '2.K5.t/p1': 'EO' }), false, { assessment2 }],
  [
    '2.K3.perustelu',
    20,
    'a reason of the seat',
    { values: { 'just/a2/2.K3/p1': 'Viive lyheni seitsemään päivään.' } },
    true,
    { assessment2 },
  ],
  ['1.H3.perustelu', 1, 'a finding of tool 1', { ...assessment1, values: { 'just/a1/1.H3/joint': 'Sisältö on liitteessä.' } }, true],
  ['nobody', 0, 'an id nobody knows', {}, false],
];

test.each(filled.map(([id, n, what, draft, expected, more]) => ({ id, n, what, draft, expected, more })))(
  'filled $id ($n) with $what',
  ({ id, n, draft, expected, more }) => {
    expect(factsIn(draft, more).filled(id, n)).toBe(expected);
  },
);

test('facts without tools never call an assessment done or a class reached', () => {
  const facts = factsIn({ values: { 'text/F12': words(400) } });
  expect([facts.value('tehty.1'), facts.value('luokka.A'), facts.value('2.I1.ka')]).toEqual([0, 0, 0]);
});
