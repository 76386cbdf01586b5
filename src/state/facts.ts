// What rules are asked about: the answers of a draft, read with its instruments and one assessment of each tool.

import type { DraftReader } from '../core/draft/reader.ts';
import type { Facts } from '../core/instrument/evaluate.ts';
import { factsOf } from '../core/model/facts.ts';
import { assessmentsOf, deciding, type Assessment } from '../core/review/assessments.ts';
import type { Definitions } from './definitions.ts';

export interface Asked {
  /** assessment of tool 1; without it the one that decides the class */
  readonly assessment1?: string;
  readonly assessment2?: { readonly aid: string; readonly seat: string };
  readonly today?: Date;
}

const known = new WeakMap<DraftReader, Map<string, Facts>>();

/** Computed once per sealed state and question, whoever asks; with a day today, once per day. */
export function descriptionFacts(reader: DraftReader, definitions: Definitions, asked: Asked = {}): Facts {
  const ofReader = known.get(reader) ?? new Map<string, Facts>();
  known.set(reader, ofReader);
  const today = asked.today?.toISOString().slice(0, 10);
  const key = JSON.stringify({ ...asked, today });
  const facts = ofReader.get(key) ?? computed(reader, definitions, asked, today);
  ofReader.set(key, facts);
  return facts;
}

/** The tool 1 assessment the class is taken from: the newest finished, else the newest. */
export function decidingReview(reader: DraftReader, definitions: Definitions): Assessment | undefined {
  return deciding(assessmentsOf(reader, definitions.tool1.id));
}

function computed(reader: DraftReader, definitions: Definitions, asked: Asked, today: string | undefined): Facts {
  const { path, tool1, tool2, programme } = definitions;
  const assessment1 = asked.assessment1 ?? decidingReview(reader, definitions)?.aid;
  return factsOf({
    reader,
    path,
    tool1,
    tool2,
    programme,
    ...(assessment1 === undefined ? {} : { assessment1 }),
    ...(asked.assessment2 === undefined ? {} : { assessment2: asked.assessment2 }),
    ...(today === undefined ? {} : { today }),
  });
}
