// What a joint answer was made from: the individual heads its writer saw, kept in `seen` of its revision (architecture §4 «basis»).

import { comparable } from '../draft/canonical.ts';
import type { RevisionInput } from '../draft/create-revision.ts';
import { parentsForEdit, stateOf, valueOf } from '../draft/field-state.ts';
import type { FieldKey, Json, Revision, RevisionId } from '../draft/revision.ts';
import { headsOf, revisionOf, type RevisionSet } from '../draft/revision-set.ts';
import type { Part } from '../instrument/impact-tool.ts';
import { jointSeat, levelPart, partList, rateKey } from '../instrument/keys.ts';
import { sameValue } from '../draft/writing.ts';

/** One part of a question in an assessment made by a pair. */
export interface JointPlace {
  readonly aid: string;
  readonly question: string;
  /** a criterion of tool 1 has the one part `levelPart` */
  readonly part: Pick<Part, 'id' | 'kind' | 'list'>;
  readonly pair: readonly [string, string];
}

/** The part of a criterion of tool 1. */
export const criterionPart: JointPlace['part'] = { id: levelPart, kind: 'scale' };

export const jointKey = ({ aid, question, part }: Omit<JointPlace, 'pair'>): FieldKey => rateKey(aid, question, part.id, jointSeat);

/** Heads of both seats' answers now, rows with all their columns; sorted. */
export function individualHeads(set: RevisionSet, { aid, question, part, pair }: JointPlace): readonly RevisionId[] {
  const lists = part.kind === 'rows' ? pair.map((seat) => `row/${partList(part, aid, seat)}/`) : [];
  const rows =
    lists.length === 0 ? [] : [...set.keys()].filter((key) => lists.some((list) => key.startsWith(list)) && !key.endsWith('/$pos'));
  return [...pair.map((seat) => rateKey(aid, question, part.id, seat)), ...rows].flatMap((key) => headsOf(set, key)).toSorted();
}

/**
 * What to write for a joint answer: add it with `added` of draft/writing, never with an ordinary edit, so that an unchanged value can be
 * confirmed anew over answers that moved. For rows the value is null (or EO, «ei yhteistä arvoa»): the rows stand in the joint list, and
 * this revision only carries what they were made from; write it after every change of those rows.
 */
export function jointInput(set: RevisionSet, place: JointPlace, value: Json): RevisionInput {
  const field = jointKey(place);
  const isSame = set.has(field) && sameValue(valueOf(set, field), value);
  return {
    field,
    parents: parentsForEdit(set, field),
    value,
    seen: individualHeads(set, place),
    ...(isSame ? { kind: 'confirm' as const } : {}),
  };
}

/** Ids a joint answer was made from; undefined: there is none, or it does not say. */
export function basisOf(set: RevisionSet, field: FieldKey): readonly RevisionId[] | undefined {
  const state = stateOf(set, field);
  return state.kind === 'one' ? basisIn(set, state.revision) : undefined;
}

/** A joint answer stands that one of the seats has moved away from since, or that never said what it was made from. */
export function isStale(set: RevisionSet, place: JointPlace): boolean {
  const field = jointKey(place);
  if (!isWritten(set, place)) return false;
  const basis = new Set(basisOf(set, field));
  return individualHeads(set, place).some((head) => !basis.has(head));
}

/** Joint rows count although their own record was never written. */
function isWritten(set: RevisionSet, place: JointPlace): boolean {
  const field = jointKey(place);
  if (place.part.kind !== 'rows') return set.has(field) && valueOf(set, field) !== null;
  const list = `row/${partList(place.part, place.aid, jointSeat)}/`;
  return set.has(field) || [...set.keys()].some((key) => key.startsWith(list));
}

/** An undo stands on what the answer it brought back stood on; a decision between copies on the version it chose. */
function basisIn(set: RevisionSet, { field, kind, seen, parents, value }: Revision): readonly RevisionId[] | undefined {
  if (kind === 'undo') {
    const [target] = seen ?? [];
    const back = target === undefined ? undefined : revisionOf(set, field, target);
    return back && basisIn(set, back);
  }
  if (seen !== undefined) return seen;
  const chosen = parents.flatMap((id) => revisionOf(set, field, id) ?? []).find((parent) => comparable(parent.value) === comparable(value));
  return chosen && basisIn(set, chosen);
}
