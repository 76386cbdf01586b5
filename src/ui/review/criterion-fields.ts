// Which fields of the description a criterion is read from, and where to write to mend it.

import type { DraftReader } from '../../core/draft/reader.ts';
import type { Field, PathInstrument } from '../../core/instrument/definition.ts';
import type { ReviewCriterion } from '../../core/instrument/description-tool.ts';
import type { Facts } from '../../core/instrument/evaluate.ts';
import { ownFieldOf } from '../../core/instrument/keys.ts';
import { contentOf } from '../../core/model/content.ts';
import { fieldsOfCriterion } from '../../core/review/classification.ts';
import { pathFields } from '../parts/field-order.ts';

/** Fields the criterion is read from, in order; one that reads attachments: the fields that have an attachment or a link. */
export function fieldsRead(
  criterion: ReviewCriterion,
  { reader, path, facts }: { reader: DraftReader; path: PathInstrument; facts: Facts },
): readonly Field[] {
  const attached = criterion.fields.includes('attached') ? pathFields(path).filter((id) => hasAttached(reader, path, id)) : [];
  return [...new Set([...fieldsOfCriterion(criterion, facts), ...attached])].flatMap((id) => ownFieldOf(path, id) ?? []);
}

/** Where the next class is written: the field of the step, or of a criterion over many fields the first that is still empty. */
export function fieldToWrite(wanted: string, read: readonly Field[], facts: Facts, path: PathInstrument): Field | undefined {
  const own = read.find(({ id }) => id === wanted);
  const empty = read.length > 2 ? read.find(({ id }) => !facts.filled(id, 1)) : undefined;
  return empty ?? own ?? read[0] ?? ownFieldOf(path, wanted);
}

function hasAttached(reader: DraftReader, path: PathInstrument, id: string): boolean {
  const field = ownFieldOf(path, id);
  if (!field) return false;
  const content = contentOf(reader, path, field);
  return content.attachments.length + content.linkCount > 0;
}
