// Assessments: begin one, say who assesses, mark it finished.

import { allHeads, setAt } from '../core/draft/revision-set.ts';
import { readerOf } from '../core/draft/draft-reader.ts';
import type { DraftReader } from '../core/draft/reader.ts';
import type { RevisionId } from '../core/draft/revision.ts';
import { assessorsList, personKey } from '../core/instrument/keys.ts';
import { finishesOf, type Mode, type Purpose } from '../core/review/assessments.ts';
import type { App } from './app.ts';
import { addTo, columnKey } from './rows.ts';
import type { Session } from './session.ts';

export interface NewAssessment {
  readonly tool: { readonly id: string; readonly version: string };
  readonly mode: Mode;
  readonly purpose: Purpose;
}

/** Begins an assessment today; alone, the person of this installation is its assessor. Returns its id. */
export function startAssessment(app: App, session: Session, { tool, mode, purpose }: NewAssessment): string {
  const aid = app.ids.random();
  const columns = {
    tool: tool.id,
    instrument: `${tool.id}@${tool.version}`,
    startedOn: app.clock.now().toISOString().slice(0, 10),
    mode,
    purpose,
  };
  addTo(session, 'assessments', columns, aid);
  if (mode === 'alone') addTo(session, assessorsList(aid), { role: '' }, app.me);
  return aid;
}

/** A person's name or initials and organisation, kept once per draft. */
export function savePerson(session: Session, person: string, name: string, organisation: string): void {
  session.write(personKey(person), { name, organisation });
}

export function addAssessor(app: App, session: Session, aid: string, role: string): string {
  return addTo(session, assessorsList(aid), { role }, app.ids.random());
}

export const roleKey = (aid: string, person: string): string => columnKey(assessorsList(aid), person, 'role');

/** «Merkitse valmiiksi»: what the draft said at this moment can always be rebuilt. */
export function finishAssessment(app: App, session: Session, aid: string): void {
  session.sealAll();
  const heads = allHeads(session.set.peek());
  session.write(`flow/${aid}/finish/${app.ids.random()}`, { at: app.clock.now().toISOString(), heads });
}

/** The draft as it was when the assessment was last marked finished; undefined when it never was. */
export function readerAtFinish(session: Session, aid: string): DraftReader | undefined {
  const heads = finishesOf(session.reader.value, aid).at(-1)?.heads;
  if (heads === null || heads === undefined || typeof heads !== 'object' || Array.isArray(heads)) return undefined;
  return readerOf(setAt(session.set.value, heads as Readonly<Record<string, readonly RevisionId[]>>));
}
