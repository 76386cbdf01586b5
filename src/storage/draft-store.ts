// Drafts in this browser's database. Every write is one strict transaction that first looks whether a newer program owns the data.

import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import { blanked, erasedBy } from '../core/draft/erased.ts';
import type { Revision } from '../core/draft/revision.ts';
import type { DraftStore, StoredFile } from '../core/ports.ts';
import { SCHEMA_KEY, SCHEMA_VERSION } from './database.ts';
import type { Database, RevisionRow } from './database.ts';
import { hashesIn, isRevisionRow, isStoredFile, isSummary, isWorkingRow, revisionIn, workingCopyIn, workingRowOf } from './row-shape.ts';
import { Refusal, attempted } from './storage-problem.ts';

/**
 * `onUnreadable` is told of rows whose shape is broken: they are left out of what is read and left where they are, never deleted.
 * Every answer of a write comes after its commit.
 */
export function createDraftStore(database: Database, onUnreadable: (table: string, rows: number) => void = () => undefined): DraftStore {
  const { drafts, revisions, working, attachments, settings, exchanges } = database;

  const everything = [drafts, revisions, working, attachments, exchanges];
  // typing locks three small tables, never the revisions or the files
  const written = <T>(tables: readonly Table[], work: () => Promise<T>) =>
    attempted(() =>
      database.transaction('rw', [...tables, settings], async () => {
        await refuseNewer(database);
        return work();
      }),
    );
  const readable = <T>(table: string, rows: readonly unknown[], isShape: (row: unknown) => row is T): readonly T[] => {
    const good = rows.filter(isShape);
    if (good.length < rows.length) onUnreadable(table, rows.length - good.length);
    return good;
  };
  const refuseMissing = async (draft: string): Promise<void> => {
    if ((await drafts.where('id').equals(draft).count()) === 0) throw new Refusal({ code: 'storage.missing' });
  };

  return {
    list: (order, limit) =>
      attempted(async () => {
        const rows = order === 'changed' ? drafts.orderBy('changedAt').reverse() : drafts.orderBy('name');
        return readable('drafts', await rows.limit(limit).toArray(), isSummary);
      }),
    count: () => attempted(() => drafts.count()),
    summary: (draft) => attempted(async () => present(await drafts.get(draft), isSummary)),
    create: (summary, first, files = []) =>
      written(everything, async () => {
        await drafts.add(summary);
        await addRevisions(database, summary.id, first);
        await addFiles(database, files);
      }),
    revisions: (draft) =>
      attempted(async () => {
        const rows = await revisions.where('[draft+id]').between([draft], [draft, Dexie.maxKey]).toArray();
        return readable('revisions', rows, isRevisionRow).map(revisionIn);
      }),
    append: (draft, more, sealed, files = [], copies = []) =>
      written(everything, async () => {
        await refuseMissing(draft);
        await addRevisions(database, draft, more);
        await working.bulkDelete(sealed.map(({ field, tab }) => [draft, field, tab]));
        await working.bulkPut(copies.map(workingRowOf));
        await addFiles(database, files);
      }),
    saveSummary: (summary) =>
      written([drafts], async () => {
        await refuseMissing(summary.id);
        await drafts.put(summary);
      }),
    remove: (draft) => written(everything, () => removeDraft(database, draft)),
    working: (draft) =>
      attempted(async () => {
        const rows = await working.where('[draft+field+tab]').between([draft], [draft, Dexie.maxKey]).toArray();
        return readable('working', rows, isWorkingRow).map(workingCopyIn);
      }),
    putWorking: (copy) =>
      written([drafts, working], async () => {
        await refuseMissing(copy.draft);
        await working.put(workingRowOf(copy));
      }),
    file: (hash) => attempted(async () => present(await attachments.get(hash), isStoredFile)),
    setting: (key) => attempted(async () => (await settings.get(key))?.value),
    saveSetting: (key, value) =>
      written([], async () => {
        await settings.put({ key, value });
      }),
  };
}

function present<T>(row: unknown, isShape: (row: unknown) => row is T): T {
  if (row === undefined) throw new Refusal({ code: 'storage.missing' });
  if (!isShape(row)) throw new Refusal({ code: 'storage.unavailable' });
  return row;
}

/** Dexie lets an old tab write into a newer schema: the number in the data decides, inside the transaction (reliability.md §0.5). */
async function refuseNewer({ settings }: Database): Promise<void> {
  const row = await settings.get(SCHEMA_KEY);
  if (row === undefined) await settings.put({ key: SCHEMA_KEY, value: String(SCHEMA_VERSION) });
  else if (!(Number(row.value) <= SCHEMA_VERSION)) throw new Refusal({ code: 'storage.newer' });
}

/** Known ones are skipped. An erase record takes the value out of the stored revision in the same transaction. */
async function addRevisions({ revisions }: Database, draft: string, added: readonly Revision[]): Promise<void> {
  const known = await revisions.bulkGet(added.map(({ id }) => [draft, id]));
  const fresh = new Map(added.filter((_, index) => known[index] === undefined).map((revision) => [revision.id, rowOf(draft, revision)]));
  await revisions.bulkAdd([...fresh.values()]);
  const erased = added.flatMap(({ field }) => erasedBy(field) ?? []);
  if (erased.length === 0) return;
  const rows = (await revisions.bulkGet(erased.map((id) => [draft, id]))).filter((row) => row !== undefined);
  await revisions.bulkPut(rows.map((row) => rowOf(draft, blanked(revisionIn(row)))));
}

function rowOf(draft: string, revision: Revision): RevisionRow {
  const files = hashesIn(revision.value);
  return { ...revision, draft, ...(files.length > 0 ? { files } : {}) };
}

async function addFiles({ attachments }: Database, files: readonly StoredFile[]): Promise<void> {
  const known = await attachments.bulkGet(files.map(({ hash }) => hash));
  await attachments.bulkPut(files.filter((_, index) => known[index] === undefined));
}

async function removeDraft({ drafts, revisions, working, attachments, exchanges }: Database, draft: string): Promise<void> {
  const mine = revisions.where('[draft+id]').between([draft], [draft, Dexie.maxKey]);
  const hashes = new Set((await mine.toArray()).flatMap(({ files }) => files ?? []));
  await mine.delete();
  await working.where('[draft+field+tab]').between([draft], [draft, Dexie.maxKey]).delete();
  await exchanges.where('draft').equals(draft).delete();
  await drafts.delete(draft);
  for (const hash of hashes) if ((await revisions.where('files').equals(hash).count()) === 0) await attachments.delete(hash);
}
