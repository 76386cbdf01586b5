// Random rounds of a pair on one or two machines: rating, locking, unlocking, revealing, changing and agreeing in any order.

import fc from 'fast-check';
import type { DraftReader } from '../../../src/core/draft/reader.ts';
import type { FieldKey } from '../../../src/core/draft/revision.ts';
import { allRevisions, withRevisions, type RevisionSet } from '../../../src/core/draft/revision-set.ts';
import { agreementAtLock } from '../../../src/core/review/agreement.ts';
import { isStale, jointInput, jointKey, type JointPlace } from '../../../src/core/review/basis.ts';
import { changedAfterReveal, lockState, mayWrite, type FlowState } from '../../../src/core/review/flow.ts';
import type { JointContext } from '../../../src/core/review/joint.ts';
import { withoutWithheld } from '../../../src/core/review/visibility.ts';
import { aid, Machine, pair, smallTool } from './pair-drafts.ts';

/** What a broken variant may replace. */
export interface PairModel {
  readonly lockState: (reader: DraftReader, aid: string) => FlowState;
  readonly withoutWithheld: (reader: DraftReader, viewer: string | undefined) => DraftReader;
  readonly changedAfterReveal: (set: RevisionSet, aid: string, seat: string) => readonly FieldKey[];
  readonly agreementAtLock: (context: JointContext) => unknown;
  readonly isStale: (set: RevisionSet, place: JointPlace) => boolean;
}

export const soundPair: PairModel = { lockState, withoutWithheld, changedAfterReveal, agreementAtLock, isStale };

const acts = [
  'complete',
  'complete',
  'rate',
  'rate',
  'rate',
  'effect',
  'text',
  'reason',
  'row',
  'evidence',
  'lock',
  'lock',
  'lock',
  'unlock',
  'joint',
  'joint',
  'sync',
  'finish',
] as const;

export interface PairStep {
  readonly act: (typeof acts)[number];
  readonly who: number;
  readonly a: number;
  readonly machine: number;
}

const step = fc.record({ act: fc.constantFrom(...acts), who: fc.nat(1), a: fc.nat(99), machine: fc.nat(5) });
/** Any rounds, and rounds that begin when both have answered and one has locked, so that the time after the reveal is walked too. */
export const rounds: fc.Arbitrary<PairStep[]> = fc.oneof(
  fc.array(step, { minLength: 4, maxLength: 16, size: 'max' }),
  fc
    .tuple(fc.nat(99), fc.nat(99), fc.array(step, { minLength: 4, maxLength: 12, size: 'max' }))
    .map(([one, two, later]) => [
      { act: 'complete' as const, who: 0, a: one, machine: 1 },
      { act: 'complete' as const, who: 1, a: two, machine: 1 },
      { act: 'lock' as const, who: 0, a: 0, machine: 1 },
      ...later,
    ]),
);

/** What happened, told by the script itself and by nothing under test. */
export interface PairWorld {
  /** the second one is apart from the first until they sync */
  readonly machines: readonly [Machine, Machine];
  /** both were locked at one moment (machines exchange before every lock and unlock, so this is exact) */
  readonly revealed: boolean;
  /** per seat: keys written since the reveal */
  readonly changed: ReadonlyMap<string, ReadonlySet<FieldKey>>;
  /** joint answers: how often the two answers had been written when it was made, and how often by now */
  readonly joints: ReadonlyMap<string, { readonly place: JointPlace; readonly isMoved: boolean }>;
}

/** Called after every step that wrote something, with what is so far. */
export type Watch = (world: PairWorld, machine: Machine) => void;

const places: readonly JointPlace[] = [
  { aid, question: '2.K3', part: { id: 'va', kind: 'scale' }, pair },
  { aid, question: '2.K2', part: { id: 'to', kind: 'scale' }, pair },
  { aid, question: '2.K5', part: { id: 't', kind: 'text' }, pair },
];
const mirror: Readonly<Record<string, string>> = { m2: 'p2', m1: 'p1', n0: 'n0', p1: 'm1', p2: 'm2' };

/** `mirrored`: that seat answers everything the other way round, as long a text, in the same places. */
export function playPair(script: readonly PairStep[], watch: Watch, mirrored?: string): PairWorld {
  const machines: [Machine, Machine] = [new Machine(smallTool), new Machine(smallTool)];
  machines[1].set = machines[0].set;
  const locked = new Set<string>();
  const changed = new Map<string, Set<FieldKey>>(pair.map((seat) => [seat, new Set()]));
  const written = new Map<FieldKey, number>();
  const joints = new Map<string, { place: JointPlace; made: number }>();
  let revealed = false;
  let serial = 0;
  const movesOf = ({ question, part }: JointPlace): number =>
    pair.reduce((sum, seat) => sum + (written.get(`rate/${aid}/${question}.${part.id}/${seat}`) ?? 0), 0);
  const sync = (): void => {
    const [one, two] = machines;
    const both = withRevisions(one.set, allRevisions(two.set));
    one.set = both;
    two.set = both;
  };
  const world = (): PairWorld => ({
    machines,
    revealed,
    changed,
    joints: new Map([...joints].map(([key, { place, made }]) => [key, { place, isMoved: movesOf(place) !== made }])),
  });
  for (const { act, who, a, machine: at } of script) {
    const seat = pair[who] ?? 'anna';
    const machine = machines[at === 0 ? 1 : 0];
    const before = machine.set;
    const isMirrored = seat === mirrored;
    const effect = ['m2', 'm1', 'n0', 'p1', 'p2'][a % 5] ?? 'n0';
    const text = `${isMirrored ? 'Toisin' : 'Näinpä'} sanoo ${seat} ${String(serial++).padStart(4, '0')} kertaa.`;
    const level = isMirrored ? 3 - (a % 4) : a % 4;
    const put = (field: FieldKey, value: string): void => {
      if (!mayWrite(lockState(machine.reader, aid), seat) || !machine.write(field, value)) return;
      written.set(field, (written.get(field) ?? 0) + 1);
      if (revealed) changed.get(seat)?.add(field);
    };
    const row = (list: string, columns: Readonly<Record<string, string>>): void => {
      for (const [column, value] of Object.entries({ ...columns })) put(`row/${list}/${seat}-1/${column}`, value);
    };
    if (['lock', 'unlock', 'finish', 'sync', 'joint'].includes(act)) sync();
    switch (act) {
      case 'complete':
        put(`rate/${aid}/2.K3.va/${seat}`, isMirrored ? (mirror[effect] ?? '') : effect);
        put(`rate/${aid}/2.K3.na/${seat}`, isMirrored ? 'n2' : 'n3');
        put(`just/${aid}/2.K3/${seat}`, text);
        put(`rate/${aid}/2.K2.to/${seat}`, `n${level}`);
        put(`rate/${aid}/2.K5.t/${seat}`, text);
        row(`reach:${aid}:${seat}`, { ryhma: isMirrored ? 'disabled' : 'carers', tavoitettu: isMirrored ? '700' : '500' });
        break;
      case 'rate':
        put(`rate/${aid}/2.K2.to/${seat}`, `n${level}`);
        break;
      case 'effect':
        put(`rate/${aid}/2.K3.va/${seat}`, isMirrored ? (mirror[effect] ?? '') : effect);
        break;
      case 'text':
        put(`rate/${aid}/2.K5.t/${seat}`, text);
        break;
      case 'reason':
        put(`just/${aid}/2.K2/${seat}`, text);
        break;
      case 'row':
        row(`reach:${aid}:${seat}`, { tavoitettu: String(isMirrored ? 200 - a : a) });
        break;
      case 'evidence':
        row(`evid:${aid}:2.K3:${seat}`, { viite: text });
        break;
      case 'lock':
        if (machine.lock(seat, String(serial++))) locked.add(seat);
        break;
      case 'unlock':
        if (machine.unlock(seat, String(serial++))) locked.delete(seat);
        break;
      case 'joint': {
        const place = places[a % places.length];
        if (!revealed || place === undefined) break;
        machine.add(jointInput(machine.set, place, place.part.kind === 'text' ? text : `n${a % 2}`));
        joints.set(jointKey(place), { place, made: movesOf(place) });
        sync();
        break;
      }
      case 'finish':
        machine.write(`flow/other/finish/${serial++}`, {
          at: machine.now,
          heads: Object.fromEntries([...machine.set].map(([key, { heads }]) => [key, heads])),
        });
        break;
      case 'sync':
        break;
    }
    if (['lock', 'unlock'].includes(act)) sync();
    revealed ||= pair.every((one) => locked.has(one));
    if (machine.set !== before) watch(world(), machine);
  }
  sync();
  const end = world();
  watch(end, machines[0]);
  return end;
}
