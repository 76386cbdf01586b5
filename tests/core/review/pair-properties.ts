// The promises of the pair as properties of random rounds (merge.md §10, P14–P16). A model that breaks one must be caught by it.

import { expect } from 'vitest';
import type { DraftReader } from '../../../src/core/draft/reader.ts';
import { seatOfKey } from '../../../src/core/review/seat-of-key.ts';
import { aid, pair } from './pair-drafts.ts';
import { playPair, type PairModel, type PairStep } from './pair-world.ts';

/** What the rounds reached, to see that the properties speak of something. */
export const reachedByPairs = { runs: 0, hidden: 0, revealed: 0, unlocked: 0, changed: 0, stale: 0, fresh: 0, agreed: 0 };

type Property = (script: readonly PairStep[], model: PairModel) => void;

const viewers = [...pair, undefined];
const isOf = (key: string, seat: string): boolean => seatOfKey(key)?.seat === seat;

/** Everything there is to read, but what is salted: the fingerprint in a lock, and ids of flow records. */
const everything = (reader: DraftReader): string =>
  JSON.stringify([
    reader.keys('').map((key) => [key, reader.value(key)]),
    [...pair, 'joint'].flatMap((seat) =>
      [`reach:${aid}:${seat}`, `evid:${aid}:2.K3:${seat}`].map((list) =>
        reader.rows(list).map((row) => [row.id, row.value('tavoitettu'), row.value('viite')]),
      ),
    ),
  ]).replaceAll(/"commitment":"[^"]*"|"flow\/[^"]*":\["[^"]*"\]/g, '');

export const pairProperties: Readonly<Record<string, Property>> = {
  'P14 nothing of another seat can be read before both have locked, and everything after, for good': (script, model) => {
    reachedByPairs.runs += 1;
    playPair(script, ({ revealed }, { reader }) => {
      const keys = reader.keys('');
      expect(model.lockState(reader, aid).revealed).toBe(revealed);
      for (const viewer of viewers) {
        const seen = model.withoutWithheld(reader, viewer);
        const own = everything(seen);
        const seenKeys = seen.keys('');
        for (const seat of pair) {
          const theirs = keys.filter((key) => isOf(key, seat));
          if (seat !== viewer && !revealed) {
            reachedByPairs.hidden += theirs.length;
            expect(theirs.filter((key) => seen.value(key) !== null || seen.inConflict(key))).toEqual([]);
            expect(seenKeys.filter((key) => isOf(key, seat))).toEqual([]);
            expect(own).not.toContain(`sanoo ${seat}`);
            expect(own).not.toMatch(new RegExp(`"(?:rate|just)/[^"]*/${seat}"|"row/[^"]*:${seat}/`));
          } else {
            if (seat !== viewer) reachedByPairs.revealed += 1;
            expect(theirs.filter((key) => seen.value(key) !== reader.value(key))).toEqual([]);
            expect(seenKeys.filter((key) => isOf(key, seat))).toEqual(theirs);
            expect(seen.rows(`reach:${aid}:${seat}`)).toHaveLength(reader.rows(`reach:${aid}:${seat}`).length);
          }
        }
      }
    });
  },
  'P14b what one sees before the reveal would be the same had the other answered the opposite': (script, model) => {
    const record = (mirrored?: string): { readonly seen: readonly string[]; readonly end: number; readonly locks: readonly string[] } => {
      const seen: string[] = [];
      const locks: string[] = [];
      let end = Infinity;
      playPair(
        script,
        ({ revealed }, { reader }) => {
          if (revealed) end = Math.min(end, seen.length);
          const lock = reader
            .keys(`flow/${aid}/`)
            .filter((key) => key.includes('lock'))
            .join();
          if (locks.at(-1) !== lock) locks.push(lock);
          const view = everything(model.withoutWithheld(reader, 'anna'));
          // an answer whose opposite is itself makes no revision in one of the two worlds: what is seen counts, not how often
          if (seen.at(-1) !== view) seen.push(view);
        },
        mirrored,
      );
      return { seen, end, locks };
    };
    const [one, two] = [record(), record('pekka')];
    // the opposite may lack a part (or need one more), so that a lock succeeds in one world only: everybody may see that somebody locked
    if (one.locks.join(';') !== two.locks.join(';')) return;
    expect(two.seen.slice(0, two.end)).toEqual(one.seen.slice(0, one.end));
  },
  'P15 agreement stands on what was locked: the same on every machine and whatever is changed later': (script, model) => {
    let frozen: unknown;
    const { revealed, machines } = playPair(script, (world, machine) => {
      if (!world.revealed) return;
      frozen ??= model.agreementAtLock(machine.joint());
      expect(model.agreementAtLock(machine.joint())).toEqual(frozen);
    });
    if (!revealed) return;
    reachedByPairs.agreed += 1;
    for (const machine of machines) expect(model.agreementAtLock(machine.joint())).toEqual(frozen);
  },
  'P16 a change after the reveal is always told: at the seat, and at every joint answer made before it': (script, model) => {
    const {
      revealed,
      changed,
      joints,
      machines: [machine],
    } = playPair(script, () => undefined);
    reachedByPairs.unlocked += model.lockState(machine.reader, aid).unlocks.length;
    for (const seat of pair) {
      const told = model.changedAfterReveal(machine.set, aid, seat);
      reachedByPairs.changed += told.length;
      expect(told).toEqual(revealed ? [...(changed.get(seat) ?? [])].toSorted() : []);
    }
    for (const { place, isMoved } of joints.values()) {
      reachedByPairs[isMoved ? 'stale' : 'fresh'] += 1;
      expect(model.isStale(machine.set, place)).toBe(isMoved);
    }
  },
};
