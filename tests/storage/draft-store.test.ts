// The store in the browser's database and the one in memory keep the same promises; the database has some of its own.

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { allRevisions, emptySet } from '../../src/core/draft/revision-set.ts';
import { SCHEMA_KEY, createDatabase } from '../../src/storage/database.ts';
import { createDraftStore } from '../../src/storage/draft-store.ts';
import { createInMemoryStore } from '../../src/storage/in-memory-store.ts';
import { attempted, problemOf } from '../../src/storage/storage-problem.ts';
import { anna, stampsFrom, written } from '../core/draft/drafts.ts';
import { draftStoreContract, summaryOf, workingCopyOf } from './draft-store.contract.ts';

let databases = 0;
const freshName = (): string => `test ${databases++}`;
const revisions = allRevisions(written(emptySet, anna, stampsFrom('2026-11-24T08:00:00Z'), ['text/F1', 'Eka.'], ['text/F1', 'Toka.']));

draftStoreContract('memory', createInMemoryStore);
draftStoreContract('the browser database', () => createDraftStore(createDatabase(freshName())));

describe('the browser database', () => {
  test('commits strictly: a write that is acknowledged survives a power cut', async () => {
    const name = freshName();
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const store = createDraftStore(createDatabase(name));
    await store.create(summaryOf('1'), revisions);
    await store.putWorking(workingCopyOf('1'));
    const writes = transactions.mock.calls.filter(([, mode]) => mode === 'readwrite');
    transactions.mockRestore();
    expect(writes).toHaveLength(2);
    for (const [, , options] of writes) expect(options).toMatchObject({ durability: 'strict' });
  });

  test('has what was written when it is opened again', async () => {
    const name = freshName();
    const first = createDatabase(name);
    await createDraftStore(first).create(summaryOf('1'), revisions);
    first.close();
    expect(await createDraftStore(createDatabase(name)).revisions('1')).toMatchObject({ ok: true, value: { length: 2 } });
  });

  test('writes a text that is being typed once, not again as where it began and as its longest', async () => {
    const database = createDatabase(freshName());
    const store = createDraftStore(database);
    await store.create(summaryOf('1'), []);
    await store.putWorking(workingCopyOf('1', { value: 'Sama', start: 'Sama', longest: 'Sama' }));
    expect(Object.values((await database.working.toArray())[0] ?? {}).filter((value) => value === 'Sama')).toHaveLength(1);
    expect(await store.working('1')).toEqual({ ok: true, value: [workingCopyOf('1', { value: 'Sama', start: 'Sama', longest: 'Sama' })] });
  });

  test('is not written to by a program older than its data', async () => {
    const database = createDatabase(freshName());
    const store = createDraftStore(database);
    await store.create(summaryOf('1'), revisions.slice(0, 1));
    await database.settings.put({ key: SCHEMA_KEY, value: '2' });
    const newer = { ok: false, problem: { code: 'storage.newer' } };
    expect(await store.append('1', revisions, [])).toEqual(newer);
    expect(await store.create(summaryOf('2'), [])).toEqual(newer);
    expect(await store.putWorking(workingCopyOf('1'))).toEqual(newer);
    expect(await store.saveSummary(summaryOf('1'))).toEqual(newer);
    expect(await store.saveSetting('language', 'sv')).toEqual(newer);
    expect(await store.remove('1')).toEqual(newer);
    expect(await store.revisions('1')).toMatchObject({ ok: true, value: { length: 1 } });
    expect(await store.count()).toEqual({ ok: true, value: 1 });
  });

  test('takes back the whole of a write that fails in the middle', async () => {
    const database = createDatabase(freshName());
    const store = createDraftStore(database);
    await store.create(summaryOf('1'), revisions.slice(0, 1));
    await store.putWorking(workingCopyOf('1'));
    database.attachments.hook('creating', () => {
      throw new DOMException('disk full', 'QuotaExceededError');
    });
    const file = { hash: 'h', name: 'n', type: 't', sizeBytes: 1, bytes: new Uint8Array(1) };
    expect(await store.append('1', revisions, [{ field: 'text/F1', tab: 't1' }], [file])).toEqual({
      ok: false,
      problem: { code: 'storage.full' },
    });
    expect(await store.revisions('1')).toMatchObject({ ok: true, value: { length: 1 } });
    expect(await store.working('1')).toMatchObject({ ok: true, value: { length: 1 } });
  });

  test('leaves out a broken row, says so and keeps it', async () => {
    const database = createDatabase(freshName());
    const unreadable = vi.fn<(table: string, rows: number) => void>();
    const store = createDraftStore(database, unreadable);
    await store.create(summaryOf('1'), revisions);
    await database.table('revisions').put({ draft: '1', id: 'broken', field: 7 });
    await database.table('drafts').put({ id: '2', name: 'Rikki', changedAt: '2026-11-25T08:00:00.000Z' });
    expect(await store.revisions('1')).toMatchObject({ ok: true, value: { length: 2 } });
    expect(await store.list('changed', 10)).toEqual({ ok: true, value: [summaryOf('1')] });
    expect(unreadable.mock.calls).toEqual([
      ['revisions', 1],
      ['drafts', 1],
    ]);
    expect(await database.revisions.count()).toBe(3);
  });

  test('lists 2 000 drafts with as many reads as 50, and never opens a revision for it', async () => {
    const requestsFor = async (drafts: number): Promise<number> => {
      const database = createDatabase(freshName());
      await database.drafts.bulkAdd(Array.from({ length: drafts }, (_, n) => summaryOf(`d${n}`)));
      const tables: unknown[] = [];
      const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
      const reads = [
        vi.spyOn(IDBObjectStore.prototype, 'getAll'),
        vi.spyOn(IDBIndex.prototype, 'getAll'),
        vi.spyOn(IDBIndex.prototype, 'openCursor'),
        vi.spyOn(IDBCursor.prototype, 'continue'),
      ];
      const listed = await createDraftStore(database).list('changed', 50);
      expect(listed.ok && listed.value.length).toBe(50);
      const count = reads.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
      tables.push(...transaction.mock.calls.map(([names]) => names));
      vi.restoreAllMocks();
      expect(JSON.stringify(tables)).not.toContain('revisions');
      expect(count).toBeGreaterThan(0);
      return count;
    };
    expect(await requestsFor(2000)).toBe(await requestsFor(50));
  });
});

describe('a failure of the database', () => {
  test.each([
    ['a full disk', new DOMException('', 'QuotaExceededError'), 'storage.full'],
    ['a full disk, as Dexie reports it', new Dexie.AbortError('aborted', new DOMException('', 'QuotaExceededError')), 'storage.full'],
    ['a database of a newer version', new Dexie.VersionError(''), 'storage.newer'],
    ['no database at all', new Dexie.MissingAPIError(''), 'storage.unavailable'],
    ['something unheard of', 'boom', 'storage.unavailable'],
  ])('such as %s has its code', (_, error, code) => {
    expect(problemOf(error)).toEqual({ code });
  });

  test('is told apart from a mistake in the program, which is not hidden', async () => {
    await expect(attempted(() => Promise.reject(new TypeError('undefined is not a function')))).rejects.toThrow(TypeError);
  });

  test('is an answer also when the database cannot be opened', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    const store = createDraftStore(createDatabase(freshName()));
    expect(await store.list('changed', 5)).toEqual({ ok: false, problem: { code: 'storage.unavailable' } });
    open.mockRestore();
  });
});
