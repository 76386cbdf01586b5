// Drafts in memory only: for tests, and when the database cannot be opened. The same promises, but nothing outlives the page.

import { blanked, erasedBy } from '../core/draft/erased.ts';
import type { Revision } from '../core/draft/revision.ts';
import { fail, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import type { DraftStore, DraftSummary, StoredFile, WorkingCopy } from '../core/ports.ts';
import { hashesIn } from './row-shape.ts';

interface Shelf {
  summary: DraftSummary;
  readonly revisions: Map<string, Revision>;
  readonly working: Map<string, WorkingCopy>;
}

export function createInMemoryStore(): DraftStore {
  const shelves = new Map<string, Shelf>();
  const files = new Map<string, StoredFile>();
  const settings = new Map<string, string>();

  const found = <T>(value: T | undefined): Promise<Result<T>> =>
    Promise.resolve(value === undefined ? fail({ code: 'storage.missing' }) : ok(value));
  const changed = (draft: string, change: (shelf: Shelf) => void): Promise<Result<void>> => {
    const shelf = shelves.get(draft);
    if (shelf !== undefined) change(shelf);
    return found(shelf === undefined ? undefined : null).then((result) => (result.ok ? ok(undefined) : result));
  };
  const keepFiles = (more: readonly StoredFile[]): void => {
    for (const file of more) if (!files.has(file.hash)) files.set(file.hash, file);
  };

  return {
    list: (order, limit) =>
      Promise.resolve(
        ok(
          [...shelves.values()]
            .map(({ summary }) => summary)
            .toSorted(
              order === 'changed'
                ? (a, b) => compare(b.changedAt, a.changedAt) || compare(b.id, a.id)
                : (a, b) => compare(a.name, b.name) || compare(a.id, b.id),
            )
            .slice(0, limit),
        ),
      ),
    count: () => Promise.resolve(ok(shelves.size)),
    summary: (draft) => found(shelves.get(draft)?.summary),
    create: (summary, revisions, more = []) => {
      if (shelves.has(summary.id)) return Promise.resolve(fail({ code: 'storage.unavailable' }));
      const shelf: Shelf = { summary, revisions: new Map(), working: new Map() };
      shelves.set(summary.id, shelf);
      addRevisions(shelf, revisions);
      keepFiles(more);
      return Promise.resolve(ok(undefined));
    },
    revisions: (draft) => Promise.resolve(ok([...(shelves.get(draft)?.revisions.values() ?? [])])),
    append: (draft, revisions, sealed, more = [], copies = []) =>
      changed(draft, (shelf) => {
        addRevisions(shelf, revisions);
        for (const { field, tab } of sealed) shelf.working.delete(`${field}\n${tab}`);
        for (const copy of copies) shelf.working.set(`${copy.field}\n${copy.tab}`, copy);
        keepFiles(more);
      }),
    saveSummary: (summary) =>
      changed(summary.id, (shelf) => {
        shelf.summary = summary;
      }),
    remove: (draft) => {
      const mine = hashesOf(shelves.get(draft));
      shelves.delete(draft);
      const others = new Set([...shelves.values()].flatMap(hashesOf));
      for (const hash of mine) if (!others.has(hash)) files.delete(hash);
      return Promise.resolve(ok(undefined));
    },
    working: (draft) => Promise.resolve(ok([...(shelves.get(draft)?.working.values() ?? [])])),
    putWorking: (copy) => changed(copy.draft, (shelf) => void shelf.working.set(`${copy.field}\n${copy.tab}`, copy)),
    file: (hash) => found(files.get(hash)),
    setting: (key) => Promise.resolve(ok(settings.get(key))),
    saveSetting: (key, value) => {
      settings.set(key, value);
      return Promise.resolve(ok(undefined));
    },
  };
}

function addRevisions({ revisions }: Shelf, added: readonly Revision[]): void {
  for (const revision of added) if (!revisions.has(revision.id)) revisions.set(revision.id, revision);
  for (const { field } of added) {
    const target = revisions.get(erasedBy(field) ?? '');
    if (target !== undefined) revisions.set(target.id, blanked(target));
  }
}

function hashesOf(shelf: Shelf | undefined): readonly string[] {
  return [...(shelf?.revisions.values() ?? [])].flatMap(({ value }) => hashesIn(value));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
