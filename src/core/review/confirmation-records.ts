// What stands in the flow of an assessment about confirming it: confirmations and reopenings, append only (merge.md §4.6).

import type { DraftReader } from '../draft/reader.ts';
import type { FieldKey, Json } from '../draft/revision.ts';
import type { Heads } from './flow.ts';

/** One person's statement about one content. No electronic signature: who it is, is what the person says. */
export interface Confirmation {
  readonly id: string;
  readonly role: string;
  readonly person: string;
  readonly name: string;
  readonly organisation: string;
  /** ISO 8601 UTC */
  readonly at: string;
  /** ISO day as the person sees it */
  readonly on: string;
  /** over exactly the content, as in the payload */
  readonly contentHash: string;
  /** all heads of exactly the content: from these the confirmed state is rebuilt */
  readonly heads: Heads;
  /** the words the person agreed to: «olen lukenut yhteisen arvion» */
  readonly statement: string;
  /** the individual answers of both belong to the content */
  readonly attachIndividual: boolean;
  /** the condition of confirming did not hold, or the purpose was practice: nothing to be returned */
  readonly practice: boolean;
}

export interface Reopening {
  readonly id: string;
  readonly reason: string;
  /** ISO 8601 UTC */
  readonly at: string;
  /** ids of the confirmations it takes back */
  readonly cancels: readonly string[];
}

export const confirmKey = (aid: string, id: string): FieldKey => `flow/${aid}/confirm/${id}`;
export const reopenKey = (aid: string, id: string): FieldKey => `flow/${aid}/reopen/${id}`;

/** «Liitetäänkö molempien omat arviot?»: the pair's one choice. It stands in the content, so changing it outdates what was confirmed. */
export const attachKey = (aid: string): FieldKey => `row/assessments/${aid}/attachIndividual`;

/** Confirmations of an assessment, oldest first; a record that says too little to be one is left out. */
export const confirmationsOf = (reader: DraftReader, aid: string): readonly Confirmation[] =>
  reader
    .keys(confirmKey(aid, ''))
    .flatMap((key) => confirmationIn(idIn(key), membersOf(reader.value(key))))
    .toSorted(byMoment);

/** Reopenings of an assessment, oldest first; one without a reason is none. */
export const reopeningsOf = (reader: DraftReader, aid: string): readonly Reopening[] =>
  reader
    .keys(reopenKey(aid, ''))
    .flatMap((key) => reopeningIn(idIn(key), membersOf(reader.value(key))))
    .toSorted(byMoment);

/** Confirmations nobody has taken back. */
export function standing(confirmations: readonly Confirmation[], reopenings: readonly Reopening[]): readonly Confirmation[] {
  const cancelled = new Set(reopenings.flatMap(({ cancels }) => cancels));
  return confirmations.filter(({ id }) => !cancelled.has(id));
}

/**
 * The hashes that every required role has confirmed, each by a person of its own, newest last. With any, the answers are locked; which of
 * them is the content of today only the content can tell.
 */
export function agreedHashes(confirmations: readonly Confirmation[], requiredRoles: readonly string[]): readonly string[] {
  if (requiredRoles.length === 0) return [];
  return [...new Set(confirmations.map(({ contentHash }) => contentHash))].filter((hash) => {
    const same = confirmations.filter(({ contentHash }) => contentHash === hash);
    return haveOwnPeople(requiredRoles.map((role) => same.filter((one) => one.role === role).map(({ person }) => person)));
  });
}

/** One person for each role, nobody twice. */
const haveOwnPeople = ([first, ...rest]: readonly (readonly string[])[], taken: readonly string[] = []): boolean =>
  first === undefined || first.some((person) => !taken.includes(person) && haveOwnPeople(rest, [...taken, person]));

function confirmationIn(id: string, record: Members): readonly Confirmation[] {
  const text = (key: string): string => textIn(record[key]);
  const confirmation: Confirmation = {
    id,
    role: text('role'),
    person: text('person'),
    name: text('name'),
    organisation: text('organisation'),
    at: text('at'),
    on: text('on'),
    contentHash: text('contentHash'),
    heads: headsIn(record['heads'] ?? null),
    statement: text('statement'),
    attachIndividual: record['attachIndividual'] === true,
    practice: record['practice'] !== false,
  };
  const { role, person, at, contentHash } = confirmation;
  return [role, person, at, contentHash].includes('') ? [] : [confirmation];
}

function reopeningIn(id: string, record: Members): readonly Reopening[] {
  const reopening = { id, reason: textIn(record['reason']), at: textIn(record['at']), cancels: textsIn(record['cancels'] ?? null) };
  return reopening.reason === '' || reopening.at === '' ? [] : [reopening];
}

type Members = { readonly [key: string]: Json | undefined };

const headsIn = (value: Json): Heads =>
  Object.fromEntries(Object.entries(membersOf(value)).map(([field, ids]) => [field, textsIn(ids ?? null)]));
const membersOf = (value: Json): Members =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Members) : {};
const textIn = (value: Json | undefined): string => (typeof value === 'string' ? value.trim() : '');
const textsIn = (value: Json): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
const idIn = (key: FieldKey): string => key.slice(key.lastIndexOf('/') + 1);
const byMoment = (a: { at: string; id: string }, b: { at: string; id: string }): number =>
  a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1;
