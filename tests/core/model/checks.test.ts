// Every automatic check with text it fires on and text it leaves alone.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dismissKey, findingsIn, personalDataByKey } from '../../../src/core/model/checks.ts';
import type { Finding } from '../../../src/core/model/checks.ts';
import { factsOf } from '../../../src/core/model/facts.ts';
import type { OtherModel } from '../../../src/core/model/similar-models.ts';
import { pathWithAllChecks } from './all-checks.ts';
import { draftOf, path, programme, words } from './draft.ts';
import type { Draft } from './draft.ts';

const other: OtherModel = {
  name: 'Kotiutuvan ikääntyneen tuki, Pohjanmaan HVA (RRP, P4, I1)',
  county: 'pohjanmaa',
  keywords: ['kotiutus', 'etäkäynti', 'ikääntyneet'],
};
const find = (field: string, draft: Draft, instrument = pathWithAllChecks): readonly Finding[] => {
  const reader = draftOf(draft);
  return findingsIn(field, { reader, path: instrument, facts: factsOf({ reader, path: instrument, programme, others: [other] }) });
};
const ids = (field: string, draft: Draft): string[] => find(field, draft).map((finding) => finding.check.id);
const text = (values: Record<string, string>): Draft => ({
  values: Object.fromEntries(Object.entries(values).map(([id, value]) => [`text/${id}`, value])),
});
const also = (draft: Draft, more: Draft): Draft => ({ values: { ...draft.values, ...more.values }, rows: { ...draft.rows, ...more.rows } });
const done: Draft = { values: { 'meta/P7': 'valmis' } };
const indicator = { nimi: 'Viive', lt: '9', ltpvm: '2022-12-31' };
const attachment = (more: Record<string, string | boolean> = {}): Draft => ({
  rows: { attachments: { l1: { tiedosto: 'h', nimi: 'kaavio.pdf', kentta: 'F12', tiivistelma: 'Neljä vaihetta avattuna.', ...more } } },
});
const rrp: Draft = { values: { 'meta/R2': 'P4', 'meta/R3': ['P4-I1'], 'meta/P4': 'pohjanmaa' } };
const project =
  'Hankkeessa järjestettiin viisi työpajaa. Hankkeen aikana koulutettiin henkilöstöä alueella. Ohjausryhmä perustettiin keväällä alueelle.';

const cases: readonly (readonly [id: string, field: string, what: string, draft: Draft, fires: boolean])[] = [
  ['AUT01', 'F14', 'evaluation without a figure', text({ F14: 'Toimintaa arvioitiin kyselyllä, ja palaute oli hyvää.' }), true],
  ['AUT01', 'F14', 'a short text without a figure', text({ F14: 'Asiakkaat olivat iloisia.' }), true],
  ['AUT01', 'F14', 'a figure', text({ F14: 'Viive lyheni 9 päivästä 3 päivään.' }), false],
  ['AUT01', 'F14', 'a figure in words', text({ F14: 'Arvioinnin mukaan puolet sai avun ajoissa.' }), false],
  ['AUT01', 'F14', 'a year alone, which is no figure', text({ F14: 'Toimintaa arvioitiin vuonna 2023.' }), true],
  [
    'AUT01',
    'F14',
    'a result in the indicator rows',
    also(text({ F14: 'Toimintaa arvioitiin kyselyllä.' }), { rows: { indicators: { m: { ...indicator, tu: '3' } } } }),
    false,
  ],
  ['AUT01', 'F14', 'an empty field', {}, false],
  ['AUT01', 'F14', 'a short text in Northern Sámi', also(text({ F14: 'Áššehasat ledje ilus.' }), { values: { 'meta/P0': 'se' } }), false],
  ['AUT02', 'F6', 'a written solution and no indicator', text({ F12: words(400) }), true],
  ['AUT02', 'F6', 'a model marked ready and no indicator', done, true],
  ['AUT02', 'F6', 'an indicator row', also(text({ F12: words(400) }), { rows: { indicators: { m: indicator } } }), false],
  ['AUT02', 'F6', 'indicators in the text', text({ F12: words(400), F6: 'Mittarina on viive.' }), false],
  ['AUT02', 'F6', 'a draft just begun', text({ F12: 'Hoitaja soittaa.' }), false],
  ['AUT03', 'F12', 'a project told sentence by sentence', text({ F12: project }), true],
  ['AUT03', 'F12', 'one project sentence and nothing else', text({ F12: 'Hankkeen tavoitteena oli parantaa palvelua.' }), true],
  [
    'AUT03',
    'F12',
    'a model that was born, without elements',
    text({ F12: 'Hyvä toimintamalli on syntynyt. Asiakkaat saavat apua nopeasti.' }),
    true,
  ],
  [
    'AUT03',
    'F12',
    'a model that was born, with elements',
    text({ F12: 'Toimintamalli on syntynyt. Ydinelementit ovat puhelu ja käynti. Hoitaja vastaa alusta loppuun.' }),
    false,
  ],
  [
    'AUT03',
    'F12',
    'one project sentence among many of the solution',
    text({ F12: `Hankkeessa järjestettiin viisi työpajaa. ${words(500)}` }),
    false,
  ],
  [
    'AUT03',
    'F12',
    'words that only name project workers',
    text({
      F12: 'Tuki on tarkoitettu hanketoimijoille. Hankkeita valmisteleva ministeriö saa kuvauksen. Hankkeiden kuvaukset kootaan yhteen.',
    }),
    false,
  ],
  ['AUT03', 'F12', 'the solution in the present tense', text({ F12: words(500) }), false],
  [
    'AUT03',
    'F12',
    'Swedish project talk',
    also(
      text({
        F12: 'I projektet ordnades fem workshoppar. Under projektet utbildades personalen i området. Projektet genomfördes i två kommuner.',
      }),
      { values: { 'meta/P0': 'sv' } },
    ),
    true,
  ],
  [
    'AUT03',
    'F12',
    'English project talk',
    also(
      text({ F12: 'Five workshops were held during the project. The project was carried out in two towns. Our project recruited nurses.' }),
      { values: { 'meta/P0': 'en' } },
    ),
    true,
  ],
  [
    'AUT03',
    'F12',
    'Finnish project talk in a text marked Northern Sámi',
    also(text({ F12: project }), { values: { 'meta/P0': 'se' } }),
    false,
  ],
  ['AUT04', 'F12', 'an attachment and a short text', also(text({ F12: words(100) }), attachment()), true],
  ['AUT04', 'F12', 'an attachment without a summary', also(text({ F12: words(400) }), attachment({ tiivistelma: '' })), true],
  ['AUT04', 'F12', 'an opened attachment', also(text({ F12: words(400) }), attachment()), false],
  ['AUT04', 'F12', 'a logo, which needs no summary', also(text({ F12: words(400) }), attachment({ tiivistelma: '', logo: true })), false],
  ['AUT04', 'P8', 'an attachment of the basic information', attachment({ kentta: 'P8', tiivistelma: '' }), false],
  [
    'AUT05',
    'F12',
    'a text that is mostly an address',
    text({ F12: 'Ks. lisää https://www.example.fi/malli/kuvaus-toimintamallista-ja-sen-vaiheista' }),
    true,
  ],
  [
    'AUT05',
    'F12',
    'a link row and hardly a text',
    also(text({ F12: 'Malli linkissä.' }), {
      rows: { links: { a: { osoite: 'https://a.fi', nimi: 'a', kentta: 'F12', tiivistelma: 't' } } },
    }),
    true,
  ],
  ['AUT05', 'F12', 'an address in a long text', text({ F12: `${words(300)} https://a.fi` }), false],
  ['AUT06', 'F14', 'a ready model without results', done, true],
  ['AUT06', 'F14', 'a ready model whose results are a placeholder', also(done, text({ F14: 'tulossa' })), true],
  ['AUT06', 'F14', 'a ready model with results', also(done, text({ F14: 'Viive lyheni 9 päivästä 3 päivään.' })), false],
  ['AUT06', 'F14', 'a model under development', {}, false],
  ['AUT07', 'F15', 'a ready model without tips', also(done, text({ F13: 'Palvelupäällikkö vastaa mallista.' })), true],
  [
    'AUT07',
    'F13',
    'a ready model without tips: not the other field',
    also(done, text({ F13: 'Palvelupäällikkö vastaa mallista.' })),
    false,
  ],
  [
    'AUT07',
    'F13',
    'a ready model without an owner',
    also(done, text({ F15: 'Sovi vuoro ennen aloitusta.', F13: 'Tarvitaan aikaa.' })),
    true,
  ],
  [
    'AUT07',
    'F13',
    'an owner in the text',
    also(done, text({ F15: 'Sovi vuoro ennen aloitusta.', F13: 'Palvelupäällikkö omistaa mallin.' })),
    false,
  ],
  [
    'AUT07',
    'F13',
    'an owner ticked',
    also(also(done, text({ F15: 'Sovi vuoro ennen aloitusta.', F13: 'Tarvitaan aikaa.' })), { values: { 'crit/F13.1': true } }),
    false,
  ],
  ['AUT08', '', 'background alone', text({ F1: 'Alueella on kolme kuntaa.' }), true],
  ['AUT08', '', 'a begun solution', text({ F1: 'Alueella on kolme kuntaa.', F12: 'Hoitaja soittaa.' }), false],
  ['AUT08', '', 'a solution in an attachment', also(text({ F1: 'Alueella on kolme kuntaa.' }), attachment()), false],
  ['AUT08', '', 'nothing at all', {}, false],
  ['AUT09', 'P1', 'a method as the object', text({ P1: 'Yhteiskehittämisen menetelmät' }), true],
  ['AUT09', 'P1', 'a single product as the object', text({ P1: 'Omaishoitajan opas' }), true],
  ['AUT09', 'P1', 'a programme, which only sounds like one', text({ P1: 'Kotikuntoutuksen ohjelma' }), false],
  ['AUT09', 'P1', 'a service', text({ P1: 'Kotiutuvan ikääntyneen viikon tuki' }), false],
  [
    'AUT10',
    'P1',
    'the same words in a name of the county',
    also(text({ P1: 'Ikääntyneen tuki kotona' }), { values: { 'meta/P4': 'pohjanmaa' } }),
    true,
  ],
  [
    'AUT10',
    'P1',
    'two keywords in common',
    also(text({ P1: 'Viikon hoitaja' }), { values: { 'meta/P4': 'pohjanmaa', 'meta/P10': ['Kotiutus', 'etäkäynti'] } }),
    true,
  ],
  [
    'AUT10',
    'P1',
    'one keyword in common',
    also(text({ P1: 'Viikon hoitaja' }), { values: { 'meta/P4': 'pohjanmaa', 'meta/P10': ['kotiutus', 'hoitaja'] } }),
    false,
  ],
  [
    'AUT10',
    'P1',
    'the same name in another county',
    also(text({ P1: 'Ikääntyneen tuki kotona' }), { values: { 'meta/P4': 'kainuu' } }),
    false,
  ],
  ['AUT10', 'P1', 'no county chosen', text({ P1: 'Ikääntyneen tuki kotona' }), false],
  ['AUT11', 'F6', 'an indicator without a baseline', { rows: { indicators: { m: { nimi: 'Viive' } } } }, true],
  ['AUT11', 'F6', 'a baseline without a day', { rows: { indicators: { m: { nimi: 'Viive', lt: '9' } } } }, true],
  ['AUT11', 'F6', 'a dated baseline', { rows: { indicators: { m: indicator } } }, false],
  ['AUT11', 'F6', 'a row without a name', { rows: { indicators: { m: { lt: '9' } } } }, false],
  ['AUT12', 'P1', 'the name of a project', text({ P1: 'Tulevaisuus 2025 -hanke' }), true],
  ['AUT12', 'P1', 'an RRP model without the suffix', also(rrp, text({ P1: 'Kotiutuvan tuki' })), true],
  ['AUT12', 'P1', 'an RRP model with another area', also(rrp, text({ P1: 'Kotiutuvan tuki, Kainuun HVA (RRP, P4, I1)' })), true],
  ['AUT12', 'P1', 'an RRP model with its suffix', also(rrp, text({ P1: 'Kotiutuvan tuki, Pohjanmaan HVA (RRP, P4, I1)' })), false],
  ['AUT12', 'P1', 'another model without a suffix', text({ P1: 'Kotiutuvan tuki' }), false],
  ['AUT13', 'F12', 'a strong placeholder', text({ F12: 'Malli on käytössä xx kunnassa.' }), true],
  ['AUT13', 'P3', 'a sentence of weak placeholders', text({ P3: 'Tulossa myöhemmin.' }), true],
  ['AUT13', 'F12', 'a mere reference', text({ F12: 'Ks. liite 2.' }), false],
  ['AUT13', 'F12', 'a text', text({ F12: words(100) }), false],
  ['AUT14', 'F4', 'a mobile number', text({ F4: 'Lisätietoja 040 123 4567.' }), true],
  ['AUT14', 'F12', 'an identity code in the summary of an attachment', attachment({ tiivistelma: 'Asiakas 131052-308T.' }), true],
  [
    'AUT14',
    'F6',
    'a private address in an indicator row',
    { rows: { indicators: { m: { nimi: 'Viive', vastuu: 'matti@gmail.com' } } } },
    true,
  ],
  ['AUT14', 'R5', 'a number in a part of a field', { values: { 'text/R5.t': 'Soita 050 1234567' } }, true],
  ['AUT14', 'F4', 'a common address', text({ F4: 'Kirjoita kotihoito@pohjanmaa.fi' }), false],
];

describe('a check', () => {
  test.each(cases)('%s in %s with %s', (id, field, _, draft, fires) => {
    expect(ids(field, draft).includes(id)).toBe(fires);
  });

  test('has both firing and silent cases here', () => {
    for (const { id } of pathWithAllChecks.checks)
      expect([id, new Set(cases.filter((one) => one[0] === id).map((one) => one[4])).size]).toEqual([id, 2]);
  });

  test('of the published instrument fires as the one of the document does', () => {
    const published = new Set(path.checks.map((check) => check.id));
    const known = cases.filter(([id]) => published.has(id));
    expect(
      known.filter(([id, field, , draft, fires]) => find(field, draft, path).some((finding) => finding.check.id === id) !== fires),
    ).toEqual([]);
    expect(known.length).toBeGreaterThan(0);
  });
});

describe('a finding', () => {
  const draft = text({ F12: project });
  const [finding] = find('F12', draft).filter((candidate) => candidate.check.id === 'AUT03');
  if (finding === undefined) throw new Error('no finding');

  test('quotes the passages by their places in the text', () => {
    expect(finding.passages.map((passage) => project.slice(passage.start, passage.end))).toEqual(
      finding.passages.map((passage) => passage.text),
    );
    expect(finding.passages).toHaveLength(3);
  });

  test('is dismissed by a reason under its digest and comes back when the passage changes', () => {
    const reason = { [dismissKey('AUT03', 'F12', finding.digest)]: 'Tausta on tarpeen.' };
    const dismissed = (value: string): (string | undefined)[] =>
      find('F12', { values: { 'text/F12': value, ...reason } })
        .filter((one) => one.check.id === 'AUT03')
        .map((one) => one.dismissed);
    expect(dismissed(project)).toEqual(['Tausta on tarpeen.']);
    expect(dismissed(project.replace('viisi', 'kuusi'))).toEqual([undefined]);
  });

  test('dismissed, no longer counts', () => {
    const values = { 'text/F12': project };
    const count = (more: Record<string, string>): number =>
      factsOf({ reader: draftOf({ values: { ...values, ...more } }), path, programme }).value('AUT03.F12');
    expect([
      count({}),
      count({ [dismissKey('AUT03', 'F12', finding.digest)]: 'Syy.' }),
      count({ [dismissKey('AUT03', 'F12', finding.digest)]: ' ' }),
    ]).toEqual([1, 0, 1]);
  });

  test('about personal data has a digest that does not depend on the data', () => {
    const digest = (number: string): (string | undefined)[] =>
      find('F4', text({ F4: `Lisätietoja ${number}.` }))
        .filter((one) => one.check.id === 'AUT14')
        .map((one) => one.digest);
    expect(digest('040 123 4567')).toEqual(digest('050 765 4321'));
    expect(digest('040 123 4567')).not.toEqual(
      find('F4', text({ F4: 'Soita nyt 040 123 4567.' }))
        .filter((one) => one.check.id === 'AUT14')
        .map((one) => one.digest),
    );
  });

  test('digest is 22 characters of base64url', () => expect(finding.digest).toMatch(/^[A-Za-z0-9_-]{22}$/));
});

test('personal data is found in reasons, evidence and comments too', () => {
  const reader = draftOf({
    values: { 'just/a/1.H3/p': 'Soita 040 1234567', 'text/F1': 'Ei mitään.' },
    rows: { 'evid:a:2.Q2:joint': { e: { viite: 'matti@gmail.com' } } },
  });
  const spread = { ...reader, value: (key: string) => (key.startsWith('row/') ? 'matti@gmail.com' : reader.value(key)) };
  expect(personalDataByKey(spread).map((entry) => entry.key)).toEqual(['row/evid:a:2.Q2:joint/e/viite', 'just/a/1.H3/p']);
});

describe('a real description of support for projects', () => {
  const described = process.env['POLKU_DESCRIPTION'];
  const own = `Innovaatiotuki tarjoaa avustusta saaville hanketoimijoille tukea kehittämiseen, kokeiluun ja arviointiin. Hanketta valmistelevalle ministeriölle tuki antaa kuvauksen ja ehdotuksen.

ENNEN HANKEKAUTTA
- Aiempien tulosten hyödyntäminen valmistelussa
- Mukana hankevalmistelun työpajoissa

HANKEKAUDEN AIKANA
- Avoimet klinikat hanketoimijoille kerran kuussa
- Tuki kootaan katsauksiksi, jotka tuottavat tietoa päättäjille. Toteutuksesta sovitaan erikseen.`;
  const coreIdea =
    described === undefined
      ? own
      : (/^Ratkaisun perusidea \*\*$([\s\S]*?)^[^\n]+ \*\*$/mu.exec(readFileSync(described, 'utf8'))?.[1] ?? '');

  test('does not count as project talk', () => {
    expect(coreIdea.length).toBeGreaterThan(300);
    expect(ids('F12', text({ F12: coreIdea }))).not.toContain('AUT03');
  });
});
