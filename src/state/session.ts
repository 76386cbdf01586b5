// An open draft: the only writer of its revisions. Typing → working copy, blur → revision, choice → revision at once.

import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { latestAt, nextAt } from '../core/draft/clock.ts';
import { parentsForEdit, stateOf, valueOf, type FieldState } from '../core/draft/field-state.ts';
import { readerOf } from '../core/draft/draft-reader.ts';
import type { DraftReader } from '../core/draft/reader.ts';
import type { Author, FieldKey, Json, Revision, RevisionId, RevisionKind, Stamp } from '../core/draft/revision.ts';
import { emptySet, withRevisions, type RevisionSet } from '../core/draft/revision-set.ts';
import { asText } from '../core/draft/text-value.ts';
import { isDue, sealCopy, sealTexts, typed } from '../core/draft/sealing.ts';
import { confirm, resolve, undoTo, write } from '../core/draft/writing.ts';
import type { Clock, DraftStore, DraftSummary, Ids, StoredFile, Tabs, WorkingCopy } from '../core/ports.ts';
import { ok, type Result } from '../core/result.ts';
import { writtenUnder } from '../core/review/written-under.ts';
import { createSaveQueue, type SaveQueue } from './save-queue.ts';

export interface SessionPorts {
  readonly store: DraftStore;
  readonly tabs: Tabs;
  readonly clock: Clock;
  readonly ids: Ids;
  /** id@version of the path; what belongs to an assessment is written under its own instrument */
  readonly path: string;
  /** the person of this installation */
  readonly me: string;
  /** called after every durable append, for the list's row */
  readonly saved: (session: Session) => void;
}

export interface Session {
  readonly id: string;
  readonly set: ReadonlySignal<RevisionSet>;
  /** sealed answers only: rules are computed from these */
  readonly reader: ReadonlySignal<DraftReader>;
  readonly queue: SaveQueue;
  readonly summary: ReadonlySignal<DraftSummary>;
  /** who writes now; one, or several together */
  readonly writers: ReadonlySignal<readonly string[]>;
  state(field: FieldKey): FieldState;
  /** what the editor shows: the open working copy, else the sealed value */
  value(field: FieldKey): Json;
  text(field: FieldKey): string;
  type(field: FieldKey, text: string): void;
  seal(field: FieldKey): void;
  sealAll(): void;
  write(field: FieldKey, value: Json, extra?: { kind?: RevisionKind; note?: string }): void;
  resolve(field: FieldKey, value: Json): void;
  confirm(field: FieldKey): void;
  /** brings an earlier revision back; undefined = before anything was written */
  restore(field: FieldKey, earlier: RevisionId | undefined): void;
  /** puts ready-made revisions in (rows, import) */
  add(revisions: readonly Revision[], files?: readonly StoredFile[]): void;
  author(field: FieldKey): Author;
  stamp(): Stamp;
  setWriters(people: readonly string[], role: string): void;
  saveSummary(summary: DraftSummary): Promise<Result<void>>;
  /** revisions another tab wrote */
  refresh(): Promise<void>;
  /** before the first input in a field: other tabs may have moved it */
  catchUp(): Promise<void>;
  /** seals, waits for the disk: true = everything is durable */
  settle(): Promise<boolean>;
  close(): Promise<void>;
}

const checkSealEveryMs = 20_000;

/** Opens a draft; what dead tabs left unsealed becomes revisions with the parents their author saw. */
export async function openSession(id: string, ports: SessionPorts): Promise<Result<Session>> {
  const [summary, stored] = await Promise.all([ports.store.summary(id), ports.store.revisions(id)]);
  if (!summary.ok) return summary;
  if (!stored.ok) return stored;
  const session = createSession(summary.value, withRevisions(emptySet, stored.value), ports);
  await recoverDeadTabs(session, ports);
  return ok(session);
}

function createSession(first: DraftSummary, initial: RevisionSet, ports: SessionPorts): Session {
  const { clock, ids, tabs, store } = ports;
  const set = signal(initial);
  const summary = signal(first);
  const writers = signal<readonly string[]>([ports.me]);
  let role = 'writer';
  let lastAt = latestAt(momentsOf(initial), clock.now().getTime());
  const copies = new Map<FieldKey, WorkingCopy>();
  const overlay = signal<ReadonlyMap<FieldKey, string>>(new Map());
  const reader = computed(() => readerOf(set.value));
  const queue = createSaveQueue(first.id, tabs.id, store, clock, () => {
    tabs.tell(first.id);
    ports.saved(session);
  });

  const stamp = (): Stamp => {
    lastAt = nextAt(lastAt, clock.now().getTime());
    return { at: lastAt, salt: ids.random() };
  };
  const author = (field: FieldKey): Author => ({
    by: writers.peek(),
    role,
    device: first.device,
    instrument: writtenUnder(set.peek(), field, ports.path),
  });
  const setOverlay = (field: FieldKey, text: string | undefined) => {
    const next = new Map(overlay.peek());
    if (text === undefined) next.delete(field);
    else next.set(field, text);
    overlay.value = next;
  };
  const add = (revisions: readonly Revision[], sealed: readonly FieldKey[] = [], files: readonly StoredFile[] = []) => {
    if (revisions.length > 0) set.value = withRevisions(set.peek(), revisions);
    if (revisions.length > 0 || sealed.length > 0) queue.append(revisions, sealed, files);
  };
  const session: Session = {
    id: first.id,
    set,
    reader,
    queue,
    summary,
    writers,
    state: (field) => stateOf(set.value, field),
    value: (field) => overlay.value.get(field) ?? valueOf(set.value, field),
    text: (field) => asText(session.value(field)),
    type(field, text) {
      const before = copies.get(field);
      const { copy, seal } = typed(before, text, {
        draft: first.id,
        field,
        tab: tabs.id,
        parents: before?.parents ?? parentsForEdit(set.peek(), field),
        current: before?.value ?? asText(valueOf(set.peek(), field)),
        by: writers.peek(),
        role,
        now: clock.now().toISOString(),
      });
      const { revisions, copy: next } = sealTexts(set.peek(), copy, seal, author(field), stamp);
      copies.set(field, next);
      setOverlay(field, text);
      if (revisions.length === 0) return queue.typed(next);
      set.value = withRevisions(set.peek(), revisions);
      queue.append(revisions, [], [], next);
    },
    seal(field) {
      const copy = copies.get(field);
      if (!copy) return;
      copies.delete(field);
      const sealed = sealCopy(set.peek(), copy, author(field), stamp());
      add(sealed ? [sealed.revision] : [], [field]);
      setOverlay(field, undefined);
    },
    sealAll() {
      for (const field of [...copies.keys()]) session.seal(field);
    },
    write(field, value, extra) {
      session.seal(field);
      const written = write(set.peek(), field, value, author(field), stamp(), extra);
      if (written) add([written.revision]);
    },
    resolve(field, value) {
      session.seal(field);
      add([resolve(set.peek(), field, value, author(field), stamp()).revision]);
    },
    confirm(field) {
      session.seal(field);
      const confirmed = confirm(set.peek(), field, author(field), stamp());
      if (confirmed) add([confirmed.revision]);
    },
    restore(field, earlier) {
      session.seal(field);
      const restored = undoTo(set.peek(), field, earlier, author(field), stamp());
      if (restored) add([restored.revision]);
    },
    add: (revisions, files) => add(revisions, [], files),
    author,
    stamp,
    setWriters(people, nextRole) {
      session.sealAll();
      writers.value = people.length > 0 ? people : [ports.me];
      role = nextRole;
    },
    async saveSummary(next) {
      summary.value = next;
      return store.saveSummary(next);
    },
    async refresh() {
      const stored = await store.revisions(first.id);
      if (stored.ok) set.value = withRevisions(set.peek(), stored.value);
    },
    async catchUp() {
      if (copies.size === 0 && (await tabs.alive()).length > 1) await session.refresh();
    },
    async settle() {
      session.sealAll();
      return queue.settled();
    },
    async close() {
      clearInterval(timer);
      stopListening();
      await session.settle();
    },
  };
  const stopListening = tabs.listen((draft) => {
    if (draft === first.id) void session.refresh();
  });
  const timer = setInterval(() => {
    const now = clock.now().toISOString();
    for (const copy of copies.values()) if (isDue(copy, now)) session.seal(copy.field);
  }, checkSealEveryMs);
  return session;
}

/** Rows of tabs that no longer live are sealed; rows of living tabs are awaited. */
async function recoverDeadTabs(session: Session, ports: SessionPorts): Promise<void> {
  const [rows, alive] = await Promise.all([ports.store.working(session.id), ports.tabs.alive()]);
  if (!rows.ok) return;
  const dead = rows.value.filter((row) => !alive.includes(row.tab));
  const revisions = dead.flatMap((row) => sealCopy(session.set.peek(), row, session.author(row.field), session.stamp())?.revision ?? []);
  if (dead.length > 0) {
    const kept = await ports.store.append(
      session.id,
      revisions,
      dead.map(({ field, tab }) => ({ field, tab })),
    );
    if (kept.ok) {
      await session.refresh();
      ports.tabs.tell(session.id);
      ports.saved(session);
    }
  }
  const living = new Set(rows.value.filter((row) => alive.includes(row.tab) && row.tab !== ports.tabs.id).map((row) => row.tab));
  for (const tab of living) void ports.tabs.whenGone(tab).then(() => recoverDeadTabs(session, ports));
}

function* momentsOf(set: RevisionSet): Iterable<string> {
  for (const log of set.values()) for (const revision of log.revisions.values()) yield revision.at;
}
