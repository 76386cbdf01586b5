// The submission payload of one assessment of impacts (architecture §5): built, hashed and checked against its own schema.

import { readerOf } from '../draft/draft-reader.ts';
import type { RevisionSet } from '../draft/revision-set.ts';
import type { Json } from '../draft/revision.ts';
import type { PathInstrument } from '../instrument/definition.ts';
import type { DescriptionTool } from '../instrument/description-tool.ts';
import type { ImpactTool } from '../instrument/impact-tool.ts';
import type { Words } from '../instrument/words.ts';
import type { Programme } from '../programme.ts';
import { fail, ok, type Result } from '../result.ts';
import { assessmentsOf, newestFinished, type Assessment } from '../review/assessments.ts';
import { payloadHash } from './canonical-json.ts';
import { contentHash, recording } from './content-hash.ts';
import { descriptionOf } from './payload-assessment.ts';
import { impactOf } from './payload-impact.ts';
import { modelOf } from './payload-model.ts';
import { payloadFormat, payloadSchema, payloadVersion, type Payload } from './payload-schema.ts';
import type { FileSize } from './payload-values.ts';
import type { InstrumentMark } from './polku-content.ts';

export interface PayloadInput {
  /** nothing may be being typed: everything sealed */
  readonly set: RevisionSet;
  /** the assessment of impacts to be submitted */
  readonly aid: string;
  readonly path: PathInstrument;
  readonly tool1: DescriptionTool;
  readonly tool2: ImpactTool;
  readonly programme: Programme;
  readonly marks: Readonly<Record<'path' | 'tool1' | 'tool2' | 'programme', InstrumentMark>>;
  /** attachments that are in the store */
  readonly files: readonly FileSize[];
  /** «own aid, not THL's form» */
  readonly ownAid: Words;
  /** random UUID, new for every exported content */
  readonly submissionId: string;
  /** id of the submission this one takes the place of, '' = none */
  readonly supersedes: string;
  /** ISO 8601 UTC */
  readonly createdAt: string;
  readonly appVersion: string;
}

/**
 * payload.notFinished: no such assessment, or it is not marked finished · payload.apart: it, or the newest finished assessment of the
 * description, was made apart · file.damaged: something in the draft has a form the schema does not know.
 */
export function payloadOf(input: PayloadInput): Result<Payload> {
  const { set, path, tool1, tool2, marks } = input;
  const plain = readerOf(set);
  const assessment = assessmentsOf(plain, tool2.id).find(({ aid }) => aid === input.aid);
  if (assessment === undefined || !isFinished(assessment)) return fail({ code: 'payload.notFinished' });
  const review = newestFinished(assessmentsOf(plain, tool1.id));
  if (assessment.mode === 'apart' || review?.mode === 'apart') return fail({ code: 'payload.apart' });

  const reader = recording(plain);
  const model = modelOf(reader, path, input.files);
  const description = review !== undefined && isFinished(review) ? descriptionOf({ ...input, reader, assessment: review }) : null;
  const { impact, returnable } = impactOf({ ...input, reader, assessment });
  const payload: Omit<Payload, 'payloadHash'> = {
    format: payloadFormat,
    v: payloadVersion,
    submissionId: input.submissionId,
    supersedes: input.supersedes,
    state: returnable ? 'unsigned' : 'practice',
    createdAt: input.createdAt,
    appVersion: input.appVersion,
    ownAid: { fi: input.ownAid.fi, sv: input.ownAid.sv, en: input.ownAid.en },
    instruments: { path: marked(marks.path), tool1: marked(marks.tool1), tool2: marked(marks.tool2) },
    programme: marked(marks.programme),
    model,
    description,
    impact,
    contentHash: contentHash(set, reader.read),
  };
  return checked({ ...payload, payloadHash: payloadHash(payload) });
}

/** A payload from outside: its schema, and its hash recomputed. file.damaged names the first member that is wrong. */
export function parsePayload(value: unknown): Result<Payload> {
  const payload = checked(value);
  if (!payload.ok || payloadHash(payload.value as { readonly [key: string]: Json }) === payload.value.payloadHash) return payload;
  return fail({ code: 'file.damaged', where: 'payloadHash' });
}

function checked(value: unknown): Result<Payload> {
  const result = payloadSchema.safeParse(value);
  if (result.success) return ok(result.data);
  return fail({ code: 'file.damaged', where: (result.error.issues[0]?.path ?? []).join('.').slice(0, 80) });
}

const marked = ({ id, version, hash }: InstrumentMark): { id: string; version: string; hash: string } => ({ id, version, hash });
const isFinished = (assessment: Assessment): assessment is Assessment & { readonly finishedAt: string } => assessment.finishedAt !== undefined;
