// Drafts of a pair for tests: a small tool of real questions, one machine, and revisions written as the app writes them.

import { readerOf } from '../../../src/core/draft/draft-reader.ts';
import type { RevisionInput } from '../../../src/core/draft/create-revision.ts';
import type { DraftReader } from '../../../src/core/draft/reader.ts';
import type { Json } from '../../../src/core/draft/revision.ts';
import { emptySet, type RevisionSet } from '../../../src/core/draft/revision-set.ts';
import { addRow } from '../../../src/core/draft/rows.ts';
import { added, write } from '../../../src/core/draft/writing.ts';
import type { Facts } from '../../../src/core/instrument/evaluate.ts';
import type { ImpactTool } from '../../../src/core/instrument/impact-tool.ts';
import { factsOf } from '../../../src/core/model/facts.ts';
import { assessorsOf } from '../../../src/core/review/assessments.ts';
import type { JointContext } from '../../../src/core/review/joint.ts';
import type { LockContext } from '../../../src/core/review/lock.ts';
import { lockRecord } from '../../../src/core/review/lock.ts';
import { seatingOf } from '../../../src/core/review/seats.ts';
import { unlockRecord } from '../../../src/core/review/flow.ts';
import { path, programme, tool1, tool2 } from '../model/draft.ts';

export const aid = 'a';
export const pair = ['anna', 'pekka'] as const;

/** A tool with these questions only. */
export const toolWith = (...questions: readonly string[]): ImpactTool => ({
  ...tool2,
  gate: [],
  questions: tool2.questions.filter(({ id }) => questions.includes(id)),
  sections: [{ id: 's', title: tool2.title, lead: tool2.title, questions }],
});

/** 2.K3 effect and evidence · 2.K2 a scale · 2.K5 text · 2.K1 rows. */
export const smallTool = toolWith('2.K3', '2.K2', '2.K5', '2.K1');

export const factsFor =
  (tool: ImpactTool) =>
  (reader: DraftReader, seat: string): Facts =>
    factsOf({ reader, path, tool1, tool2: tool, programme, assessment1: aid, seat1: seat, assessment2: { aid, seat } });

/** One machine with a clock that goes a second forward with every stamp. */
export class Machine {
  set: RevisionSet = emptySet;
  private seconds = 0;
  private readonly instrument = 'tool@0.1.0';

  readonly tool: ImpactTool;

  constructor(tool: ImpactTool = smallTool) {
    this.tool = tool;
    for (const [column, value] of Object.entries({ $: true, tool: tool.id, mode: 'apart', startedOn: '2026-09-01', purpose: 'real' }))
      this.write(`row/assessments/${aid}/${column}`, value);
    this.assessor('anna', 'alue', 'Anna', 'Alue');
    this.assessor('pekka', 'hanke', 'Pekka', 'Hanke');
  }

  get reader(): DraftReader {
    return readerOf(this.set);
  }
  get now(): string {
    return new Date(Date.UTC(2026, 8, 1) + this.seconds * 1000).toISOString();
  }
  stamp = () => ({ at: `${new Date(Date.UTC(2026, 8, 1) + ++this.seconds * 1000).toISOString()}~0000`, salt: `salt ${this.seconds}` });
  private readonly author = () => ({ by: ['x'], role: 'r', device: 'd', instrument: this.instrument });

  /** True when it was not there already. */
  write(field: string, value: Json): boolean {
    const written = write(this.set, field, value, this.author(), this.stamp());
    if (written) this.set = written.set;
    return written !== undefined;
  }

  add(input: RevisionInput): void {
    this.set = added(this.set, input, this.author(), this.stamp()).set;
  }

  row(list: string, id: string, columns: Readonly<Record<string, Json>>): void {
    this.set = addRow(this.set, list, id, columns, id, this.author(), this.stamp).set;
  }

  assessor(person: string, role: string, name: string, organisation: string): void {
    this.row(`assessors:${aid}`, person, { role });
    this.write(`meta/person/${person}`, { name, organisation });
  }

  lockContext(seat: string): LockContext {
    const seating = seatingOf(assessorsOf(this.reader, aid), tool2.requiredRoles);
    return { tool: this.tool, path, set: this.set, aid, seat, seating, facts: factsFor(this.tool)(this.reader, seat) };
  }

  /** False when there are obstacles. */
  lock(seat: string, id: string): boolean {
    const record = lockRecord(this.lockContext(seat), this.now);
    return record !== undefined && this.write(`flow/${aid}/lock/${id}`, record);
  }

  unlock(seat: string, id: string, reason = 'Korjaan yhden kohdan'): boolean {
    const record = unlockRecord(this.reader, aid, { seat, at: this.now, reason });
    return record !== undefined && this.write(`flow/${aid}/unlock/${id}`, record);
  }

  /** Every question of the small tool answered. */
  complete(
    seat: string,
    { va = 'p1', na = 'n2', to = '2', text = `Digitaidottomat ${seat}.`, group = 'carers', reached = '10' } = {},
  ): void {
    this.write(`rate/${aid}/2.K3.va/${seat}`, va);
    this.write(`rate/${aid}/2.K3.na/${seat}`, na);
    this.write(`rate/${aid}/2.K3.ms/${seat}`, `Seuranta alkoi vasta keväällä, ${seat}.`);
    this.write(`just/${aid}/2.K3/${seat}`, `Viive lyheni seitsemään päivään, sanoo ${seat}.`);
    this.write(`rate/${aid}/2.K2.to/${seat}`, `n${to}`);
    this.write(`rate/${aid}/2.K5.t/${seat}`, text);
    this.row(`reach:${aid}:${seat}`, `${seat}-1`, { ryhma: group, tavoitettu: reached });
  }

  joint(): JointContext {
    return { tool: this.tool, path, reader: this.reader, set: this.set, aid, pair, factsFor: factsFor(this.tool) };
  }
}
