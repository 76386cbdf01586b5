// A confirmation stands for one content: whatever changes in it afterwards is listed field by field, and what was confirmed stays rebuildable.

import { describe, expect, it } from 'vitest';
import { createRevision } from '../../../src/core/draft/create-revision.ts';
import { readerOf } from '../../../src/core/draft/draft-reader.ts';
import type { Json } from '../../../src/core/draft/revision.ts';
import { headsOf, withRevisions, type RevisionSet } from '../../../src/core/draft/revision-set.ts';
import { deleteRow } from '../../../src/core/draft/rows.ts';
import { evidenceList, rateKey, reasonKey } from '../../../src/core/instrument/keys.ts';
import { attachKey, confirmationsOf, type Confirmation } from '../../../src/core/review/confirmation-records.ts';
import {
  changesBetween,
  confirmationRecord,
  confirmationState,
  confirmedReader,
  confirmedSet,
  reopeningRecord,
} from '../../../src/core/review/confirmation.ts';
import { contentOf } from '../../../src/core/submission/content.ts';
import { apartSet, confirmBy, confirmByBoth, contentInput, lock, reopen, togetherSet } from '../submission/confirmed-draft.ts';
import { finish, impactValues, reviewValues, row, tool1, tool2, write, writeAll } from '../submission/full-draft.ts';

const stateOf = (set: RevisionSet, aid = 't2') => {
  const state = confirmationState(contentInput(set, aid));
  if (state === undefined) throw new Error('no such assessment');
  return state;
};
const states = (set: RevisionSet, aid = 't2') => stateOf(set, aid).roles.map(({ state }) => state);
const question = tool2.questions[1]?.id ?? '';
const who = { person: 'p1', at: '2026-11-24T10:00:00.000Z', on: '2026-11-24', statement: 'Olen lukenut yhteisen arvion.' };
const both = confirmByBoth(togetherSet);

describe('confirming', () => {
  it('takes both roles: none, one, then the whole is confirmed and locked', () => {
    expect(states(togetherSet)).toEqual(['none', 'none']);
    const one = confirmBy(togetherSet, 'p2');
    expect(states(one)).toEqual(['none', 'valid']);
    expect(stateOf(one)).toMatchObject({ confirmed: false, locked: false, changed: [] });
    expect(stateOf(both)).toMatchObject({
      roles: [{ state: 'valid' }, { state: 'valid' }],
      confirmed: true,
      locked: true,
      changed: [],
      practice: false,
    });
  });

  it('names who, in which role, when, over which content and with which words', () => {
    const [first] = confirmationsOf(readerOf(both), 't2');
    expect(first).toMatchObject({
      role: 'alue',
      person: 'p1',
      name: 'Anna A.',
      organisation: 'Pohjanmaan hyvinvointialue',
      on: '2026-11-24',
      attachIndividual: false,
      practice: false,
    });
    expect(first?.statement).toBe('Olen lukenut yhteisen arvion.');
    expect(first?.contentHash).toBe(stateOf(togetherSet).contentHash);
    expect(Object.keys(first?.heads ?? {})).toEqual(Object.keys(first?.heads ?? {}).toSorted());
    expect(Object.keys(first?.heads ?? {}).some((key) => key.startsWith('flow/') || key.startsWith('cmt/'))).toBe(false);
  });

  it('is for an assessment made apart, too, and for one of the description', () => {
    expect(stateOf(confirmByBoth(apartSet))).toMatchObject({ confirmed: true, locked: true });
    expect(stateOf(confirmByBoth(togetherSet, 't1'), 't1')).toMatchObject({ confirmed: true, locked: true, practice: false });
  });

  it('is not possible for somebody without a required role, without the words, or of no assessment', () => {
    const stranger = writeAll(togetherSet, {
      ...row('assessors:t2', 'p3', { role: 'asiakas' }),
      'meta/person/p3': { name: 'C. C.', organisation: 'Yhdistys' },
    });
    expect(confirmationRecord(contentInput(stranger), { ...who, person: 'p3' })).toBeUndefined();
    expect(confirmationRecord(contentInput(togetherSet), { ...who, person: 'p9' })).toBeUndefined();
    expect(confirmationRecord(contentInput(togetherSet), { ...who, statement: '  ' })).toBeUndefined();
    expect(confirmationRecord(contentInput(togetherSet, 'other'), who)).toBeUndefined();
    expect(confirmationState(contentInput(togetherSet, 'other'))).toBeUndefined();
  });

  it('is marked as practice when the purpose is practice or the condition does not hold', () => {
    for (const [key, value] of [
      ['row/assessments/t2/purpose', 'practice'],
      [rateKey('t2', tool2.gate[0]?.id ?? '', 'url', 'joint'), ''],
    ] as const) {
      const practised = confirmByBoth(write(togetherSet, key, value));
      expect(stateOf(practised)).toMatchObject({ practice: true, locked: true });
      expect(confirmationsOf(readerOf(practised), 't2').map(({ practice }) => practice)).toEqual([true, true]);
    }
  });

  it('by one and the same person twice, from a copy that let them, locks nothing', () => {
    const records = confirmationsOf(readerOf(both), 't2').map((record): Json => ({ ...record, person: 'p1' }) as unknown as Json);
    const forged = records.reduce((set: RevisionSet, record, at) => write(set, `flow/t2/confirm/x${at}`, record), togetherSet);
    expect(stateOf(forged)).toMatchObject({ confirmed: false, locked: false });
  });

  it('leaves out a record that says too little to be a confirmation, or a reopening without a reason', () => {
    expect(states(write(write(togetherSet, 'flow/t2/confirm/x', 'kyllä'), 'flow/t2/confirm/y', { role: 'alue' }))).toEqual([
      'none',
      'none',
    ]);
    const ids = confirmationsOf(readerOf(both), 't2').map(({ id }) => id);
    expect(states(write(both, 'flow/t2/reopen/x', { reason: ' ', at: '2026-11-25T00:00:00.000Z', cancels: ids }))).toEqual([
      'valid',
      'valid',
    ]);
  });
});

const attached = confirmByBoth(write(apartSet, attachKey('t2'), true));
const list = evidenceList('t2', question, 'joint');
const added = row(list, 'e2', { laji: 'linkki', viite: 'https://example.org' });
const removed = Object.keys(row(list, 'e1', { laji: 1, viite: 1, pvm: 1, huomio: 1 }));
const author = { by: ['p1'], role: 'alue', device: 'd1', instrument: 'vaikutusten-itsearviointi@0.1.0' };
const withoutRow = (set: RevisionSet, id: string): RevisionSet =>
  deleteRow(set, list, id, author, { at: '2026-11-24T12:00:00.000Z~0000', salt: `bin ${id}` }).set;

describe('what is outdated is listed exactly', () => {
  it.each<[string, Readonly<Record<string, Json>>, readonly string[]]>([
    ['a letter of a text of the description', { 'text/F12': 'x' }, ['changed text/F12']],
    ['a joint answer', { [rateKey('t2', question, 'to', 'joint')]: '1' }, [`changed ${rateKey('t2', question, 'to', 'joint')}`]],
    [
      'a joint reason',
      { [reasonKey('t2', question, 'joint')]: 'Toinen syy kuin ennen' },
      [`changed ${reasonKey('t2', question, 'joint')}`],
    ],
    [
      'new evidence',
      added,
      Object.keys(added)
        .toSorted()
        .map((key) => `added ${key}`),
    ],
    [
      'an answer of the description’s assessment',
      { [rateKey('t1', tool1.criteria[3]?.id ?? '', 'v', 'joint')]: '1' },
      [`changed ${rateKey('t1', tool1.criteria[3]?.id ?? '', 'v', 'joint')}`],
    ],
    ['an assessor’s name', { 'meta/person/p2': { name: 'B. B.', organisation: 'Toinen' } }, ['changed meta/person/p2']],
    ['the choice to attach the individual answers', { [attachKey('t2')]: true }, [`added ${attachKey('t2')}`]],
    ['two fields at once', { 'text/F1': 'Uusi', 'meta/P7': 'valmis' }, ['changed meta/P7', 'changed text/F1']],
    ['an empty reason that never was', { [reasonKey('t2', question, 'p1')]: 'Oma syy, ei yhteinen' }, []],
    ['a comment', { 'cmt/F12/c1/msg': 'Hyvä', 'cmt/F12/c1/$': true }, []],
    [
      'another assessment',
      { ...row('assessments', 't9', { tool: tool2.id, mode: 'alone' }), [rateKey('t9', question, 'to', 'p1')]: '1' },
      [],
    ],
    ['a record of the flow', { 'flow/t2/return/x': { by: 'p1' } }, []],
  ])('after %s', (_, changes, expected) => {
    const state = stateOf(writeAll(both, changes));
    expect(state.changed.map(({ field, change }) => `${change} ${field}`)).toEqual(expected);
    expect(state).toMatchObject({ confirmed: expected.length === 0, locked: true });
    for (const role of state.roles) expect(role.state === 'outdated' ? role.changed : []).toEqual(state.changed);
    expect(state.roles.map(({ state: one }) => one)).toEqual(expected.length === 0 ? ['valid', 'valid'] : ['outdated', 'outdated']);
  });

  it('after a row is deleted: every column of it is gone; and when the same content is back, the confirmations hold again', () => {
    expect(stateOf(withoutRow(both, 'e1')).changed).toEqual(removed.toSorted().map((field) => ({ field, change: 'removed' })));
    expect(stateOf(withoutRow(writeAll(both, added), 'e2'))).toMatchObject({ confirmed: true, changed: [] });
  });

  it('after a newer finished assessment of the description took the place of the confirmed one', () => {
    const other = Object.fromEntries(
      Object.entries(reviewValues)
        .filter(([key]) => !key.startsWith('meta/'))
        .map(([key, value]) => [key.replaceAll('t1', 't5'), value]),
    );
    const changed = stateOf(finish(writeAll(both, other), 't5', '2026-12-01T10:00:00.000Z')).changed;
    expect(
      changed.filter(({ change }) => change === 'removed').every(({ field }) => field.includes('t1') || field.startsWith('row/actions/')),
    ).toBe(true);
    expect(changed.filter(({ change }) => change === 'added').every(({ field }) => field.includes('t5'))).toBe(true);
    expect(changed.filter(({ change }) => change === 'added').length).toBeGreaterThan(100);
  });

  it('knows individual answers as content only when they are attached', () => {
    const change = { [rateKey('t2', question, 'to', 'p1')]: '0' };
    expect(stateOf(writeAll(confirmByBoth(apartSet), change)).confirmed).toBe(true);
    expect(stateOf(writeAll(attached, change)).changed).toEqual([{ field: rateKey('t2', question, 'to', 'p1'), change: 'changed' }]);
  });

  it('compares two contents in either direction', () => {
    expect(changesBetween({ a: ['1'], b: ['1', '2'], c: ['1'] }, { b: ['2', '1'], c: ['2'], d: ['1'] })).toEqual([
      { field: 'a', change: 'removed' },
      { field: 'c', change: 'changed' },
      { field: 'd', change: 'added' },
    ]);
  });
});

describe('reopening', () => {
  it('takes back what stands, with a reason, and keeps the trace', () => {
    const opened = stateOf(reopen(both));
    expect(opened).toMatchObject({ confirmed: false, locked: false, changed: [] });
    expect(opened.roles).toMatchObject([{ state: 'reopened', reopening: { reason: 'Luku oli väärä' } }, { state: 'reopened' }]);
    expect(reopeningRecord(readerOf(both), 't2', { reason: '  ', at: who.at })).toBeUndefined();
    expect(reopeningRecord(readerOf(togetherSet), 't2', { reason: 'Syy', at: who.at })).toBeUndefined();
  });

  it('is followed by new confirmations of the changed content', () => {
    const again = confirmByBoth(write(reopen(both), rateKey('t2', question, 'to', 'joint'), '1'));
    expect(stateOf(again)).toMatchObject({ confirmed: true, locked: true, roles: [{ state: 'valid' }, { state: 'valid' }] });
    expect(confirmationsOf(readerOf(again), 't2')).toHaveLength(4);
  });

  it('is not needed to confirm a changed description anew; the answers stay locked meanwhile', () => {
    const changed = write(both, 'text/F12', 'Uusi ydin');
    expect(stateOf(confirmBy(changed, 'p1'))).toMatchObject({
      confirmed: false,
      locked: true,
      roles: [{ state: 'valid' }, { state: 'outdated' }],
    });
    expect(stateOf(confirmByBoth(changed))).toMatchObject({ confirmed: true, locked: true, changed: [] });
  });

  it('leaves a confirmation standing that its author did not know of', () => {
    const late = confirmationsOf(readerOf(confirmBy(togetherSet, 'p1')), 't2')[0] as unknown as Json;
    expect(states(write(reopen(both), 'flow/t2/confirm/late', late))).toEqual(['valid', 'reopened']);
  });
});

describe('the confirmed state', () => {
  const [confirmation] = confirmationsOf(readerOf(both), 't2') as readonly [Confirmation];
  const told = (set: RevisionSet) => {
    const { model, impact } = contentOf(contentInput(set)) ?? {};
    return { model, impact: { ...impact, finishedAt: '' } };
  };

  it('is rebuilt from its heads whatever was written since, and holds nothing else', () => {
    const later = writeAll(withoutRow(both, 'e1'), {
      'text/F12': 'Toinen',
      ...impactValues(),
      'text/F1': null,
      'cmt/F1/c1/msg': 'Huomio',
      ...added,
    });
    expect(told(confirmedSet(later, confirmation))).toEqual(told(togetherSet));
    const reader = confirmedReader(later, confirmation);
    expect(reader.value('text/F12')).toBe(readerOf(togetherSet).value('text/F12'));
    expect(reader.keys('cmt/')).toEqual([]);
    expect(reader.rows(list).map(({ id }) => id)).toEqual(['e1']);
  });

  it.each([
    ['a text', 'text/F2'],
    ['a cell of a row', `row/${list}/e1/huomio`],
    ['a rejected finding', 'dismiss/AUT03.F1/passage1'],
  ])('keeps its hash when %s is erased for good, whose value is then gone', (_, field) => {
    const [head = ''] = headsOf(both, field);
    const record = createRevision(
      { field: `flow/erase/${head}`, parents: [], value: true },
      { by: [], role: '', device: 'd', instrument: 'x@0.1.0' },
      { at: '2026-11-25T10:00:00.000Z~0000', salt: 's' },
    );
    const erased = withRevisions(both, [record]);
    expect(stateOf(erased)).toMatchObject({ confirmed: true, changed: [] });
    expect(confirmedReader(erased, confirmation).value(field)).toBeNull();
  });

  it('is one of a pair that locked its seats first', () =>
    expect(() => confirmByBoth(lock(writeAll(togetherSet, { 'row/assessments/t2/mode': 'apart' }), 't2', 'p1'))).toThrow());
});
