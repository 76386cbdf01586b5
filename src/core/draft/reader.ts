// How rules look at a draft: values and rows, whatever they come from (stored revisions, open working copies, a rebuilt past).

import type { FieldKey, Json } from './revision.ts';

export interface RowView {
  readonly id: string;
  value(column: string): Json;
}

export interface DraftReader {
  /** null when there is none. Conflict: the newer version; merged: the merged text (instruments.md a.0.5). */
  value(field: FieldKey): Json;
  /** a conflict counts as unanswered in ratings */
  inConflict(field: FieldKey): boolean;
  /** rows of a list that are alive, in order; `list` without the `row/` in front: «goals», «evid:<aid>:<question>:<seat>» */
  rows(list: string): readonly RowView[];
  /** every key that begins with the prefix and has a value */
  keys(prefix: string): readonly FieldKey[];
}
