// Counts of a finished or unfinished assessment in words: better, same, worse, not aimed at, cannot be assessed, missing. Never one score.

import type { DraftReader } from '../../core/draft/reader.ts';
import type { ImpactTool, Part, Question, Scale, ScaleOption, SpecialCode } from '../../core/instrument/impact-tool.ts';
import { partsOf } from '../../core/instrument/keys.ts';
import { noJointValue, partValue, specialOf } from '../../core/review/answers.ts';
import type { QuestionProgress } from './progress.ts';

/** A scale with a worse and a better end: what a model changed is told on it. */
export const isTwoWay = (scale: Pick<Scale, 'options'>): boolean => scale.options.some(({ value }) => value < 0);

export type EffectKind = 'better' | 'same' | 'worse' | 'noJointValue' | SpecialCode | 'missing';

export interface EffectRow {
  /** view of the questions; undefined = the questions without one */
  readonly view: string | undefined;
  readonly counts: Readonly<Partial<Record<EffectKind, number>>>;
  /** strongest evidence given, with the questions it was given in */
  readonly best: { readonly option: ScaleOption; readonly questions: readonly string[] } | undefined;
}

interface Counted {
  readonly tool: ImpactTool;
  readonly reader: DraftReader;
  readonly aid: string;
  readonly seat: string;
}

/** By view, in the order of the tool; views none of whose questions is asked are left out. */
export function effectRows(input: Counted, progress: readonly QuestionProgress[]): readonly EffectRow[] {
  const { tool } = input;
  const effects = progress.flatMap(({ question, state }) =>
    partsOf(tool, question)
      .filter((part) => isTwoWay(scaleOf(tool, part)))
      .map((part) => ({ question, part, asked: state.asked })),
  );
  return [...tool.views.map(({ id }) => id), undefined].flatMap((view) => {
    const own = effects.filter(({ question }) => question.view === view);
    if (own.length === 0) return [];
    const counts: Partial<Record<EffectKind, number>> = {};
    for (const { question, part } of own) {
      const kind = effectKind(input, question, part);
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    return [{ view, counts, best: bestEvidence(input, own) }];
  });
}

export interface ScaleRow {
  readonly scale: Scale;
  /** one-way parts with their own words are read by themselves */
  readonly question: Question | undefined;
  readonly part: Part;
  readonly counts: ReadonlyMap<string, number>;
  readonly missing: number;
}

/** How often each word of the other scales was chosen, of the parts that are asked. */
export function scaleRows(input: Counted, progress: readonly QuestionProgress[]): readonly ScaleRow[] {
  const asked = progress.flatMap(({ question, state }) =>
    state.asked.filter((part) => part.kind === 'scale' && !isTwoWay(scaleOf(input.tool, part))).map((part) => ({ question, part })),
  );
  const groups = new Map<string, { question: Question; part: Part }[]>();
  for (const one of asked) {
    const key = one.part.optionLabels ? `${one.question.id}.${one.part.id}` : (one.part.scale ?? '');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const counts = new Map<string, number>();
    let missing = 0;
    for (const { question, part } of group) {
      const value = partValue(input.reader, input.aid, question.id, part.id, input.seat);
      if (typeof value === 'string' && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
      else missing += 1;
    }
    return [
      {
        scale: scaleOf(input.tool, first.part),
        question: first.part.optionLabels ? first.question : undefined,
        part: first.part,
        counts,
        missing,
      },
    ];
  });
}

const noScale: Scale = { id: '', label: { fi: '', sv: '', en: '' }, question: { fi: '', sv: '', en: '' }, options: [] };
const scaleOf = (tool: ImpactTool, part: Part): Scale =>
  tool.scales.find(({ id }) => part.kind === 'scale' && id === part.scale) ?? noScale;

function effectKind({ tool, reader, aid, seat }: Counted, question: Question, part: Part): EffectKind {
  const value = partValue(reader, aid, question.id, part.id, seat);
  if (value === noJointValue) return 'noJointValue';
  const special = specialOf(value);
  if (special) return special;
  const step = scaleOf(tool, part).options.find(({ code }) => code === value);
  return !step ? 'missing' : step.value > 0 ? 'better' : step.value < 0 ? 'worse' : 'same';
}

/** Evidence is told on the one-way scale of the bundle that also tells the effect; an answer that is no longer asked does not count. */
function bestEvidence(
  { tool, reader, aid, seat }: Counted,
  own: readonly { readonly question: Question; readonly asked: readonly Part[] }[],
): EffectRow['best'] {
  const given = own.flatMap(({ question, asked }) => {
    const parts = question.bundle === undefined ? [] : (tool.bundles[question.bundle]?.parts ?? []);
    return parts
      .filter((part) => part.kind === 'scale' && !isTwoWay(scaleOf(tool, part)) && asked.includes(part))
      .flatMap((part) => {
        const value = partValue(reader, aid, question.id, part.id, seat);
        const option = scaleOf(tool, part).options.find(({ code }) => code === value);
        return option ? [{ option, question: question.id }] : [];
      });
  });
  const best = given.reduce<ScaleOption | undefined>(
    (top, { option }) => (top === undefined || option.value > top.value ? option : top),
    undefined,
  );
  return best && { option: best, questions: given.filter(({ option }) => option.code === best.code).map(({ question }) => question) };
}
