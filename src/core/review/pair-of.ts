// The pair of an assessment made apart, as comparing and agreeing ask for it: seats kept since the reveal, facts of either tool.

import { readerOf } from '../draft/draft-reader.ts';
import type { DraftReader } from '../draft/reader.ts';
import type { RevisionSet } from '../draft/revision-set.ts';
import type { PathInstrument } from '../instrument/definition.ts';
import type { DescriptionTool } from '../instrument/description-tool.ts';
import type { ImpactTool } from '../instrument/impact-tool.ts';
import { factsOf } from '../model/facts.ts';
import type { Programme } from '../programme.ts';
import { assessorsOf, type Assessment, type Assessor } from './assessments.ts';
import { lockState } from './flow.ts';
import type { JointContext } from './joint.ts';
import { seatingOf } from './seats.ts';

/** In the order of the roles; undefined while a seat is empty or both are one person. */
export const pairOf = (reader: DraftReader, aid: string, requiredRoles: readonly string[]): readonly [Assessor, Assessor] | undefined =>
  seatingOf(assessorsOf(reader, aid), requiredRoles, lockState(reader, aid).revealedBetween).pair;

export interface PairInput {
  readonly set: RevisionSet;
  readonly path: PathInstrument;
  readonly tool1: DescriptionTool;
  readonly tool2: ImpactTool;
  readonly programme: Programme;
}

/** Undefined for an assessment that was not made apart, has no pair, or whose seats are not revealed yet. */
export function pairContextOf(input: PairInput, { aid, mode, tool }: Pick<Assessment, 'aid' | 'mode' | 'tool'>): JointContext | undefined {
  const { set, path, tool1, tool2 } = input;
  const reader = readerOf(set);
  const pair = pairOf(reader, aid, tool2.requiredRoles);
  if (mode !== 'apart' || pair === undefined || !lockState(reader, aid).revealed) return undefined;
  const isOfImpacts = tool === tool2.id;
  return {
    tool: isOfImpacts ? tool2 : tool1,
    path,
    set,
    reader,
    aid,
    pair: [pair[0].personId, pair[1].personId],
    factsFor: (draft, seat) =>
      factsOf({ ...input, reader: draft, ...(isOfImpacts ? { assessment2: { aid, seat } } : { assessment1: aid, seat1: seat }) }),
  };
}
