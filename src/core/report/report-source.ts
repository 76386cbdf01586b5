// What the report of an assessment is made from, and in one word where its confirming stands.

import type { RevisionSet } from '../draft/revision-set.ts';
import type { Assessment } from '../review/assessments.ts';
import type { Reopening } from '../review/confirmation-records.ts';
import type { ConfirmationState } from '../review/confirmation.ts';
import type { JointContext } from '../review/joint.ts';
import type { DocumentSource } from './document-source.ts';
import type { ReportPhrases } from './report-phrases.ts';

export interface ReportInput {
  /** reads what is reported: the draft as it is, or as it was confirmed */
  readonly source: DocumentSource;
  /** the draft as it is, with its whole past */
  readonly set: RevisionSet;
  readonly assessment: Assessment;
  readonly confirmation: ConfirmationState;
  readonly reopenings: readonly Reopening[];
  /** of an assessment made apart, once revealed */
  readonly pair: JointContext | undefined;
  readonly phrases: ReportPhrases;
}

export type ReportState = 'confirmed' | 'outdated' | 'reopened' | 'half' | 'none';

/** Where the confirming of the whole stands. */
export function reportState({ confirmed, roles }: Pick<ConfirmationState, 'confirmed' | 'roles'>): ReportState {
  if (confirmed) return 'confirmed';
  if (roles.some(({ state }) => state === 'outdated')) return 'outdated';
  if (roles.some(({ state }) => state === 'valid')) return 'half';
  return roles.some(({ state }) => state === 'reopened') ? 'reopened' : 'none';
}

/** Enough of a hash to be compared by eye, in groups. */
export const hashShown = (hash: string): string => (/^.{8}/.test(hash) ? `${hash.slice(0, 4)}-${hash.slice(4, 8)}`.toUpperCase() : hash);
