// What the app needs from outside the core. Adapters implement these; main.tsx wires them.

import type { FieldKey, Revision } from './draft/revision.ts';
import type { Result } from './result.ts';

/** What the list of drafts shows without reading a single revision. */
export interface DraftSummary {
  readonly id: string;
  readonly kind: 'model' | 'collection';
  readonly name: string;
  readonly county: string;
  /** language the text is written in */
  readonly language: string;
  readonly stageOfDevelopment: string;
  readonly createdAt: string;
  readonly changedAt: string;
  /** per stage: how many fields are ready, begun, empty */
  readonly progress: readonly { readonly stage: string; readonly ready: number; readonly begun: number; readonly empty: number }[];
  /** class mark of tool 1 («A+»), '' when there is none; `preliminary` when nobody has assessed yet */
  readonly classMark: string;
  readonly preliminary: boolean;
  /** where the writer was last: a hash route */
  readonly lastPlace: string;
  /** moved to the bin at, '' = not in the bin */
  readonly binnedAt: string;
  /** last backup file taken at, '' = never */
  readonly backupAt: string;
  /** this installation's random label in this draft */
  readonly device: string;
}

/** What is being typed: one row per draft, field and tab; never exported. */
export interface WorkingCopy {
  readonly draft: string;
  readonly field: FieldKey;
  readonly tab: string;
  readonly parents: readonly string[];
  readonly value: string;
  /** value when this sitting began, and the longest since (merge.md §4.3) */
  readonly start: string;
  readonly longest: string;
  readonly by: readonly string[];
  readonly role: string;
  readonly startedAt: string;
  readonly changedAt: string;
}

export interface StoredFile {
  readonly hash: string;
  readonly name: string;
  readonly type: string;
  readonly sizeBytes: number;
  readonly bytes: Uint8Array;
}

/** Everything resolves only after a strict commit; a failure leaves the store as it was. */
export interface DraftStore {
  list(order: 'changed' | 'name', limit: number): Promise<Result<readonly DraftSummary[]>>;
  count(): Promise<Result<number>>;
  summary(draft: string): Promise<Result<DraftSummary>>;
  /** new draft with its first revisions, in one transaction */
  create(summary: DraftSummary, revisions: readonly Revision[], files?: readonly StoredFile[]): Promise<Result<void>>;
  revisions(draft: string): Promise<Result<readonly Revision[]>>;
  /**
   * Revisions in and working copies out in one transaction; known revisions are skipped. `copies` = working copies that go on from the
   * new revisions: they are in with them or not at all.
   */
  append(
    draft: string,
    revisions: readonly Revision[],
    sealed: readonly { field: FieldKey; tab: string }[],
    files?: readonly StoredFile[],
    copies?: readonly WorkingCopy[],
  ): Promise<Result<void>>;
  saveSummary(summary: DraftSummary): Promise<Result<void>>;
  remove(draft: string): Promise<Result<void>>;
  working(draft: string): Promise<Result<readonly WorkingCopy[]>>;
  putWorking(copy: WorkingCopy): Promise<Result<void>>;
  file(hash: string): Promise<Result<StoredFile>>;
  setting(key: string): Promise<Result<string | undefined>>;
  saveSetting(key: string, value: string): Promise<Result<void>>;
}

export interface Clock {
  now(): Date;
}
export interface Ids {
  random(): string;
}

/** This browser tab among others of the same origin. */
export interface Tabs {
  readonly id: string;
  /** ids of the tabs that still live, this one included */
  alive(): Promise<readonly string[]>;
  /** resolves when that tab is gone */
  whenGone(tab: string): Promise<void>;
  tell(draft: string): void;
  listen(changed: (draft: string) => void): () => void;
}

export interface OfflineCopy {
  readonly listed: number;
  readonly missing: readonly string[];
  readonly checkedAt: string;
}

/** What the machine around the app can do. */
export interface Device {
  /** undefined: no service worker yet (first visit, or a browser without one) */
  offlineCopy(): Promise<OfflineCopy | undefined>;
  persisted(): Promise<boolean | undefined>;
  askToPersist(): Promise<boolean | undefined>;
  saveFile(name: string, type: string, bytes: Uint8Array): void;
}
