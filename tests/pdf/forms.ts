// Forms for the tests of the PDF: both tools, blank and answered in full, in every language.

import { readFileSync } from 'node:fs';
import type { DraftReader } from '../../src/core/draft/reader.ts';
import type { Json } from '../../src/core/draft/revision.ts';
import type { PathInstrument } from '../../src/core/instrument/definition.ts';
import type { DescriptionTool } from '../../src/core/instrument/description-tool.ts';
import type { ImpactTool, Part } from '../../src/core/instrument/impact-tool.ts';
import {
  assessorsList,
  evidenceList,
  goalRisksList,
  jointSeat,
  partsOf,
  personKey,
  rateKey,
  reachList,
  reasonKey,
} from '../../src/core/instrument/keys.ts';
import type { Language } from '../../src/core/instrument/words.ts';
import { descriptionForm } from '../../src/core/report/description-form.ts';
import type { FormDocument } from '../../src/core/report/form-model.ts';
import type { PhraseLookup } from '../../src/core/report/form-phrases.ts';
import type { FormSeat } from '../../src/core/report/form-source.ts';
import { impactForm } from '../../src/core/report/impact-form.ts';
import { choiceKey } from '../../src/core/review/answers.ts';

const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

export const path = json<PathInstrument>('src/instruments/kehittamisen-polku/0.1.0.json');
export const tool1 = json<DescriptionTool>('src/instruments/kuvauksen-itsearviointi/0.1.0.json');
export const tool2 = json<ImpactTool>('src/instruments/vaikutusten-itsearviointi/0.1.0.json');

export const phrasesOf = (language: Language): PhraseLookup => {
  const words = json<Record<string, string>>(`locales/${language}/form.json`);
  return (key, values = {}) =>
    Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{{${name}}}`, String(value)), words[key] ?? `?${key}`);
};

export const ownAid: Readonly<Record<Language, string>> = {
  fi: 'Tämä on oma apuväline, ei THL:n lomake. Virallinen vaikutusten arviointi palautetaan THL:lle sen omalla kyselyllä.',
  sv: 'Detta är ett eget hjälpmedel, inte en THL-blankett. Den officiella bedömningen lämnas till THL med dess egen enkät.',
  en: 'This is our own aid, not a form of THL. The official assessment is returned to THL with its own questionnaire.',
};

/** Every letter a county in Finland writes with, and the signs word processors put in. */
export const letters = 'Ääkköset ÅÖ å š ž – čáppa beaivi đ Đ ŋ Ŋ ŧ Č – ”lainaus” ’ … 12,50 € ≥ 3';

export const aid = 'a1';
export const seats = { a: { id: 'p1', letter: 'a' }, j: { id: jointSeat, letter: 'j' } } as const satisfies Record<string, FormSeat>;

/** A reader over plain values; rows are the row ids that keys name, in the order they came. */
export function readerOver(values: ReadonlyMap<string, Json>, conflicts: ReadonlySet<string> = new Set()): DraftReader {
  return {
    value: (field) => values.get(field) ?? null,
    inConflict: (field) => conflicts.has(field),
    rows: (list) => {
      const ids = [...values.keys()].filter((key) => key.startsWith(`row/${list}/`)).map((key) => key.split('/')[2] ?? '');
      return [...new Set(ids)].map((id) => ({ id, value: (column) => values.get(`row/${list}/${id}/${column}`) ?? null }));
    },
    keys: (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)),
  };
}

/** The model, its goals and indicators, and the people who assess. */
export const background: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['text/P1', `Kotiutuvan ikääntyneen viikon tuki ${letters}`],
  ['row/goals/g1/kuka', 'Kotiutuva yli 75-vuotias'],
  ['row/goals/g1/mita', 'saa avun viikossa'],
  ['row/goals/g2/kuka', 'Omainen'],
  ['row/goals/g2/mita', 'tietää, kenelle soittaa'],
  ['row/indicators/i1/nimi', 'Avun alkaminen kotiutumisesta'],
  ['row/indicators/i1/yks', 'paiva'],
  ['row/indicators/i1/suunta', 'laskee'],
  ['row/indicators/i1/lt', '12.5'],
  ['row/indicators/i1/ltpvm', '2024-03-01'],
  ['row/indicators/i1/ltn', '112'],
  ['row/indicators/i1/tt', '7'],
  ['row/indicators/i1/ttpvm', '2025-12-31'],
  ['row/indicators/i1/tu', '6.25'],
  ['row/indicators/i1/tupvm', '2025-10-01'],
  ['row/indicators/i2/nimi', 'Uusintakäynnit päivystyksessä'],
  ['row/indicators/i2/yks', 'kpl'],
  ['row/indicators/i2/suunta', 'laskee'],
  ['row/indicators/i2/lt', '3'],
  ['row/indicators/i2/ltn', '3'],
  ['row/indicators/i2/tu', '1'],
  [personKey('p1'), { name: 'Čilla Ŋávdna', organisation: 'Lapin hyvinvointialue' }],
  [personKey('p2'), { name: 'Å. Öberg', organisation: 'RRP-hanke' }],
  [`row/${assessorsList(aid)}/p1/role`, 'alue'],
  [`row/${assessorsList(aid)}/p2/role`, 'hanke'],
]);

/** Tool 1 with every criterion answered. */
export function answers1(seat: FormSeat): ReadonlyMap<string, Json> {
  const values = new Map<string, Json>(background);
  const codes = ['0', '1', '2', 'na', 'ns'];
  tool1.criteria.forEach((criterion, index) => {
    const allowed = codes.filter((code) => code !== 'na' || criterion.mayNotApply);
    values.set(rateKey(aid, criterion.id, 'v', seat.id), allowed[index % allowed.length] ?? '2');
    values.set(reasonKey(aid, criterion.id, seat.id), `Havainto ${criterion.id}: ${letters}`);
    const list = `row/${evidenceList(aid, criterion.id, seat.id)}`;
    values.set(`${list}/e1/viite`, `Kappale ${index + 1}, toinen virke`);
    if (index % 7 === 0) values.set(`${list}/e2/viite`, `Toinen kohta ${index}`);
    values.set(`row/actions/r${index}/kohde`, `${aid}:${criterion.id}`);
    values.set(`row/actions/r${index}/mita`, `Täydennä kohtaa ${criterion.id}`);
    values.set(`row/actions/r${index}/kuka`, 'Kehittäjä');
    values.set(`row/actions/r${index}/mihinMennessa`, '2026-12-24');
    values.set(`row/actions/r${index}/tila`, 'avoin');
  });
  return values;
}

/** Tool 2 with every part answered; `special` = every special code that a part allows, in turn. */
export function answers2(seat: FormSeat, special = false): ReadonlyMap<string, Json> {
  const values = new Map<string, Json>(background);
  const answer = (question: string, part: Part, at: string, index: number): void => {
    const key = rateKey(aid, question, part.id, at);
    const scale = tool2.scales.find((candidate) => candidate.id === part.scale);
    if (special && part.special.length > 0) values.set(key, part.special[index % part.special.length] ?? 'EO');
    else if (part.kind === 'scale') values.set(key, scale?.options[index % scale.options.length]?.code ?? '');
    else if (part.kind === 'yesNo') values.set(key, index % 2 === 0);
    else if (part.kind === 'number') values.set(key, '1234.5');
    else if (part.kind === 'date') values.set(key, '2025-06-30');
    else if (part.kind === 'text') values.set(key, `Vastaus ${question}.${part.id}: ${letters}`);
    else if (part.kind === 'address') values.set(key, 'https://innokyla.fi/fi/toimintamalli/kotiutuvan-tuki');
    else if (part.kind === 'choices') values.set(key, ['carers', 'remoteAreas', 'other']);
    else if (part.kind === 'indicators') values.set(key, ['i1']);
    if (part.kind === 'choices') values.set(rateKey(aid, question, `${part.id}.other`, at), 'Rajan yli muuttavat');
  };
  const evidence = (question: string, at: string, index: number): void => {
    const row = `row/${evidenceList(aid, question, at)}/e1`;
    values.set(`${row}/laji`, path.options['evidenceKinds']?.[index % 4]?.id ?? '');
    values.set(`${row}/viite`, `Raportti ${question}, s. ${index + 1}`);
    values.set(`${row}/pvm`, '2025-09-15');
    values.set(`${row}/huomio`, 'Tarkistettu yhdessä');
  };
  tool2.gate.forEach((question, index) => {
    partsOf(tool2, question).forEach((part) => answer(question.id, part, jointSeat, index));
    if (question.evidence) evidence(question.id, jointSeat, index);
  });
  tool2.questions.forEach((question, index) => {
    partsOf(tool2, question).forEach((part) => answer(question.id, part, seat.id, index));
    values.set(reasonKey(aid, question.id, seat.id), `Perustelu ${question.id}: ${letters}`);
    evidence(question.id, seat.id, index);
  });
  for (const section of tool2.sections) if (section.optional !== undefined) values.set(choiceKey(aid, section.optional.id), true);
  tool2.summarySentences.forEach(({ id }) => values.set(rateKey(aid, id, 't', jointSeat), `Lause ${id}: ${letters}`));
  const reach = `row/${reachList(aid, seat.id)}/k1`;
  values.set(`${reach}/ryhma`, 'carers');
  values.set(`${reach}/tavoite`, '120');
  values.set(`${reach}/tavoitettu`, '98.5');
  const risk = `row/${goalRisksList(aid, seat.id)}/k1`;
  values.set(`${risk}/tavoite`, 'g1');
  values.set(`${risk}/riski`, 'Hoitaja vaihtuu');
  values.set(`${risk}/tn`, '2');
  values.set(`${risk}/vk`, '3');
  values.set(`${risk}/hal`, 'Sijainen nimetään');
  values.set('row/actions/x1/kohde', `${aid}:2.M7`);
  values.set('row/actions/x1/mita', 'Mittaus uudelleen keväällä');
  values.set('row/actions/x1/kuka', 'Alueen kehittäjä');
  values.set('row/actions/x1/tila', 'avoin');
  return values;
}

interface Wanted {
  readonly language?: Language;
  readonly seat?: FormSeat;
  readonly values?: ReadonlyMap<string, Json>;
  readonly purpose?: 'practice' | 'real';
  readonly conflicts?: ReadonlySet<string>;
}

function sourceOf<Tool>(tool: Tool, { language = 'fi', seat = seats.a, values, purpose = 'real', conflicts }: Wanted) {
  const filled =
    values === undefined
      ? {}
      : { filled: { draft: 'd1', reader: readerOver(values, conflicts), assessment: { aid, startedOn: '2026-11-24', purpose } } };
  return { tool, path, language, words: phrasesOf(language), ownAid: ownAid[language], seat, roles: tool2.assessorRoles, ...filled };
}

export const form1 = (wanted: Wanted = {}): FormDocument => descriptionForm(sourceOf(tool1, wanted));
export const form2 = (wanted: Wanted = {}): FormDocument => impactForm(sourceOf(tool2, wanted));
export const classified = (wanted: Wanted): FormDocument =>
  descriptionForm({
    ...sourceOf(tool1, wanted),
    classification: {
      id: 'A',
      mark: 'A',
      preliminary: false,
      why: tool1.why.map((reason, index) => ({
        condition: reason.when,
        holds: index % 2 === 0,
        text: reason.text,
        ...(reason.criterion === undefined ? {} : { criterion: reason.criterion }),
      })),
      raise: [],
    },
  });
