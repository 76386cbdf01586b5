// Counts of an impact assessment: what is counted as better, missing or best evidence.

import { describe, expect, test } from 'vitest';
import { rateKey } from '../../src/core/instrument/keys.ts';
import { askedQuestions, questionState } from '../../src/core/review/answers.ts';
import { effectRows, isTwoWay, scaleRows } from '../../src/ui/impact/effect-counts.ts';
import type { Json } from '../../src/core/draft/revision.ts';
import { draftOf, factsIn, path, tool2 } from '../core/model/draft.ts';

const [aid, seat] = ['a1', 'joint'];
const key = (question: string, part: string) => rateKey(aid, question, part, seat);

function counted(values: Readonly<Record<string, Json>>, conflicts: readonly string[] = []) {
  const draft = { values, conflicts };
  const reader = draftOf(draft);
  const facts = factsIn(draft, { assessment2: { aid, seat } });
  const progress = askedQuestions(tool2, reader, aid).map((question) => ({
    question,
    state: questionState({ tool: tool2, path, reader, aid, seat, facts, question }),
    status: 'begun' as const,
  }));
  const input = { tool: tool2, reader, aid, seat };
  return { effects: effectRows(input, progress), scales: scaleRows(input, progress) };
}

const client = tool2.questions.filter(({ view }) => view === tool2.views[0]?.id).map(({ id }) => id);
const [first = '', second = '', third = '', fourth = ''] = client;

describe('effects by view', () => {
  test('count better, same, worse, codes and missing, and never lose a question', () => {
    const { effects } = counted({ [key(first, 'va')]: 'p2', [key(second, 'va')]: 'm1', [key(third, 'va')]: 'ET' });
    const row = effects.find(({ view }) => view === tool2.views[0]?.id);
    expect(row?.counts).toEqual({ better: 1, worse: 1, ET: 1, missing: client.length - 3 });
    expect(client.length).toBe(4);
  });

  test('an answer whose versions are in conflict is missing', () => {
    const { effects } = counted({ [key(fourth, 'va')]: 'p1' }, [key(fourth, 'va')]);
    expect(effects.find(({ view }) => view === tool2.views[0]?.id)?.counts).toEqual({ missing: client.length });
  });

  test('the best evidence is the strongest that is still asked', () => {
    const { effects } = counted({
      [key(first, 'va')]: 'p1',
      [key(first, 'na')]: 'n2',
      [key(second, 'va')]: 'n0',
      [key(second, 'na')]: 'n3',
      // not aimed at: its evidence was chosen earlier and is no longer asked
      [key(third, 'va')]: 'ET',
      [key(third, 'na')]: 'n4',
    });
    const row = effects.find(({ view }) => view === tool2.views[0]?.id);
    expect([row?.best?.option.code, row?.best?.questions]).toEqual(['n3', [second]]);
  });

  test('the optional section is not counted before it is taken in', () => {
    const views = counted({}).effects.map(({ view }) => view);
    const optional = tool2.sections.find((section) => section.optional);
    const optionalView = tool2.questions.find(({ id }) => optional?.questions.includes(id))?.view;
    expect(views).not.toContain(optionalView);
    expect(views.at(-1)).toBeUndefined();
  });
});

test('a part with words of its own is told by itself, not among the others of its scale', () => {
  const own = tool2.questions.find(({ parts }) => parts?.some(({ optionLabels }) => optionLabels));
  const part = own?.parts?.find(({ optionLabels }) => optionLabels);
  const { scales } = counted({ [key(own?.id ?? '', part?.id ?? '')]: 'n2' });
  const rows = scales.filter(({ scale }) => scale.id === part?.scale);
  expect(rows).toHaveLength(2);
  expect(rows.find(({ question }) => question?.id === own?.id)?.counts.get('n2')).toBe(1);
  expect(rows.find(({ question }) => question === undefined)?.counts.get('n2')).toBeUndefined();
  expect(scales.some(({ scale }) => isTwoWay(scale))).toBe(false);
});
