// A machine for the tests of the state: a store that obeys, tabs that come and go, a clock that stands still unless it is moved.

import { vi } from 'vitest';
import type { DraftStore, Tabs, WorkingCopy } from '../../src/core/ports.ts';
import { fail, type Result } from '../../src/core/result.ts';
import { createInMemoryStore } from '../../src/storage/in-memory-store.ts';
import type { SessionPorts } from '../../src/state/session.ts';

export const startOfTime = '2026-11-24T08:00:00.000Z';
export const retryMs = 4000;

/** Vitest's timers, which also move `clock`. */
export const clock = { now: () => new Date() };

export type Write = 'append' | 'putWorking' | 'saveSummary';

export interface ObedientStore {
  readonly store: DraftStore;
  /** every write that was begun, in order, with what was given */
  readonly writes: { readonly name: Write; readonly given: readonly unknown[] }[];
  /** writes from now on wait for `release` */
  hold(): void;
  release(): void;
  /** writes from now on fail and leave the store as it is */
  fill(): void;
  empty(): void;
}

/** In memory, with the failures of a disk. */
export function obedientStore(): ObedientStore {
  const memory = createInMemoryStore();
  const writes: ObedientStore['writes'] = [];
  let isFull = false;
  let gate: Promise<void> | undefined;
  let open = (): void => undefined;
  const written = async (name: Write, given: readonly unknown[], write: () => Promise<Result<void>>): Promise<Result<void>> => {
    writes.push({ name, given });
    await gate;
    return isFull ? fail({ code: 'storage.full' }) : write();
  };
  return {
    writes,
    store: {
      ...memory,
      append: (...given) => written('append', given, () => memory.append(...given)),
      putWorking: (...given) => written('putWorking', given, () => memory.putWorking(...given)),
      saveSummary: (...given) => written('saveSummary', given, () => memory.saveSummary(...given)),
    },
    hold: () => {
      gate ??= new Promise((resolve) => {
        open = resolve;
      });
    },
    release: () => {
      gate = undefined;
      open();
    },
    fill: () => {
      isFull = true;
    },
    empty: () => {
      isFull = false;
    },
  };
}

/** The tabs of one browser. */
export interface Browser {
  open(id: string): Tabs;
  /** its lock is free and it hears nothing any more */
  close(id: string): void;
}

export function createBrowser(): Browser {
  const alive = new Map<string, Set<(draft: string) => void>>();
  const waiting = new Map<string, (() => void)[]>();
  return {
    open(id) {
      const heard = new Set<(draft: string) => void>();
      alive.set(id, heard);
      return {
        id,
        alive: () => Promise.resolve([id, ...[...alive.keys()].filter((other) => other !== id)]),
        whenGone: (tab) =>
          new Promise((resolve) => {
            if (alive.has(tab)) waiting.set(tab, [...(waiting.get(tab) ?? []), resolve]);
            else resolve();
          }),
        tell: (draft) => {
          for (const [tab, listeners] of alive) if (tab !== id) for (const changed of listeners) changed(draft);
        },
        listen: (changed) => {
          heard.add(changed);
          return () => heard.delete(changed);
        },
      };
    },
    close(id) {
      alive.delete(id);
      for (const gone of waiting.get(id) ?? []) gone();
      waiting.delete(id);
    },
  };
}

let ids = 0;

/** What a session of one tab stands on; `saved` is a spy. */
export function portsOf(store: DraftStore, tabs: Tabs, me = 'anna'): SessionPorts {
  return {
    store,
    tabs,
    clock,
    me,
    ids: { random: () => `r${ids++}` },
    path: 'path@0.1.0',
    saved: vi.fn<SessionPorts['saved']>(),
  };
}

/** Working copies in the store, as «field: text». */
export async function workingTexts(store: DraftStore, draft: string): Promise<readonly string[]> {
  const rows = await store.working(draft);
  return (rows.ok ? rows.value : []).map(({ field, value }: WorkingCopy) => `${field}: ${value}`);
}

/** Values of a field in the store, in the order they were written. */
export async function storedValues(store: DraftStore, draft: string, field: string): Promise<readonly unknown[]> {
  const stored = await store.revisions(draft);
  return (stored.ok ? stored.value : []).filter((revision) => revision.field === field).map(({ value }) => value);
}

/** Lets everything that is ready to go on go on, without moving the clock. */
export const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
