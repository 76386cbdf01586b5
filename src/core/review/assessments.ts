// The assessments of a draft: which there are, who assesses, in whose seat, and which one counts (architecture §4, instruments.md b.13).

import type { DraftReader } from '../draft/reader.ts';
import type { Json } from '../draft/revision.ts';
import { assessorsList, jointSeat, personKey } from '../instrument/keys.ts';

export type Mode = 'alone' | 'together' | 'apart';
export type Purpose = 'practice' | 'real';

export interface Assessment {
  readonly aid: string;
  /** id of the instrument */
  readonly tool: string;
  readonly startedOn: string;
  readonly mode: Mode;
  readonly purpose: Purpose;
  /** moment of the newest «Merkitse valmiiksi» */
  readonly finishedAt?: string;
}

/** A record of marking an assessment finished: the draft's heads at that moment. */
export interface Finish {
  readonly id: string;
  readonly at: string;
  readonly heads: Json;
}

export interface Assessor {
  readonly personId: string;
  readonly name: string;
  readonly organisation: string;
  readonly role: string;
}

/** Assessments made with a tool, oldest first. */
export const assessmentsOf = (reader: DraftReader, toolId: string): readonly Assessment[] =>
  reader
    .rows('assessments')
    .filter((row) => row.value('tool') === toolId)
    .map((row) => {
      const finishedAt = finishesOf(reader, row.id).at(-1)?.at;
      return {
        aid: row.id,
        tool: toolId,
        startedOn: textOf(row.value('startedOn')),
        mode: modeOf(row.value('mode')),
        purpose: row.value('purpose') === 'real' ? ('real' as const) : ('practice' as const),
        ...(finishedAt === undefined ? {} : { finishedAt }),
      };
    })
    .toSorted((a, b) => byText(a.startedOn, b.startedOn) || byText(a.aid, b.aid));

/** Finish records of an assessment, oldest first. */
export const finishesOf = (reader: DraftReader, aid: string): readonly Finish[] =>
  reader
    .keys(`flow/${aid}/finish/`)
    .map((key) => {
      const record = recordOf(reader.value(key));
      return { id: key.slice(key.lastIndexOf('/') + 1), at: textOf(record['at'] ?? null), heads: record['heads'] ?? null };
    })
    .filter((finish) => finish.at !== '')
    .toSorted((a, b) => byText(a.at, b.at));

/** The one finished last; undefined when none is. */
export const newestFinished = (assessments: readonly Assessment[]): Assessment | undefined =>
  assessments
    .filter((assessment) => assessment.finishedAt !== undefined)
    .toSorted((a, b) => byText(a.finishedAt ?? '', b.finishedAt ?? ''))
    .at(-1);

/** The assessment the class is taken from: the newest finished, else the newest begun. */
export const deciding = (assessments: readonly Assessment[]): Assessment | undefined =>
  newestFinished(assessments) ?? assessments.toSorted((a, b) => byText(a.startedOn, b.startedOn)).at(-1);

/** Seat a person answers in. */
export const seatOf = (assessment: Pick<Assessment, 'mode'>, personId: string): string =>
  assessment.mode === 'together' ? jointSeat : personId;

/** Seat whose answers count: the joint one, or alone the one assessor's (of several seats, the one with most answers). */
export function countingSeat(reader: DraftReader, assessment: Pick<Assessment, 'aid' | 'mode'>): string {
  if (assessment.mode !== 'alone') return jointSeat;
  const counts = new Map<string, number>();
  for (const key of reader.keys(`rate/${assessment.aid}/`)) {
    const seat = key.slice(key.lastIndexOf('/') + 1);
    if (seat === jointSeat) continue; // the gate is common to everybody
    counts.set(seat, (counts.get(seat) ?? 0) + 1);
  }
  const assessors = assessorsOf(reader, assessment.aid);
  const most = [...counts].toSorted((a, b) => b[1] - a[1] || byText(a[0], b[0])).at(0)?.[0];
  return most ?? assessors[0]?.personId ?? jointSeat;
}

/** Assessors of an assessment with a role or a name, in the order they were added. */
export const assessorsOf = (reader: DraftReader, aid: string): readonly Assessor[] =>
  reader.rows(assessorsList(aid)).map((row) => {
    const record = recordOf(reader.value(personKey(row.id)));
    return {
      personId: row.id,
      name: textOf(record['name'] ?? null),
      organisation: textOf(record['organisation'] ?? null),
      role: textOf(row.value('role')),
    };
  });

/**
 * How many named people have the role. Zero as well when the required roles up to this one, in their order, cannot each be given to
 * somebody else: one person in two roles stands for only one of them.
 */
export function representatives(assessors: readonly Assessor[], role: string, requiredRoles: readonly string[]): number {
  const named = assessors.filter((assessor) => assessor.name !== '');
  const peopleIn = (wanted: string): ReadonlySet<string> => new Set(named.filter((assessor) => assessor.role === wanted).map(identityOf));
  const own = peopleIn(role);
  const upTo = requiredRoles.slice(0, requiredRoles.indexOf(role) + 1);
  return haveDistinctPeople(upTo.map(peopleIn), new Set()) ? own.size : 0;
}

const haveDistinctPeople = ([first, ...rest]: readonly ReadonlySet<string>[], taken: ReadonlySet<string>): boolean =>
  first === undefined || [...first].some((person) => !taken.has(person) && haveDistinctPeople(rest, new Set([...taken, person])));

const identityOf = (assessor: Assessor): string => `${assessor.name.toLowerCase()}\u0000${assessor.organisation.toLowerCase()}`;
const recordOf = (value: Json): { readonly [key: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as { readonly [key: string]: Json }) : {};
const modeOf = (value: Json): Mode => (value === 'together' || value === 'apart' ? value : 'alone');
const textOf = (value: Json): string => (typeof value === 'string' ? value.trim() : '');
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
