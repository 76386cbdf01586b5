// What a .polku file says once it has been read and checked: plain data, nothing of it taken into a draft yet.

import type { FieldKey, Json, Revision, RevisionId } from '../draft/revision.ts';
import type { StoredFile } from '../ports.ts';

/** An instrument as files and payloads name it; `hash` = SHA-256 of its file, 64 hexadecimal digits. */
export interface InstrumentMark {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}

/** full = every seat, whole history · diff = what the other copy lacks · current = present answers only, no history, times or comments. */
export type PolkuKind = 'full' | 'diff' | 'current';

export interface PolkuContent {
  readonly kind: PolkuKind;
  readonly draft: string;
  readonly title: string;
  readonly instruments: readonly InstrumentMark[];
  readonly exported: { readonly at: string; readonly app: string; readonly person: string };
  readonly withheld: readonly string[];
  readonly heads: Readonly<Record<FieldKey, readonly RevisionId[]>>;
  /** the only answers of `kind: current`; of the others a readable copy that import ignores */
  readonly current: Readonly<Record<FieldKey, Json>>;
  /** sorted by field, then time; ids and digests are checked by whoever joins them */
  readonly revisions: readonly Revision[];
  /** attachments, each proved by its own hash */
  readonly files: readonly StoredFile[];
  /** members of the envelope this version does not know: a later program wrote the file */
  readonly unknownMembers: number;
}
