// What a payload tells of any assessment: who, when, in which way; and the assessment of the description itself.

import type { DraftReader } from '../draft/reader.ts';
import { readerOf } from '../draft/draft-reader.ts';
import { setAt, type RevisionSet } from '../draft/revision-set.ts';
import type { FieldKey, Json, RevisionId } from '../draft/revision.ts';
import { momentOf } from '../draft/clock.ts';
import type { PathInstrument } from '../instrument/definition.ts';
import type { DescriptionTool } from '../instrument/description-tool.ts';
import { evidenceList, reasonKey, rowKey } from '../instrument/keys.ts';
import { factsOf } from '../model/facts.ts';
import { rowListOf } from '../model/rows.ts';
import type { Programme } from '../programme.ts';
import { answerOf, isNotApplicableByRule } from '../review/answers.ts';
import { assessorsOf, countingSeat, finishesOf, type Assessment } from '../review/assessments.ts';
import { classify } from '../review/classification.ts';
import { wellFormed } from './canonical-json.ts';
import type { RecordingReader } from './content-hash.ts';
import { isId, isMoment } from './leaves.ts';
import { dayIn, evidenceOf, idIn, rowOf, textIn } from './payload-values.ts';
import type { PayloadDescription, PayloadRow } from './payload-schema.ts';

/** Actions of both tools stand in one list; this column names the criterion or question an action is for. */
const actions = { list: 'actions', target: 'kohde' } as const;

/** Way, dates and assessors. `finishedAt` is '' while it is neither marked finished nor confirmed; no payload is made of it then. */
export function headOf(reader: RecordingReader, assessment: Assessment) {
  // its own row is part of the content; the rows of other assessments are not
  for (const key of reader.keys(rowKey('assessments', assessment.aid, ''))) reader.value(key);
  const finishedAt = momentOf(assessment.finishedAt ?? '');
  return {
    aid: assessment.aid,
    mode: assessment.mode,
    purpose: assessment.purpose,
    startedOn: dayIn(assessment.startedOn.slice(0, 10)),
    finishedAt: isMoment(finishedAt) ? finishedAt : '',
    assessors: assessorsOf(reader, assessment.aid).map(({ role, name, organisation }) => ({
      role: idIn(role),
      name: wellFormed(name),
      organisation: wellFormed(organisation),
    })),
  };
}

/** Actions of one assessment: their target is «<aid>:<criterion or question>», or the assessment alone. */
export function actionsOf(reader: RecordingReader, path: PathInstrument, isWanted: (target: string) => boolean): PayloadRow[] {
  const definition = rowListOf(path, actions.list);
  return definition === undefined
    ? []
    : reader
        .rows(actions.list)
        .filter((row) => isWanted(textIn(row.value(actions.target))))
        .map((row) => rowOf(row, definition));
}

export interface DescriptionInput {
  readonly set: RevisionSet;
  readonly reader: RecordingReader;
  readonly path: PathInstrument;
  readonly tool1: DescriptionTool;
  readonly programme: Programme;
  readonly assessment: Assessment;
}

/** Answers as they are now, the class both at the moment of finishing and now (architecture §4 «flow»). */
export function descriptionOf(input: DescriptionInput): PayloadDescription {
  const { reader, path, tool1, assessment } = input;
  const { aid } = assessment;
  const seat = countingSeat(readerOf(input.set), assessment);
  const facts = factsOf({ ...input, reader: readerOf(input.set), assessment1: aid });
  return {
    ...headOf(reader, assessment),
    answers: tool1.criteria.map((criterion) => ({
      id: criterion.id,
      answer: answerOf(reader, aid, criterion.id, seat) ?? '',
      byRule: isNotApplicableByRule(criterion, facts),
      finding: textIn(reader.value(reasonKey(aid, criterion.id, seat))),
      place: reader.rows(evidenceList(aid, criterion.id, seat)).map(evidenceOf),
      repairs: actionsOf(reader, path, (target) => target === `${aid}:${criterion.id}`),
    })),
    classAtFinish: classOf(input, readerOf(setAt(input.set, headsAtFinish(readerOf(input.set), aid)))),
    classNow: classOf(input, readerOf(input.set)),
    dismissed: dismissedOf(reader),
  };
}

function classOf({ path, tool1, programme, assessment }: DescriptionInput, reader: DraftReader): PayloadDescription['classNow'] {
  const { id, mark, variant } = classify({ facts: factsOf({ reader, path, tool1, programme, assessment1: assessment.aid }), tool1 });
  return { id, mark, variant: variant ?? '' };
}

function headsAtFinish(reader: DraftReader, aid: string): Readonly<Record<FieldKey, readonly RevisionId[]>> {
  const heads = finishesOf(reader, aid).at(-1)?.heads ?? null;
  if (heads === null || typeof heads !== 'object' || Array.isArray(heads)) return {};
  const isIds = (value: Json): value is readonly string[] => Array.isArray(value) && value.every((id) => typeof id === 'string');
  return Object.fromEntries(
    Object.entries(heads as { readonly [key: string]: Json }).flatMap(([field, ids]) => (isIds(ids) ? [[field, ids]] : [])),
  );
}

/** `dismiss/<check>[.<field>]/<passage digest>`: a reason, alone or in a record. */
function dismissedOf(reader: RecordingReader): PayloadDescription['dismissed'] {
  reader.readErased('dismiss/');
  return reader.keys('dismiss/').flatMap((key) => {
    const [, place = '', passage = ''] = key.split('/');
    const [check = '', ...field] = place.split('.');
    const value = reader.value(key);
    const reason =
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? ((value as { readonly [key: string]: Json })['reason'] ?? null)
        : value;
    return isId(check) && isId(passage) ? [{ check, field: idIn(field.join('.')), passage, reason: textIn(reason) }] : [];
  });
}
