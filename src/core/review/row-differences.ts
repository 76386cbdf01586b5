// Rows of two seats in pairs, by group or by goal, and their columns compared by kind (instruments.md c.9.2 «rivit»).

import { comparable } from '../draft/canonical.ts';
import type { DraftReader, RowView } from '../draft/reader.ts';
import type { Json } from '../draft/revision.ts';
import type { Column, PathInstrument, RowList } from '../instrument/definition.ts';
import type { PartKind, Scale } from '../instrument/impact-tool.ts';
import { isGiven } from '../model/rows.ts';
import { normalised } from '../model/normalised.ts';
import { compareAnswers, compareOnScale, missing, type Comparison, type Step } from './compare.ts';

/** What pairs two rows, and the row of each seat that has one. */
export interface RowPair {
  /** goal row id, or the group in words; with the number of the row when a seat has several for it */
  readonly key: string;
  readonly a?: string;
  readonly b?: string;
}

export interface RowDifference extends Comparison {
  readonly row: RowPair;
  /** absent: the whole row is missing from one seat */
  readonly column?: string;
  readonly a: Json;
  readonly b: Json;
  /** ids of the scales compared here, one for each value; a missing row counts each of its scale columns */
  readonly scales: readonly string[];
}

export interface RowsContext {
  readonly path: PathInstrument;
  readonly reader: DraftReader;
  readonly scales: readonly Scale[];
  readonly definition: RowList;
  /** list names of the two seats */
  readonly lists: readonly [string, string];
}

/** In the order of the first seat, then the rows only the second has. Columns that pair the rows are not compared again. */
export function rowDifferences(context: RowsContext): readonly RowDifference[] {
  const { definition } = context;
  const pairing = pairingColumns(definition);
  const columns = definition.columns
    .filter((column) => !pairing.includes(column))
    .map((column) => ({ column, scale: scaleOf(column, context) }));
  const scaleIds = columns.flatMap(({ scale }) => (scale === undefined ? [] : [scale.id]));
  return pairsOf(context, pairing).flatMap(({ key, a, b }): readonly RowDifference[] => {
    const row: RowPair = { key, ...(a === undefined ? {} : { a: a.id }), ...(b === undefined ? {} : { b: b.id }) };
    if (a === undefined || b === undefined) return [{ ...missing, row, a: a?.id ?? null, b: b?.id ?? null, scales: scaleIds }];
    return columns.map(({ column, scale }) => {
      const [one, two] = [a.value(column.id), b.value(column.id)];
      return {
        ...compareColumn(column, scale, one, two),
        row,
        column: column.id,
        a: one,
        b: two,
        scales: scale === undefined ? [] : [scale.id],
      };
    });
  });
}

/** The row its rows point to, where there is one; else the choice and the line that name the row. */
export function pairingColumns(definition: RowList): readonly Column[] {
  const reference = definition.columns.find(({ kind, refersTo }) => kind === 'reference' && refersTo !== undefined);
  return reference === undefined ? definition.columns.filter(({ kind }) => kind === 'choice' || kind === 'line') : [reference];
}

function pairsOf(
  { reader, lists }: RowsContext,
  pairing: readonly Column[],
): readonly { key: string; a: RowView | undefined; b: RowView | undefined }[] {
  const [own, others] = lists.map((list) => keyed(reader.rows(list), pairing));
  const keys = [...new Set([...(own?.keys() ?? []), ...(others?.keys() ?? [])])];
  return keys.map((key) => ({ key, a: own?.get(key), b: others?.get(key) }));
}

/** The second row for the same group pairs with the other seat's second. */
function keyed(rows: readonly RowView[], pairing: readonly Column[]): ReadonlyMap<string, RowView> {
  const found = new Map<string, RowView>();
  for (const row of rows) {
    const key = pairing
      .map((column) => nameIn(row.value(column.id)))
      .filter((name) => name !== '')
      .join(' · ');
    let unique = key;
    for (let nth = 2; found.has(unique); nth += 1) unique = `${key} (${nth})`;
    found.set(unique, row);
  }
  return found;
}

const nameIn = (value: Json): string =>
  typeof value === 'string' ? normalised(value).toLowerCase() : isGiven(value) ? comparable(value) : '';

function compareColumn(column: Column, scale: RowScale | undefined, a: Json, b: Json): Comparison {
  if (!isGiven(a) && !isGiven(b)) return { kind: 'same', mustDiscuss: false };
  if (!isGiven(a) || !isGiven(b)) return missing;
  return scale === undefined ? compareAnswers(kindOf(column), a, b) : compareOnScale(scale.steps, a, b);
}

const kindOf = ({ kind }: Column): PartKind =>
  kind === 'number' || kind === 'date' || kind === 'yesNo' ? kind : kind === 'text' || kind === 'line' ? 'text' : 'choices';

interface RowScale {
  readonly id: string;
  readonly steps: readonly Step[];
}

/** A choice whose options are numbers is a scale: the tool's one with the same values. */
function scaleOf({ kind, options }: Column, { path, scales }: RowsContext): RowScale | undefined {
  const ids = kind === 'choice' && options !== undefined ? (path.options[options] ?? []).map(({ id }) => id) : [];
  if (ids.length === 0 || ids.some((id) => !/^\d+$/u.test(id))) return undefined;
  const scale = scales.find((candidate) => candidate.options.map(({ value }) => String(value)).join() === ids.join());
  return { id: scale?.id ?? options ?? '', steps: ids.map((id) => ({ code: id, value: Number(id) })) };
}
