// Which instrument an answer is written under.

import { expect, test } from 'vitest';
import { createRevision } from '../../../src/core/draft/create-revision.ts';
import { emptySet, withRevisions } from '../../../src/core/draft/revision-set.ts';
import { writtenUnder } from '../../../src/core/review/written-under.ts';

const author = { by: ['p'], role: 'writer', device: 'd', instrument: 'polku@0.1.0' };
const revision = createRevision({ field: 'row/assessments/a1/instrument', parents: [], value: 'vaikutukset@0.1.0' }, author, {
  at: '2026-11-24T08:00:00.000Z~0000',
  salt: 's',
});
const set = withRevisions(emptySet, [revision]);

test.each([
  'rate/a1/2.B1.va/joint',
  'just/a1/2.B1/joint',
  'flow/a1/finish/x',
  'row/evid:a1:2.B1:joint/r/viite',
  'row/reach:a1:joint/r/tavoite',
  'row/assessors:a1/p/role',
])('%s belongs to its assessment and is written under that instrument', (field) => {
  expect(writtenUnder(set, field, 'polku@0.1.0')).toBe('vaikutukset@0.1.0');
});

test.each(['text/F12', 'row/goals/r/kuka', 'rate/unknown/1.A1.v/joint', 'row/assessments/a1/mode'])(
  '%s is written under the path',
  (field) => {
    expect(writtenUnder(set, field, 'polku@0.1.0')).toBe('polku@0.1.0');
  },
);
