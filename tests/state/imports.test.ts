// A file comes in: nothing changes before a person says so, and then all of it does.

import { describe, expect, test } from 'vitest';
import { emptySet, withRevisions } from '../../src/core/draft/revision-set.ts';
import { readerOf } from '../../src/core/draft/draft-reader.ts';
import type { DraftReader } from '../../src/core/draft/reader.ts';
import type { Programme } from '../../src/core/programme.ts';
import { fail, ok } from '../../src/core/result.ts';
import { readPolku } from '../../src/exchange/read-polku.ts';
import { createApp, type App } from '../../src/state/app.ts';
import { lookAt, takeIn, type Arrival } from '../../src/state/imports.ts';
import { exampleFile, exampleSet, draftId, path, programme, tool1, tool2, written } from '../fixtures/example-draft.ts';
import { clock, obedientStore, type ObedientStore } from './machine.ts';

interface Machine {
  readonly app: App;
  readonly disk: ObedientStore;
}

let count = 0;

function machine(): Machine {
  const disk = obedientStore();
  const nothing = (): Promise<undefined> => Promise.resolve(undefined);
  const app = createApp({
    store: disk.store,
    clock,
    ids: { random: () => `random${String(++count).padStart(16, '0')}` },
    me: 'personC0000000000000001',
    version: '0.1.0',
    language: 'fi',
    scheme: 'auto',
    online: true,
    device: { offlineCopy: nothing, persisted: nothing, askToPersist: nothing, saveFile: () => undefined },
    tabs: {
      id: 'tab1',
      alive: () => Promise.resolve(['tab1']),
      whenGone: () => new Promise(() => undefined),
      tell: () => undefined,
      listen: () => () => undefined,
    },
    outputs: {
      backup: () => Promise.resolve(fail({ code: 'file.unreadable' })),
      read: async (file) => readPolku(new Uint8Array(await file.arrayBuffer())),
      pdf: () => Promise.resolve(fail({ code: 'pdf.failed' })),
    },
    words: Promise.resolve(),
    loadDefinitions: () => Promise.resolve(ok({ path, tool1, tool2, programme: programme as unknown as Programme })),
    loadLanguage: () => Promise.resolve(),
  });
  return { app, disk };
}

const fileOf = (bytes: Uint8Array): File => new File([bytes.slice()], 'file.txt');
const look = async ({ app }: Machine, bytes: Uint8Array): Promise<Arrival> => {
  const looked = await lookAt(app, fileOf(bytes));
  if (!looked.ok) throw new Error(looked.problem.code);
  return looked.value;
};
const bringIn = async (on: Machine, bytes: Uint8Array) => takeIn(on.app, await look(on, bytes));
const stored = async ({ app }: Machine, id = draftId): Promise<DraftReader> => {
  const revisions = await app.store.revisions(id);
  return readerOf(withRevisions(emptySet, revisions.ok ? revisions.value : []));
};

describe('a file that comes in', () => {
  test('of an unknown draft changes nothing when it is looked at, and keeps its id, history and attachment when taken', async () => {
    const on = machine();
    const arrival = await look(on, exampleFile());
    expect(arrival.known).toBeUndefined();
    expect(await on.app.store.count()).toEqual(ok(0));
    expect(await takeIn(on.app, arrival)).toEqual(ok({ draft: draftId, isNew: true }));
    const revisions = await on.app.store.revisions(draftId);
    expect(revisions.ok && revisions.value.length).toBe([...exampleSet().values()].reduce((sum, log) => sum + log.revisions.size, 0));
    expect((await on.app.store.file(arrival.content.files[0]?.hash ?? '')).ok).toBe(true);
    const summary = await on.app.store.summary(draftId);
    expect(summary.ok && [summary.value.classMark, summary.value.stageOfDevelopment, summary.value.progress.length]).toEqual([
      'A',
      'valmis',
      path.stages.length,
    ]);
  });

  test('joins the draft that is here: what is new is updated, what both changed waits for a choice', async () => {
    const on = machine();
    await bringIn(on, exampleFile());
    const theirs = written(
      exampleSet(),
      { 'text/P2': 'Toisen koneen lyhyt kuvaus.', 'text/F7': 'Suunnitelma tehtiin muualla.' },
      'otherDevice00000000001',
    );
    on.app.session.peek()?.write('text/P2', 'Tämän koneen lyhyt kuvaus.');
    const arrival = await look(on, exampleFile(theirs));
    expect(arrival.report).toMatchObject({ added: 2, newConflicts: ['text/P2'], merged: [] });
    expect((await stored(on)).value('text/F7')).toBeNull();
    const taken = await takeIn(on.app, arrival);
    expect(taken.ok && taken.value.report?.newConflicts).toEqual(['text/P2']);
    expect(on.app.session.peek()?.state('text/P2').kind).toBe('conflict');
    expect((await stored(on)).value('text/F7')).toBe('Suunnitelma tehtiin muualla.');
  });

  test('seals what is being typed before it looks, so that nothing typed is lost', async () => {
    const on = machine();
    await bringIn(on, exampleFile());
    on.app.session.peek()?.type('text/F7', 'Juuri kirjoitettu.');
    await look(on, exampleFile());
    expect((await stored(on)).value('text/F7')).toBe('Juuri kirjoitettu.');
  });

  test('brings a draft back from the bin', async () => {
    const on = machine();
    await bringIn(on, exampleFile());
    const summary = await on.app.store.summary(draftId);
    if (summary.ok) await on.app.store.saveSummary({ ...summary.value, binnedAt: '2026-11-24T09:00:00.000Z' });
    const arrival = await look(on, exampleFile(written(exampleSet(), { 'text/F7': 'Uutta.' })));
    expect(arrival.known?.binnedAt).not.toBe('');
    expect((await takeIn(on.app, arrival)).ok).toBe(true);
    const after = await on.app.store.summary(draftId);
    expect(after.ok && after.value.binnedAt).toBe('');
  });

  test('of present answers becomes a draft of its own, also beside the draft it was taken from', async () => {
    const on = machine();
    const alone = await bringIn(on, exampleFile(exampleSet(), 'current'));
    expect(alone).toEqual(ok({ draft: draftId, isNew: true }));
    const beside = await bringIn(on, exampleFile(exampleSet(), 'current'));
    expect(beside.ok && beside.value.draft).not.toBe(draftId);
    const [first, second] = [await stored(on), await stored(on, beside.ok ? beside.value.draft : '')];
    expect(second.value('text/F12')).toBe(readerOf(exampleSet()).value('text/F12'));
    expect(second.rows('goals').map((goal) => goal.value('kuka'))).toEqual(first.rows('goals').map((goal) => goal.value('kuka')));
    expect(second.keys('flow/')).toEqual([]);
  });

  test('that is damaged, foreign or lacks what it builds on is refused, and nothing changes', async () => {
    const on = machine();
    const bytes = exampleFile();
    const broken = bytes.slice();
    broken.set([0, 0, 0, 0], broken.length - 30);
    const refused = await Promise.all(
      [broken, new TextEncoder().encode('{"a":1}'), new Uint8Array()].map((one) => lookAt(on.app, fileOf(one))),
    );
    expect(refused.map((one) => one.ok)).toEqual([false, false, false]);
    expect(await on.app.store.count()).toEqual(ok(0));
  });

  test('changes nothing when the disk is full', async () => {
    const on = machine();
    await bringIn(on, exampleFile());
    const arrival = await look(on, exampleFile(written(exampleSet(), { 'text/F7': 'Uutta.' })));
    on.disk.fill();
    expect(await takeIn(on.app, arrival)).toEqual(fail({ code: 'storage.full' }));
    expect((await stored(on)).value('text/F7')).toBeNull();
  });
});
