// What an assessment came to: counts by view and scale, strongest evidence, coverage.

import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/core/draft/revision.ts';
import { resultOf } from '../../../src/core/review/result.ts';
import { draftOf, path, tool2, type Draft } from '../model/draft.ts';
import { aid, factsFor } from './pair-drafts.ts';

const resultIn = (answers: Readonly<Record<string, Json>>, rows: Draft['rows'] = {}, evidenceSeats?: readonly string[]) => {
  const reader = draftOf({
    values: Object.fromEntries(
      Object.entries(answers).map(([part, value]) => [part.includes('/') ? part : `rate/${aid}/${part}/joint`, value]),
    ),
    rows,
  });
  return resultOf({
    tool: tool2,
    path,
    reader,
    aid,
    seat: 'joint',
    facts: factsFor(tool2)(reader, 'joint'),
    ...(evidenceSeats === undefined ? {} : { evidenceSeats }),
  });
};

describe('the result', () => {
  const answers = {
    '2.B1.va': 'p2',
    '2.B1.na': 'n3',
    '2.B2.va': 'n0',
    '2.B2.na': 'n3',
    '2.B3.va': 'm1',
    '2.B3.na': 'n1',
    '2.B4.va': 'EY',
    '2.B5.va': 'ET',
    '2.B6.va': 'EV',
    '2.B6.na': 'n4',
    '2.X2.va': 'p1',
    '2.K2.to': 'n2',
    '2.M1.to': 'n2',
    '2.M2.to': 'EV',
    '2.I2.to': 'EY',
    '2.W4.to': 'n3',
    '2.I1.ka': 'n3',
  };

  test('counts each effect by view, each kind by itself', () => {
    const { views } = resultIn(answers);
    const none = { improved: 0, unchanged: 0, worse: 0, noJointValue: 0, notAimedAt: 0, cannotBeAssessed: 0, missing: 0 };
    expect(views.map(({ view }) => view)).toEqual(['asiakas', 'talous', 'prosessit', 'kasvu', undefined]);
    expect(views[0]?.counts).toEqual({ ...none, improved: 1, unchanged: 1, worse: 1, noJointValue: 1 });
    expect(views[1]?.counts).toEqual({ ...none, notAimedAt: 1, cannotBeAssessed: 1, missing: 1 });
    expect(views[4]?.counts).toMatchObject({ improved: 1 });
  });

  test('names the strongest evidence that is still asked', () => {
    const { views } = resultIn(answers);
    expect([views[0]?.best?.option.code, views[0]?.best?.questions]).toEqual(['n3', ['2.B1', '2.B2']]);
    expect(views[1]?.best).toBeUndefined();
  });

  test('counts the words of each scale, reversed words by themselves', () => {
    const { scales } = resultIn(answers);
    const told = scales.map(({ scale, question, counts, missing }) => [
      scale.id,
      question?.id,
      [...counts].map(([code, count]) => `${code}×${count}`).join(' '),
      missing,
    ]);
    expect(told).toContainEqual(['TO', undefined, 'n2×2 EV×1 EY×1', 9]);
    expect(told).toContainEqual(['TO', '2.W4', 'n3×1', 0]);
    expect(told).toContainEqual(['KA', undefined, 'n3×1', 0]);
    expect(told).toContainEqual(['NA', undefined, 'n3×2 n1×1', 0]);
    expect(scales.some(({ scale }) => scale.id === 'VA')).toBe(false);
  });

  test('tells what was covered, and which changes have evidence', () => {
    const evidence = { [`evid:${aid}:2.B1:joint`]: { r: { viite: 'mittari' } }, [`evid:${aid}:2.B3:anna`]: { r: { viite: 'asiakirja' } } };
    const { coverage } = resultIn(answers, evidence);
    expect(coverage).toMatchObject({ questions: 42, changes: 3, changesWithEvidence: 1, noJointValue: 2 });
    expect(coverage.answered + coverage.noJointValue + coverage.missing).toBe(coverage.parts);
    expect(resultIn(answers, evidence, ['joint', 'anna', 'pekka']).coverage.changesWithEvidence).toBe(2);
  });

  test('has the optional view when it was chosen', () => {
    expect(resultIn({ ...answers, [`rate/${aid}/2.N.k/joint`]: true }).views.map(({ view }) => view)).toContain('saaja');
  });
});
