// Shape of the instrument files and of programme data. Checked at build and in tests, never in the browser.

import * as z from 'zod/mini';

import type { Condition } from './condition.ts';
import type { PathInstrument } from './definition.ts';
import type { DescriptionTool } from './description-tool.ts';
import type { ImpactTool } from './impact-tool.ts';
import type { Programme } from '../programme.ts';

z.config({ jitless: true });

const text = z.string().check(z.minLength(1));
const words = z.strictObject({ fi: text, sv: text, en: text });
const count = z.int().check(z.minimum(0));
const maybe = z.optional;

const condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition) }),
    z.strictObject({ not: condition }),
    z.strictObject({ min: z.tuple([text, z.number()]) }),
    z.strictObject({ filled: z.tuple([text, count]) }),
    z.strictObject({ list: text }),
  ]),
);

const head = {
  format: z.literal(1),
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
  title: words,
};
const instrumentHead = {
  ...head,
  shortTitle: words,
  review: z.enum(['own-unreviewed', 'reviewed']),
  reads: z.array(text),
  lists: z.record(text, z.array(z.union([text, condition]))),
};

const option = z.strictObject({ id: text, label: words, note: maybe(words), short: maybe(words), freeText: maybe(z.literal(true)) });
const column = z.strictObject({
  id: text,
  label: words,
  kind: z.enum(['line', 'text', 'number', 'date', 'choice', 'yesNo', 'address', 'file', 'reference']),
  required: z.union([z.boolean(), condition]),
  help: maybe(words),
  options: maybe(text),
  refersTo: maybe(text),
  maxLength: maybe(count),
});
const partKind = ['text', 'line', 'address', 'choice', 'choices', 'words', 'date', 'rows'] as const;
const fieldPart = z.strictObject({ id: text, kind: z.enum(partKind), label: words, help: maybe(words), options: maybe(text), when: maybe(condition) });
const criterion = z.strictObject({ n: z.int().check(z.minimum(1)), text: words, required: z.boolean(), when: maybe(condition), met: maybe(condition) });
const roles = [
  'modelName', 'shortDescription', 'place', 'county', 'funders', 'collection', 'stageOfDevelopment', 'attachments', 'coverImage', 'keywords', 'author', 'textLanguage',
  'call', 'pillar', 'investments', 'theme', 'vulnerable', 'programmeIndicator', 'goals', 'indicators', 'coreIdea', 'results', 'collectionName',
] as const;
const field = z.strictObject({
  id: text,
  kind: z.enum([...partKind, 'image', 'files', 'models', 'automatic', 'group']),
  role: maybe(z.enum(roles)),
  label: words,
  inSummary: maybe(z.literal(true)),
  guide: words,
  ask: z.array(words),
  length: maybe(z.strictObject({ min: count, max: count })),
  criteria: z.array(criterion),
  good: maybe(words),
  weak: maybe(words),
  options: maybe(text),
  parts: maybe(z.array(fieldPart)),
  rows: maybe(z.array(text)),
  files: maybe(z.literal(true)),
  mayNotApply: maybe(z.literal(true)),
});
const check = z.strictObject({
  id: text,
  fields: z.array(text),
  kind: z.enum(['proposal', 'privacy']),
  when: condition,
  title: words,
  advice: words,
  criteria: z.array(text),
  quotes: maybe(z.enum(['projectSentences', 'placeholders', 'personal', 'addresses'])),
});
const wordList = z.strictObject({ fi: z.array(text), sv: z.array(text), en: z.array(text), any: maybe(z.array(text)) });

export const pathSchema = z.strictObject({
  ...instrumentHead,
  kind: z.literal('path'),
  stages: z.array(
    z.strictObject({
      id: text,
      title: words,
      question: words,
      fields: z.array(text),
      groups: maybe(z.array(z.strictObject({ title: words, lead: maybe(words), fields: z.array(text) }))),
    }),
  ),
  fields: z.array(field),
  collection: z.array(field),
  summaryOrder: z.array(text),
  options: z.record(text, z.array(option)),
  rowLists: z.array(z.strictObject({ id: text, label: words, rowLabel: words, help: maybe(words), columns: z.array(column) })),
  checks: z.array(check),
  readyGate: z.array(z.strictObject({ id: text, when: condition, field: text, text: words })),
  wordLists: z.record(text, wordList),
  placeholders: z.strictObject({ strong: z.array(text), weak: z.array(text), references: z.array(text) }),
});

const level = z.enum(['0', '1', '2']);
const weight = z.enum(['decisive', 'important', 'supplementary']);
const raiseStep = z.strictObject({ when: condition, field: text, criterion: maybe(text), advisory: maybe(z.literal(true)), advice: words });

export const descriptionToolSchema = z.strictObject({
  ...instrumentHead,
  kind: z.literal('description'),
  levels: z.array(z.strictObject({ code: z.enum(['0', '1', '2', 'na', 'ns']), label: words, meaning: words })),
  weights: z.array(z.strictObject({ id: weight, label: words })),
  sections: z.array(z.strictObject({ id: text, title: words, lead: words, criteria: z.array(text) })),
  criteria: z.array(
    z.strictObject({
      id: text,
      label: words,
      help: words,
      fields: z.array(text),
      weight,
      mayNotApply: z.boolean(),
      notApplicableWhen: maybe(condition),
      proposal: maybe(z.array(z.strictObject({ code: level, when: condition }))),
    }),
  ),
  classes: z.array(
    z.strictObject({
      id: text,
      mark: text,
      label: words,
      meaning: words,
      when: condition,
      variants: maybe(z.array(z.strictObject({ id: text, label: words, when: condition }))),
    }),
  ),
  ladder: z.array(text),
  preliminary: z.strictObject({ shownWhen: condition, classes: z.array(z.strictObject({ id: text, when: condition })) }),
  raise: z.array(z.strictObject({ from: text, to: text, steps: z.array(raiseStep) })),
  why: z.array(z.strictObject({ when: condition, criterion: maybe(text), text: words })),
  comparison: z.strictObject({ label: words, note: words, total: count, counts: z.record(text, count) }),
});

const part = z.strictObject({
  id: text,
  kind: z.enum(['scale', 'yesNo', 'number', 'text', 'date', 'choices', 'rows', 'indicators', 'address', 'computed']),
  label: words,
  help: maybe(words),
  scale: maybe(text),
  optionLabels: maybe(z.record(text, words)),
  special: z.array(z.enum(['EV', 'ET', 'EO'])),
  options: maybe(text),
  list: maybe(text),
  asked: maybe(condition),
  computes: maybe(z.enum(['changes', 'fulfilment', 'share', 'assessors'])),
  max: maybe(count),
});
const question = {
  id: text,
  label: words,
  help: words,
  view: maybe(text),
  bundle: maybe(text),
  parts: maybe(z.array(part)),
  scaleNote: maybe(words),
  fields: z.array(text),
  reasonRequired: maybe(condition),
};
const rule = z.strictObject({ id: text, when: condition, part: text, text: words });

export const impactToolSchema = z.strictObject({
  ...instrumentHead,
  kind: z.literal('impact'),
  scales: z.array(
    z.strictObject({ id: text, label: words, question: words, options: z.array(z.strictObject({ code: text, value: z.int(), label: words })) }),
  ),
  special: z.strictObject({ EV: words, ET: words, EO: words }),
  views: z.array(z.strictObject({ id: text, label: words })),
  bundles: z.record(text, z.strictObject({ parts: z.array(part), rules: z.array(rule), reasonRequired: condition, reasonHelp: words })),
  gate: z.array(
    z.strictObject({ ...question, evidence: z.boolean(), metWhen: condition, warnings: z.array(z.strictObject({ id: text, when: condition, text: words })) }),
  ),
  sections: z.array(
    z.strictObject({ id: text, title: words, lead: words, questions: z.array(text), optional: maybe(z.strictObject({ id: text, label: words, help: words })) }),
  ),
  questions: z.array(z.strictObject(question)),
  summarySentences: z.array(z.strictObject({ id: text, label: words, help: words })),
  assessorRoles: z.array(option),
  requiredRoles: z.array(text),
  confirmWhen: condition,
});

const item = { id: text, label: words, note: maybe(words) };
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const programmeSchema = z.strictObject({
  ...head,
  areas: z.array(z.strictObject({ id: text, label: words })),
  counties: z.array(
    z.strictObject({
      id: text,
      label: words,
      nameInModel: words,
      kind: z.enum(['county', 'city', 'group', 'national', 'other']),
      area: maybe(text),
      countsForTarget: z.boolean(),
    }),
  ),
  calls: z.array(z.strictObject(item)),
  pillars: z.array(z.strictObject(item)),
  investments: z.array(z.strictObject({ ...item, pillar: text, code: z.string(), subcodes: maybe(z.array(text)) })),
  themes: z.array(z.strictObject(item)),
  indicators: z.array(z.strictObject(item)),
  dates: z.array(z.strictObject({ id: text, on: day, label: words, past: z.boolean() })),
  target: z.strictObject({ min: count, max: count, label: words }),
  fundingStatement: words,
});

const issuesOf = (schema: z.ZodMiniType, value: unknown): readonly string[] => {
  const result = schema.safeParse(value);
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`);
};

/** What is wrong with a file, «fields.3.guide: …», in order; empty when it is a `PathInstrument`, `DescriptionTool`, `ImpactTool` or `Programme`. */
export const instrumentFaults = (value: unknown): readonly string[] => {
  const kind = value !== null && typeof value === 'object' && 'kind' in value ? value.kind : undefined;
  if (kind === 'path') return issuesOf(pathSchema, value);
  if (kind === 'description') return issuesOf(descriptionToolSchema, value);
  return kind === 'impact' ? issuesOf(impactToolSchema, value) : ['kind: not an instrument'];
};
export const programmeFaults = (value: unknown): readonly string[] => issuesOf(programmeSchema, value);

/** The files as what they hold; a fault in one is a mistake of its author and throws. */
export const parsePath = (value: unknown): PathInstrument => checked<PathInstrument>(value, instrumentFaults(value));
export const parseDescriptionTool = (value: unknown): DescriptionTool => checked<DescriptionTool>(value, instrumentFaults(value));
export const parseImpactTool = (value: unknown): ImpactTool => checked<ImpactTool>(value, instrumentFaults(value));
export const parseProgramme = (value: unknown): Programme => checked<Programme>(value, programmeFaults(value));

function checked<T>(value: unknown, faults: readonly string[]): T {
  if (faults.length > 0) throw new Error(faults.slice(0, 10).join('\n'));
  return value as T;
}
