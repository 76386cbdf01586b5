// The list of drafts, and the bin. The first screen loads this, so nothing here reads a revision.

import type { DraftSummary } from '../core/ports.ts';
import { notify, type App } from './app.ts';

export const listLimit = 50;

/** Reads the newest drafts; never their revisions. */
export async function loadDrafts(app: App, limit = listLimit): Promise<void> {
  const [list, total] = await Promise.all([app.store.list('changed', limit), app.store.count()]);
  if (!list.ok) app.problem.value = list.problem;
  else app.drafts.value = { drafts: list.value, total: total.ok ? total.value : list.value.length };
}

/** To the bin, and back: nothing is deleted by a clock. */
export async function binDraft(app: App, draft: DraftSummary, said: string): Promise<void> {
  if (app.session.peek()?.id === draft.id) {
    await app.session.peek()?.close();
    app.session.value = undefined;
  }
  const binned = await app.store.saveSummary({ ...draft, binnedAt: app.clock.now().toISOString() });
  if (!binned.ok) app.problem.value = binned.problem;
  else notify(app, said, () => void restoreDraft(app, draft));
  await loadDrafts(app);
}

export async function restoreDraft(app: App, draft: DraftSummary): Promise<void> {
  const restored = await app.store.saveSummary({ ...draft, binnedAt: '' });
  if (!restored.ok) app.problem.value = restored.problem;
  app.notice.value = undefined;
  await loadDrafts(app);
}
