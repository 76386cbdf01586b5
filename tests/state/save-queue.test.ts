// The queue between typing and the disk: what it calls saved is saved, what fails stays, and no older text ever overwrites a newer one.

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createRevision } from '../../src/core/draft/create-revision.ts';
import type { Revision } from '../../src/core/draft/revision.ts';
import type { WorkingCopy } from '../../src/core/ports.ts';
import { createSaveQueue, type SaveQueue } from '../../src/state/save-queue.ts';
import { anna, stampsFrom } from '../core/draft/drafts.ts';
import { summaryOf, workingCopyOf } from '../storage/draft-store.contract.ts';
import { clock, obedientStore, retryMs, settled, startOfTime, storedValues, workingTexts, type ObedientStore } from './machine.ts';

const field = 'text/F1';
const other = 'text/F2';
let disk: ObedientStore;
let queue: SaveQueue;
const saved = vi.fn<() => void>();
const stamps = stampsFrom(startOfTime);

const copyOf = (value: string, of = field): WorkingCopy => workingCopyOf('d', { field: of, value });
const revisionOf = (value: string, of = field): Revision => createRevision({ field: of, parents: [], value }, anna, stamps());
const putTexts = (): readonly unknown[] =>
  disk.writes.flatMap(({ name, given }) => (name === 'putWorking' ? [(given[0] as WorkingCopy).value] : []));

async function start(): Promise<void> {
  saved.mockClear();
  disk = obedientStore();
  await disk.store.create(summaryOf('d'), []);
  queue = createSaveQueue('d', 't1', disk.store, clock, saved);
}

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(startOfTime) });
  await start();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what is typed', () => {
  test('is called saved only after the commit', async () => {
    expect(queue.state.value).toEqual({ state: 'idle' });
    disk.hold();
    queue.typed(copyOf('Kesken'));
    await settled();
    expect(queue.state.value).toEqual({ state: 'saving' });
    disk.release();
    await settled();
    expect(queue.state.value).toEqual({ state: 'saved', at: new Date(startOfTime) });
    expect(await workingTexts(disk.store, 'd')).toEqual([`${field}: Kesken`]);
  });

  test('is not called saved while a newer text waits', async () => {
    disk.hold();
    queue.typed(copyOf('a'));
    await settled();
    queue.typed(copyOf('ab'));
    const states: string[] = [];
    const stop = queue.state.subscribe(({ state }) => states.push(state));
    disk.release();
    await settled();
    stop();
    expect(states).toEqual(['saving', 'saved']);
    expect(await workingTexts(disk.store, 'd')).toEqual([`${field}: ab`]);
  });

  test('goes one write at a time, and only the newest text of a field next', async () => {
    disk.hold();
    for (const text of ['a', 'ab', 'abc', 'abcd']) queue.typed(copyOf(text));
    await settled();
    expect(putTexts()).toEqual(['a']);
    disk.release();
    await settled();
    expect(putTexts()).toEqual(['a', 'abcd']);
  });
});

describe('revisions', () => {
  test('go in and the working copy out in one act, and no text that waited comes after', async () => {
    disk.hold();
    queue.typed(copyOf('a'));
    queue.typed(copyOf('ab'));
    queue.append([revisionOf('ab')], [field]);
    disk.release();
    await settled();
    expect(disk.writes.map(({ name }) => name)).toEqual(['putWorking', 'append']);
    expect(disk.writes[1]?.given.slice(1, 3)).toMatchObject([[{ value: 'ab' }], [{ field, tab: 't1' }]]);
    expect(await workingTexts(disk.store, 'd')).toEqual([]);
    expect(await storedValues(disk.store, 'd', field)).toEqual(['ab']);
  });

  test('are told of after each commit, what is only typed is not', async () => {
    queue.typed(copyOf('a'));
    await settled();
    expect(saved).not.toHaveBeenCalled();
    queue.append([revisionOf('a')], [field]);
    await settled();
    expect(saved).toHaveBeenCalledTimes(1);
  });

  test('that come while one write is under way go together', async () => {
    disk.hold();
    queue.append([revisionOf('a')], []);
    queue.append([revisionOf('b')], []);
    queue.append([revisionOf('c', other)], [other]);
    disk.release();
    await settled();
    expect(disk.writes).toHaveLength(2);
    expect(await storedValues(disk.store, 'd', field)).toEqual(['a', 'b']);
    expect(await storedValues(disk.store, 'd', other)).toEqual(['c']);
  });
});

describe('a store that fails', () => {
  test('is told on screen, keeps everything in the queue and is tried again by itself', async () => {
    disk.fill();
    queue.append([revisionOf('a', other)], [other]);
    queue.typed(copyOf('Kesken'));
    await settled();
    expect(queue.state.value).toEqual({ state: 'failed', at: new Date(startOfTime), problem: { code: 'storage.full' } });
    expect(saved).not.toHaveBeenCalled();
    disk.empty();
    await vi.advanceTimersByTimeAsync(retryMs);
    expect(queue.state.value).toMatchObject({ state: 'saved' });
    expect(await storedValues(disk.store, 'd', other)).toEqual(['a']);
    expect(await workingTexts(disk.store, 'd')).toEqual([`${field}: Kesken`]);
  });

  test('is called failed until something is saved again, also while it is tried', async () => {
    disk.fill();
    queue.typed(copyOf('a'));
    await settled();
    disk.hold();
    queue.typed(copyOf('ab'));
    await settled();
    expect(queue.state.value).toMatchObject({ state: 'failed' });
    disk.empty();
    disk.release();
    await settled();
    expect(queue.state.value).toMatchObject({ state: 'saved' });
  });

  test('does not let an older text come after a newer one that goes with a revision', async () => {
    disk.fill();
    disk.hold();
    queue.typed(copyOf('vanha'));
    await settled();
    queue.append([revisionOf('x')], [], [], copyOf('uusi'));
    disk.release();
    await settled();
    disk.empty();
    await vi.advanceTimersByTimeAsync(retryMs);
    expect(await workingTexts(disk.store, 'd')).toEqual([`${field}: uusi`]);
  });

  test('does not let a text typed while a revision failed come after a still newer one', async () => {
    disk.fill();
    disk.hold();
    queue.append([revisionOf('x')], [], [], copyOf('a'));
    await settled();
    queue.typed(copyOf('ab'));
    disk.release();
    await settled();
    queue.typed(copyOf('abc'));
    await settled();
    disk.empty();
    await vi.advanceTimersByTimeAsync(retryMs);
    expect(await workingTexts(disk.store, 'd')).toEqual([`${field}: abc`]);
  });

  test('does not bring back a working copy that was sealed meanwhile', async () => {
    disk.fill();
    disk.hold();
    queue.typed(copyOf('Kesken'));
    await settled();
    queue.append([revisionOf('Kesken')], [field]);
    disk.release();
    await settled();
    disk.empty();
    await vi.advanceTimersByTimeAsync(retryMs);
    expect(await workingTexts(disk.store, 'd')).toEqual([]);
    expect(await storedValues(disk.store, 'd', field)).toEqual(['Kesken']);
  });

  test('by a mistake of its own loses nothing either, and the mistake is heard', async () => {
    const heard: unknown[] = [];
    vi.stubGlobal('queueMicrotask', (task: () => void) => {
      try {
        task();
      } catch (error) {
        heard.push(error);
      }
    });
    const mistake = new TypeError('undefined is not a function');
    let isBroken = true;
    queue = createSaveQueue(
      'd',
      't1',
      { ...disk.store, append: (...given) => (isBroken ? Promise.reject(mistake) : disk.store.append(...given)) },
      clock,
      saved,
    );
    queue.append([revisionOf('a')], []);
    await settled();
    expect(queue.state.value).toMatchObject({ state: 'failed' });
    isBroken = false;
    await vi.advanceTimersByTimeAsync(retryMs);
    vi.unstubAllGlobals();
    expect(heard).toEqual([mistake]);
    expect(await storedValues(disk.store, 'd', field)).toEqual(['a']);
  });
});

describe('waiting for the disk', () => {
  test('ends with true when everything is durable, at once when nothing waits', async () => {
    expect(await queue.settled()).toBe(true);
    queue.typed(copyOf('a'));
    queue.append([revisionOf('b', other)], []);
    expect(await queue.settled()).toBe(true);
    expect(await workingTexts(disk.store, 'd')).toEqual([`${field}: a`]);
  });

  test('ends with false when something could not be written', async () => {
    disk.fill();
    queue.typed(copyOf('a'));
    expect(await queue.settled()).toBe(false);
    disk.empty();
    expect(await queue.settled()).toBe(true);
  });
});

test('whatever is typed and sealed, and whenever the disk fails, the disk ends with the newest of everything', async () => {
  const act = fc.record({
    what: fc.constantFrom('type', 'seal', 'sealEarlier'),
    where: fc.constantFrom(field, other),
    disk: fc.constantFrom('idle', 'works', 'fails', 'slow'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14 }), async (acts) => {
      await start();
      const working = new Map<string, string>();
      const revisions: string[] = [];
      for (const [n, { what, where, disk: next }] of acts.entries()) {
        const text = `teksti ${n}`;
        if (next === 'slow') disk.hold();
        if (what === 'type') queue.typed(copyOf(text, where));
        if (what === 'seal') queue.append([revisionOf(text, where)], [where]);
        if (what === 'sealEarlier') queue.append([revisionOf(text, where)], [], [], copyOf(text, where));
        if (what !== 'type') revisions.push(text);
        if (what === 'seal') working.delete(where);
        else working.set(where, text);
        if (next === 'works') disk.empty();
        if (next === 'fails') disk.fill();
        if (next !== 'slow') disk.release();
        if (next !== 'idle') await settled();
      }
      disk.empty();
      disk.release();
      await vi.advanceTimersByTimeAsync(retryMs);
      expect(await queue.settled()).toBe(true);
      expect([...(await workingTexts(disk.store, 'd'))].toSorted()).toEqual([...working].map(([of, text]) => `${of}: ${text}`).toSorted());
      const values = [...(await storedValues(disk.store, 'd', field)), ...(await storedValues(disk.store, 'd', other))];
      expect(values).toHaveLength(revisions.length);
      expect(new Set(values)).toEqual(new Set(revisions));
    }),
    { numRuns: 300 },
  );
});
