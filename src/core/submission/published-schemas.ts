// The schemas other programs may rely on, as JSON Schema: made from the ones this program checks with, never written by hand.

import * as z from 'zod/mini';

import { draftFileSchema } from './draft-file-schema.ts';
import { payloadSchema } from './payload-schema.ts';

/** File name → text of the file, as it stands in `public/schema/`. */
export function publishedSchemas(): Readonly<Record<string, string>> {
  return {
    'submission-1.json': written(payloadSchema, 'Polku: submission of an assessment, version 1'),
    'polku-draft-1.json': written(draftFileSchema, 'Polku: draft file, version 1'),
  };
}

function written(schema: z.ZodMiniType, title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', reused: 'ref' });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
