// Everything conditions may ask of a draft, computed when asked and once (instruments.md a.0.7).

import type { DraftReader } from '../draft/reader.ts';
import type { Condition } from '../instrument/condition.ts';
import type { PathInstrument } from '../instrument/definition.ts';
import type { DescriptionTool } from '../instrument/description-tool.ts';
import type { ImpactTool } from '../instrument/impact-tool.ts';
import type { Facts } from '../instrument/evaluate.ts';
import { fieldOf, ownFieldOf } from '../instrument/keys.ts';
import type { TextLanguage } from '../instrument/words.ts';
import type { Programme } from '../programme.ts';
import { assessmentsOf, countingSeat, deciding } from '../review/assessments.ts';
import { findingsIn } from './checks.ts';
import type { Finding } from './checks.ts';
import { askedCriteria } from './completion.ts';
import { contentOf, textLanguageOf } from './content.ts';
import type { Content } from './content.ts';
import { derivedValue } from './facts-derived.ts';
import { checkValue, fieldFilled, fieldValue } from './facts-fields.ts';
import { impactFilled, impactValue } from './facts-impact.ts';
import { reviewFilled, reviewValue } from './facts-review.ts';
import type { OtherModel } from './similar-models.ts';

export interface FactsInput {
  readonly reader: DraftReader;
  readonly path: PathInstrument;
  readonly tool1?: DescriptionTool;
  readonly tool2?: ImpactTool;
  readonly programme: Programme;
  /** tool 1 assessment; without it the newest finished, else the newest begun */
  readonly assessment1?: string;
  /** seat its answers are read from; without it the joint one, or alone the assessor's */
  readonly seat1?: string;
  readonly assessment2?: { readonly aid: string; readonly seat: string };
  /** other models on this device, for the check of overlapping ones */
  readonly others?: readonly OtherModel[];
  /** ISO day, for the age of the tool 1 assessment */
  readonly today?: string;
}

/** What the parts of the facts share. */
export interface FactsSource extends FactsInput {
  readonly facts: Facts;
  readonly language: TextLanguage;
  readonly aid1: string | undefined;
  readonly countingSeat1: string;
  /** content of a field or part; undefined for an id that is neither */
  content(id: string): Content | undefined;
  /** findings of a field, '' = of the whole description */
  findings(fieldId: string): readonly Finding[];
}

/** Facts of a draft as it is now. Make new ones after every change: values are remembered. An id that refers to itself is 0. */
export function factsOf(input: FactsInput): Facts {
  const values = new Map<string, number>();
  const contents = new Map<string, Content | undefined>();
  const findings = new Map<string, readonly Finding[]>();
  const underWay = new Set<string>();

  const value = (id: string): number => {
    const known = values.get(id);
    if (known !== undefined) return known;
    if (underWay.has(id)) return 0;
    underWay.add(id);
    const found = valueOf(id, source);
    underWay.delete(id);
    values.set(id, found);
    return found;
  };
  const facts: Facts = {
    value,
    filled: (id, n) =>
      impactFilled(id, n, source) ?? reviewFilled(id, n, source) ?? fieldFilled(id, n, source) ?? (n <= 1 && value(id) >= 1),
    list: (name) => listOf(name, input, facts),
  };
  const own = ownAssessment(input);
  const source: FactsSource = {
    ...input,
    facts,
    language: textLanguageOf(input.reader, input.path),
    aid1: own.aid,
    countingSeat1: own.seat,
    content: (id) =>
      remembered(contents, id, () => {
        const field = fieldOf(input.path, id);
        return field === undefined ? undefined : contentOf(input.reader, input.path, field);
      }),
    findings: (fieldId) => remembered(findings, fieldId, () => findingsIn(fieldId, { reader: input.reader, path: input.path, facts })),
  };
  return facts;
}

const valueOf = (id: string, source: FactsSource): number =>
  derivedValue(id, source) ?? checkValue(id, source) ?? reviewValue(id, source) ?? impactValue(id, source) ?? fieldValue(id, source) ?? 0;

/** Named list of any instrument; `n!.<field>` = the required criteria asked of a field. */
function listOf(name: string, { path, tool1, tool2 }: FactsInput, facts: Facts): readonly (string | Condition)[] | undefined {
  if (name.startsWith('n!.')) {
    const field = ownFieldOf(path, name.slice('n!.'.length));
    return field === undefined
      ? undefined
      : askedCriteria(field, facts)
          .filter((criterion) => criterion.required)
          .map((criterion) => `${field.id}.${criterion.n}`);
  }
  return [path, tool1, tool2]
    .map((instrument) => instrument?.lists[name] ?? instrument?.lists[`@${name}`])
    .find((entries) => entries !== undefined);
}

function ownAssessment({ reader, tool1, assessment1, seat1 }: FactsInput): { aid: string | undefined; seat: string } {
  const all = tool1 === undefined ? [] : assessmentsOf(reader, tool1.id);
  const chosen = assessment1 === undefined ? deciding(all) : all.find((assessment) => assessment.aid === assessment1);
  const aid = assessment1 ?? chosen?.aid;
  return { aid, seat: seat1 ?? (aid === undefined ? '' : countingSeat(reader, { aid, mode: chosen?.mode ?? 'together' })) };
}

function remembered<T>(known: Map<string, T>, id: string, make: () => T): T {
  const found = known.get(id);
  if (found !== undefined || known.has(id)) return found as T;
  const made = make();
  known.set(id, made);
  return made;
}
