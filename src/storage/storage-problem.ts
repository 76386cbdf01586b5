// What went wrong in the database, as one of the failures a person may meet.

import { fail, ok } from '../core/result.ts';
import type { Problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';

/** Thrown inside a transaction to undo it; comes out as its problem. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Runs a piece of database work; only failures of the store become values, a bug in the work itself stays an exception. */
export async function attempted<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof TypeError || error instanceof ReferenceError) throw error;
    return fail(problemOf(error));
  }
}

/** By the names of the error and what it wraps: Dexie reports a full disk as an aborted transaction (reliability.md §0.11). */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem;
  const names = namesOf(error);
  if (names.includes('Refusal')) return refusalIn(error) ?? { code: 'storage.unavailable' };
  if (names.includes('QuotaExceededError')) return { code: 'storage.full' };
  if (names.includes('VersionError')) return { code: 'storage.newer' };
  return { code: 'storage.unavailable' };
}

function namesOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const name = 'name' in error && typeof error.name === 'string' ? [error.name] : [];
  return [...name, ...namesOf('inner' in error ? error.inner : undefined)];
}

function refusalIn(error: unknown): Problem | undefined {
  if (error instanceof Refusal) return error.problem;
  return typeof error === 'object' && error !== null && 'inner' in error ? refusalIn(error.inner) : undefined;
}
