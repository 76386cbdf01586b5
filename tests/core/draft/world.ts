// Random worlds for the properties: several copies of one draft, clones and wrong clocks, writing and exchanging in any order.

import fc from 'fast-check';
import { latestAt, nextAt } from '../../../src/core/draft/clock.ts';
import { conflictsOf, mergedFieldsOf, parentsForEdit, stateOf, valueOf } from '../../../src/core/draft/field-state.ts';
import type { FieldState } from '../../../src/core/draft/field-state.ts';
import { join, rescue } from '../../../src/core/draft/join.ts';
import type { Joined } from '../../../src/core/draft/join.ts';
import type { Author, FieldKey, Json, Revision, RevisionId, Stamp } from '../../../src/core/draft/revision.ts';
import { allHeads, allRevisions, emptySet, missingParents, revisionOf } from '../../../src/core/draft/revision-set.ts';
import type { RevisionSet } from '../../../src/core/draft/revision-set.ts';
import { addRow, deleteRow, moveRow, restoreRow, rowState, rowsOf } from '../../../src/core/draft/rows.ts';
import type { RowState } from '../../../src/core/draft/rows.ts';
import { sealCopy, sealTexts, typed } from '../../../src/core/draft/sealing.ts';
import { sentencesOf } from '../../../src/core/draft/sentences.ts';
import { confirm, resolve, undoTo, write } from '../../../src/core/draft/writing.ts';
import { undoTarget } from '../../../src/core/draft/undo.ts';
import type { WorkingCopy } from '../../../src/core/ports.ts';

/** What a broken variant may replace. */
export interface Model {
  readonly state: (set: RevisionSet, field: FieldKey) => FieldState;
  readonly parents: (set: RevisionSet, field: FieldKey) => readonly RevisionId[];
  readonly rowState: (set: RevisionSet, list: string, row: string) => RowState;
  readonly sealsBeforeJoin: boolean;
}

export const soundModel: Model = { state: stateOf, parents: parentsForEdit, rowState, sealsBeforeJoin: true };

export interface Copy {
  set: RevisionSet;
  readonly open: Map<FieldKey, WorkingCopy>;
  readonly author: Author;
  clockMs: number;
  lastAt: string;
}

/** A revision with what its author's copy held when it was made. */
export interface Made {
  readonly revision: Revision;
  readonly known: RevisionSet;
}

export interface World {
  readonly copies: readonly Copy[];
  readonly made: readonly Made[];
  /** heads of a complete copy at some moment, with the state they stood for */
  readonly confirmed: readonly { readonly heads: Readonly<Record<FieldKey, readonly RevisionId[]>>; readonly state: string }[];
}

export interface Step {
  readonly act: Act;
  readonly who: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

const acts = [
  'type',
  'type',
  'type',
  'rewrite',
  'word',
  'word',
  'append',
  'paragraph',
  'clear',
  'rate',
  'rate',
  'unrate',
  'addRow',
  'editRow',
  'editRow',
  'deleteRow',
  'restoreRow',
  'moveRow',
  'sync',
  'sync',
  'part',
  'clone',
  'resolve',
  'confirm',
  'undo',
  'sign',
  'skew',
  'unknown',
] as const;
type Act = (typeof acts)[number];

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ act: fc.constantFrom(...acts), who: fc.nat(3), a: fc.nat(999), b: fc.nat(999), c: fc.nat(999), d: fc.nat(999) }),
  { maxLength: 60, size: 'max' },
);

export const list = 'indicators';
export const columns = ['name', 'source'];
const texts = ['text/a', 'text/b'];
const ratings = ['rate/x/2.1.v/joint', 'rate/x/2.2.v/p1'];
const rowIds = ['r1', 'r2', 'r3'];
const words = ['ja', 'näyttö', 'heikko', 'vahva', 'seuranta', '120 000', 'euroa', 'palvelu', 'kustannus', 'vuosi', 'otos', 'vertailu'];
const opening =
  'Palvelu vähentää päivystyskäyntejä ja tukee kotona asumista kaikilla alueen kunnilla. Toka virke on lyhyt.\n\n' +
  'Kustannus on noin 120 000 euroa vuodessa ja säästö syntyy kotihoidossa sekä ensihoidossa. Neljäs virke.\n\n' +
  'Henkilöstö koulutettiin keväällä ja uudelleen syksyllä kahdessa eri yksikössä. Kuudes virke.';
const beginning = Date.UTC(2026, 8, 1);
const dayMs = 24 * 60 * 60 * 1000;

/** Plays the steps. Whatever was being typed is sealed at the end. */
export function play(script: readonly Step[], model: Model = soundModel): World {
  let serial = 0;
  const made: Made[] = [];
  const confirmed: World['confirmed'][number][] = [];
  const stampOf = (copy: Copy) => (): Stamp => {
    copy.lastAt = nextAt(copy.lastAt, copy.clockMs);
    return { at: copy.lastAt, salt: `salt ${serial++}` };
  };
  const keep = (copy: Copy, outcome: { set: RevisionSet; revision?: Revision; revisions?: readonly Revision[] } | undefined): void => {
    if (outcome === undefined) return;
    for (const revision of outcome.revisions ?? [outcome.revision]) if (revision !== undefined) made.push({ revision, known: copy.set });
    copy.set = outcome.set;
  };
  const sentence = ({ a, b, c }: Step): string => {
    const text = Array.from({ length: 2 + (a % 4) }, (_, index) => words[(b + index * (c + 1)) % words.length] ?? '').join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)} nro ${serial++} on.`;
  };
  const seal = (copy: Copy, field: FieldKey): void => {
    const working = copy.open.get(field);
    if (working === undefined) return;
    copy.open.delete(field);
    keep(copy, sealCopy(copy.set, working, copy.author, stampOf(copy)()));
  };
  const sealAll = (copy: Copy): void => [...copy.open.keys()].forEach((field) => seal(copy, field));
  const put = (copy: Copy, field: FieldKey, value: Json): void => {
    seal(copy, field);
    keep(copy, write(copy.set, field, value, copy.author, stampOf(copy)(), { parents: model.parents(copy.set, field) }));
  };
  const textOf = (copy: Copy, field: FieldKey): string => {
    const value = copy.open.get(field)?.value ?? valueOf(copy.set, field);
    return typeof value === 'string' ? value : '';
  };
  const type = (copy: Copy, field: FieldKey, next: string): void => {
    const { copy: working, seal: earlier } = typed(copy.open.get(field), next, {
      draft: 'd',
      field,
      tab: 't',
      parents: model.parents(copy.set, field),
      current: textOf(copy, field),
      by: copy.author.by,
      role: copy.author.role,
      now: new Date(copy.clockMs).toISOString(),
    });
    const sealed = sealTexts(copy.set, working, earlier, copy.author, stampOf(copy));
    keep(copy, sealed);
    copy.open.set(field, sealed.copy);
  };
  const takeIn = (copy: Copy, incoming: readonly Revision[]): void => {
    if (model.sealsBeforeJoin) sealAll(copy);
    copy.set = take(copy.set, incoming).set;
    copy.lastAt = latestAt([copy.lastAt, ...incoming.map(({ at }) => at)], copy.clockMs);
    if (!model.sealsBeforeJoin)
      for (const [field, working] of copy.open) copy.open.set(field, { ...working, parents: [...(copy.set.get(field)?.heads ?? [])] });
  };

  const first: Copy = { set: emptySet, open: new Map(), author: authorOf('p9', 'd0'), clockMs: beginning, lastAt: '' };
  put(first, 'text/a', opening);
  keep(first, addRow(first.set, list, 'r1', { name: 'Mittari 1', source: 'e' }, 'V', first.author, stampOf(first)));
  const copies: Copy[] = [0, 1, 2, 3].map((n) => ({
    ...first,
    open: new Map(),
    author: authorOf(`p${n}`, `d${n}`),
    clockMs: beginning + 1000 + n,
  }));

  const perform: Record<Act, (copy: Copy, step: Step, field: FieldKey) => void> = {
    type: (copy, step, field) => {
      const text = textOf(copy, field);
      const more = `${text === '' ? '' : ' '}${sentence(step)}`;
      const at = step.c % 3 === 0 && text.includes('. ') ? text.indexOf('. ', step.b % text.length) + 1 || text.length : text.length;
      for (let length = 4; length < more.length + 4; length += 4) {
        copy.clockMs += 400;
        type(copy, field, text.slice(0, at) + more.slice(0, length) + text.slice(at));
      }
    },
    rewrite: (copy, step, field) => {
      const pieces = [...sentencesOf(textOf(copy, field))];
      if (pieces.length > 0) put(copy, field, pieces.with(step.b % pieces.length, `${sentence(step)} `).join(''));
    },
    word: (copy, step, field) => {
      const pieces = textOf(copy, field).split(' ');
      if (pieces.length > 1) pieces.splice(step.b % pieces.length, step.c % 2, `${words[step.d % words.length] ?? ''}${serial++}`);
      put(copy, field, pieces.join(' '));
    },
    append: (copy, step, field) => put(copy, field, `${textOf(copy, field)} ${sentence(step)}`),
    paragraph: (copy, step, field) => put(copy, field, `${textOf(copy, field)}\n\n${sentence(step)}`),
    clear: (copy, _step, field) => put(copy, field, ''),
    rate: (copy, step) => put(copy, ratings[step.a % 2] ?? '', String(step.b % 6)),
    unrate: (copy, step) => put(copy, ratings[step.a % 2] ?? '', null),
    addRow: (copy, step) => {
      const id = rowIds[step.a % 3] ?? '';
      if (rowsOf(copy.set, list).some((row) => row.id === id)) return;
      keep(copy, addRow(copy.set, list, id, { name: sentence(step) }, `b${step.b}`, copy.author, stampOf(copy)));
    },
    editRow: (copy, step) => {
      const rows = rowsOf(copy.set, list).filter(({ state }) => state !== 'deleted');
      if (rows.length > 0) put(copy, `row/${list}/${rows[step.a % rows.length]?.id}/${columns[step.b % 2]}`, sentence(step));
    },
    deleteRow: (copy, step) => {
      const rows = rowsOf(copy.set, list).filter(({ state }) => state === 'alive');
      const row = rows[step.a % Math.max(rows.length, 1)];
      if (row !== undefined) keep(copy, deleteRow(copy.set, list, row.id, copy.author, stampOf(copy)()));
    },
    restoreRow: (copy, step) => {
      const rows = rowsOf(copy.set, list).filter(({ state }) => state !== 'alive');
      const row = rows[step.a % Math.max(rows.length, 1)];
      if (row !== undefined) keep(copy, restoreRow(copy.set, list, row.id, copy.author, stampOf(copy)()));
    },
    moveRow: (copy, step) => {
      const rows = rowsOf(copy.set, list);
      const row = rows[step.a % Math.max(rows.length, 1)];
      if (row !== undefined) keep(copy, moveRow(copy.set, list, row.id, `p${step.b}`, copy.author, stampOf(copy)()));
    },
    sync: (copy, step) => {
      const from = copies[step.a % copies.length];
      if (from === undefined || from === copy) return;
      sealAll(from);
      takeIn(
        copy,
        allRevisions(from.set).filter(({ field, id }) => step.d % 4 === 0 || revisionOf(copy.set, field, id) === undefined),
      );
    },
    part: (copy, step) => {
      const from = copies[step.a % copies.length];
      if (from === undefined || from === copy) return;
      const part = allRevisions(from.set).filter((_, index) => (index * 7 + step.b) % 3 > 0);
      takeIn(copy, step.c % 2 === 0 ? part : part.toReversed());
    },
    clone: (copy) => {
      if (copies.length < 6) copies.push({ ...copy, open: new Map() });
    },
    resolve: (copy, step) => {
      const conflicts = conflictsOf(copy.set);
      const field = conflicts[step.a % Math.max(conflicts.length, 1)];
      if (field === undefined) return;
      seal(copy, field);
      const state = stateOf(copy.set, field);
      if (state.kind !== 'conflict') return;
      const values = state.versions.map(({ value }) => value);
      const value = values.every((one) => typeof one === 'string') && step.b % 2 === 0 ? values.join('\n\n') : values[0];
      keep(copy, resolve(copy.set, field, value ?? null, copy.author, stampOf(copy)()));
    },
    confirm: (copy, step) => {
      const fields = mergedFieldsOf(copy.set);
      const field = fields[step.a % Math.max(fields.length, 1)];
      if (field === undefined) return;
      seal(copy, field);
      keep(copy, confirm(copy.set, field, copy.author, stampOf(copy)()));
    },
    undo: (copy, _step, field) => {
      seal(copy, field);
      const target = undoTarget(copy.set, field);
      if (target !== undefined) keep(copy, undoTo(copy.set, field, target.revision, copy.author, stampOf(copy)()));
    },
    sign: (copy) => {
      sealAll(copy);
      if (missingParents(copy.set).length === 0) confirmed.push({ heads: allHeads(copy.set), state: pictureOf(copy.set, model) });
    },
    skew: (copy, step) => {
      copy.clockMs += (step.b % 2 === 0 ? 1 : -1) * dayMs * (step.c % 400);
    },
    unknown: (copy, step) => put(copy, `text/later/${step.a % 3}`, sentence(step)),
  };

  for (const step of script) {
    const copy = copies[step.who % copies.length];
    if (copy === undefined) continue;
    copy.clockMs += 1 + step.d * 997;
    perform[step.act](copy, step, texts[step.a % 2] ?? '');
  }
  copies.forEach(sealAll);
  return { copies, made, confirmed };
}

/** As an import does; what lacks its parents is taken in as a rescue. */
export function take(set: RevisionSet, incoming: readonly Revision[]): Joined {
  const joined = join(set, incoming);
  return joined.ok ? joined.value : rescue(set, incoming);
}

/** Everything a person would see of a draft, as text to compare. */
export function pictureOf(set: RevisionSet, model: Model = soundModel): string {
  const fields = [...set.keys()].toSorted().map((field) => {
    const state = model.state(set, field);
    return [field, state.kind, state.heads, state.kind === 'conflict' ? state.shown.id : state.kind === 'empty' ? null : state.value];
  });
  return JSON.stringify([fields, rowsOf(set, list)]);
}

function authorOf(person: string, device: string): Author {
  return { by: [person], role: 'writer', device, instrument: 'path@0.1.0' };
}
