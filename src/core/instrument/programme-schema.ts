// Shape of a programme's file.

import * as z from 'zod/mini';

import { count, head, maybe, text, words } from './schema-parts.ts';

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
