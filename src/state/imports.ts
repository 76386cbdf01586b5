// A file comes in: read in the worker, looked at, and taken in only when a person says so; all of it or nothing.

import { createRevision } from '../core/draft/create-revision.ts';
import { isEmptyValue } from '../core/draft/canonical.ts';
import { nextAt } from '../core/draft/clock.ts';
import { readerOf } from '../core/draft/draft-reader.ts';
import { join, type JoinReport } from '../core/draft/join.ts';
import type { DraftReader } from '../core/draft/reader.ts';
import type { Revision } from '../core/draft/revision.ts';
import { emptySet, withRevisions } from '../core/draft/revision-set.ts';
import type { DraftSummary } from '../core/ports.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { PolkuContent } from '../core/submission/polku-content.ts';
import type { App } from './app.ts';
import { instrumentOf, type Definitions } from './definitions.ts';
import { blankSummary, openDraft } from './draft-acts.ts';
import { loadDrafts } from './drafts.ts';
import { summaryOf } from './summary.ts';

/** What a file would do; nothing has changed yet. */
export interface Arrival {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly content: PolkuContent;
  /** the draft on this machine it belongs to; absent: it comes in as a new one */
  readonly known?: DraftSummary;
  readonly added: readonly Revision[];
  /** absent for a new draft */
  readonly report?: JoinReport;
  /** the draft as it would be, for names of fields and people */
  readonly reader: DraftReader;
}

export interface TakenIn {
  readonly draft: string;
  readonly isNew: boolean;
  readonly report?: JoinReport;
}

/** Every way a file can be refused is a Problem; what is being typed in the draft is sealed first. */
export async function lookAt(app: App, file: File): Promise<Result<Arrival>> {
  const definitions = await app.loadDefinitions();
  if (!definitions) return fail(app.problem.peek() ?? { code: 'app.partMissing' });
  const read = await app.outputs.read(file).catch(() => fail({ code: 'file.unreadable' }));
  if (!read.ok) return read;
  const content = read.value;
  const head = { fileName: file.name, sizeBytes: file.size, content };
  if (content.kind === 'current') {
    const added = revisionsOfCurrent(app, definitions, content);
    return ok({ ...head, added, reader: readerOf(withRevisions(emptySet, added)) });
  }
  const known = await app.store.summary(content.draft);
  if (!known.ok && known.problem.code !== 'storage.missing') return known;
  if (app.session.peek()?.id === content.draft) await app.session.peek()?.settle();
  const stored = known.ok ? await app.store.revisions(content.draft) : ok<readonly Revision[]>([]);
  if (!stored.ok) return stored;
  const joined = join(withRevisions(emptySet, stored.value), content.revisions);
  if (!joined.ok) return joined;
  const { set, added, report } = joined.value;
  return ok({ ...head, added, reader: readerOf(set), ...(known.ok ? { known: known.value, report } : {}) });
}

/** «Ota mukaan»: revisions and attachments become durable together, or nothing changes. A draft in the bin comes back from it. */
export async function takeIn(app: App, arrival: Arrival): Promise<Result<TakenIn>> {
  const { known, content, added, report } = arrival;
  const taken = known ? await joinKnown(app, known, arrival) : await createNew(app, arrival);
  if (!taken.ok) return taken;
  const session = await openDraft(app, taken.value);
  const definitions = app.definitions.peek();
  if (session && definitions) {
    await session.refresh();
    await session.saveSummary({ ...summaryOf(session, definitions, app.clock.now()), binnedAt: '' });
  }
  app.tabs.tell(taken.value);
  await loadDrafts(app);
  return ok({
    draft: taken.value,
    isNew: known === undefined,
    ...(report && content.kind !== 'current' && added.length > 0 ? { report } : {}),
  });
}

async function joinKnown(app: App, known: DraftSummary, { added, content }: Arrival): Promise<Result<string>> {
  const kept = await app.store.append(known.id, added, [], content.files);
  return kept.ok ? ok(known.id) : kept;
}

/** Keeps the id of the file's draft, so that later files of it join; a present state of a draft that is already here becomes another one. */
async function createNew(app: App, { content, added }: Arrival): Promise<Result<string>> {
  const blank = blankSummary(app);
  const taken = content.kind === 'current' && (await app.store.summary(content.draft)).ok;
  const summary = { ...blank, id: taken ? blank.id : content.draft, name: content.title };
  const created = await app.store.create(summary, added, content.files);
  return created.ok ? ok(summary.id) : created;
}

/** Present answers as first revisions; comments and records of what was finished do not travel this way. */
function revisionsOfCurrent(app: App, definitions: Definitions, content: PolkuContent): readonly Revision[] {
  let at = '';
  const author = { by: [app.me], role: 'writer', device: app.ids.random(), instrument: instrumentOf(definitions, 'path') };
  const stamp = () => ({ at: (at = nextAt(at, app.clock.now().getTime())), salt: app.ids.random() });
  return Object.entries(content.current)
    .filter(([field, value]) => !/^(?:flow|cmt)\//.test(field) && (field.endsWith('/$') || !isEmptyValue(value)))
    .map(([field, value]) => createRevision({ field, parents: [], value, kind: 'import' }, author, stamp()));
}
