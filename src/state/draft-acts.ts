// Acts that read or write the revisions of a draft: begin, open, duplicate, remove. Loaded when the first of them is asked for.

import { copyOfDraft } from '../core/draft/duplicate.ts';
import { emptySet, withRevisions } from '../core/draft/revision-set.ts';
import { createRevision } from '../core/draft/create-revision.ts';
import { nextAt } from '../core/draft/clock.ts';
import { keyOf } from '../core/instrument/keys.ts';
import type { DraftSummary } from '../core/ports.ts';
import { notify, type App } from './app.ts';
import { backupDraft } from './backup.ts';
import { instrumentOf } from './definitions.ts';
import { loadDrafts } from './drafts.ts';
import { openSession, type Session } from './session.ts';
import { summaryOf } from './summary.ts';

/** A new operating model with nothing in it but the language of its text. Returns its id. */
export async function createDraft(app: App): Promise<string | undefined> {
  const definitions = await app.loadDefinitions();
  if (!definitions) return undefined;
  const summary = blankSummary(app);
  const languageField = definitions.path.fields.find((field) => field.role === 'textLanguage');
  const revisions = languageField
    ? [
        createRevision(
          { field: keyOf(languageField), parents: [], value: app.language.peek() },
          { by: [app.me], role: 'writer', device: summary.device, instrument: instrumentOf(definitions, 'path') },
          { at: nextAt('', app.clock.now().getTime()), salt: app.ids.random() },
        ),
      ]
    : [];
  const created = await app.store.create({ ...summary, language: app.language.peek() }, revisions);
  if (!created.ok) {
    app.problem.value = created.problem;
    return undefined;
  }
  return summary.id;
}

export function blankSummary(app: App): DraftSummary {
  const now = app.clock.now().toISOString();
  return {
    id: app.ids.random(),
    kind: 'model',
    name: '',
    county: '',
    language: '',
    stageOfDevelopment: '',
    createdAt: now,
    changedAt: now,
    progress: [],
    classMark: '',
    preliminary: false,
    lastPlace: '',
    binnedAt: '',
    backupAt: '',
    device: app.ids.random(),
  };
}

/** Opens a draft for writing and closes the one that was open. */
export async function openDraft(app: App, id: string): Promise<Session | undefined> {
  const open = app.session.peek();
  if (open?.id === id) return open;
  if (open && !(await open.settle())) {
    // what waits for the disk lives only in the open draft: it stays open, and says so
    const state = open.queue.state.peek();
    app.problem.value = state.state === 'failed' ? state.problem : { code: 'storage.unavailable' };
    return undefined;
  }
  await open?.close();
  app.session.value = undefined;
  const definitions = await app.loadDefinitions();
  if (!definitions) return undefined;
  const opened = await openSession(id, {
    store: app.store,
    tabs: app.tabs,
    clock: app.clock,
    ids: app.ids,
    me: app.me,
    path: instrumentOf(definitions, 'path'),
    saved: (session) => void afterSave(app, session),
  });
  if (!opened.ok) {
    app.problem.value = opened.problem;
    return undefined;
  }
  app.session.value = opened.value;
  return opened.value;
}

async function afterSave(app: App, session: Session): Promise<void> {
  const definitions = app.definitions.peek();
  if (definitions) await session.saveSummary(summaryOf(session, definitions, app.clock.now()));
  if (app.persisted.peek() === undefined) app.persisted.value = await app.device.askToPersist();
}

export async function duplicateDraft(app: App, id: string, nameSuffix: string): Promise<void> {
  const definitions = await app.loadDefinitions();
  const [summary, stored] = await Promise.all([app.store.summary(id), app.store.revisions(id)]);
  if (!summary.ok || !stored.ok || !definitions) {
    app.problem.value = !summary.ok ? summary.problem : !stored.ok ? stored.problem : app.problem.peek();
    return;
  }
  const blank = blankSummary(app);
  const nameField = definitions.path.fields.find((field) => field.role === 'modelName');
  let at = '';
  const stamp = () => ({ at: (at = nextAt(at, app.clock.now().getTime())), salt: app.ids.random() });
  const author = { by: [app.me], role: 'writer', device: blank.device, instrument: instrumentOf(definitions, 'path') };
  const name = `${summary.value.name} ${nameSuffix}`.trim();
  const revisions = copyOfDraft(withRevisions(emptySet, stored.value), author, stamp, nameField ? { [keyOf(nameField)]: name } : {});
  const created = await app.store.create(
    {
      ...summary.value,
      ...blank,
      name,
      county: summary.value.county,
      language: summary.value.language,
      stageOfDevelopment: summary.value.stageOfDevelopment,
      progress: summary.value.progress,
      kind: summary.value.kind,
    },
    revisions,
  );
  if (!created.ok) app.problem.value = created.problem;
  await loadDrafts(app);
}

/** Only with a second copy: the backup file is taken first, and without it nothing is removed. */
export async function removeForGood(app: App, draft: DraftSummary, said: string): Promise<void> {
  if (!(await backupDraft(app, draft.id))) return;
  const removed = await app.store.remove(draft.id);
  if (!removed.ok) app.problem.value = removed.problem;
  else notify(app, said);
  await loadDrafts(app, 10_000);
}
