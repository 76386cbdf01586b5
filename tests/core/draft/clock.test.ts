// The clock of revisions orders them, whatever the clock on the wall does.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAhead, isMoment, latestAt, nextAt } from '../../../src/core/draft/clock.ts';

const noon = Date.UTC(2026, 10, 24, 12);
const hour = 60 * 60 * 1000;

test('the first moment is the wall clock', () => {
  expect(nextAt('', noon)).toBe('2026-11-24T12:00:00.000Z~0000');
});

test('two moments in one millisecond are counted, and a clock that went back does not bring time back', () => {
  expect(nextAt('2026-11-24T12:00:00.000Z~0000', noon)).toBe('2026-11-24T12:00:00.000Z~0001');
  expect(nextAt('2026-11-24T12:00:00.000Z~0007', noon - hour)).toBe('2026-11-24T12:00:00.000Z~0008');
  expect(nextAt('2026-11-24T12:00:00.000Z~9999', noon)).toBe('2026-11-24T12:00:00.001Z~0000');
});

test('a clock more than 24 hours ahead is not followed', () => {
  expect(isAhead('2026-11-25T12:00:00.001Z~0000', noon)).toBe(true);
  expect(isAhead('2026-11-25T12:00:00.000Z~0000', noon)).toBe(false);
  expect(nextAt('2027-11-24T12:00:00.000Z~0000', noon)).toBe('2026-11-24T12:00:00.000Z~0000');
  expect(latestAt(['2027-01-01T00:00:00.000Z~0000', '2026-11-24T11:00:00.000Z~0002', '', 'soon'], noon)).toBe(
    '2026-11-24T11:00:00.000Z~0002',
  );
});

test('moments always grow while the wall clock wanders within a day', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 * hour }), { minLength: 2, maxLength: 50 }), (walls) => {
      let previous = '';
      for (const wall of walls) {
        const next = nextAt(previous, noon + wall);
        expect(isMoment(next)).toBe(true);
        expect(next > previous).toBe(true);
        previous = next;
      }
    }),
    { numRuns: 500 },
  );
});
