// What a .polku file must look like (architecture §5): the schema that is checked on reading and published as polku-draft-1.json.

import * as z from 'zod/mini';

import * as leaf from './leaves.ts';
import { fileLimits } from './limits.ts';

z.config({ jitless: true });

export const draftFileFormat = 'polku-draft';
export const draftFileVersion = 1;

const idText = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const revisionId = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/));
const logicalMoment = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z~[0-9a-z]{1,8}$/));
const line = z.string().check(z.maxLength(2_000));
const fieldKey = z.string().check(z.regex(/^[a-z][A-Za-z]{0,30}(\/[A-Za-z0-9$@._:+~-]{1,120}){1,6}$/), z.maxLength(fileLimits.key));

const json: z.ZodMiniType = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), leaf.text, z.array(json), z.record(z.string(), json)]),
);

const revision = z.strictObject({
  id: revisionId,
  field: fieldKey,
  parents: z.array(revisionId).check(z.maxLength(1_000)),
  value: json,
  /** '' once the value has been erased for good */
  salt: z.string().check(z.regex(/^[A-Za-z0-9_-]{0,128}$/)),
  digest: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  by: z.array(idText).check(z.maxLength(20)),
  role: z.string().check(z.maxLength(80)),
  device: z.string().check(z.regex(/^[A-Za-z0-9_-]{0,64}$/)),
  at: logicalMoment,
  kind: z.optional(z.enum(['resolve', 'confirm', 'delete', 'restore', 'import', 'migrate', 'undo'])),
  seen: z.optional(z.array(revisionId).check(z.maxLength(10_000))),
  instrument: z.string().check(z.maxLength(120)),
  note: z.optional(line),
});

/** Members it does not know are allowed in the envelope (a later program may add some) and nowhere else. */
export const draftFileSchema = z.object({
  format: z.literal(draftFileFormat),
  v: z.literal(draftFileVersion),
  kind: z.enum(['full', 'diff', 'current']),
  draft: idText,
  title: line,
  instruments: z.array(z.strictObject({ id: leaf.instrumentId, version: leaf.version, hash: leaf.hash })).check(z.maxLength(20)),
  exported: z.strictObject({ at: leaf.moment, app: z.string().check(z.maxLength(40)), person: line }),
  /** patterns of the keys left out while a blind round is open: says that, not what */
  withheld: z.array(z.string().check(z.maxLength(fileLimits.key))).check(z.maxLength(1_000)),
  heads: z.record(fieldKey, z.array(revisionId).check(z.maxLength(1_000))),
  /** readable copy of the present state; ignored on import, except in `kind: current`, which has nothing else */
  current: z.record(fieldKey, json),
  revisions: z.array(revision).check(z.maxLength(fileLimits.revisions)),
  /** what the attachments of the zip are; [] in a file without attachments */
  files: z
    .array(
      z.strictObject({
        hash: leaf.fileHash,
        name: z.string().check(z.maxLength(400)),
        type: z.string().check(z.regex(/^[\w.+-]{1,80}\/[\w.+-]{1,80}$/)),
        sizeBytes: z.int().check(z.gte(0), z.lte(fileLimits.attachmentBytes)),
      }),
    )
    .check(z.maxLength(fileLimits.zipEntries)),
  /** SHA-256 of the RFC 8785 form of `revisions` */
  sum: leaf.hash,
});

/** Every member this version writes; a reader counts the others. */
export const draftFileMembers: readonly string[] = Object.keys(draftFileSchema.shape);
