// What the public page of a model shows, in Innokylä's own order and without empty fields (instruments.md a.0.3).

import type { DraftReader, RowView } from '../draft/reader.ts';
import type { Field, PathInstrument } from '../instrument/definition.ts';
import { ownFieldOf } from '../instrument/keys.ts';
import { contentOf } from './content.ts';

export interface SummaryEntry {
  readonly field: Field;
  /** raw text as written; '' when the field holds only choices or files */
  readonly text: string;
  /** option ids or own words */
  readonly chosen: readonly string[];
  readonly attachments: readonly RowView[];
  readonly links: readonly RowView[];
}

/** Entries in order. Shown is what has been written, a placeholder too: the preview hides nothing the page would show. */
export const publicSummaryOf = (path: PathInstrument, reader: DraftReader): readonly SummaryEntry[] =>
  path.summaryOrder
    .map((id) => ownFieldOf(path, id))
    .filter((field): field is Field => field !== undefined)
    .map((field) => {
      const { text, chosen, attachments, links } = contentOf(reader, path, field);
      return { field, text: text.trim(), chosen, attachments, links };
    })
    .filter((entry) => entry.text !== '' || entry.chosen.length + entry.attachments.length + entry.links.length > 0);
