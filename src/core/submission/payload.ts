// The submission payload of one assessment of impacts (architecture §5): built, hashed and checked against its own schema.

import { readerOf } from '../draft/draft-reader.ts';
import type { Json } from '../draft/revision.ts';
import type { Words } from '../instrument/words.ts';
import { fail, ok, type Result } from '../result.ts';
import { confirmationState, type ConfirmationState } from '../review/confirmation.ts';
import { viewOf } from '../review/visibility.ts';
import { payloadHash } from './canonical-json.ts';
import { contentHash } from './content-hash.ts';
import { contentOf, type Content, type ContentInput } from './content.ts';
import { confirmedPart } from './payload-confirmed.ts';
import { payloadFormat, payloadSchema, payloadVersion, type Payload } from './payload-schema.ts';
import type { FileSize } from './payload-values.ts';
import type { InstrumentMark } from './polku-content.ts';

/** `aid`: the assessment of impacts to be submitted. */
export interface PayloadInput extends ContentInput {
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
 * payload.notFinished: no such assessment, or it is neither marked finished nor confirmed · payload.apart: it, or the newest finished
 * assessment of the description, was made apart and is not confirmed by both · file.damaged: something in the draft has a form the schema
 * does not know.
 */
export function payloadOf(input: PayloadInput): Result<Payload> {
  const { set, marks } = input;
  const content = contentOf(input);
  const confirmation = confirmationState(input, content);
  if (content === undefined || confirmation === undefined || content.impact === null) return fail({ code: 'payload.notFinished' });
  if (!mayBeTold(input, content, confirmation)) return fail({ code: 'payload.apart' });
  if (content.assessment.finishedAt === undefined && !confirmation.confirmed) return fail({ code: 'payload.notFinished' });

  const payload: Omit<Payload, 'payloadHash'> = {
    format: payloadFormat,
    v: payloadVersion,
    submissionId: input.submissionId,
    supersedes: input.supersedes,
    state: content.practice ? 'practice' : confirmation.confirmed ? 'confirmed' : 'unsigned',
    createdAt: input.createdAt,
    appVersion: input.appVersion,
    ownAid: { fi: input.ownAid.fi, sv: input.ownAid.sv, en: input.ownAid.en },
    instruments: { path: marked(marks.path), tool1: marked(marks.tool1), tool2: marked(marks.tool2) },
    programme: marked(marks.programme),
    model: content.model,
    description: content.description,
    impact: { ...content.impact, ...confirmedPart(input, content, confirmation) },
    contentHash: contentHash(set, content.fields),
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

/** What was made apart is told only when both have confirmed it: with the whole, or the assessment of the description by itself. */
function mayBeTold(input: PayloadInput, { assessment, review }: Content, { confirmed }: ConfirmationState): boolean {
  const { isKeptApart } = viewOf(readerOf(input.set), undefined);
  if (isKeptApart(assessment.aid) || (review !== undefined && isKeptApart(review.aid))) return false;
  if (confirmed) return true;
  return assessment.mode !== 'apart' && (review?.mode !== 'apart' || confirmationState({ ...input, aid: review.aid })?.confirmed === true);
}
