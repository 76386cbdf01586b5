// Facts of the fields themselves: options, criteria, completion, and the findings of checks (instruments.md a.0.7).

import type { Field, FieldPart } from '../instrument/definition.ts';
import { holds } from '../instrument/evaluate.ts';
import { criterionKey, fieldOf, notApplicableKey, ownFieldOf } from '../instrument/keys.ts';
import { statusOf } from './completion.ts';
import { isFilled } from './content.ts';
import type { FactsSource } from './facts.ts';
import { isBlank, lengthOf } from './normalised.ts';
import { namedRows, rowListOf } from './rows.ts';

/** `P7.valmis`, `F13.1`, `F12.valmis`, and a field alone: how many were chosen, else 1 when filled. Undefined: not a field's id. */
export function fieldValue(id: string, source: FactsSource): number | undefined {
  const found = fieldIn(id, source);
  if (found === undefined) return undefined;
  const { field, rest } = found;
  if (rest === '') return countOf(field, source);
  if (/^\d+$/u.test(rest)) return criterionValue(field.id, Number(rest), source);
  if (source.content(field.id)?.chosen.includes(rest) === true) return 1;
  return rest === 'valmis' && !isOption(field, rest, source) ? completionValue(field.id, source) : 0;
}

/** Filled as the condition language means it; `na.<field>` = the reason why it does not apply. Undefined: not a field's id. */
export function fieldFilled(id: string, n: number, source: FactsSource): boolean | undefined {
  if (id.startsWith('na.')) return isTextFilled(source.reader.value(notApplicableKey(id.slice('na.'.length))), n, source);
  const content = source.content(id);
  return content === undefined ? undefined : isFilled(content, n);
}

/** `AUT03` everywhere, `AUT03.F12` in a field, `AUT.F12` all checks in a field: findings that are not dismissed. */
export function checkValue(id: string, { path, findings }: FactsSource): number | undefined {
  const [name = '', ...rest] = id.split('.');
  const fieldId = rest.join('.');
  const isAll = name === 'AUT' && fieldId !== '';
  if (!isAll && !path.checks.some((check) => check.id === name)) return undefined;
  const places = fieldId === '' ? ['', ...[...path.fields, ...path.collection].map((field) => field.id)] : [fieldId];
  return places
    .flatMap((place) => findings(place))
    .filter((finding) => finding.dismissed === undefined && (isAll || finding.check.id === name)).length;
}

/** A text filled to at least n characters, as rules see it. */
export const isTextFilled = (value: unknown, n: number, { path }: FactsSource): boolean =>
  typeof value === 'string' && !isBlank(value, path.placeholders) && lengthOf(value) >= n;

/** The longest beginning of the id that is a field or part, and what comes after it. */
function fieldIn(id: string, { path }: FactsSource): { field: Field | FieldPart; rest: string } | undefined {
  for (let end = id.length; end > 0; end = id.lastIndexOf('.', end - 1)) {
    const field = fieldOf(path, id.slice(0, end));
    if (field !== undefined) return { field, rest: id.slice(end + 1) };
  }
  return undefined;
}

function countOf(field: Field | FieldPart, source: FactsSource): number {
  const content = source.content(field.id);
  if (content === undefined) return 0;
  if (field.kind === 'choices' || field.kind === 'words') return content.chosen.length;
  if (field.kind === 'files' || field.kind === 'image') return content.attachments.length + content.links.length;
  if (field.kind === 'rows' && 'rows' in field) {
    return (field.rows ?? []).reduce(
      (sum, list) => sum + namedRows(source.reader, list, rowListOf(source.path, list), source.facts).length,
      0,
    );
  }
  return isFilled(content, 1) ? 1 : 0;
}

/** Where the program can see it itself, that decides; else the tick. */
function criterionValue(fieldId: string, n: number, source: FactsSource): number {
  const criterion = ownFieldOf(source.path, fieldId)?.criteria.find((candidate) => candidate.n === n);
  if (criterion === undefined) return 0;
  const binding = { F: fieldId };
  if (criterion.met !== undefined) return holds(criterion.met, source.facts, binding) ? 1 : 0;
  return source.reader.value(criterionKey(fieldId, n)) === true ? 1 : 0;
}

function completionValue(fieldId: string, source: FactsSource): number {
  const field = ownFieldOf(source.path, fieldId);
  return field !== undefined && statusOf(field, source.facts) === 'ready' ? 1 : 0;
}

const isOption = (field: Field | FieldPart, option: string, { path }: FactsSource): boolean =>
  field.options !== undefined && (path.options[field.options] ?? []).some((candidate) => candidate.id === option);
