// Joint answers: what is agreed, on which answers it stands, what waits, and dissent.

import { describe, expect, test } from 'vitest';
import { undoTo } from '../../../src/core/draft/writing.ts';
import { headsOf } from '../../../src/core/draft/revision-set.ts';
import type { Json } from '../../../src/core/draft/revision.ts';
import { noJointValue } from '../../../src/core/review/answers.ts';
import { basisOf, individualHeads, isStale, jointInput, type JointPlace } from '../../../src/core/review/basis.ts';
import { equalParts, jointErrors, jointState } from '../../../src/core/review/joint.ts';
import { tool1 } from '../model/draft.ts';
import { aid, Machine, pair, toolWith } from './pair-drafts.ts';

const placeIn = (machine: Machine, question: string, part: string): JointPlace => {
  const found = jointState(machine.joint()).find((one) => one.question === question && one.part === part);
  if (found === undefined) throw new Error(`${question}.${part} needs no joint answer`);
  return found.place;
};
const agree = (machine: Machine, question: string, part: string, value: Json): void =>
  machine.add(jointInput(machine.set, placeIn(machine, question, part), value));
const kinds = (machine: Machine): string[] =>
  jointState(machine.joint()).map(
    ({ question, part, kind, reasonsMissing }) =>
      `${question}.${part} ${kind}${reasonsMissing.length > 0 ? ` ${reasonsMissing.join()}` : ''}`,
  );
const kindOf = (machine: Machine, name: string): string | undefined =>
  kinds(machine)
    .find((one) => one.startsWith(`${name} `))
    ?.slice(name.length + 1);
const revealed = (a: Parameters<Machine['complete']>[1], b: Parameters<Machine['complete']>[1]): Machine => {
  const machine = new Machine();
  machine.complete('anna', a);
  machine.complete('pekka', b);
  machine.lock('anna', '1');
  machine.lock('pekka', '2');
  return machine;
};

describe('a joint answer', () => {
  test('waits in every part, equal ones for one confirmation', () => {
    const machine = revealed({ va: 'p1', text: 'Sama teksti.' }, { va: 'm1', text: 'Sama teksti.' });
    expect(kinds(machine)).toEqual([
      '2.K3.va unanswered',
      '2.K2.to equalNotConfirmed',
      '2.K5.t equalNotConfirmed',
      '2.K1.r equalNotConfirmed',
    ]);
  });

  test('needs a reason where the part was to be discussed, and nowhere else', () => {
    const machine = revealed({ va: 'p1', to: '1' }, { va: 'm1', to: '2' });
    agree(machine, '2.K3', 'va', 'p1');
    agree(machine, '2.K2', 'to', 'n2');
    expect(kindOf(machine, '2.K3.va')).toBe('reasonMissing joint');
    expect(kindOf(machine, '2.K2.to')).toBe('answered');
    machine.write(`just/${aid}/2.K3/joint`, 'Seuranta osoittaa hienoista paranemista.');
    expect(kindOf(machine, '2.K3.va')).toBe('answered');
  });

  test('still needs the reason when somebody changes an own answer to match after the reveal', () => {
    const machine = revealed({ va: 'p1' }, { va: 'm1' });
    machine.write(`rate/${aid}/2.K3.va/pekka`, 'p1');
    agree(machine, '2.K3', 'va', 'p1');
    expect(kindOf(machine, '2.K3.va')).toBe('reasonMissing joint');
  });

  test('goes stale when an own answer moves, and fresh again when it is confirmed anew with the same value', () => {
    const machine = revealed({ to: '1' }, { to: '2' });
    agree(machine, '2.K2', 'to', 'n2');
    machine.write(`rate/${aid}/2.K2.to/anna`, 'n3');
    expect(kindOf(machine, '2.K2.to')).toBe('stale');
    agree(machine, '2.K2', 'to', 'n2');
    expect(kindOf(machine, '2.K2.to')).toBe('answered');
    expect(machine.reader.value(`rate/${aid}/2.K2.to/joint`)).toBe('n2');
  });

  test('made without saying of what is stale', () => {
    const machine = revealed({ to: '1' }, { to: '2' });
    machine.write(`rate/${aid}/2.K2.to/joint`, 'n2');
    expect(kindOf(machine, '2.K2.to')).toBe('stale');
  });

  test('that is undone stands on what the answer brought back stood on', () => {
    const machine = revealed({ to: '1' }, { to: '2' });
    const field = `rate/${aid}/2.K2.to/joint`;
    const place = placeIn(machine, '2.K2', 'to');
    agree(machine, '2.K2', 'to', 'n1');
    const [first] = headsOf(machine.set, field);
    const basis = basisOf(machine.set, field);
    expect(basis).toEqual(individualHeads(machine.set, place));
    agree(machine, '2.K2', 'to', 'n2');
    const undone = undoTo(machine.set, field, first, { by: ['x'], role: 'r', device: 'd', instrument: 'i' }, machine.stamp());
    machine.set = undone?.set ?? machine.set;
    expect(machine.reader.value(field)).toBe('n1');
    expect(basisOf(machine.set, field)).toEqual(basis);
    expect(isStale(machine.set, place)).toBe(false);
  });

  test('of rows stands on every column of both', () => {
    const machine = revealed({ reached: '10' }, { reached: '12' });
    machine.row(`reach:${aid}:joint`, 'j1', { ryhma: 'carers', tavoitettu: '11' });
    expect(kindOf(machine, '2.K1.r')).toBe('stale');
    agree(machine, '2.K1', 'r', null);
    expect(kindOf(machine, '2.K1.r')).toBe('answered');
    machine.write(`row/reach:${aid}:pekka/pekka-1/tavoitettu`, '13');
    expect(kindOf(machine, '2.K1.r')).toBe('stale');
  });

  test('may be that there is none, when both have given their reasons', () => {
    const machine = revealed({ va: 'p1', to: '0' }, { va: 'm1', to: '3' });
    agree(machine, '2.K3', 'va', noJointValue);
    expect(kindOf(machine, '2.K3.va')).toBe('noValue');
    agree(machine, '2.K2', 'to', noJointValue);
    expect(kindOf(machine, '2.K2.to')).toBe('reasonMissing anna,pekka');
    machine.write(`just/${aid}/2.K2/anna`, 'Ikäihmiset jäivät kokonaan pois.');
    expect(kindOf(machine, '2.K2.to')).toBe('reasonMissing pekka');
    machine.write(`just/${aid}/2.K2/pekka`, 'Tavoitimme kaikki kotihoidossa olevat.');
    expect(kindOf(machine, '2.K2.to')).toBe('noValue');
  });

  test('of an effect opens evidence, also when only one of the two was asked it', () => {
    const machine = revealed({ va: 'p1' }, { va: 'ET' });
    expect(kindOf(machine, '2.K3.na')).toBeUndefined();
    agree(machine, '2.K3', 'va', 'p1');
    expect(kindOf(machine, '2.K3.na')).toBe('unanswered');
  });

  test('that contradicts another joint answer is told', () => {
    const machine = revealed({ va: 'p1' }, { va: 'n0', na: 'n0' });
    agree(machine, '2.K3', 'va', 'p1');
    agree(machine, '2.K3', 'na', 'n0');
    expect(jointErrors(machine.joint()).map(({ question, rule }) => [question, rule.id])).toEqual([['2.K3', 'effectWithoutEvidence']]);
  });
});

describe('equal parts', () => {
  const confirmAll = (machine: Machine): void => {
    for (const { place, value, copyRows } of equalParts(machine.joint())) {
      for (const row of copyRows === undefined ? [] : machine.reader.rows(copyRows.from))
        machine.row(copyRows?.to ?? '', `copy-${row.id}`, { ryhma: row.value('ryhma'), tavoitettu: row.value('tavoitettu') });
      machine.add(jointInput(machine.set, place, value));
    }
  };

  test('are confirmed in one go, evidence and rows with them', () => {
    const machine = revealed({ text: 'Sama.' }, { text: 'Sama.' });
    expect(equalParts(machine.joint()).map(({ question, part, value, copyRows }) => [question, part, value, copyRows?.to])).toEqual([
      ['2.K3', 'va', 'p1', undefined],
      ['2.K3', 'na', 'n2', undefined],
      ['2.K2', 'to', 'n2', undefined],
      ['2.K5', 't', 'Sama.', undefined],
      ['2.K1', 'r', null, `reach:${aid}:joint`],
    ]);
    confirmAll(machine);
    expect(kinds(machine)).toEqual(['2.K3.va answered', '2.K3.na answered', '2.K2.to answered', '2.K5.t answered', '2.K1.r answered']);
    expect(equalParts(machine.joint())).toEqual([]);
  });

  test('leave the differing ones, and the evidence of an effect that differs', () => {
    const machine = revealed({ va: 'p1' }, { va: 'm1' });
    expect(equalParts(machine.joint()).map(({ question, part }) => `${question}.${part}`)).toEqual(['2.K2.to', '2.K1.r']);
    confirmAll(machine);
    expect(kinds(machine)).toEqual(['2.K3.va unanswered', '2.K2.to answered', '2.K5.t unanswered', '2.K1.r answered']);
  });

  test('show a differing evidence of an equal effect as waiting', () => {
    const machine = revealed({ na: 'n1' }, { na: 'n4' });
    expect(kindOf(machine, '2.K3.va')).toBe('equalNotConfirmed');
    expect(kindOf(machine, '2.K3.na')).toBe('unanswered');
    expect(jointState(machine.joint()).find(({ part }) => part === 'na')?.mustDiscuss).toBe(true);
  });

  test('do not hold «cannot say» of both in tool 1, which is no answer', () => {
    const [one = '', two = '', three = ''] = tool1.criteria
      .filter(({ notApplicableWhen }) => notApplicableWhen === undefined)
      .map(({ id }) => id);
    const machine = new Machine();
    for (const seat of pair)
      for (const [id, code] of [
        [one, 'ns'],
        [two, '2'],
        [three, seat === 'anna' ? '0' : '2'],
      ] as const)
        machine.write(`rate/${aid}/${id}.v/${seat}`, code);
    const context = { ...machine.joint(), tool: tool1 };
    expect(equalParts(context).map(({ question, value }) => [question, value])).toEqual([[two, '2']]);
    const place = jointState(context).find(({ question }) => question === three)?.place;
    if (place !== undefined) machine.add(jointInput(machine.set, place, noJointValue));
    const found = jointState({ ...machine.joint(), tool: tool1 }).filter(({ question }) => [one, two, three].includes(question));
    expect(found.map(({ kind, mustDiscuss }) => [kind, mustDiscuss])).toEqual([
      ['unanswered', false],
      ['equalNotConfirmed', false],
      ['reasonMissing', true],
    ]);
  });
});

test('a tool with an optional section asks joint answers only of what is chosen', () => {
  const machine = new Machine(toolWith('2.K2'));
  expect(jointState(machine.joint()).map(({ question }) => question)).toEqual(['2.K2']);
});
