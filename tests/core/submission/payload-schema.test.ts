// The schema of the payload, in code and as published, refuses whatever is missing, of another type or unknown.

import { readdirSync, readFileSync } from 'node:fs';

import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

import type { Json } from '../../../src/core/draft/revision.ts';
import { attachKey } from '../../../src/core/review/confirmation-records.ts';
import { draftFileSchema } from '../../../src/core/submission/draft-file-schema.ts';
import { payloadSchema } from '../../../src/core/submission/payload-schema.ts';
import { payloadOf } from '../../../src/core/submission/payload.ts';
import { publishedSchemas } from '../../../src/core/submission/published-schemas.ts';
import { polkuFileOf } from '../../../src/exchange/polku-file.ts';
import { requestOf, sampleSet } from '../../exchange/drafts.ts';
import { apartSet, confirmByBoth } from './confirmed-draft.ts';
import { inputOf, write } from './full-draft.ts';
import { othersThan, placesIn, valueAt, without, withOther, type Place } from './leaves-of.ts';

const folder = 'public/schema';
const ajv = new Ajv2020({ strict: true });
const read = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');
const published = (name: string) => ajv.compile(JSON.parse(read(name)));
const submission = published('submission-1.json');
const draftFile = published('polku-draft-1.json');

/** Everything a payload can tell: confirmed by a pair that attaches its own answers. Of those the first few stand for all, and every kind. */
const payload = (() => {
  const result = payloadOf(inputOf(confirmByBoth(write(apartSet, attachKey('t2'), true))));
  if (!result.ok) throw new Error(result.problem.code);
  const { impact } = result.value;
  const individualAnswers = impact.individualAnswers?.map(({ role, answers }) => ({ role, answers: answers.slice(0, 3) })) ?? null;
  return { ...result.value, impact: { ...impact, individualAnswers } } as unknown as Json;
})();
const polku = JSON.parse(
  polkuFileOf(requestOf(sampleSet, { files: [{ hash: 'A'.repeat(43), name: 'k.png', type: 'image/png', sizeBytes: 3 }] })).text,
) as Json;

interface Checker {
  readonly zod: (value: Json) => boolean;
  readonly json: (value: Json) => boolean;
}
const payloadChecker: Checker = { zod: (value) => payloadSchema.safeParse(value).success, json: (value) => submission(value) };
const draftChecker: Checker = { zod: (value) => draftFileSchema.safeParse(value).success, json: (value) => draftFile(value) };

/** Places where something got through, with what. */
const accepted = (checker: Checker, values: Iterable<readonly [string, Json]>): readonly string[] =>
  [...values].flatMap(([title, value]) => [
    ...(checker.zod(value) ? [`code: ${title}`] : []),
    ...(checker.json(value) ? [`published: ${title}`] : []),
  ]);

describe('the published schemas', () => {
  it('are what the code says (else run `node scripts/schema.mjs`)', () => {
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(publishedSchemas()).toSorted());
    for (const [name, text] of Object.entries(publishedSchemas())) expect(read(name)).toBe(text);
  });
});

describe('the schema of a payload', () => {
  const places = placesIn(payload);
  const members = places.filter((place) => typeof place.at(-1) === 'string');

  it('accepts a full payload, in code and as published', () => {
    expect(payloadSchema.parse(payload)).toEqual(payload);
    submission(payload);
    expect(submission.errors).toBeNull();
    expect(members.length).toBeGreaterThan(1_500);
  });

  it('refuses it without any one of its members', { timeout: 60_000 }, () => {
    expect(
      accepted(
        payloadChecker,
        members.map((place) => [place.join('.'), without(payload, place)]),
      ),
    ).toEqual([]);
  });

  it('refuses it with any one place of another type', { timeout: 60_000 }, () => {
    expect(
      accepted(
        payloadChecker,
        mistyped(
          payload,
          distinct(payload, places).filter((place) => !isNullable(place)),
        ),
      ),
    ).toEqual([]);
  });

  it('holds in the payload it is shown every member there can be', () => {
    for (const list of ['confirmations', 'agreement', 'individualAnswers', 'actions'])
      expect(valueAt(payload, ['impact', list, 0])).not.toBeNull();
    expect(payloadSchema.safeParse(withOther(payload, ['impact', 'individualAnswers'], null)).success).toBe(true);
  });

  it('lets only the description assessment be null, and its members never', () => {
    expect(payloadSchema.safeParse({ ...(payload as object), description: null }).success).toBe(true);
    for (const other of [7, '', [], true, {}])
      expect(payloadSchema.safeParse({ ...(payload as object), description: other }).success).toBe(false);
  });

  it('refuses a member it does not know, in every object', () => {
    const objects: readonly Place[] = [[], ...distinct(payload, places)].filter((place) => {
      const value = valueAt(payload, place);
      return value !== null && typeof value === 'object' && !Array.isArray(value);
    });
    expect(objects.length).toBeGreaterThan(40);
    expect(
      accepted(
        payloadChecker,
        objects.map((place) => [place.join('.'), withOther(payload, [...place, 'extra'], 'x')]),
      ),
    ).toEqual([]);
  });

  it.each<[Place, readonly Json[]]>([
    [['submissionId'], ['', '6F1F4A1E-5B0A-4C1E-9A57-2F6D1C1B7E10', '../x', '6f1f4a1e-5b0a-4c1e-9a57-2f6d1c1b7e10 ']],
    [['createdAt'], ['', '2026-11-24', '2026-13-01T00:00:00Z', '2026-11-24T09:00:00+02:00', '275760-09-13T00:00:00Z']],
    [['state'], ['', 'signed']],
    [['v'], [0, 2, '1']],
    [['contentHash'], ['', '0'.repeat(63), 'G'.repeat(64)]],
    [
      ['programme', 'version'],
      ['', '1', '1.0', 'v1.0.0'],
    ],
    [
      ['model', 'indicators', 0, 'baseline', 'value'],
      ['1e9', '1,5', '<4', '--1', '1.1234567', 'NaN'],
    ],
    [
      ['model', 'indicators', 0, 'baseline', 'on'],
      ['1.1.2026', '2026-02-40'],
    ],
    [
      ['model', 'fields', 0, 'id'],
      ['', 'F 1', '<b>', 'x'.repeat(121)],
    ],
    [
      ['model', 'attachments', 0, 'sizeBytes'],
      [-1, 1.5, 10 * 1024 * 1024 + 1],
    ],
    [
      ['description', 'answers', 0, 'answer'],
      ['3', 'NA'],
    ],
    [
      ['impact', 'mode'],
      ['pair', ''],
    ],
    [
      ['impact', 'individualAnswers'],
      [[], {}, '', [{ role: 'alue', answers: [] }]],
    ],
    [
      ['impact', 'confirmations', 0, 'contentHash'],
      ['', '0'.repeat(63)],
    ],
    [
      ['impact', 'confirmations', 0, 'role'],
      ['', 'hyvinvointialueen edustaja'],
    ],
    [
      ['impact', 'agreement', 0, 'same'],
      [-1, 0.5, '3'],
    ],
  ])('refuses at %j what the app never writes', (place, others) => {
    expect(
      accepted(
        payloadChecker,
        others.map((other) => [JSON.stringify(other), withOther(payload, place, other)]),
      ),
    ).toEqual([]);
  });

  it('refuses texts longer than the app can hold', () => {
    expect(accepted(payloadChecker, [['long', withOther(payload, ['impact', 'sentences', 0, 'text'], 'x'.repeat(200_001))]])).toEqual([]);
  });
});

describe('the schema of a draft file', () => {
  // what an answer is, no schema knows; and a file without `files` is one without attachments
  const places = placesIn(polku).filter(([first, , third]) => first !== 'current' && third !== 'value');
  const listed = (place: Place): boolean => place[0] === 'heads' && place.length === 2;

  it('accepts a file, and envelope members of a later program', () => {
    expect(draftFileSchema.safeParse(polku).success).toBe(true);
    draftFile(polku);
    expect(draftFile.errors).toBeNull();
    expect(draftFile({ ...(polku as object), later: { x: 1 } })).toBe(true);
  });

  it('refuses it without any one of its members', () => {
    const members = places.filter((place) => typeof place.at(-1) === 'string' && !listed(place));
    expect(
      accepted(
        draftChecker,
        members.map((place) => [place.join('.'), without(polku, place)]),
      ),
    ).toEqual([]);
  });

  it('refuses it with any one place of another type', () => {
    expect(accepted(draftChecker, mistyped(polku, places))).toEqual([]);
  });
});

function* mistyped(whole: Json, places: readonly Place[]): Generator<readonly [string, Json]> {
  for (const place of places)
    for (const other of othersThan(valueAt(whole, place)))
      yield [`${place.join('.')} = ${JSON.stringify(other)}`, withOther(whole, place, other)];
}

const isNullable = (place: Place): boolean => ['description', 'impact.individualAnswers'].includes(place.join('.'));

/** Of places that differ only in their position in a list, one of each kind of member («parts.*» by the kind of the part). */
function distinct(whole: Json, places: readonly Place[]): readonly Place[] {
  const known = new Map<string, Place>();
  for (const place of places) {
    const shape = place.map((key, i) => {
      if (typeof key === 'string') return key;
      const kind = (valueAt(whole, place.slice(0, i + 1)) as Record<string, Json> | null)?.['kind'];
      return typeof kind === 'string' ? `*${kind}` : '*';
    });
    if (!known.has(shape.join('.'))) known.set(shape.join('.'), place);
  }
  return [...known.values()];
}
