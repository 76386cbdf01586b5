// Which instrument a field key is written under: an assessment's own, else the path's.

import { valueOf } from '../draft/field-state.ts';
import type { FieldKey } from '../draft/revision.ts';
import type { RevisionSet } from '../draft/revision-set.ts';

/** The assessment a key belongs to (architecture §4): rate, just, flow, and the lists evid, reach, goalrisks, assessors. */
export function assessmentIn(field: FieldKey): string | undefined {
  return /^(?:rate|just|flow)\/([^/]+)\//.exec(field)?.[1] ?? /^row\/(?:evid|reach|goalrisks|assessors):([^:/]+)/.exec(field)?.[1];
}

/** `id@version`; `path` = what everything outside an assessment is written under. */
export function writtenUnder(set: RevisionSet, field: FieldKey, path: string): string {
  const aid = assessmentIn(field);
  const instrument = aid === undefined ? null : valueOf(set, `row/assessments/${aid}/instrument`);
  return typeof instrument === 'string' && instrument !== '' ? instrument : path;
}
