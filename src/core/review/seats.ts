// The two seats of a pair: who sits in them, and who else assesses (instruments.md c.9.1, c.1 «2.Q4»).

import { representatives, type Assessor } from './assessments.ts';

export interface Seating {
  /** the two whose answers are compared, in the order of the roles; undefined while either seat is empty or both are one person */
  readonly pair: readonly [Assessor, Assessor] | undefined;
  /** everybody else: shown, never compared */
  readonly further: readonly Assessor[];
  /** required roles nobody named has, and `samePerson` when both are there but only as one and the same person */
  readonly lacking: { readonly roles: readonly string[]; readonly samePerson: boolean };
}

/**
 * Seats the first two different named people of the required roles (the tool's first two). `settled`: person ids that have a seat
 * already and keep it, whoever is added or moved later.
 */
export function seatingOf(assessors: readonly Assessor[], requiredRoles: readonly string[], settled: readonly string[] = []): Seating {
  const [first = '', second = ''] = requiredRoles;
  const candidates = (role: string): readonly Assessor[] => {
    const named = assessors.filter((assessor) => assessor.role === role && assessor.name !== '');
    return [...named.filter(({ personId }) => settled.includes(personId)), ...named.filter(({ personId }) => !settled.includes(personId))];
  };
  const pair = candidates(first)
    .flatMap((a) => candidates(second).map((b): readonly [Assessor, Assessor] => [a, b]))
    .find(([a, b]) => areDifferentPeople(a, b));
  const roles = [first, second].filter((role) => candidates(role).length === 0);
  return {
    pair,
    further: assessors.filter((assessor) => !(pair ?? []).some(({ personId }) => personId === assessor.personId)),
    lacking: { roles, samePerson: pair === undefined && roles.length === 0 },
  };
}

/** Same rule as the gate's: somebody with the same name and organisation stands for only one role. */
function areDifferentPeople(a: Assessor, b: Assessor): boolean {
  return a.personId !== b.personId && representatives([a, b], b.role, [a.role, b.role]) > 0;
}
