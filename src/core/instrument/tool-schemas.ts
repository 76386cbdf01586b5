// Shapes of the files of the two tools.

import * as z from 'zod/mini';

import { condition, count, instrumentHead, maybe, option, text, words } from './schema-parts.ts';

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
    z.strictObject({
      id: text,
      label: words,
      question: words,
      options: z.array(z.strictObject({ code: text, value: z.int(), label: words })),
    }),
  ),
  special: z.strictObject({ EV: words, ET: words, EO: words }),
  views: z.array(z.strictObject({ id: text, label: words })),
  bundles: z.record(text, z.strictObject({ parts: z.array(part), rules: z.array(rule), reasonRequired: condition, reasonHelp: words })),
  gate: z.array(
    z.strictObject({
      ...question,
      evidence: z.boolean(),
      metWhen: condition,
      warnings: z.array(z.strictObject({ id: text, when: condition, text: words })),
    }),
  ),
  sections: z.array(
    z.strictObject({
      id: text,
      title: words,
      lead: words,
      questions: z.array(text),
      optional: maybe(z.strictObject({ id: text, label: words, help: words })),
    }),
  ),
  questions: z.array(z.strictObject(question)),
  summarySentences: z.array(z.strictObject({ id: text, label: words, help: words })),
  assessorRoles: z.array(option),
  requiredRoles: z.array(text),
  confirmWhen: condition,
});
