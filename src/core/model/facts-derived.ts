// Derived facts, the ids that begin with `x.`: files, rows, figures, word hits, the suffix of the name (instruments.md a.0.7).

import { evidenceList, fieldInRole, fieldOf, jointSeat, keyOf } from '../instrument/keys.ts';
import type { Role } from '../instrument/definition.ts';
import { assessmentsOf, deciding } from '../review/assessments.ts';
import { membersOf, writtenIn } from './content.ts';
import type { FactsSource } from './facts.ts';
import { indicatorsOf, isWithResult, isWithoutBaseline } from './indicators.ts';
import { addressesIn, withoutAddresses } from './normalised.ts';
import { figuresIn } from './numbers.ts';
import { personalDataIn } from './personal.ts';
import { placeholdersIn } from './placeholders.ts';
import { codesOf, hasRightSuffix } from './programme-name.ts';
import { projectSentences, projectShare } from './project-talk.ts';
import { attachmentColumns, isComplete, isColumnNeeded, isGiven, listNames, namedRows, rowListOf } from './rows.ts';
import { longestList } from './sentences.ts';
import { similarTo } from './similar-models.ts';
import { projectWordsOf, quantityWordsOf, wordsOfList } from './word-lists.ts';
import { matches } from './words.ts';

/** A tool 1 assessment is fresh so many days (c.1). */
const freshDays = 90;
/** So many list lines in a row make a list of elements (b.11). */
const listOfElements = 3;

/** Value of an `x.` id made from the description. Undefined: not such an id. */
export function derivedValue(id: string, source: FactsSource): number | undefined {
  if (!id.startsWith('x.')) return undefined;
  const [name = '', ...rest] = id.slice(2).split('.');
  return derivations[name]?.(rest.join('.'), source);
}

/** Names of the derived facts made here. */
export const derivedNames = (): readonly string[] => Object.keys(derivations);

type Derivation = (argument: string, source: FactsSource) => number;

const derivations: Readonly<Record<string, Derivation>> = {
  rrp: (_, source) => Number(inRole('call', source).length + inRole('pillar', source).length > 0),
  liite: (field, { content }) => content(field)?.attachments.length ?? 0,
  liite0: (field, source) => lacking(field, attachmentColumns.summary, source),
  altpuuttuu: (field, source) => lacking(field, attachmentColumns.alt, source),
  linkki: (field, { content }) => content(field)?.linkCount ?? 0,
  liitelinkki: (_, { facts }) =>
    idsOf('f', facts.list('f')).reduce((sum, field) => sum + facts.value(`x.liite.${field}`) + facts.value(`x.linkki.${field}`), 0),
  rivit: (list, source) => rowCount(list, source),
  taydet: (list, { reader, path, facts }) => {
    const definition = rowListOf(path, list);
    return definition === undefined ? 0 : reader.rows(list).filter((row) => isComplete(row, definition, facts)).length;
  },
  luvut: (field, source) => figuresIn(plainText(field, source), quantityWordsOf(source.path, source.language)),
  sana: (argument, source) => {
    const [list = '', ...field] = argument.split('.');
    return matches(plainText(field.join('.'), source), wordsOfList(source.path, list, source.language));
  },
  hankelause: (field, source) => projectSentences(plainText(field, source), projectWordsOf(source.path, source.language)).length,
  hankeosuus: (field, source) => projectShare(plainText(field, source), projectWordsOf(source.path, source.language)),
  ydin: (field, source) =>
    Number(
      matches(plainText(field, source), wordsOfList(source.path, 'ydin', source.language)) > 0 ||
        longestList(plainText(field, source)) >= listOfElements,
    ),
  urlosuus: (field, { content }) => addressShare(content(field)?.text ?? ''),
  paikka: (field, { content, path }) => placeholdersIn(content(field)?.text ?? '', path.placeholders).length,
  henkilotieto: (id, { content, path }) => {
    const [field, own] = [fieldOf(path, id), content(id)];
    return field === undefined || own === undefined ? 0 : personalDataIn(writtenIn(path, field, own)).length;
  },
  tulosrivit: (_, { reader }) => indicatorsOf(reader).filter(isWithResult).length,
  ilmanlahto: (_, { reader }) => indicatorsOf(reader).filter(isWithoutBaseline).length,
  sanat: (field, { content }) => content(field)?.chosen.length ?? 0,
  loppuosa: (_, source) => Number(isSuffixRight(source)),
  sama: (_, source) => {
    const [name = '', county = ''] = [inRole('modelName', source)[0], inRole('county', source)[0]];
    return similarTo({ name, county, keywords: inRole('keywords', source) }, source.others ?? []).length;
  },
  valine1: (_, source) => Number(isReviewFresh(source)),
};

const inRole = (role: Role, { reader, path }: FactsSource): readonly string[] => {
  const field = fieldInRole(path, role);
  return field === undefined ? [] : membersOf(reader.value(keyOf(field)));
};

const plainText = (field: string, { content }: FactsSource): string => withoutAddresses(content(field)?.text ?? '');

const idsOf = (name: string, entries: readonly unknown[] | undefined): readonly string[] =>
  (entries ?? []).filter((entry): entry is string => typeof entry === 'string' && entry !== `@${name}`);

/** Attachments of a field that need a column and lack it. */
function lacking(field: string, columnId: string, { path, facts, content }: FactsSource): number {
  const definition = rowListOf(path, listNames.attachments);
  const column = definition?.columns.find((candidate) => candidate.id === columnId);
  if (definition === undefined || column === undefined) return 0;
  return (
    content(field)?.attachments.filter((row) => isColumnNeeded(column, row, definition, facts) && !isGiven(row.value(columnId))).length ?? 0
  );
}

/** Named rows of a list; `evidence.<question>` = the evidence of a question in the seat, of the gate in the joint one. */
function rowCount(list: string, { reader, path, facts, tool2, assessment2 }: FactsSource): number {
  const [head = '', ...question] = list.split('.');
  if (head !== 'evidence' || question.length === 0) return namedRows(reader, list, rowListOf(path, list), facts).length;
  if (assessment2 === undefined) return 0;
  const id = question.join('.');
  const name = evidenceList(assessment2.aid, id, tool2?.gate.some((gate) => gate.id === id) === true ? jointSeat : assessment2.seat);
  return namedRows(reader, name, rowListOf(path, name), facts).length;
}

function addressShare(text: string): number {
  const all = [...text.trim().replace(/\s+/gu, ' ')].length;
  return all === 0 ? 0 : Math.floor((100 * addressesIn(text).reduce((sum, found) => sum + [...found.text].length, 0)) / all);
}

function isSuffixRight(source: FactsSource): boolean {
  const county = source.programme.counties.find((candidate) => candidate.id === inRole('county', source)[0]);
  const pillar = inRole('pillar', source)[0];
  if (county === undefined || pillar === undefined) return false;
  return hasRightSuffix(inRole('modelName', source)[0] ?? '', {
    county,
    pillar,
    investments: codesOf(source.programme.investments, inRole('investments', source), pillar),
  });
}

/** There is a tool 1 assessment, and it was finished (or begun) within the last days; without a day today any is fresh. */
function isReviewFresh({ reader, tool1, assessment1, today }: FactsSource): boolean {
  const all = tool1 === undefined ? [] : assessmentsOf(reader, tool1.id);
  const own = assessment1 === undefined ? deciding(all) : all.find((assessment) => assessment.aid === assessment1);
  if (own === undefined) return false;
  if (today === undefined) return true;
  return daysBetween((own.finishedAt ?? own.startedOn).slice(0, 10), today) <= freshDays;
}

const daysBetween = (from: string, to: string): number => (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
