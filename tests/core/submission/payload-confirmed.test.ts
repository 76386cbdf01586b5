// A confirmed payload says who confirmed and how far a pair agreed, tells individual answers only when both chose so, and nothing more.

import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/core/draft/canonical.ts';
import { readerOf } from '../../../src/core/draft/draft-reader.ts';
import { historyOf, type RevisionSet } from '../../../src/core/draft/revision-set.ts';
import { rateKey, reasonKey } from '../../../src/core/instrument/keys.ts';
import { attachKey, confirmationsOf } from '../../../src/core/review/confirmation-records.ts';
import { parsePayload, payloadOf } from '../../../src/core/submission/payload.ts';
import type { Payload } from '../../../src/core/submission/payload-schema.ts';
import { apartSet, confirmBy, confirmByBoth, lock, reopen, togetherSet, unrevealedSet } from './confirmed-draft.ts';
import { finish, inputOf, tool1, tool2, write, writeAll } from './full-draft.ts';

function built(set: RevisionSet): Payload {
  const result = payloadOf(inputOf(set));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
const codeOf = (set: RevisionSet): string => {
  const result = payloadOf(inputOf(set));
  return result.ok ? result.value.state : result.problem.code;
};
const question = tool2.questions[1]?.id ?? '';
const scaled = tool2.questions.find(({ bundle }) => bundle === 'VN')?.id ?? '';
const confirmations = [
  { role: 'alue', name: 'Anna A.', organisation: 'Pohjanmaan hyvinvointialue', on: '2026-11-24' },
  { role: 'hanke', name: 'B. B.', organisation: 'RRP-hanke', on: '2026-11-24' },
];

describe('the payload of a confirmed assessment', () => {
  it('made together is confirmed, by whom and over which content, and is otherwise the same', () => {
    const before = built(togetherSet);
    const { impact, payloadHash: _own, ...rest } = built(confirmByBoth(togetherSet));
    expect(rest).toEqual({
      ...Object.fromEntries(Object.entries(before).filter(([key]) => key !== 'payloadHash' && key !== 'impact')),
      state: 'confirmed',
    });
    expect(impact).toEqual({ ...before.impact, confirmations: confirmations.map((one) => ({ ...one, contentHash: before.contentHash })) });
  });

  it('made apart tells the joint answers, how far the two agreed, and nothing of their own answers', () => {
    const secret = 'Anna yksin: en usko tähän lukuun';
    const payload = built(confirmByBoth(lock(write(unrevealedSet, reasonKey('t2', question, 'p2'), secret), 't2', 'p2')));
    expect(payload).toMatchObject({ state: 'confirmed', impact: { mode: 'apart', individualAnswers: null } });
    expect(payload.impact.confirmations.map(({ contentHash: _hash, ...who }) => who)).toEqual(confirmations);
    expect(payload.impact.agreement.map(({ scale }) => scale).toSorted()).toEqual(tool2.scales.map(({ id }) => id).toSorted());
    expect(
      payload.impact.agreement.every(
        ({ same, withinOneStep, compared, missing }) => same === compared && withinOneStep === compared && missing === 0,
      ),
    ).toBe(true);
    expect(JSON.stringify(payload).includes(secret)).toBe(false);
    expect(parsePayload(JSON.parse(JSON.stringify(payload)))).toEqual({ ok: true, value: payload });
  });

  it('is finished when the last of the two confirmed, when nobody marked it so before', () => {
    const set = confirmByBoth(apartSet);
    expect(built(set).impact.finishedAt).toBe(confirmationsOf(readerOf(set), 't2').at(-1)?.at);
    expect(built(confirmByBoth(togetherSet)).impact.finishedAt).toBe('2026-11-23T10:00:00.000Z');
  });

  it('tells how far they agreed as they were when locked, whatever was changed after the reveal', () => {
    const key = rateKey('t2', scaled, 'va', 'p1');
    const agreement = (set: RevisionSet) => built(confirmByBoth(set)).impact.agreement.find(({ scale }) => scale === 'VA');
    const before = agreement(apartSet);
    expect(agreement(write(apartSet, key, 'p2'))).toEqual(before);
    const differing = lock(write(unrevealedSet, rateKey('t2', scaled, 'va', 'p2'), 'p2'), 't2', 'p2');
    expect(agreement(differing)).toEqual({ ...before, same: (before?.same ?? 0) - 1 });
  });

  it('is practice, though confirmed, when it is not to be returned', () => {
    const payload = built(confirmByBoth(write(apartSet, 'row/assessments/t2/purpose', 'practice')));
    expect(payload.state).toBe('practice');
    expect(payload.impact.confirmations).toHaveLength(2);
  });

  it('is confirmed by nobody while one has not, the content has changed since, or it was reopened', () => {
    const both = confirmByBoth(togetherSet);
    for (const set of [confirmBy(togetherSet, 'p1'), write(both, 'text/F12', 'x'), reopen(both)]) {
      expect(built(set)).toMatchObject({ state: 'unsigned', impact: { confirmations: [], agreement: [] } });
    }
    expect(built(confirmByBoth(write(reopen(both), 'text/F12', 'x'))).state).toBe('confirmed');
  });
});

describe('an assessment made apart', () => {
  it('is in no payload until its seats are revealed and both have confirmed it', () => {
    for (const set of [
      unrevealedSet,
      apartSet,
      finish(apartSet, 't2', '2026-11-23T10:00:00.000Z'),
      confirmBy(apartSet, 'p1'),
      reopen(confirmByBoth(apartSet)),
    ]) {
      expect(codeOf(set)).toBe('payload.apart');
    }
    expect(codeOf(write(confirmByBoth(apartSet), 'text/F12', 'x'))).toBe('payload.apart');
    expect(codeOf(confirmByBoth(apartSet))).toBe('confirmed');
  });

  it('stays apart when its way is changed to another while a seat is kept from the other', () => {
    for (const mode of ['alone', 'together'])
      expect(codeOf(finish(write(unrevealedSet, 'row/assessments/t2/mode', mode), 't2', '2026-11-23T10:00:00.000Z'))).toBe('payload.apart');
  });

  it('of the description goes along when it is confirmed by itself or with the whole', () => {
    const own = ['p1', 'p2'].flatMap((person) => tool1.criteria.map(({ id }) => [rateKey('t1', id, 'v', person), '2']));
    const apart = writeAll(togetherSet, { ...Object.fromEntries(own), 'row/assessments/t1/mode': 'apart' });
    const revealed = lock(lock(apart, 't1', 'p1'), 't1', 'p2');
    expect([apart, lock(apart, 't1', 'p1'), revealed].map(codeOf)).toEqual(['payload.apart', 'payload.apart', 'payload.apart']);
    expect(codeOf(confirmByBoth(revealed, 't1'))).toBe('unsigned');
    expect(codeOf(confirmByBoth(revealed))).toBe('confirmed');
    expect(built(confirmByBoth(revealed)).description).toMatchObject({ mode: 'apart' });
  });
});

describe('individual answers', () => {
  const attached = write(apartSet, attachKey('t2'), true);
  const payload = built(confirmByBoth(attached));

  it('are told of both when the pair chose so, by role, in the form of every answer', () => {
    expect(payload.impact.individualAnswers?.map(({ role }) => role)).toEqual(['alue', 'hanke']);
    for (const { answers } of payload.impact.individualAnswers ?? []) expect(answers).toEqual(payload.impact.answers);
  });

  it('are told as they were when locked, and are part of what is confirmed', () => {
    const own = reasonKey('t2', question, 'p1');
    const later = confirmByBoth(write(attached, own, 'Muutettu paljastuksen jälkeen'));
    expect(JSON.stringify(built(later)).includes('Muutettu paljastuksen')).toBe(false);
    expect(built(later).impact.individualAnswers).toEqual(payload.impact.individualAnswers);
    expect(built(later).contentHash).not.toBe(payload.contentHash);
    expect(codeOf(write(confirmByBoth(attached), own, 'Myöhempi'))).toBe('payload.apart');
  });

  it('change the hash by being chosen, even before anything else differs', () => {
    expect(payload.contentHash).not.toBe(built(confirmByBoth(apartSet)).contentHash);
    expect(built(confirmByBoth(write(apartSet, attachKey('t2'), false))).impact.individualAnswers).toBeNull();
  });

  it('are of no further assessor, and of nobody in an assessment made together', () => {
    expect(built(confirmByBoth(write(togetherSet, attachKey('t2'), true))).impact.individualAnswers).toBeNull();
    const third = lock(
      writeAll(attached, {
        'row/assessors:t2/p3/$': true,
        'row/assessors:t2/p3/role': 'asiakas',
        [reasonKey('t2', question, 'p3')]: 'Kolmannen oma syy',
      }),
      't2',
      'p3',
    );
    expect(built(confirmByBoth(third)).impact.individualAnswers).toHaveLength(2);
    expect(JSON.stringify(built(confirmByBoth(third))).includes('Kolmannen oma syy')).toBe(false);
  });
});

describe('nothing more', () => {
  const old = 'Aiempi sanamuoto, josta luovuttiin';
  const set = confirmByBoth(
    reopen(
      confirmByBoth(
        writeAll(
          writeAll(write(apartSet, attachKey('t2'), true), {
            'text/F12': old,
            [reasonKey('t2', question, 'joint')]: `${old} yhdessä`,
            [reasonKey('t1', tool1.criteria[0]?.id ?? '', 'joint')]: `${old} havainto`,
          }),
          {
            'text/F12': 'Uusi ydin',
            [reasonKey('t2', question, 'joint')]: 'Uusi yhteinen syy',
            [reasonKey('t1', tool1.criteria[0]?.id ?? '', 'joint')]: 'Uusi havainto',
            'cmt/F12/c1/msg': 'Kommentti, jota ei kerrota',
            'flow/t2/unlock/u1': { seat: 'p1', at: '2026-11-23T00:30:00.000Z', reason: 'Jälki, jota ei kerrota', after: [] },
            'text/K2': 'Toisen kokonaisuuden teksti',
          },
        ),
      ),
      'Syy, jota ei kerrota',
    ),
  );
  const payload = built(set);
  const told = canonicalJson(JSON.parse(JSON.stringify(payload)));

  it('no earlier wording, comment, reason of reopening or trace of unlocking is told', () => {
    expect([old, 'ei kerrota', 'Toisen kokonaisuuden', 'Uusi ydin'].filter((secret) => told.includes(secret))).toEqual(['Uusi ydin']);
  });

  it('no moment of writing, no id, digest or salt of a revision, and no device is told', () => {
    const revisions = [...set.keys()].flatMap((field) => historyOf(set, field));
    const moments = revisions.map(({ at }) => at.slice(0, 24)).filter((at) => at !== payload.createdAt);
    const traces = revisions.flatMap(({ id, digest, salt }) => [id, digest, salt]);
    expect([...new Set([...moments, ...traces, 'text/F12', 'flow/t2', '"d1"'])].filter((trace) => told.includes(trace))).toEqual([]);
    expect(traces.length).toBeGreaterThan(3_000);
    for (const confirmation of payload.impact.confirmations)
      expect(Object.keys(confirmation)).toEqual(['role', 'name', 'organisation', 'on', 'contentHash']);
  });
});
