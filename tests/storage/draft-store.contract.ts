// What every store of drafts must do, whatever is under it.

import { describe, expect, test } from 'vitest';
import { erase } from '../../src/core/draft/erasure.ts';
import { allRevisions, emptySet, headsOf, withRevisions } from '../../src/core/draft/revision-set.ts';
import type { DraftStore, DraftSummary, StoredFile, WorkingCopy } from '../../src/core/ports.ts';
import { anna, stampsFrom, written } from '../core/draft/drafts.ts';

const stamps = stampsFrom('2026-11-24T08:00:00Z');
const set = written(emptySet, anna, stamps, ['text/F1', 'Eka versio.'], ['text/F1', 'Toka versio.'], ['meta/P4', ['a', 'b']]);
const revisions = allRevisions(set);
const hash = 'a'.repeat(43);
const file: StoredFile = { hash, name: 'kuva.png', type: 'image/png', sizeBytes: 3, bytes: new Uint8Array([1, 2, 3]) };

export function summaryOf(id: string, changes: Partial<DraftSummary> = {}): DraftSummary {
  return {
    id,
    kind: 'model',
    name: `Malli ${id}`,
    county: 'pohjanmaa',
    language: 'fi',
    stageOfDevelopment: '',
    createdAt: '2026-11-24T08:00:00.000Z',
    changedAt: '2026-11-24T08:00:00.000Z',
    progress: [{ stage: 's1', ready: 1, begun: 2, empty: 3 }],
    classMark: '',
    preliminary: true,
    lastPlace: '',
    binnedAt: '',
    backupAt: '',
    device: 'laptop',
    ...changes,
  };
}

export function workingCopyOf(draft: string, changes: Partial<WorkingCopy> = {}): WorkingCopy {
  return {
    draft,
    field: 'text/F1',
    tab: 't1',
    parents: [],
    value: 'Kesken',
    start: '',
    longest: 'Kesken',
    by: ['anna'],
    role: 'writer',
    startedAt: '2026-11-24T08:00:00.000Z',
    changedAt: '2026-11-24T08:00:00.000Z',
    ...changes,
  };
}

/** `open` gives an empty store each time. */
export function draftStoreContract(name: string, open: () => DraftStore): void {
  describe(`drafts in ${name}`, () => {
    test('are listed by change or by name, as many as asked for', async () => {
      const store = open();
      await store.create(summaryOf('1', { name: 'B', changedAt: '2026-11-24T09:00:00.000Z' }), []);
      await store.create(summaryOf('2', { name: 'A', changedAt: '2026-11-24T10:00:00.000Z' }), []);
      await store.create(summaryOf('3', { name: 'C', changedAt: '2026-11-24T08:00:00.000Z' }), []);
      expect(await ids(store, 'changed', 10)).toEqual(['2', '1', '3']);
      expect(await ids(store, 'name', 2)).toEqual(['2', '1']);
      expect(await store.count()).toEqual({ ok: true, value: 3 });
    });

    test('come back with the revisions they were created with', async () => {
      const store = open();
      expect(await store.create(summaryOf('1'), revisions)).toEqual({ ok: true, value: undefined });
      expect(await store.summary('1')).toEqual({ ok: true, value: summaryOf('1') });
      const stored = await store.revisions('1');
      expect(stored.ok && allRevisions(withRevisions(emptySet, stored.value))).toEqual(revisions);
      expect(await store.revisions('other')).toEqual({ ok: true, value: [] });
    });

    test('are never created over one that is there', async () => {
      const store = open();
      await store.create(summaryOf('1'), revisions);
      expect((await store.create(summaryOf('1', { name: 'Toinen' }), [])).ok).toBe(false);
      expect(await store.summary('1')).toEqual({ ok: true, value: summaryOf('1') });
    });

    test('that are not there are missing, and nothing is written for them', async () => {
      const store = open();
      const missing = { ok: false, problem: { code: 'storage.missing' } };
      expect(await store.summary('1')).toEqual(missing);
      expect(await store.append('1', revisions, [])).toEqual(missing);
      expect(await store.saveSummary(summaryOf('1'))).toEqual(missing);
      expect(await store.putWorking(workingCopyOf('1'))).toEqual(missing);
      expect(await store.file(hash)).toEqual(missing);
      expect(await store.revisions('1')).toEqual({ ok: true, value: [] });
      expect(await store.working('1')).toEqual({ ok: true, value: [] });
      expect(await store.count()).toEqual({ ok: true, value: 0 });
    });

    test('grow by revisions; known ones are skipped, also twice in one list', async () => {
      const store = open();
      await store.create(summaryOf('1'), revisions.slice(0, 1));
      expect((await store.append('1', [...revisions, ...revisions], [])).ok).toBe(true);
      const stored = await store.revisions('1');
      expect(stored.ok && allRevisions(withRevisions(emptySet, stored.value))).toEqual(revisions);
      expect(stored.ok && stored.value.length).toBe(revisions.length);
    });

    test('keep the same revisions apart from another draft with the same ones', async () => {
      const store = open();
      await store.create(summaryOf('1'), revisions);
      await store.create(summaryOf('11'), revisions.slice(0, 1));
      await store.remove('1');
      expect(await store.revisions('11')).toEqual({ ok: true, value: revisions.slice(0, 1) });
      expect(await store.revisions('1')).toEqual({ ok: true, value: [] });
    });

    test('hold what is typed per field and tab until it is sealed', async () => {
      const store = open();
      await store.create(summaryOf('1'), []);
      await store.putWorking(workingCopyOf('1'));
      await store.putWorking(workingCopyOf('1', { value: 'Kesken yhä' }));
      await store.putWorking(workingCopyOf('1', { tab: 't2' }));
      await store.append('1', revisions, [{ field: 'text/F1', tab: 't2' }]);
      expect(await store.working('1')).toEqual({ ok: true, value: [workingCopyOf('1', { value: 'Kesken yhä' })] });
    });

    test('hold a working copy that goes on from new revisions in the same act', async () => {
      const store = open();
      await store.create(summaryOf('1'), []);
      const copy = workingCopyOf('1', { value: 'Jatkuu', parents: [revisions[0]!.id] });
      await store.append('1', revisions.slice(0, 1), [], [], [copy]);
      expect(await store.working('1')).toEqual({ ok: true, value: [copy] });
      expect(await store.revisions('1')).toEqual({ ok: true, value: revisions.slice(0, 1) });
    });

    test('save what the list shows of them', async () => {
      const store = open();
      await store.create(summaryOf('1'), []);
      await store.saveSummary(summaryOf('1', { classMark: 'A+', binnedAt: '2026-11-25T08:00:00.000Z' }));
      expect(await store.summary('1')).toMatchObject({ value: { classMark: 'A+', binnedAt: '2026-11-25T08:00:00.000Z' } });
    });

    test('lose an erased value where it is stored', async () => {
      const store = open();
      await store.create(summaryOf('1'), revisions);
      const erased = erase(set, 'text/F1', headsOf(set, 'text/F1')[0] ?? '', anna, stamps());
      await store.append('1', erased ? [erased.revision] : [], []);
      const stored = await store.revisions('1');
      expect(JSON.stringify(stored)).not.toContain('Toka versio.');
      expect(stored.ok && allRevisions(withRevisions(emptySet, stored.value))).toEqual(allRevisions(erased?.set ?? emptySet));
    });

    test('share one copy of a file, which goes with the last draft that names it', async () => {
      const store = open();
      const naming = allRevisions(written(emptySet, anna, stamps, ['row/attachments/r1/file', { hash, name: 'kuva.png' }]));
      await store.create(summaryOf('1'), naming, [file]);
      await store.create(summaryOf('2'), []);
      await store.append('2', naming, [], [{ ...file, name: 'toinen nimi.png' }]);
      await store.remove('1');
      expect(await store.file(hash)).toEqual({ ok: true, value: file });
      await store.remove('2');
      expect(await store.file(hash)).toEqual({ ok: false, problem: { code: 'storage.missing' } });
    });

    test('disappear with everything of theirs when removed', async () => {
      const store = open();
      await store.create(summaryOf('1'), revisions);
      await store.putWorking(workingCopyOf('1'));
      expect(await store.remove('1')).toEqual({ ok: true, value: undefined });
      expect(await store.count()).toEqual({ ok: true, value: 0 });
      expect(await store.working('1')).toEqual({ ok: true, value: [] });
      expect(await store.remove('1')).toEqual({ ok: true, value: undefined });
    });

    test('stand beside settings', async () => {
      const store = open();
      expect(await store.setting('language')).toEqual({ ok: true, value: undefined });
      await store.saveSetting('language', 'sv');
      await store.saveSetting('language', 'en');
      expect(await store.setting('language')).toEqual({ ok: true, value: 'en' });
    });
  });
}

async function ids(store: DraftStore, order: 'changed' | 'name', limit: number): Promise<readonly string[]> {
  const listed = await store.list(order, limit);
  return listed.ok ? listed.value.map(({ id }) => id) : [];
}
