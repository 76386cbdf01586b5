// The one record a draft is made of: an immutable revision of one field (architecture §4).

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type RevisionId = string;
/** «text/F12», «rate/<aid>/2.K3.va/<seat>», «row/goals/<rowId>/kuka» … */
export type FieldKey = string;

export type RevisionKind = 'resolve' | 'confirm' | 'delete' | 'restore' | 'import' | 'migrate' | 'undo';

export interface Revision {
  readonly id: RevisionId;
  readonly field: FieldKey;
  /** what the author was looking at, sorted; [] = the first */
  readonly parents: readonly RevisionId[];
  /** the complete new value, never a delta */
  readonly value: Json;
  /** random, so that an erased short value cannot be guessed from its digest */
  readonly salt: string;
  /** SHA-256(salt ‖ canonical value), base64url */
  readonly digest: string;
  /** person ids, one or two («together») */
  readonly by: readonly string[];
  readonly role: string;
  /** random per draft and installation; a label, never part of a decision */
  readonly device: string;
  /** hybrid logical clock «2026-11-24T08:15:30.123Z~0003»; order and labels only */
  readonly at: string;
  readonly kind?: RevisionKind;
  /** deletion of a row: the column heads its author saw; undo: the revision brought back, [] = before anything was written */
  readonly seen?: readonly RevisionId[];
  /** instrument id@version it was written under */
  readonly instrument: string;
  readonly note?: string;
}

/** Who writes, where and under which instrument: everything of a revision that is not the answer itself. */
export interface Author {
  readonly by: readonly string[];
  readonly role: string;
  readonly device: string;
  readonly instrument: string;
}

/** Chance and time come from outside: the core has neither. */
export interface Stamp {
  readonly at: string;
  readonly salt: string;
}
