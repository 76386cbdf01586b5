// A draft in which everything a payload can hold is filled, written revision by revision as the app writes it.

import { createRevision } from '../../../src/core/draft/create-revision.ts';
import { allHeads, emptySet, headsOf, withRevisions, type RevisionSet } from '../../../src/core/draft/revision-set.ts';
import type { FieldKey, Json } from '../../../src/core/draft/revision.ts';
import type { Field, FieldPart, PathInstrument } from '../../../src/core/instrument/definition.ts';
import type { DescriptionTool } from '../../../src/core/instrument/description-tool.ts';
import type { ImpactTool, Part } from '../../../src/core/instrument/impact-tool.ts';
import {
  criterionKey,
  evidenceList,
  freeTextKey,
  keyOf,
  partList,
  partsOf,
  personKey,
  rateKey,
  reasonKey,
  rowKey,
} from '../../../src/core/instrument/keys.ts';
import type { Programme } from '../../../src/core/programme.ts';
import { choiceKey } from '../../../src/core/review/answers.ts';
import { ownWordsKey } from '../../../src/core/submission/payload-parts.ts';
import type { PayloadInput } from '../../../src/core/submission/payload.ts';
import pathJson from '../../../src/instruments/kehittamisen-polku/0.1.0.json' with { type: 'json' };
import tool1Json from '../../../src/instruments/kuvauksen-itsearviointi/0.1.0.json' with { type: 'json' };
import tool2Json from '../../../src/instruments/vaikutusten-itsearviointi/0.1.0.json' with { type: 'json' };
import programmeJson from '../../../src/programme/rrp/0.1.0.json' with { type: 'json' };

export const path = pathJson as unknown as PathInstrument;
export const tool1 = tool1Json as unknown as DescriptionTool;
export const tool2 = tool2Json as unknown as ImpactTool;
export const programme = programmeJson as unknown as Programme;

export const fileHash = 'A'.repeat(43);
let clock = 0;

export function write(set: RevisionSet, field: FieldKey, value: Json): RevisionSet {
  const at = `2026-11-24T08:00:00.000Z~${String(clock++ % 10_000).padStart(4, '0')}`;
  const author = { by: ['p1', 'p2'], role: 'alue', device: 'd1', instrument: 'kehittamisen-polku@0.1.0' };
  return withRevisions(set, [
    createRevision({ field, parents: headsOf(set, field), value }, author, { at, salt: `salt-${field}-${clock}` }),
  ]);
}
export const writeAll = (set: RevisionSet, values: Readonly<Record<FieldKey, Json>>): RevisionSet =>
  Object.entries(values).reduce((grown, [field, value]) => write(grown, field, value), set);

export const row = (list: string, id: string, columns: Readonly<Record<string, Json>>): Record<FieldKey, Json> =>
  Object.fromEntries(Object.entries({ $: true, $pos: id, ...columns }).map(([column, value]) => [rowKey(list, id, column), value]));

const sentence = 'Kotiutuva ikääntynyt saa viikoksi nimetyn hoitajan, ja apu alkaa heti 12 yksikössä. 👩‍⚕️';

function answers(field: Field | FieldPart): Record<FieldKey, Json> {
  const options = path.options[field.options ?? ''] ?? [];
  switch (field.kind) {
    case 'text':
    case 'line':
      return { [keyOf(field)]: sentence.repeat(field.kind === 'text' ? 5 : 1) };
    case 'address':
      return { [keyOf(field)]: 'https://innokyla.fi/fi/toimintamalli/x' };
    case 'choice':
      return { [keyOf(field)]: options[0]?.id ?? programme.counties[0]?.id ?? '' };
    case 'choices':
      return {
        [keyOf(field)]: options.map(({ id }) => id).concat(options.length === 0 ? ['P4-I1'] : []),
        ...Object.fromEntries(options.filter(({ freeText }) => freeText).map(({ id }) => [freeTextKey(field.id, id), 'omin sanoin'])),
      };
    case 'words':
      return { [keyOf(field)]: ['kotiutus', 'ikääntyneet', 'etäkäynti'] };
    case 'date':
      return { [keyOf(field)]: '2026-01-31' };
    case 'image':
    case 'files':
    case 'rows':
    case 'models':
    case 'automatic':
    case 'group':
      return {};
  }
}

export const modelValues: Readonly<Record<FieldKey, Json>> = {
  ...Object.assign({}, ...path.fields.flatMap((field) => [field, ...(field.parts ?? [])]).map(answers)),
  ...Object.fromEntries(path.fields.flatMap((field) => field.criteria.map(({ n }) => [criterionKey(field.id, n), true]))),
  'na/F9': 'Ei vielä ideoitu',
  ...row('goals', 'g1', {
    kuka: 'Kotihoito',
    mita: 'odotusaika',
    mista: '14 pv',
    mihin: '7 pv',
    milloin: '2026-12-31',
    perustelu: 'ei mittaria',
  }),
  ...row('indicators', 'i1', {
    nimi: 'Odotusaika',
    muutos: 'g1',
    nak: 'asiakas',
    saaja: 'asukas',
    taso: 'yksikko',
    ketju: 'tulos',
    yks: 'kpl',
    yksteksti: '',
    suunta: 'laskee',
    sieto: '1',
    lahde: 'rekisteri',
    vastuu: 'tiimi',
    vali: 'kk',
    lt: '40',
    ltpvm: '2026-01-01',
    ltn: '50',
    tt: '20',
    ttpvm: '2026-12-31',
    riski: 'kesä',
    hallinta: 'sijaiset',
  }),
  ...row('followups', 'u1', { mittari: 'i1', arvo: '30', pvm: '2026-06-01', n: '44', huom: 'puoliväli' }),
  ...row('attachments', 'a1', {
    tiedosto: { hash: fileHash, name: 'kaavio.png', type: 'image/png', sizeBytes: 1234 },
    nimi: 'Kaavio',
    kentta: 'F12',
    tiivistelma: 'Neljä vaihetta',
    logo: false,
    alt: 'Kaavio vaiheista',
  }),
  ...row('links', 'l1', { osoite: 'https://example.org/raportti', nimi: 'Raportti', kentta: 'F14', tiivistelma: 'Loppuraportti' }),
};

const assessors = (aid: string): Record<FieldKey, Json> => ({
  ...row(`assessors:${aid}`, 'p1', { role: 'alue' }),
  ...row(`assessors:${aid}`, 'p2', { role: 'hanke' }),
});
const people: Record<FieldKey, Json> = {
  [personKey('p1')]: { name: 'Anna A.', organisation: 'Pohjanmaan hyvinvointialue' },
  [personKey('p2')]: { name: 'B. B.', organisation: 'RRP-hanke' },
};

export const seat = 'joint';
export const reviewValues: Readonly<Record<FieldKey, Json>> = {
  ...people,
  ...assessors('t1'),
  ...row('assessments', 't1', {
    tool: tool1.id,
    instrument: `${tool1.id}@0.1.0`,
    startedOn: '2026-11-20',
    mode: 'together',
    purpose: 'real',
  }),
  ...Object.fromEntries(tool1.criteria.map(({ id }) => [rateKey('t1', id, 'v', seat), '2'])),
  ...Object.fromEntries(tool1.criteria.map(({ id }) => [reasonKey('t1', id, seat), `Havainto ${id}`])),
  ...row(evidenceList('t1', tool1.criteria[0]?.id ?? '', seat), 'e1', {
    laji: 'kohta',
    viite: 'P1, ensimmäinen virke',
    pvm: '2026-11-20',
    huomio: 'selvä',
  }),
  ...row('actions', 'r1', {
    kohde: `t1:${tool1.criteria[0]?.id ?? ''}`,
    kentta: 'P1',
    mita: 'Lyhennä nimeä',
    kuka: 'kirjoittaja',
    mihinMennessa: '2026-12-01',
    tila: 'avoin',
  }),
  'dismiss/AUT03.F1/passage1': 'Hanke mainitaan vain kerran',
};

export function partAnswer(part: Part): Json {
  switch (part.kind) {
    case 'scale':
      return part.scale === 'VA' ? 'p1' : (tool2.scales.find(({ id }) => id === part.scale)?.options.at(-1)?.code ?? '');
    case 'yesNo':
      return true;
    case 'number':
      return part.id === 'nyt' ? '6' : '12';
    case 'text':
      return sentence;
    case 'address':
      return 'https://innokyla.fi/fi/toimintamalli/x';
    case 'date':
      return '2026-03-01';
    case 'choices':
      return ['disabled', 'other'];
    case 'indicators':
      return ['i1'];
    case 'rows':
    case 'computed':
      return null;
  }
}

const questionValues = (aid: string, mine: string): Record<FieldKey, Json> =>
  Object.assign(
    {},
    ...[...tool2.gate, ...tool2.questions].flatMap((question) => {
      const there = tool2.gate.some(({ id }) => id === question.id) ? seat : mine;
      return [
        { [reasonKey(aid, question.id, there)]: sentence },
        row(evidenceList(aid, question.id, there), 'e1', {
          laji: 'asiakirja',
          viite: 'Raportti s. 3',
          pvm: '2026-06-01',
          huomio: 'mitattu',
        }),
        ...partsOf(tool2, question).map((part) => ({ [rateKey(aid, question.id, part.id, there)]: partAnswer(part) })),
        ...partsOf(tool2, question)
          .filter(({ kind }) => kind === 'choices')
          .map((part) => ({ [ownWordsKey(aid, question.id, part.id, 'other', there)]: 'jokin muu' })),
      ];
    }),
  );

export const impactValues = (aid = 't2', mine = seat, mode = 'together'): Readonly<Record<FieldKey, Json>> => ({
  ...people,
  ...assessors(aid),
  ...row('assessments', aid, { tool: tool2.id, instrument: `${tool2.id}@0.1.0`, startedOn: '2026-11-22', mode, purpose: 'real' }),
  ...questionValues(aid, mine),
  ...Object.fromEntries(tool2.sections.flatMap(({ optional }) => (optional ? [[choiceKey(aid, optional.id), true]] : []))),
  ...Object.fromEntries(tool2.summarySentences.map(({ id }) => [rateKey(aid, id, 't', seat), `Yhteenveto ${id}`])),
  ...row(partList({ id: 'r', list: 'reach' }, aid, mine), 'k1', { ryhma: 'disabled', ryhmaTeksti: '', tavoite: '100', tavoitettu: '80' }),
  ...row(partList({ id: 'r', list: 'goalrisks' }, aid, mine), 'x1', {
    tavoite: 'g1',
    riski: 'henkilöstö vaihtuu',
    tn: '2',
    vk: '3',
    hal: 'perehdytys',
  }),
  ...row('actions', 'r2', { kohde: aid, kentta: 'F13', mita: 'Sovi rahoitus', kuka: 'johto', mihinMennessa: '2027-01-31', tila: 'avoin' }),
});

export const finish = (set: RevisionSet, aid: string, at: string): RevisionSet =>
  write(set, `flow/${aid}/finish/f1`, { at, heads: allHeads(set) as unknown as Json });

export const modelSet = writeAll(emptySet, modelValues);
export const reviewedSet = finish(writeAll(modelSet, reviewValues), 't1', '2026-11-21T10:00:00.000Z');
export const fullSet = finish(writeAll(reviewedSet, impactValues()), 't2', '2026-11-23T10:00:00.000Z');

const mark = (id: string) => ({ id, version: '0.1.0', hash: '0123456789abcdef'.repeat(4) });
export const inputOf = (set: RevisionSet, more: Partial<PayloadInput> = {}): PayloadInput => ({
  set,
  aid: 't2',
  path,
  tool1,
  tool2,
  programme,
  marks: { path: mark(path.id), tool1: mark(tool1.id), tool2: mark(tool2.id), programme: mark(programme.id) },
  files: [],
  ownAid: { fi: 'Oma apuväline, ei THL:n lomake.', sv: 'Eget hjälpmedel, inte THL:s blankett.', en: 'Own aid, not a form of THL.' },
  submissionId: '6f1f4a1e-5b0a-4c1e-9a57-2f6d1c1b7e10',
  supersedes: '',
  createdAt: '2026-11-24T09:00:00.000Z',
  appVersion: '0.1.0',
  ...more,
});
