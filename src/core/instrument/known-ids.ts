// Finds ids in conditions that nothing can produce: a misspelt id would silently be 0 (instruments.md a.0.7).

import type { Condition } from './condition.ts';
import type { PathInstrument } from './definition.ts';
import type { DescriptionTool } from './description-tool.ts';
import type { ImpactTool } from './impact-tool.ts';
import type { Instrument } from './instrument.ts';
import { idsIn, listName } from './evaluate.ts';
import { fieldOf, ownFieldOf, partsOf } from './keys.ts';

/** Derived ids and what comes after their name. */
const derived: Readonly<Record<string, 'nothing' | 'field' | 'list' | 'wordListAndField' | 'role' | 'fresh'>> = {
  rrp: 'nothing',
  liitelinkki: 'nothing',
  tulosrivit: 'nothing',
  ilmanlahto: 'nothing',
  loppuosa: 'nothing',
  sama: 'nothing',
  auki: 'nothing',
  sopimatta: 'nothing',
  liite: 'field',
  liite0: 'field',
  linkki: 'field',
  luvut: 'field',
  hankelause: 'field',
  hankeosuus: 'field',
  ydin: 'field',
  urlosuus: 'field',
  paikka: 'field',
  henkilotieto: 'field',
  altpuuttuu: 'field',
  sanat: 'field',
  rivit: 'list',
  taydet: 'list',
  sana: 'wordListAndField',
  edustaja: 'role',
  valine1: 'fresh',
};

/** Names of derived ids conditions may use, without `x.`. */
export const derivedIdNames: readonly string[] = Object.keys(derived);

/**
 * Ids and lists the conditions of these instruments name but that none of them, read together, can produce; each once, in order.
 * Give every instrument the conditions may read.
 */
export function unknownIds(instruments: readonly Instrument[]): readonly string[] {
  const family = familyOf(instruments);
  const named = instruments.flatMap((instrument) => [...conditionsIn(instrument).flatMap(idsIn), ...listEntries(instrument)]);
  return [...new Set(named)].filter((id) => !isKnown(id, family));
}

interface Family {
  readonly all: readonly Instrument[];
  readonly path?: PathInstrument;
  readonly review?: DescriptionTool;
  readonly impact?: ImpactTool;
}

const familyOf = (all: readonly Instrument[]): Family => {
  const path = all.find((instrument) => instrument.kind === 'path');
  const review = all.find((instrument) => instrument.kind === 'description');
  const impact = all.find((instrument) => instrument.kind === 'impact');
  return {
    all,
    ...(path === undefined ? {} : { path }),
    ...(review === undefined ? {} : { review }),
    ...(impact === undefined ? {} : { impact }),
  };
};

/** Every condition of an instrument, wherever it stands. */
export function conditionsIn(value: unknown): readonly Condition[] {
  if (isCondition(value)) return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(conditionsIn) : [];
}

/** A condition has exactly one member, and it has the shape the condition language gives it (a criterion's own `min` is a number). */
function isCondition(value: unknown): value is Condition {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const [entry, ...more] = Object.entries(value);
  if (entry === undefined || more.length > 0) return false;
  const [name, content] = entry;
  if (name === 'all' || name === 'any') return Array.isArray(content) && content.every(isCondition);
  if (name === 'not') return isCondition(content);
  if (name === 'min' || name === 'filled')
    return Array.isArray(content) && content.length === 2 && typeof content[0] === 'string' && typeof content[1] === 'number';
  return name === 'list' && typeof content === 'string';
}

const listEntries = (instrument: Instrument): readonly string[] =>
  Object.values(instrument.lists)
    .flat()
    .filter((entry): entry is string => typeof entry === 'string');

function isKnown(id: string, family: Family): boolean {
  if (id.startsWith('@')) return isList(listName(id), family);
  if (id.includes('{F}')) return (family.path?.fields ?? []).some((field) => isKnown(id.replaceAll('{F}', field.id), family));
  if (id.includes('{q}')) return (family.impact?.questions ?? []).some((question) => isKnown(id.replaceAll('{q}', question.id), family));
  if (id.startsWith('x.')) return isDerived(id.slice(2), family);
  if (id.startsWith('row.')) return isColumn(id.slice('row.'.length), family);
  if (id.startsWith('na.')) return family.path !== undefined && ownFieldOf(family.path, id.slice('na.'.length)) !== undefined;
  return isFieldId(id, family) || isCheckId(id, family) || isReviewId(id, family) || isImpactId(id, family);
}

const isList = (name: string, { all, path }: Family): boolean =>
  name.startsWith('n!.')
    ? path !== undefined && isKnown(name.slice('n!.'.length), { all, path })
    : all.some((instrument) => name in instrument.lists || `@${name}` in instrument.lists);

function isDerived(id: string, family: Family): boolean {
  const { path, impact } = family;
  const [name = '', ...rest] = id.split('.');
  const argument = rest.join('.');
  const isField = (field: string): boolean => path !== undefined && fieldOf(path, field) !== undefined;
  switch (Object.hasOwn(derived, name) ? derived[name] : undefined) {
    case 'nothing':
      return argument === '';
    case 'field':
      return isField(argument);
    case 'list':
      return argument.startsWith('evidence.')
        ? [...(impact?.questions ?? []), ...(impact?.gate ?? [])].some((question) => argument === `evidence.${question.id}`)
        : path?.rowLists.some((list) => list.id === argument) === true;
    case 'wordListAndField':
      return path !== undefined && Object.hasOwn(path.wordLists, rest[0] ?? '') && isField(rest.slice(1).join('.'));
    case 'role':
      return impact?.assessorRoles.some((role) => role.id === argument) === true;
    case 'fresh':
      return argument === 'tuore';
    case undefined:
      return false;
  }
}

function isColumn(id: string, { path }: Family): boolean {
  const [name = '', ...rest] = id.split('.');
  const option = rest.join('.');
  const columns = (path?.rowLists ?? []).flatMap((list) => list.columns).filter((column) => column.id === name);
  if (option === '') return columns.length > 0;
  return columns.some(
    (column) =>
      (column.kind === 'yesNo' && (option === 'kylla' || option === 'ei')) ||
      (column.kind === 'file' && option === 'kuva') ||
      (column.options !== undefined && path?.options[column.options]?.some((candidate) => candidate.id === option) === true) ||
      (path !== undefined && column.options === undefined && ownFieldOf(path, option) !== undefined),
  );
}

function isFieldId(id: string, { path }: Family): boolean {
  if (path === undefined) return false;
  if (fieldOf(path, id) !== undefined) return true;
  const cut = id.lastIndexOf('.');
  const [field, rest] = [cut < 0 ? undefined : fieldOf(path, id.slice(0, cut)), id.slice(cut + 1)];
  if (field === undefined) return false;
  const isOption =
    field.options !== undefined &&
    (field.options.startsWith('programme:') || path.options[field.options]?.some((option) => option.id === rest) === true);
  return isOption || ('criteria' in field && (rest === 'valmis' || field.criteria.some((criterion) => String(criterion.n) === rest)));
}

/** `AUT03`, `AUT03.<field>`, `AUT.<field>`. */
function isCheckId(id: string, { path }: Family): boolean {
  const [name = '', ...rest] = id.split('.');
  const isField = rest.length > 0 && path !== undefined && ownFieldOf(path, rest.join('.')) !== undefined;
  return name === 'AUT' ? isField : path?.checks.some((check) => check.id === name) === true && (rest.length === 0 || isField);
}

function isReviewId(id: string, { review }: Family): boolean {
  if (review === undefined) return false;
  if (id === 'tehty.1' || id === 'alustava.nakyy') return true;
  if (review.criteria.some((criterion) => ['', '.nolla', '.vast', '.perustelu'].some((end) => id === criterion.id + end))) return true;
  const classes = [
    ...review.classes.flatMap((definition) => [definition, ...(definition.variants ?? [])]).map((definition) => `luokka.${definition.id}`),
  ];
  return classes.includes(id) || review.preliminary.classes.some((candidate) => id === `alustava.${candidate.id}`);
}

function isImpactId(id: string, { impact, path }: Family): boolean {
  if (impact === undefined) return false;
  if (id === 'portti.2Q' || impact.sections.some((section) => section.optional?.id === id)) return true;
  const question = [...impact.questions, ...impact.gate].find((candidate) => id.startsWith(`${candidate.id}.`));
  if (question === undefined) return false;
  const [partId = '', ...rest] = id.slice(question.id.length + 1).split('.');
  const option = rest.join('.');
  if (partId === 'perustelu') return option === '';
  const part = partsOf(impact, question).find((candidate) => candidate.id === partId);
  if (part === undefined || option === '') return part !== undefined;
  const codes = impact.scales.find((scale) => scale.id === part.scale)?.options.map((candidate) => candidate.code) ?? [];
  return (
    codes.includes(option) ||
    (part.options !== undefined && path?.options[part.options]?.some((candidate) => candidate.id === option) === true)
  );
}
