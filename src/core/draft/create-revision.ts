// Makes a revision and recognises a genuine one: id and digest are computed from what it says.

import { canonicalJson, normalised } from './canonical.ts';
import { isErased } from './erased.ts';
import { hashText } from './hash.ts';
import type { Author, FieldKey, Json, Revision, RevisionId, RevisionKind, Stamp } from './revision.ts';

const ID_LENGTH = 22;

export interface RevisionInput {
  readonly field: FieldKey;
  readonly parents: readonly RevisionId[];
  readonly value: Json;
  readonly kind?: RevisionKind;
  readonly seen?: readonly RevisionId[];
  readonly note?: string;
}

/** A frozen revision. Strings of the value are stored in NFC; parents and seen are sorted (architecture §4). */
export function createRevision(input: RevisionInput, author: Author, stamp: Stamp): Revision {
  const value = normalised(input.value);
  const body: Omit<Revision, 'id'> = {
    field: input.field,
    parents: Object.freeze(input.parents.toSorted()),
    value,
    salt: stamp.salt,
    digest: digestOf(stamp.salt, value),
    by: Object.freeze([...author.by]),
    role: author.role,
    device: author.device,
    at: stamp.at,
    instrument: author.instrument,
    ...(input.kind === undefined ? {} : { kind: input.kind }),
    ...(input.seen === undefined ? {} : { seen: Object.freeze(input.seen.toSorted()) }),
    ...(input.note === undefined ? {} : { note: input.note }),
  };
  return Object.freeze({ id: idOf(body), ...body });
}

/** Id and digest recomputed. Of an erased revision only the id can be: its value and salt must then both be gone. */
export function isGenuine(revision: Revision): boolean {
  if (revision.id !== idOf(revision)) return false;
  return isErased(revision) ? revision.value === null : revision.digest === digestOf(revision.salt, revision.value);
}

function digestOf(salt: string, value: Json): string {
  return hashText(salt + canonicalJson(value));
}

/** Over everything but id, value and salt, so that a value can be erased and its id and children stay. */
function idOf(revision: Omit<Revision, 'id'>): RevisionId {
  const { field, parents, digest, by, role, device, at, instrument, kind, seen, note } = revision;
  const hashed: Json = {
    field,
    parents,
    digest,
    by,
    role,
    device,
    at,
    instrument,
    ...(kind === undefined ? {} : { kind }),
    ...(seen === undefined ? {} : { seen }),
    ...(note === undefined ? {} : { note }),
  };
  return hashText(canonicalJson(hashed)).slice(0, ID_LENGTH);
}
