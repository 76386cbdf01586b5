// The way through the path: basic information, then field by field, then tool 1.

import type { PathInstrument } from '../../core/instrument/definition.ts';

const basicStage = (path: PathInstrument) => path.stages[0]!;

export const isBasic = (path: PathInstrument, field: string): boolean => basicStage(path).fields.includes(field);

export function fieldHref(draft: string, path: PathInstrument, field: string): string {
  return isBasic(path, field) ? `#/malli/${draft}/perustiedot/${field}` : `#/malli/${draft}/polku/${field}`;
}

/** Fields of the stages after the basic information, in order. */
export const pathFields = (path: PathInstrument): readonly string[] => path.stages.slice(1).flatMap((stage) => stage.fields);

export const neighbours = (
  path: PathInstrument,
  field: string,
): { readonly before: string | undefined; readonly after: string | undefined } => {
  const order = pathFields(path);
  const at = order.indexOf(field);
  return { before: order[at - 1], after: order[at + 1] };
};
