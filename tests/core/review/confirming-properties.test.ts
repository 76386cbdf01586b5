// P9 and P16 hold in random schedules of writing, confirming, late edits and reopening; rules that are wrong do not pass.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readerOf } from '../../../src/core/draft/draft-reader.ts';
import type { Json } from '../../../src/core/draft/revision.ts';
import { attachKey } from '../../../src/core/review/confirmation-records.ts';
import { confirmationRecord, confirmationState } from '../../../src/core/review/confirmation.ts';
import { contentHash, contentHeads } from '../../../src/core/submission/content-hash.ts';
import { contentOf, type Content, type ContentInput } from '../../../src/core/submission/content.ts';
import { soundRules, steps, type Rules } from './confirming-world.ts';
import { properties, reached } from './confirming-properties.ts';

const runs = 1_000;

describe('confirming keeps its promises', () => {
  test.each(Object.entries(properties))('%s', { timeout: 300_000 }, (_, property) => {
    fc.assert(
      fc.property(steps, (script) => property(script, soundRules)),
      { numRuns: runs },
    );
  });

  test('in schedules that reach every state there is', () => {
    console.log(`confirming: ${runs} schedules per property, reached ${JSON.stringify(reached)}`);
    for (const count of Object.values(reached)) expect(count).toBeGreaterThan(10);
  });
});

const forgetting = (input: ContentInput, forgotten: string): Content | undefined => {
  const content = contentOf(input);
  return content && { ...content, fields: new Set([...content.fields].filter((field) => field !== forgotten)) };
};
const forgetful = (forgotten: string): Rules => ({
  ...soundRules,
  record: (input, who) => confirmationRecord(input, who, forgetting(input, forgotten)),
  state: (input) => confirmationState(input, forgetting(input, forgotten)),
});
const listing = (isListed: (change: { readonly change: string }) => boolean): Rules => ({
  ...soundRules,
  state: (input) => {
    const state = confirmationState(input);
    return (
      state && {
        ...state,
        roles: state.roles.map((role) => (role.state === 'outdated' ? { ...role, changed: role.changed.filter(isListed) } : role)),
      }
    );
  },
});
/** Confirms whatever is on screen, open conflicts and all. */
const careless: Rules = {
  ...soundRules,
  record: (input, who): Json | undefined => {
    const fields = contentOf(input)?.fields ?? [];
    const role = who.person === 'p1' ? 'alue' : 'hanke';
    return {
      ...who,
      role,
      name: '',
      organisation: '',
      contentHash: contentHash(input.set, fields),
      heads: contentHeads(input.set, fields),
      attachIndividual: false,
      practice: false,
    };
  },
};
const fromPresent: Rules = { ...soundRules, rebuild: (set) => readerOf(set) };
const newestOnly: Rules = {
  ...soundRules,
  state: (input) => {
    const state = confirmationState(input);
    return state && { ...state, locked: state.confirmed };
  },
};

describe('rules that are wrong are caught', () => {
  test.each<[string, string, Rules]>([
    ['the hash ignores a text', 'P16 a confirmation is valid', forgetful('text/F12')],
    ['the hash ignores a joint answer', 'P16 a confirmation is valid', forgetful('rate/a1/2.K2.to/joint')],
    ['the hash ignores the choice to attach the individual answers', 'P16 a confirmation is valid', forgetful(attachKey('a1'))],
    ['the rebuilt state lacks a field', 'P9 what was confirmed', forgetful('text/F1')],
    ['the list leaves out what was added', 'P16 an outdated', listing(({ change }) => change !== 'added')],
    ['the list leaves out what was removed', 'P16 an outdated', listing(({ change }) => change !== 'removed')],
    ['the list leaves out what was changed', 'P16 an outdated', listing(({ change }) => change !== 'changed')],
    ['a conflict is confirmed away', 'P9 nothing is confirmed', careless],
    ['the state is rebuilt from what is there now', 'P9 what was confirmed', fromPresent],
    ['a changed description unlocks the answers', 'P16 both on one content', newestOnly],
  ])('when %s', { timeout: 300_000 }, (_, title, rules) => {
    const property = Object.entries(properties).find(([name]) => name.startsWith(title))?.[1];
    expect(property).toBeDefined();
    const outcome = fc.check(
      fc.property(steps, (script) => property?.(script, rules)),
      { numRuns: 5_000, endOnFailure: true, seed: 20261124 },
    );
    expect(outcome.failed).toBe(true);
    expect(String(outcome.errorInstance)).toContain('AssertionError');
  });
});
