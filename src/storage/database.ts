// The tables of this browser and how they are opened. Dexie is imported nowhere else but in this folder.

import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { DraftSummary, StoredFile, WorkingCopy } from '../core/ports.ts';
import type { Revision } from '../core/draft/revision.ts';

/** Raised with every change of what a row means. An older program that meets a higher number writes nothing. */
export const SCHEMA_VERSION = 1;
/** row of `settings` that holds the schema version of the data */
export const SCHEMA_KEY = 'schemaVersion';

/** `files`: hashes of attachments its value names, so that a file goes only with the last draft that names it. */
export type RevisionRow = Revision & { readonly draft: string; readonly files?: readonly string[] };
/** `start` and `longest` are left out where they are the value itself. */
export type WorkingRow = Omit<WorkingCopy, 'start' | 'longest'> & Partial<Pick<WorkingCopy, 'start' | 'longest'>>;
/** `createdAt` ISO; what came in or went out, with its report as JSON. */
export interface ExchangeRow {
  readonly n?: number;
  readonly draft: string;
  readonly createdAt: string;
  readonly report: string;
}
/** `dueAt` ISO; one submission waiting to be sent, as JSON. */
export interface OutboxRow {
  readonly id: string;
  readonly draft: string;
  readonly dueAt: string;
  readonly item: string;
}
export interface SettingRow {
  readonly key: string;
  readonly value: string;
}

export type Database = Dexie & {
  readonly drafts: Table<DraftSummary, string>;
  readonly revisions: Table<RevisionRow, [string, string]>;
  readonly working: Table<WorkingRow, [string, string, string]>;
  readonly attachments: Table<StoredFile, string>;
  readonly exchanges: Table<ExchangeRow, number>;
  readonly outbox: Table<OutboxRow, string>;
  readonly settings: Table<SettingRow, string>;
};

/**
 * Not opened yet: Dexie opens it at the first use. Every commit is strict, for with the default a power cut loses what was acknowledged
 * (reliability.md §0.1).
 */
export function createDatabase(name = 'polku'): Database {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Database;
  database.version(1).stores({
    drafts: 'id, changedAt, name',
    revisions: '[draft+id], [draft+field], *files',
    working: '[draft+field+tab]',
    attachments: 'hash',
    exchanges: '++n, draft',
    outbox: 'id, draft, dueAt',
    settings: 'key',
  });
  return database;
}
