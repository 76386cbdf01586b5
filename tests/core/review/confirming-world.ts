// Random schedules of confirming: three copies of one draft written in, confirmed, reopened and exchanged in any order.

import fc from 'fast-check';
import { readerOf } from '../../../src/core/draft/draft-reader.ts';
import { conflictsOf, mergedFieldsOf, stateOf } from '../../../src/core/draft/field-state.ts';
import { join } from '../../../src/core/draft/join.ts';
import type { DraftReader } from '../../../src/core/draft/reader.ts';
import type { Author, FieldKey, Json, Stamp } from '../../../src/core/draft/revision.ts';
import { allRevisions, emptySet, type RevisionSet } from '../../../src/core/draft/revision-set.ts';
import { addRow, deleteRow, rowsOf } from '../../../src/core/draft/rows.ts';
import { confirm, resolve, write } from '../../../src/core/draft/writing.ts';
import type { PathInstrument } from '../../../src/core/instrument/definition.ts';
import type { DescriptionTool } from '../../../src/core/instrument/description-tool.ts';
import type { ImpactTool } from '../../../src/core/instrument/impact-tool.ts';
import { evidenceList, personKey, rateKey, reasonKey } from '../../../src/core/instrument/keys.ts';
import { attachKey, confirmKey, reopenKey, type Confirmation } from '../../../src/core/review/confirmation-records.ts';
import { confirmationRecord, confirmationState, confirmedReader, reopeningRecord } from '../../../src/core/review/confirmation.ts';
import { isReadOnly } from '../../../src/core/review/read-only.ts';
import type { ContentInput } from '../../../src/core/submission/content.ts';
import { path as wholePath, programme, row, tool1 as wholeTool1, tool2 as wholeTool2 } from '../submission/full-draft.ts';

/** What a broken variant may replace. */
export interface Rules {
  readonly record: (input: ContentInput, who: Parameters<typeof confirmationRecord>[1]) => Json | undefined;
  readonly state: (input: ContentInput) => ReturnType<typeof confirmationState>;
  readonly rebuild: (set: RevisionSet, confirmation: Pick<Confirmation, 'heads'>) => DraftReader;
}
export const soundRules: Rules = {
  record: (input, who) => confirmationRecord(input, who),
  state: (input) => confirmationState(input),
  rebuild: confirmedReader,
};

const aid = 'a1';
const [plainQuestion] = wholeTool2.questions.filter(({ id, bundle }) => bundle === undefined && id.endsWith('K2'));
const bundled = wholeTool2.questions.find(({ bundle }) => bundle !== undefined);
const questions = [plainQuestion, bundled].flatMap((question) => question ?? []);
const ids = questions.map(({ id }) => id);
const [section] = wholeTool2.sections;
if (section === undefined || ids.length !== 2) throw new Error('the tool has other questions than these schedules need');
/** Two texts of the description and two questions: enough for every rule, and quick. */
export const path: PathInstrument = { ...wholePath, fields: wholePath.fields.filter(({ id }) => ['F1', 'F12'].includes(id)) };
export const tool1: DescriptionTool = { ...wholeTool1, criteria: [] };
export const tool2: ImpactTool = {
  ...wholeTool2,
  gate: [],
  questions,
  sections: [{ id: section.id, title: section.title, lead: section.lead, questions: ids }],
  summarySentences: wholeTool2.summarySentences.slice(0, 1),
  confirmWhen: { not: { min: ['x.sopimatta', 1] } },
};
export const inputOf = (set: RevisionSet): ContentInput => ({ set, aid, path, tool1, tool2, programme });

interface Copy {
  set: RevisionSet;
  readonly author: Author;
}

/** A confirmation with the whole copy its author looked at. */
export interface Signed {
  readonly id: string;
  readonly role: string;
  readonly at: RevisionSet;
  readonly record: Json;
}

export interface World {
  readonly copies: readonly Copy[];
  readonly signed: readonly Signed[];
  /** ids taken back by each reopening */
  readonly reopened: readonly { readonly copy: RevisionSet; readonly cancels: readonly string[] }[];
}

const acts = [
  'text',
  'text',
  'answer',
  'answer',
  'reason',
  'comment',
  'evidence',
  'unevidence',
  'attach',
  'settle',
  'settle',
  'confirm',
  'confirm',
  'confirmBoth',
  'confirmBoth',
  'reopen',
  'send',
  'send',
  'send',
] as const;
export interface Step {
  readonly act: (typeof acts)[number];
  readonly who: number;
  readonly a: number;
  readonly b: number;
}
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ act: fc.constantFrom(...acts), who: fc.nat(2), a: fc.nat(99), b: fc.nat(99) }),
  { minLength: 4, maxLength: 24, size: 'max' },
);

const people = { p1: 'alue', p2: 'hanke' } as const;
const list = evidenceList(aid, ids[0] ?? '', 'joint');
const opening = 'Palvelu tukee kotona asumista. Toinen virke on lyhyt. Kolmas virke kertoo luvun. Neljäs virke päättää.';
export const answerKeys: readonly FieldKey[] = [
  rateKey(aid, ids[0] ?? '', 'to', 'joint'),
  rateKey(aid, ids[1] ?? '', 'va', 'joint'),
  rateKey(aid, ids[1] ?? '', 'na', 'joint'),
];
const codes = [
  ['n0', 'n1', 'n2', 'n3', 'EV'],
  ['m1', 'n0', 'p1', 'EV', 'ET', 'EY'],
  ['n1', 'n2', 'n3', 'n4'],
];

const beginning: Readonly<Record<FieldKey, Json>> = {
  'text/F1': opening,
  'text/F12': opening,
  ...row('assessments', aid, {
    tool: tool2.id,
    instrument: `${tool2.id}@0.1.0`,
    startedOn: '2026-11-22',
    mode: 'together',
    purpose: 'real',
  }),
  ...Object.assign(
    {},
    ...Object.entries(people).map(([person, role]) => ({
      ...row(`assessors:${aid}`, person, { role }),
      [personKey(person)]: { name: person, organisation: role },
    })),
  ),
  [answerKeys[0] ?? '']: 'n2',
  [answerKeys[1] ?? '']: 'p1',
  [answerKeys[2] ?? '']: 'n3',
};

export function play(script: readonly Step[], rules: Rules = soundRules): World {
  let serial = 0;
  const stamp = (): Stamp => ({ at: `${new Date(Date.UTC(2026, 10, 24) + ++serial * 1000).toISOString()}~0000`, salt: `salt ${serial}` });
  const authorOf = (person: string, device: string): Author => ({ by: [person], role: 'x', device, instrument: 'x@0.1.0' });
  const started = Object.entries(beginning).reduce(
    (set, [field, value]) => write(set, field, value, authorOf('p1', 'd0'), stamp())?.set ?? set,
    emptySet,
  );
  const copies: Copy[] = ['p1', 'p2', 'p1'].map((person, at) => ({ set: started, author: authorOf(person, `d${at}`) }));
  const signed: Signed[] = [];
  const reopened: World['reopened'][number][] = [];
  /** as the app does: what is read-only is not written */
  const put = (copy: Copy, field: FieldKey, value: Json): void => {
    if (!isReadOnly(copy.set, field, tool2.requiredRoles)) copy.set = write(copy.set, field, value, copy.author, stamp())?.set ?? copy.set;
  };
  const sign = (copy: Copy, person: keyof typeof people): void => {
    const at = `2026-11-25T${String(10 + Math.floor(serial / 3600)).padStart(2, '0')}:00:00.${String(serial % 1000).padStart(3, '0')}Z`;
    const record = rules.record(inputOf(copy.set), { person, at, on: '2026-11-25', statement: 'Luettu' });
    if (record === undefined) return;
    const id = `c${serial}`;
    signed.push({ id, role: people[person], at: copy.set, record });
    put(copy, confirmKey(aid, id), record);
  };
  const perform: Record<Step['act'], (copy: Copy, step: Step) => void> = {
    text: (copy, { a, b }) => {
      const field = a % 2 === 0 ? 'text/F1' : 'text/F12';
      const text = readerOf(copy.set).value(field);
      const sentences = (typeof text === 'string' ? text : '').split(/(?<=\.) /);
      put(copy, field, sentences.with(b % sentences.length, `Virke numero ${++serial} on uusi.`).join(' '));
    },
    answer: (copy, { a, b }) => put(copy, answerKeys[a % 3] ?? '', codes[a % 3]?.[b % (codes[a % 3]?.length ?? 1)] ?? null),
    reason: (copy, { a }) => put(copy, reasonKey(aid, ids[a % 2] ?? '', 'joint'), `Syy ${++serial}`),
    comment: (copy, { a }) => put(copy, `cmt/F1/c${a % 3}/msg`, `Huomio ${++serial}`),
    evidence: (copy, { a }) => {
      const id = `e${a % 3}`;
      if (isReadOnly(copy.set, `row/${list}/${id}/$`, tool2.requiredRoles)) return;
      if (rowsOf(copy.set, list).some((one) => one.id === id)) put(copy, `row/${list}/${id}/viite`, `Viite ${++serial}`);
      else copy.set = addRow(copy.set, list, id, { laji: 'asiakirja', viite: `Viite ${++serial}` }, id, copy.author, stamp).set;
    },
    unevidence: (copy, { a }) => {
      const rows = rowsOf(copy.set, list).filter(({ state }) => state === 'alive');
      const id = rows[a % Math.max(rows.length, 1)]?.id;
      if (id !== undefined && !isReadOnly(copy.set, `row/${list}/${id}/$`, tool2.requiredRoles))
        copy.set = deleteRow(copy.set, list, id, copy.author, stamp()).set;
    },
    attach: (copy, { a }) => put(copy, attachKey(aid), a % 2 === 0),
    settle: (copy) => {
      for (const field of conflictsOf(copy.set)) {
        const state = stateOf(copy.set, field);
        if (state.kind === 'conflict') copy.set = resolve(copy.set, field, state.shown.value, copy.author, stamp()).set;
      }
      for (const field of mergedFieldsOf(copy.set)) copy.set = confirm(copy.set, field, copy.author, stamp())?.set ?? copy.set;
    },
    confirm: (copy, { a }) => sign(copy, a % 2 === 0 ? 'p1' : 'p2'),
    confirmBoth: (copy) => {
      sign(copy, 'p1');
      serial++;
      sign(copy, 'p2');
    },
    reopen: (copy) => {
      const record = reopeningRecord(readerOf(copy.set), aid, {
        reason: 'Korjataan',
        at: `2026-11-26T10:00:00.${String(++serial).padStart(3, '0').slice(-3)}Z`,
      });
      if (record === undefined) return;
      put(copy, reopenKey(aid, `r${serial}`), record);
      reopened.push({ copy: copy.set, cancels: (record as unknown as { cancels: readonly string[] }).cancels });
    },
    send: (copy, { a }) => {
      const from = copies[a % copies.length];
      const joined = from === undefined ? undefined : join(copy.set, allRevisions(from.set));
      if (joined?.ok === true) copy.set = joined.value.set;
    },
  };
  for (const step of script) {
    const copy = copies[step.who];
    serial++;
    if (copy !== undefined) perform[step.act](copy, step);
  }
  return { copies, signed, reopened };
}
