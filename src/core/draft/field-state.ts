// What a field says, as a pure function of its revisions: nothing, one value, a merged text, or a conflict (merge.md §4.4).

import { comparable, isEmptyValue } from './canonical.ts';
import { isErased } from './erased.ts';
import type { FieldKey, Json, Revision, RevisionId } from './revision.ts';
import { ancestorsOf, byTime } from './revision-set.ts';
import type { FieldLog, RevisionSet } from './revision-set.ts';
import { mergeSentences } from './sentence-merge.ts';
import type { Region } from './sentence-merge.ts';

export type FieldState =
  /** never written, or everything in it was erased for good */
  | { readonly kind: 'empty'; readonly heads: readonly RevisionId[] }
  /** one head, or several that say the same; `revision` is the latest of them */
  | { readonly kind: 'one'; readonly heads: readonly RevisionId[]; readonly value: Json; readonly revision: Revision }
  /** a view, shown with «check»: nothing is written until somebody confirms it or writes on */
  | {
      readonly kind: 'merged';
      readonly heads: readonly RevisionId[];
      readonly value: string;
      readonly base: Revision;
      readonly versions: readonly Revision[];
    }
  /** one version per differing value, by id; `shown` = the latest that is not empty: what stays on screen and what typing goes on from */
  | {
      readonly kind: 'conflict';
      readonly heads: readonly RevisionId[];
      readonly versions: readonly Revision[];
      readonly shown: Revision;
      readonly why: 'text' | 'value' | 'cleared';
    };

const remembered = new WeakMap<FieldLog, FieldState>();

export function stateOf(set: RevisionSet, field: FieldKey): FieldState {
  const log = set.get(field);
  if (log === undefined) return { kind: 'empty', heads: [] };
  const known = remembered.get(log);
  if (known !== undefined) return known;
  const state = computed(log, field);
  remembered.set(log, state);
  return state;
}

/** What the editor shows and the next edit starts from; null when there is nothing. */
export function valueOf(set: RevisionSet, field: FieldKey): Json {
  const state = stateOf(set, field);
  if (state.kind === 'empty') return null;
  return state.kind === 'conflict' ? state.shown.value : state.value;
}

/** What an ordinary edit is based on: everything, but in a conflict only the branch on screen, so that typing never closes one. */
export function parentsForEdit(set: RevisionSet, field: FieldKey): readonly RevisionId[] {
  const state = stateOf(set, field);
  return state.kind === 'conflict' ? [state.shown.id] : state.heads;
}

/** Fields in conflict; whether a row is alive and where it stands are not among them (rows.ts). */
export function conflictsOf(set: RevisionSet): readonly FieldKey[] {
  return fieldsOfKind(set, 'conflict');
}

/** Fields whose merged text waits for «Kunnossa». */
export function mergedFieldsOf(set: RevisionSet): readonly FieldKey[] {
  return fieldsOfKind(set, 'merged');
}

/** The places to decide between two versions of a text; one place with all of both when they have no common ground, [] for more versions. */
export function clashOf(set: RevisionSet, field: FieldKey): readonly Region[] {
  const state = stateOf(set, field);
  const log = set.get(field);
  if (log === undefined || (state.kind !== 'conflict' && state.kind !== 'merged') || state.versions.length !== 2) return [];
  const [a, b] = state.versions.map(({ value }) => (typeof value === 'string' ? value : ''));
  const base = baseOf(
    log,
    livingHeads(log).map(({ id }) => id),
  )?.value;
  if (typeof base !== 'string' || base.trim() === '') return [{ base: '', a: a ?? '', b: b ?? '' }];
  const merge = mergeSentences(base, a ?? '', b ?? '');
  return merge.clean ? [{ same: merge.text }] : merge.regions;
}

/** Free text merges by sentence: descriptions, reasons, text parts of a question, columns of a row. A code, number or day is one word and never does (`isProse`). */
export function mergesAsText(field: FieldKey): boolean {
  if (field.startsWith('row/')) return !field.slice(field.lastIndexOf('/') + 1).startsWith('$');
  return ['text/', 'just/', 'rate/', 'na/'].some((head) => field.startsWith(head));
}

function computed(log: FieldLog, field: FieldKey): FieldState {
  const { heads } = log;
  const living = livingHeads(log);
  const groups = new Map<string, Revision>();
  for (const revision of living) {
    const key = field.endsWith('/$pos') ? '' : comparable(revision.value);
    groups.set(key, latest([revision, groups.get(key) ?? revision]));
  }
  const versions = [...groups.values()].toSorted((x, y) => (x.id < y.id ? -1 : 1));
  const [only] = versions;
  if (only === undefined) return { kind: 'empty', heads };
  if (versions.length === 1) return { kind: 'one', heads, value: only.value, revision: only };
  const filled = versions.filter(({ value }) => !isEmptyValue(value));
  const base = baseOf(
    log,
    living.map(({ id }) => id),
  );
  const text = mergesAsText(field) && filled.length === versions.length && base !== undefined ? mergedText(base, versions) : undefined;
  if (base !== undefined && text !== undefined) return { kind: 'merged', heads, value: text, base, versions };
  const why = filled.length < versions.length ? 'cleared' : versions.every(({ value }) => typeof value === 'string') ? 'text' : 'value';
  return { kind: 'conflict', heads, versions, shown: latest(filled), why };
}

function livingHeads(log: FieldLog): readonly Revision[] {
  return log.heads.flatMap((id) => log.revisions.get(id) ?? []).filter((revision) => !isErased(revision));
}

/** Only when every pair merges cleanly, so that the order of versions cannot matter. */
function mergedText(base: Revision, versions: readonly Revision[]): string | undefined {
  const texts = versions.flatMap(({ value }) => (typeof value === 'string' && isProse(value) ? [value] : []));
  const ground = base.value;
  if (typeof ground !== 'string' || !isProse(ground) || texts.length < versions.length) return undefined;
  const [first, ...others] = texts;
  if (texts.some((a, index) => texts.slice(index + 1).some((b) => !mergeSentences(ground, a, b).clean))) return undefined;
  return others.reduce<string | undefined>((whole, text) => {
    const merge = whole === undefined ? undefined : mergeSentences(ground, whole, text);
    return merge?.clean === true ? merge.text : undefined;
  }, first);
}

/** A date, a code or a number in a column is one word: two of them are a choice for a person, also when one side went back to the old. */
function isProse(text: string): boolean {
  return /\S\s+\S/.test(text);
}

/** The one best common ancestor; none when there are several (criss-cross) or it is not here. */
function baseOf(log: FieldLog, ids: readonly RevisionId[]): Revision | undefined {
  const [first, ...others] = ids.map((id) => ancestorsOf(log, [id]));
  const common = [...(first ?? [])].filter((id) => others.every((ancestors) => ancestors.has(id)));
  const dominated = new Set(common.flatMap((id) => log.revisions.get(id)?.parents ?? []));
  const best = common.filter((id) => !dominated.has(id));
  return best.length === 1 && best[0] !== undefined ? log.revisions.get(best[0]) : undefined;
}

function latest(revisions: readonly Revision[]): Revision {
  return revisions.reduce((a, b) => (byTime(a, b) > 0 ? a : b));
}

function fieldsOfKind(set: RevisionSet, kind: FieldState['kind']): readonly FieldKey[] {
  return [...set.keys()].filter((field) => !field.endsWith('/$') && stateOf(set, field).kind === kind).toSorted();
}
