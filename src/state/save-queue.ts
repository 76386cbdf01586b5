// One write in flight, the newest next. «Saved» is said only after the commit; what failed stays in the queue.

import { signal, type ReadonlySignal } from '@preact/signals';
import type { FieldKey, Revision } from '../core/draft/revision.ts';
import type { Clock, DraftStore, StoredFile, WorkingCopy } from '../core/ports.ts';
import type { Problem } from '../core/problem.ts';
import { fail, type Result } from '../core/result.ts';

export type SaveState =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Date }
  | { readonly state: 'failed'; readonly at: Date; readonly problem: Problem };

export interface SaveQueue {
  readonly state: ReadonlySignal<SaveState>;
  /** what is being typed; an older text of the same field that waits is dropped */
  typed(copy: WorkingCopy): void;
  /** revisions in, working copies of `sealed` out; `copy` goes on from the revisions, in the same transaction */
  append(revisions: readonly Revision[], sealed: readonly FieldKey[], files?: readonly StoredFile[], copy?: WorkingCopy): void;
  /** resolves when nothing waits: true = everything is durable */
  settled(): Promise<boolean>;
}

interface Batch {
  readonly revisions: Revision[];
  readonly sealed: FieldKey[];
  readonly files: StoredFile[];
  readonly copies: Map<FieldKey, WorkingCopy>;
}

const emptyBatch = (): Batch => ({ revisions: [], sealed: [], files: [], copies: new Map() });

const retryAfterMs = 4000;

export function createSaveQueue(draft: string, tab: string, store: DraftStore, clock: Clock, saved: () => void): SaveQueue {
  const state = signal<SaveState>({ state: 'idle' });
  const copies = new Map<FieldKey, WorkingCopy>();
  let batch = emptyBatch();
  let running: Promise<boolean> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const waits = () => batch.revisions.length > 0 || batch.sealed.length > 0 || copies.size > 0;

  /** What has been typed since, else the copy itself; it no longer waits on its own. */
  function newest(copy: WorkingCopy): WorkingCopy {
    const since = copies.get(copy.field) ?? copy;
    copies.delete(copy.field);
    return since;
  }

  async function writeBatch(): Promise<Problem | undefined> {
    const now = batch;
    batch = emptyBatch();
    const sealed = now.sealed.map((field) => ({ field, tab }));
    const result = await answerOf(store.append(draft, now.revisions, sealed, now.files, [...now.copies.values()]));
    if (result.ok) return undefined;
    const later = batch;
    const goingOn = [...now.copies.values()].filter(({ field }) => !later.sealed.includes(field)).map((copy) => newest(copy));
    batch = {
      revisions: [...now.revisions, ...later.revisions],
      sealed: [...now.sealed, ...later.sealed],
      files: [...now.files, ...later.files],
      copies: new Map([...goingOn.map((copy) => [copy.field, copy] as const), ...later.copies]),
    };
    return result.problem;
  }

  async function writeCopy(): Promise<Problem | undefined> {
    const [field, copy] = copies.entries().next().value!;
    copies.delete(field);
    const result = await answerOf(store.putWorking(copy));
    if (result.ok) return undefined;
    if (!copies.has(field) && !batch.copies.has(field) && !batch.sealed.includes(field)) copies.set(field, copy);
    return result.problem;
  }

  async function run(): Promise<boolean> {
    while (waits()) {
      const appended = batch.revisions.length > 0 || batch.sealed.length > 0;
      const problem = appended ? await writeBatch() : await writeCopy();
      if (problem) {
        state.value = { state: 'failed', at: clock.now(), problem };
        retry = setTimeout(wake, retryAfterMs);
        return false;
      }
      if (appended) saved();
    }
    state.value = { state: 'saved', at: clock.now() };
    return true;
  }

  function wake(): void {
    clearTimeout(retry);
    if (running) return;
    if (state.peek().state !== 'failed') state.value = { state: 'saving' };
    running = run().finally(() => {
      running = undefined;
      if (waits() && state.peek().state !== 'failed') wake();
    });
  }

  return {
    state,
    typed(copy) {
      if (batch.copies.has(copy.field)) batch.copies.set(copy.field, copy);
      else copies.set(copy.field, copy);
      wake();
    },
    append(revisions, sealed, files = [], copy) {
      for (const field of sealed) {
        copies.delete(field);
        batch.copies.delete(field);
      }
      if (copy) {
        copies.delete(copy.field);
        batch.copies.set(copy.field, copy);
      }
      batch.revisions.push(...revisions);
      batch.sealed.push(...sealed);
      batch.files.push(...files);
      wake();
    },
    async settled() {
      if (waits()) wake();
      while (running) await running;
      return !waits();
    },
  };
}

/** A mistake in the store is heard as any other, but what was to be written stays in the queue all the same. */
async function answerOf(write: Promise<Result<void>>): Promise<Result<void>> {
  try {
    return await write;
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
    return fail({ code: 'storage.unavailable' });
  }
}
