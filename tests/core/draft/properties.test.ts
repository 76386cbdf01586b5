// The promises of the draft model hold in random worlds.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { properties, reached } from './properties.ts';
import { soundModel, steps } from './world.ts';

const runs = Number(process.env['PROPERTY_RUNS'] ?? 300);

describe('in any world of copies that write, delete, exchange and disagree', () => {
  test.for(Object.entries(properties))('%s', { timeout: 120_000 }, ([, property]) => {
    const outcome = fc.check(
      fc.property(steps, (script) => property(script, soundModel)),
      { numRuns: runs },
    );
    expect(fc.defaultReportMessage(outcome)).toBe(undefined);
  });

  test('there were conflicts, merged texts and deleted rows to speak of', () => {
    expect(reached.conflicts).toBeGreaterThan(100);
    expect(reached.merged).toBeGreaterThan(0);
    expect(reached.deletedRows).toBeGreaterThan(0);
    console.info(reached);
  });
});
