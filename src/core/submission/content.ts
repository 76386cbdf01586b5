// What a payload and a confirmation are about: the description, its assessment and one of impacts, with every field they were read from.

import { readerOf } from '../draft/draft-reader.ts';
import type { FieldKey } from '../draft/revision.ts';
import type { RevisionSet } from '../draft/revision-set.ts';
import type { PathInstrument } from '../instrument/definition.ts';
import type { DescriptionTool } from '../instrument/description-tool.ts';
import type { ImpactTool } from '../instrument/impact-tool.ts';
import type { Programme } from '../programme.ts';
import { assessmentsOf, newestFinished, type Assessment } from '../review/assessments.ts';
import { recording } from './content-hash.ts';
import { descriptionOf } from './payload-assessment.ts';
import { impactOf } from './payload-impact.ts';
import { modelOf } from './payload-model.ts';
import type { PayloadDescription, PayloadImpact, PayloadModel } from './payload-schema.ts';
import type { FileSize } from './payload-values.ts';

export interface ContentInput {
  /** nothing may be being typed: everything sealed */
  readonly set: RevisionSet;
  /** an assessment of impacts, or of the description alone */
  readonly aid: string;
  readonly path: PathInstrument;
  readonly tool1: DescriptionTool;
  readonly tool2: ImpactTool;
  readonly programme: Programme;
  /** attachments that are in the store; what is confirmed does not depend on it */
  readonly files?: readonly FileSize[];
}

export interface Content {
  readonly assessment: Assessment;
  /** the assessment of the description it goes with, or is */
  readonly review: Assessment | undefined;
  readonly model: PayloadModel;
  readonly description: PayloadDescription | null;
  readonly impact: PayloadImpact | null;
  /** not to be returned: the purpose is practice, or what a confirmation asks for does not hold */
  readonly practice: boolean;
  /** every field it was read from: what the content hash is over */
  readonly fields: ReadonlySet<FieldKey>;
}

/** Undefined when there is no such assessment. */
export function contentOf(input: ContentInput): Content | undefined {
  const { set, aid, path, tool1, tool2 } = input;
  const plain = readerOf(set);
  const reviews = assessmentsOf(plain, tool1.id);
  const ofImpacts = assessmentsOf(plain, tool2.id).find((assessment) => assessment.aid === aid);
  const review = ofImpacts === undefined ? reviews.find((assessment) => assessment.aid === aid) : newestFinished(reviews);
  const assessment = ofImpacts ?? review;
  if (assessment === undefined) return undefined;

  const reader = recording(plain, set);
  const model = modelOf(reader, path, input.files ?? []);
  const description = review === undefined ? null : descriptionOf({ ...input, reader, assessment: review });
  const told = ofImpacts === undefined ? undefined : impactOf({ ...input, reader, assessment: ofImpacts });
  const practice = told === undefined ? assessment.purpose !== 'real' : !told.returnable;
  return { assessment, review, model, description, impact: told?.impact ?? null, practice, fields: reader.read };
}
