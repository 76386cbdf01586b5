// Where answers are stored.

import { describe, expect, test } from 'vitest';
import {
  evidenceList,
  fieldInRole,
  fieldOf,
  freeTextKey,
  goalRisksList,
  keyOf,
  partsOf,
  questionOf,
  rateKey,
  reachList,
  reasonKey,
} from '../../../src/core/instrument/keys.ts';
import { path, tool2 } from '../model/draft.ts';

describe('keys', () => {
  test('put text, lines and addresses under text/ and everything else under meta/', () => {
    expect(
      ['text', 'line', 'address', 'choice', 'choices', 'words', 'date'].map((kind) => keyOf({ id: 'F1', kind: kind as 'text' })),
    ).toEqual(['text/F1', 'text/F1', 'text/F1', 'meta/F1', 'meta/F1', 'meta/F1', 'meta/F1']);
  });

  test('name answers, reasons and rows of an assessment by assessment, question and seat', () => {
    expect([rateKey('a1', '2.K3', 'va', 'joint'), reasonKey('a1', '2.K3', 's'), freeTextKey('P5', 'other')]).toEqual([
      'rate/a1/2.K3.va/joint',
      'just/a1/2.K3/s',
      'text/P5.other',
    ]);
    expect([evidenceList('a1', '2.Q2', 'joint'), reachList('a1', 's'), goalRisksList('a1', 's')]).toEqual([
      'evid:a1:2.Q2:joint',
      'reach:a1:s',
      'goalrisks:a1:s',
    ]);
  });

  test('find parts of a group as well as whole fields, and fields by role', () => {
    expect(fieldOf(path, 'F11b')?.kind).toBe('text');
    expect(fieldOf(path, 'R5.ryh')?.kind).toBe('choices');
    expect(fieldInRole(path, 'coreIdea')?.id).toBe('F12');
    expect(fieldOf(path, 'F99')).toBeUndefined();
  });

  test('expand a bundle into its parts', () => {
    const question = questionOf(tool2, '2.K3');
    expect(question && partsOf(tool2, question).map((part) => part.id)).toEqual(['va', 'na', 'ms']);
  });
});
