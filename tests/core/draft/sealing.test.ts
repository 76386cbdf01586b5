// What is typed becomes revisions so that nothing its author takes away is lost.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parentsForEdit, valueOf } from '../../../src/core/draft/field-state.ts';
import { emptySet, headsOf, historyOf, withRevisions } from '../../../src/core/draft/revision-set.ts';
import { isBySomeoneElse, isDue, sealCopy, sealTexts, typed } from '../../../src/core/draft/sealing.ts';
import type { WorkingCopy } from '../../../src/core/ports.ts';
import { anna, bo, stampsFrom, united, written } from './drafts.ts';

const field = 'text/F1';
const context = (current: string, now = '2026-11-24T08:00:00.000Z') => ({
  draft: 'd',
  field,
  tab: 't',
  parents: ['p'],
  current,
  by: ['anna'],
  role: 'writer',
  now,
});
const copyOf = (current: string, next: string): WorkingCopy => typed(undefined, next, context(current)).copy;

describe('an input event', () => {
  test('begins a working copy that remembers where it began', () => {
    expect(typed(undefined, 'Alku ja', context('Alku'))).toEqual({
      copy: {
        draft: 'd',
        field,
        tab: 't',
        parents: ['p'],
        value: 'Alku ja',
        start: 'Alku',
        longest: 'Alku ja',
        by: ['anna'],
        role: 'writer',
        startedAt: '2026-11-24T08:00:00.000Z',
        changedAt: '2026-11-24T08:00:00.000Z',
      },
      seal: [],
    });
  });

  const long = 'Tämä lause on selvästi pitempi kuin kaksikymmentä merkkiä.';

  test('that takes away 20 characters at once seals what stood there', () => {
    const copy = copyOf('', long);
    expect(typed(copy, long.slice(0, -19), context('')).seal).toEqual([]);
    expect(typed(copy, long.slice(0, -20), context('')).seal).toEqual([long]);
  });

  test('that pastes over 20 characters seals them, however long the paste is', () => {
    expect(typed(copyOf('', long), `T${'x'.repeat(80)}.`, context('')).seal).toEqual([long]);
  });

  test('that makes the text 20 shorter than its longest seals the longest', () => {
    let copy = copyOf('', long);
    const sealed: string[] = [];
    for (let length = long.length - 1; length >= long.length - 25; length--) {
      const step = typed(copy, long.slice(0, length), context(''));
      copy = step.copy;
      sealed.push(...step.seal);
    }
    expect(sealed).toEqual([long]);
  });

  test('does not seal what is a revision already', () => {
    expect(typed(copyOf(long, long), '', context(long)).seal).toEqual([]);
  });
});

test('text of 20 characters or more that its author takes away again is in the history (P13)', () => {
  const step = fc.record({
    length: fc.integer({ min: 25, max: 120 }),
    how: fc.constantFrom('backspace', 'select', 'pasteOver', 'keep'),
    taken: fc.integer({ min: 20, max: 400 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (sitting) => {
      const stamps = stampsFrom('2026-11-24T08:00:00Z');
      let set = emptySet;
      let copy: WorkingCopy | undefined;
      let text = '';
      const reached: string[] = [];
      const input = (next: string): void => {
        const { copy: working, seal } = typed(copy, next, { ...context(''), parents: parentsForEdit(set, field) });
        const sealed = sealTexts(set, working, seal, anna, stamps);
        ({ set, copy } = sealed);
        text = next;
      };
      sitting.forEach(({ length, how, taken }, index) => {
        for (const letter of `Virke ${index} ${'abcdefghij klmno '.repeat(10)}`.slice(0, length)) input(text + letter);
        const full = text;
        const cut = Math.min(taken, full.length);
        if (how !== 'keep') reached.push(full);
        if (how === 'backspace') for (let n = 0; n < cut; n++) input(text.slice(0, -1));
        if (how === 'select') input(full.slice(0, full.length - cut));
        if (how === 'pasteOver') input(full.slice(0, full.length - cut) + 'Y'.repeat(cut + 30));
      });
      if (copy !== undefined) set = sealCopy(set, copy, anna, stamps())?.set ?? set;
      const history = historyOf(set, field).map(({ value }) => value);
      for (const earlier of reached) expect(history).toContain(earlier);
      expect(valueOf(set, field) ?? '').toBe(text);
    }),
    { numRuns: 300 },
  );
});

describe('a working copy', () => {
  test('is due after 5 minutes of rest or 20 minutes of writing', () => {
    const copy = copyOf('', 'Teksti');
    expect(isDue(copy, '2026-11-24T08:04:59.999Z')).toBe(false);
    expect(isDue(copy, '2026-11-24T08:05:00.000Z')).toBe(true);
    const busy = { ...copy, changedAt: '2026-11-24T08:19:59.000Z' };
    expect(isDue(busy, '2026-11-24T08:19:59.999Z')).toBe(false);
    expect(isDue(busy, '2026-11-24T08:20:00.000Z')).toBe(true);
  });

  test('belongs to those who typed it', () => {
    expect(isBySomeoneElse(copyOf('', 'a'), ['anna'], 'writer')).toBe(false);
    expect(isBySomeoneElse(copyOf('', 'a'), ['anna', 'bo'], 'writer')).toBe(true);
    expect(isBySomeoneElse(copyOf('', 'a'), ['anna'], 'assessor')).toBe(true);
    const sealed = sealCopy(emptySet, { ...copyOf('', 'a'), parents: [] }, bo, stampsFrom('2026-11-24T08:00:00Z')());
    expect(sealed?.revision).toMatchObject({ by: ['anna'], device: 'laptop-b' });
  });

  test('that changed nothing, or says what the field says already, makes no revision', () => {
    const stamps = stampsFrom('2026-11-24T08:00:00Z');
    const set = written(emptySet, anna, stamps, [field, 'Sama']);
    expect(sealCopy(set, copyOf('Sama', 'Sama'), anna, stamps())).toBe(undefined);
    expect(sealCopy(set, copyOf('', 'Sama'), anna, stamps())).toBe(undefined);
  });

  test('of a tab that died becomes a version beside what another tab wrote meanwhile', () => {
    const start = written(emptySet, anna, stampsFrom('2026-11-24T08:00:00Z'), [field, 'Alku on tässä.']);
    const copy = { ...copyOf('Alku on tässä.', 'Kuollut välilehti.'), parents: [...headsOf(start, field)] };
    const other = written(start, anna, stampsFrom('2026-11-24T09:00:00Z', 'o'), [field, 'Toinen välilehti.']);
    const sealed = sealCopy(other, copy, anna, stampsFrom('2026-11-24T10:00:00Z', 's')());
    expect(headsOf(united(other, withRevisions(emptySet, sealed ? [sealed.revision] : [])), field)).toHaveLength(2);
  });
});
