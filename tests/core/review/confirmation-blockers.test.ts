// Nothing is confirmed over what is still open: each thing that stands against it is named, and only that.

import { describe, expect, it } from 'vitest';
import { createRevision } from '../../../src/core/draft/create-revision.ts';
import type { FieldKey, Json, RevisionId } from '../../../src/core/draft/revision.ts';
import { headsOf, withRevisions, type RevisionSet } from '../../../src/core/draft/revision-set.ts';
import { deleteRow } from '../../../src/core/draft/rows.ts';
import { evidenceList, rateKey, reasonKey } from '../../../src/core/instrument/keys.ts';
import { noJointValue } from '../../../src/core/review/answers.ts';
import { blockersOf, type ConfirmBlocker } from '../../../src/core/review/confirmation-blockers.ts';
import { confirmationRecord } from '../../../src/core/review/confirmation.ts';
import { apartSet, contentInput, lock, togetherSet, unrevealedSet } from '../submission/confirmed-draft.ts';
import { tool1, tool2, write, writeAll } from '../submission/full-draft.ts';

const author = { by: ['p1'], role: 'alue', device: 'd2', instrument: 'x@0.1.0' };
const branch = (set: RevisionSet, field: FieldKey, value: Json, parents: readonly RevisionId[]): RevisionSet =>
  withRevisions(set, [
    createRevision({ field, parents, value }, author, { at: '2026-11-24T09:00:00.000Z~0000', salt: `${field} ${JSON.stringify(value)}` }),
  ]);
/** Two versions with the given common past. */
const twice = (set: RevisionSet, field: FieldKey, one: Json, other: Json): RevisionSet =>
  branch(branch(set, field, one, headsOf(set, field)), field, other, headsOf(set, field));

const question = tool2.questions[1]?.id ?? '';
const criterion = tool1.criteria[0]?.id ?? '';
const joint = rateKey('t2', question, 'to', 'joint');
const text = 'Ensimmäinen virke on tässä. Toinen virke on tässä. Kolmas virke on tässä. Neljäs virke on tässä.';
const withText = write(togetherSet, 'text/F1', text);
const evidence = evidenceList('t2', question, 'joint');
const deleted = deleteRow(togetherSet, evidence, 'e1', author, { at: '2026-11-24T09:00:00.000Z~0000', salt: 'bin' }).revision;

describe('against confirming stands', () => {
  it.each<[string, RevisionSet, readonly ConfirmBlocker[], string?]>([
    ['nothing when all is there', togetherSet, []],
    ['nothing when a pair has locked both its seats', apartSet, []],
    ['that it is done alone', write(togetherSet, 'row/assessments/t2/mode', 'alone'), [{ kind: 'alone' }]],
    ['a role nobody has', write(togetherSet, 'row/assessors:t2/p2/role', 'kumppani'), [{ kind: 'roleMissing', role: 'hanke' }]],
    [
      'a role whose assessor has no name',
      write(togetherSet, 'meta/person/p1', { name: ' ', organisation: 'X' }),
      [{ kind: 'roleMissing', role: 'alue' }],
    ],
    [
      'one person in both roles',
      write(togetherSet, 'meta/person/p2', { name: 'anna a.', organisation: 'Pohjanmaan hyvinvointialue' }),
      [{ kind: 'samePerson' }],
    ],
    ['a seat that is not locked', unrevealedSet, [{ kind: 'notRevealed', aid: 't2' }]],
    [
      'an assessment of the description that is still kept apart',
      lock(write(togetherSet, 'row/assessments/t1/mode', 'apart'), 't1', 'p1'),
      [{ kind: 'notRevealed', aid: 't1' }],
    ],
    ['a part without a joint value', write(togetherSet, joint, null), [{ kind: 'noJointValue', question, part: 'to' }]],
    ['nothing when the pair marked that they stay of two minds', write(togetherSet, joint, noJointValue), []],
    [
      'an answer in conflict, which is no answer',
      twice(togetherSet, joint, '1', '2'),
      [
        { kind: 'noJointValue', question, part: 'to' },
        { kind: 'conflict', field: joint },
      ],
    ],
    ['a conflict in the description', twice(togetherSet, 'meta/P7', 'valmis', 'kokeilu'), [{ kind: 'conflict', field: 'meta/P7' }]],
    [
      'a merged text nobody has looked at',
      twice(withText, 'text/F1', text.replace('Ensimmäinen', 'Eka'), `${text} Viides virke on tässä.`),
      [{ kind: 'merged', field: 'text/F1' }],
    ],
    [
      'nothing when the conflict is in a comment or in somebody’s own answer',
      twice(twice(apartSet, 'cmt/F1/c1/msg', 'a', 'b'), rateKey('t2', question, 'to', 'p1'), '0', '1'),
      [],
    ],
    [
      'evidence deleted by one and written in by another',
      withRevisions(write(togetherSet, `row/${evidence}/e1/huomio`, 'Uusi huomio'), [deleted]),
      [{ kind: 'halfDeletedRow', list: evidence, row: 'e1' }],
    ],
    [
      'a past that is not here',
      branch(togetherSet, 'text/F3', 'Uusi', ['unknownunknownunknown1']),
      [
        { kind: 'conflict', field: 'text/F3' },
        { kind: 'missingParents', field: 'text/F3' },
      ],
    ],
    [
      'nothing when what is not here is the past of a comment',
      branch(togetherSet, 'cmt/F1/c1/msg', 'Uusi', ['unknownunknownunknown1']),
      [],
    ],
    [
      'an open criterion of the description, when that is what is confirmed',
      write(togetherSet, rateKey('t1', criterion, 'v', 'joint'), 'ns'),
      [{ kind: 'noJointValue', question: criterion, part: 'v' }],
      't1',
    ],
    [
      'nothing when a criterion is marked as without a joint value',
      write(togetherSet, rateKey('t1', criterion, 'v', 'joint'), noJointValue),
      [],
      't1',
    ],
  ])('%s', (_, set, expected, aid = 't2') => {
    expect(blockersOf(contentInput(set, aid))).toEqual(expected);
    const record = confirmationRecord(contentInput(set, aid), {
      person: 'p1',
      at: '2026-11-24T10:00:00.000Z',
      on: '2026-11-24',
      statement: 'Luettu',
    });
    expect(record === undefined).toBe(expected.length > 0);
  });

  it('several things at once, people first', () => {
    const set = writeAll(twice(togetherSet, reasonKey('t2', question, 'joint'), 'Tämä.', 'Tuo.'), {
      'row/assessors:t2/p1/role': '',
      [joint]: null,
    });
    expect(blockersOf(contentInput(set)).map(({ kind }) => kind)).toEqual(['roleMissing', 'noJointValue', 'conflict']);
  });

  it('nothing where there is no such assessment, and nothing to confirm either', () => {
    expect(blockersOf(contentInput(togetherSet, 'other'))).toEqual([]);
  });
});
