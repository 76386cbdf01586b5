// Shapes every instrument file shares: words in three languages, conditions, head, options.

import * as z from 'zod/mini';

import type { Condition } from './condition.ts';

z.config({ jitless: true });

export const text = z.string().check(z.minLength(1));
export const words = z.strictObject({ fi: text, sv: text, en: text });
export const count = z.int().check(z.minimum(0));
export const maybe = z.optional;

export const condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition) }),
    z.strictObject({ not: condition }),
    z.strictObject({ min: z.tuple([text, z.number()]) }),
    z.strictObject({ filled: z.tuple([text, count]) }),
    z.strictObject({ list: text }),
  ]),
);

export const head = {
  format: z.literal(1),
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
  title: words,
};
export const instrumentHead = {
  ...head,
  shortTitle: words,
  review: z.enum(['own-unreviewed', 'reviewed']),
  reads: z.array(text),
  lists: z.record(text, z.array(z.union([text, condition]))),
};

export const option = z.strictObject({ id: text, label: words, note: maybe(words), short: maybe(words), freeText: maybe(z.literal(true)) });
