// Shape of the path's file.

import * as z from 'zod/mini';

import { condition, count, instrumentHead, maybe, option, text, words } from './schema-parts.ts';

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
const fieldPart = z.strictObject({
  id: text,
  kind: z.enum(partKind),
  label: words,
  help: maybe(words),
  options: maybe(text),
  when: maybe(condition),
});
const criterion = z.strictObject({
  n: z.int().check(z.minimum(1)),
  text: words,
  required: z.boolean(),
  when: maybe(condition),
  met: maybe(condition),
});
const roles = [
  'modelName',
  'shortDescription',
  'place',
  'county',
  'funders',
  'collection',
  'stageOfDevelopment',
  'attachments',
  'coverImage',
  'keywords',
  'author',
  'textLanguage',
  'call',
  'pillar',
  'investments',
  'theme',
  'vulnerable',
  'programmeIndicator',
  'goals',
  'indicators',
  'coreIdea',
  'results',
  'collectionName',
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
