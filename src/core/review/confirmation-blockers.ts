// What stands against confirming an assessment, item by item (instruments.md c.10, merge.md §4.6). Practice is no blocker, only a mark.

import { readerOf } from '../draft/draft-reader.ts';
import { stateOf } from '../draft/field-state.ts';
import type { FieldKey } from '../draft/revision.ts';
import { missingParents } from '../draft/revision-set.ts';
import { rowOfKey, rowState } from '../draft/rows.ts';
import { jointSeat, levelPart, rateKey } from '../instrument/keys.ts';
import { factsOf } from '../model/facts.ts';
import { contentOf, type Content, type ContentInput } from '../submission/content.ts';
import { noJointValue, openCriteria, withoutJointValue } from './answers.ts';
import { assessorsOf, representatives } from './assessments.ts';
import { jointState } from './joint.ts';
import { pairContextOf } from './pair-of.ts';
import { viewOf } from './visibility.ts';

export type ConfirmBlocker =
  /** confirming needs both roles */
  | { readonly kind: 'alone' }
  /** made apart, and both have not locked; `aid` may be the assessment of the description that goes along */
  | { readonly kind: 'notRevealed'; readonly aid: string }
  /** nobody named has the role */
  | { readonly kind: 'roleMissing'; readonly role: string }
  /** the required roles are there, but only as one and the same person */
  | { readonly kind: 'samePerson' }
  /** a question or criterion and its part: neither a joint value nor «ei yhteistä arvoa» */
  | { readonly kind: 'noJointValue'; readonly question: string; readonly part: string }
  /** was to be discussed, or stays without a joint value, and says not why; seats whose reason is missing */
  | { readonly kind: 'reasonMissing'; readonly question: string; readonly part: string; readonly seats: readonly string[] }
  | { readonly kind: 'conflict'; readonly field: FieldKey }
  /** text put together that nobody has looked at */
  | { readonly kind: 'merged'; readonly field: FieldKey }
  /** deleted by one, written in or restored by another */
  | { readonly kind: 'halfDeletedRow'; readonly list: string; readonly row: string }
  /** a file was taken in part: something of this field's past is not here */
  | { readonly kind: 'missingParents'; readonly field: FieldKey };

/** In the order they are best dealt with; [] = it may be confirmed. No such assessment: [] too, and nothing to confirm. */
export function blockersOf(input: ContentInput, content = contentOf(input)): readonly ConfirmBlocker[] {
  return content === undefined
    ? []
    : [
        ...blockersOfPeople(input, content),
        ...blockersOfAnswers(input, content),
        ...blockersOfReasons(input, content),
        ...blockersOfFields(input, content),
      ];
}

function blockersOfPeople({ set, aid, tool2 }: ContentInput, { assessment, review }: Content): readonly ConfirmBlocker[] {
  const reader = readerOf(set);
  const assessors = assessorsOf(reader, aid);
  const missing = tool2.requiredRoles.filter((role) => !assessors.some((assessor) => assessor.role === role && assessor.name !== ''));
  const isShort = missing.length === 0 && tool2.requiredRoles.some((role) => representatives(assessors, role, tool2.requiredRoles) === 0);
  const { isKeptApart } = viewOf(reader, undefined);
  const apart = [...new Set([assessment.aid, ...(review === undefined ? [] : [review.aid])])].filter(isKeptApart);
  return [
    ...(assessment.mode === 'alone' ? [{ kind: 'alone' as const }] : []),
    ...missing.map((role) => ({ kind: 'roleMissing' as const, role })),
    ...(isShort ? [{ kind: 'samePerson' as const }] : []),
    ...apart.map((one) => ({ kind: 'notRevealed' as const, aid: one })),
  ];
}

/** Alone there is no joint value, and that blocks already. */
function blockersOfAnswers(input: ContentInput, { assessment, impact }: Content): readonly ConfirmBlocker[] {
  const { set, aid, path, tool1, tool2 } = input;
  if (assessment.mode === 'alone') return [];
  const reader = readerOf(set);
  if (impact !== null) {
    const facts = factsOf({ ...input, reader, assessment2: { aid, seat: jointSeat } });
    return withoutJointValue({ tool: tool2, path, reader, aid, facts }).map(({ question, part }) => ({
      kind: 'noJointValue',
      question: question.id,
      part: part.id,
    }));
  }
  const facts = factsOf({ ...input, reader, assessment1: aid });
  return openCriteria(tool1, reader, aid, jointSeat, facts)
    .filter((criterion) => reader.value(rateKey(aid, criterion, levelPart, jointSeat)) !== noJointValue)
    .map((criterion) => ({ kind: 'noJointValue', question: criterion, part: levelPart }));
}

/** A pair owes reasons where it differed (c.9.3); whoever assessed together from the start differs from nobody. */
function blockersOfReasons(input: ContentInput, { assessment }: Content): readonly ConfirmBlocker[] {
  const pair = pairContextOf(input, assessment);
  const parts = pair === undefined ? [] : jointState(pair);
  return parts.flatMap(({ question, part, reasonsMissing: seats }) =>
    seats.length > 0 ? [{ kind: 'reasonMissing' as const, question, part, seats }] : [],
  );
}

function blockersOfFields({ set }: ContentInput, { fields }: Content): readonly ConfirmBlocker[] {
  const own = [...fields].toSorted();
  return [
    ...own.flatMap((field): readonly ConfirmBlocker[] => {
      const { kind } = stateOf(set, field);
      return !field.endsWith('/$') && (kind === 'conflict' || kind === 'merged') ? [{ kind, field }] : [];
    }),
    ...own.flatMap((field): readonly ConfirmBlocker[] => {
      const row = field.endsWith('/$') ? rowOfKey(field) : undefined;
      return row !== undefined && rowState(set, row.list, row.row) !== 'alive'
        ? [{ kind: 'halfDeletedRow', list: row.list, row: row.row }]
        : [];
    }),
    ...own.flatMap((field): readonly ConfirmBlocker[] => {
      const log = set.get(field);
      return log !== undefined && missingParents(new Map([[field, log]])).length > 0 ? [{ kind: 'missingParents', field }] : [];
    }),
  ];
}
