// What a submission says, member by member (architecture §5 «Submission payload»). Published as submission-1.json; the receiver uses it too.
// Nothing is optional: what does not exist is '', [] or null, so that a lost member is always noticed.

import * as z from 'zod/mini';

import * as leaf from './leaves.ts';
import { fileLimits } from './limits.ts';

z.config({ jitless: true });

export const payloadFormat = 'polku-submission';
export const payloadVersion = 1;

const list = <T extends z.ZodMiniType>(member: T) => z.array(member).check(z.maxLength(5_000));
const words = z.strictObject({ fi: leaf.text, sv: leaf.text, en: leaf.text });
const mark = z.strictObject({ id: leaf.instrumentId, version: leaf.version, hash: leaf.hash });

/** `value`: text, ISO day, decimal, option id, or yes/no, as the column of the instrument says; «<5» where it is withheld. */
const row = z.strictObject({ id: leaf.id, cells: list(z.strictObject({ column: leaf.id, value: leaf.text })), suppressed: z.boolean() });

const fieldKind = z.enum([
  'text',
  'line',
  'address',
  'choice',
  'choices',
  'words',
  'date',
  'image',
  'files',
  'rows',
  'models',
  'automatic',
  'group',
]);
const content = {
  kind: fieldKind,
  text: leaf.text,
  choices: list(leaf.id),
  words: list(leaf.text),
  on: leaf.dayOrNone,
  /** own words of a chosen option */
  ownWords: list(z.strictObject({ option: leaf.id, text: leaf.text })),
};
const field = z.strictObject({
  id: leaf.id,
  role: leaf.idOrNone,
  ...content,
  parts: list(z.strictObject({ id: leaf.id, ...content })),
  /** criteria a person has ticked, by number */
  ticked: list(leaf.count),
  /** why the field does not apply; '' = it does */
  notApplicable: leaf.text,
});

const measurement = z.strictObject({ value: leaf.decimalOrNone, on: leaf.dayOrNone, n: leaf.decimalOrNone });
const indicator = z.strictObject({
  id: leaf.id,
  name: leaf.text,
  unit: leaf.idOrNone,
  unitText: leaf.text,
  direction: z.enum(['', 'nousee', 'laskee', 'pysyy']),
  tolerance: leaf.decimalOrNone,
  baseline: measurement,
  target: z.strictObject({ value: leaf.decimalOrNone, on: leaf.dayOrNone }),
  ownResult: measurement,
  followUps: list(z.strictObject({ id: leaf.id, value: leaf.decimalOrNone, on: leaf.dayOrNone, n: leaf.decimalOrNone, note: leaf.text })),
  /** the other columns of the row */
  cells: list(z.strictObject({ column: leaf.id, value: leaf.text })),
  computed: z.strictObject({
    result: measurement,
    resultFrom: z.enum(['', 'own', 'followUp']),
    change: leaf.decimalOrNone,
    changeUnit: z.enum(['unit', 'percentagePoints']),
    changePercent: leaf.decimalOrNone,
    /** share of the way from baseline to target, 1 = reached */
    fulfilment: leaf.decimalOrNone,
    /** why there is no fulfilment */
    fulfilmentMissing: z.enum(['', 'steadyDirection', 'targetEqualsBaseline', 'missing']),
    direction: z.enum(['right', 'wrong', 'none', 'unknown']),
    contradiction: z.boolean(),
  }),
  suppressed: z.boolean(),
});

const attachment = z.strictObject({
  id: leaf.id,
  field: leaf.idOrNone,
  name: leaf.text,
  summary: leaf.text,
  alt: leaf.text,
  logo: z.boolean(),
  /** '' when the file itself is not in the draft */
  hash: z.union([z.literal(''), leaf.fileHash]),
  sizeBytes: z.int().check(z.gte(0), z.lte(fileLimits.attachmentBytes)),
});
const link = z.strictObject({ id: leaf.id, field: leaf.idOrNone, name: leaf.text, address: leaf.text, summary: leaf.text });

const assessor = z.strictObject({ role: leaf.idOrNone, name: leaf.text, organisation: leaf.text });
const evidence = z.strictObject({ id: leaf.id, kind: leaf.idOrNone, reference: leaf.text, on: leaf.dayOrNone, note: leaf.text });
const assessment = {
  aid: leaf.id,
  mode: z.enum(['alone', 'together', 'apart']),
  purpose: z.enum(['practice', 'real']),
  startedOn: leaf.dayOrNone,
  finishedAt: leaf.moment,
  assessors: list(assessor),
};
const descriptionClass = z.strictObject({ id: leaf.id, mark: leaf.text, variant: leaf.idOrNone });

const description = z.strictObject({
  ...assessment,
  answers: list(
    z.strictObject({
      id: leaf.id,
      /** '' = not answered */
      answer: z.enum(['', '0', '1', '2', 'na', 'ns']),
      /** does not apply by rule; a stored answer is then not counted */
      byRule: z.boolean(),
      finding: leaf.text,
      place: list(evidence),
      repairs: list(row),
    }),
  ),
  classAtFinish: descriptionClass,
  classNow: descriptionClass,
  /** findings of automatic checks a person has rejected */
  dismissed: list(z.strictObject({ check: leaf.id, field: leaf.idOrNone, passage: leaf.id, reason: leaf.text })),
});

/** EV = cannot be assessed, ET = not pursued, EO = cannot say, EY = no joint value. */
const answered = { id: leaf.id, asked: z.boolean(), special: z.enum(['', 'EV', 'ET', 'EO', 'EY']) };
const part = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('scale'), ...answered, value: leaf.idOrNone }),
  z.strictObject({ kind: z.literal('yesNo'), ...answered, value: z.enum(['', 'yes', 'no']) }),
  z.strictObject({ kind: z.literal('number'), ...answered, value: leaf.decimalOrNone }),
  z.strictObject({ kind: z.literal('text'), ...answered, value: leaf.text }),
  z.strictObject({ kind: z.literal('address'), ...answered, value: leaf.text }),
  z.strictObject({ kind: z.literal('date'), ...answered, value: leaf.dayOrNone }),
  z.strictObject({ kind: z.literal('choices'), ...answered, values: list(leaf.id), ownWords: leaf.text }),
  z.strictObject({ kind: z.literal('indicators'), ...answered, values: list(leaf.id) }),
  z.strictObject({ kind: z.literal('rows'), ...answered, rows: list(row) }),
  z.strictObject({
    kind: z.literal('computed'),
    ...answered,
    computes: z.enum(['changes', 'fulfilment', 'share', 'assessors']),
    /** `of` = indicator id, or '' for the one value there is */
    values: list(z.strictObject({ of: leaf.idOrNone, value: leaf.decimalOrNone })),
  }),
]);
const answer = { id: leaf.id, parts: list(part), reason: leaf.text, evidence: list(evidence) };

const impact = z.strictObject({
  ...assessment,
  gate: z.strictObject({ met: z.boolean(), questions: list(z.strictObject({ ...answer, met: z.boolean() })) }),
  /** sections asked only when chosen together */
  optional: list(z.strictObject({ id: leaf.id, chosen: z.boolean() })),
  answers: list(z.strictObject(answer)),
  sentences: list(z.strictObject({ id: leaf.id, text: leaf.text })),
  actions: list(row),
  /** counts per scale, of locked seats; none when nobody assessed apart */
  agreement: list(
    z.strictObject({ scale: leaf.id, same: leaf.count, withinOneStep: leaf.count, compared: leaf.count, missing: leaf.count }),
  ),
  /** by role, the answers each gave alone: told only when a pair that assessed apart chose so, and then of both */
  individualAnswers: z.nullable(
    z.array(z.strictObject({ role: leaf.id, answers: list(z.strictObject(answer)) })).check(z.minLength(2), z.maxLength(20)),
  ),
  confirmations: list(
    z.strictObject({ role: leaf.id, name: leaf.text, organisation: leaf.text, on: leaf.dayOrNone, contentHash: leaf.hash }),
  ),
});

export const payloadSchema = z.strictObject({
  format: z.literal(payloadFormat),
  v: z.literal(payloadVersion),
  submissionId: leaf.uuid,
  supersedes: leaf.uuidOrNone,
  state: z.enum(['practice', 'unsigned', 'confirmed']),
  createdAt: leaf.moment,
  appVersion: leaf.version,
  /** «own aid, not THL's form», in every language */
  ownAid: words,
  instruments: z.strictObject({ path: mark, tool1: mark, tool2: mark }),
  programme: mark,
  model: z.strictObject({
    language: z.enum(['fi', 'sv', 'en', 'se']),
    fields: list(field),
    lists: list(z.strictObject({ id: leaf.id, rows: list(row) })),
    indicators: list(indicator),
    attachments: list(attachment),
    links: list(link),
  }),
  /** the newest finished assessment of the description; null when there is none */
  description: z.nullable(description),
  impact,
  /** over field keys and the digests of their heads: survives erasure, says nothing of comments or other assessments */
  contentHash: leaf.hash,
  /** SHA-256 of the RFC 8785 form of everything else here */
  payloadHash: leaf.hash,
});

export type Payload = z.infer<typeof payloadSchema>;
export type PayloadModel = Payload['model'];
export type PayloadIndicator = PayloadModel['indicators'][number];
export type PayloadDescription = NonNullable<Payload['description']>;
export type PayloadImpact = Payload['impact'];
export type PayloadPart = PayloadImpact['answers'][number]['parts'][number];
export type PayloadRow = z.infer<typeof row>;
export type PayloadEvidence = z.infer<typeof evidence>;
