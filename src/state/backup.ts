// «Varmuuskopio»: everything of a draft as a file of the person's own.

import { emptySet, withRevisions } from '../core/draft/revision-set.ts';
import { notify, type App } from './app.ts';
import { loadDrafts } from './drafts.ts';

/** Name of the file that was saved; undefined: it could not be made, and `problem` says why. */
export async function backupDraft(app: App, id: string): Promise<string | undefined> {
  const open = app.session.peek();
  if (open?.id === id) await open.settle();
  const definitions = await app.loadDefinitions();
  const [summary, revisions] = await Promise.all([app.store.summary(id), app.store.revisions(id)]);
  if (!summary.ok || !revisions.ok || !definitions) {
    app.problem.value = !summary.ok ? summary.problem : !revisions.ok ? revisions.problem : app.problem.peek();
    return undefined;
  }
  const made = await app.outputs.backup(summary.value, withRevisions(emptySet, revisions.value), definitions);
  if (!made.ok) {
    app.problem.value = made.problem;
    return undefined;
  }
  app.device.saveFile(made.value.name, made.value.type, made.value.bytes);
  const current = app.session.peek()?.id === id ? app.session.peek()!.summary.peek() : summary.value;
  const marked = { ...current, backupAt: app.clock.now().toISOString() };
  await (app.session.peek()?.id === id ? app.session.peek()!.saveSummary(marked) : app.store.saveSummary(marked));
  await loadDrafts(app);
  return made.value.name;
}

/** One file per draft. */
export async function backupEverything(app: App, ids: readonly string[], said = ''): Promise<void> {
  for (const id of ids) if (!(await backupDraft(app, id))) return;
  if (said) notify(app, said);
}
