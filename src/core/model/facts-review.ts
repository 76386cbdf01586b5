// Facts of tool 1: counted values, what is answered, and the class (instruments.md a.0.7, b.13).

import type { ReviewCriterion } from '../instrument/description-tool.ts';
import { holds } from '../instrument/evaluate.ts';
import { reasonKey } from '../instrument/keys.ts';
import { answerOf, isAnswered, isNotApplicableByRule } from '../review/answers.ts';
import type { LevelCode } from '../review/answers.ts';
import { countedValue } from '../review/classification.ts';
import { isTextFilled } from './facts-fields.ts';
import type { FactsSource } from './facts.ts';

/** `1.H3`, `1.H3.nolla`, `1.H3.vast`, `x.auki`, `tehty.1`, `luokka.*`, `alustava.*`. Undefined: not an id of tool 1. */
export function reviewValue(id: string, source: FactsSource): number | undefined {
  const { tool1, facts } = source;
  if (id === 'x.auki')
    return tool1 === undefined ? 0 : tool1.criteria.filter((criterion) => facts.value(`${criterion.id}.vast`) < 1).length;
  if (id === 'tehty.1') return tool1 !== undefined && facts.value('x.auki') < 1 ? 1 : 0;
  if (tool1 === undefined) return undefined;
  if (id.startsWith('luokka.') || id.startsWith('alustava.')) return classValue(id, source);
  const own = tool1.criteria.find((criterion) => criterion.id === id);
  if (own !== undefined) return countedValue(own, storedAnswer(own, source), facts, tool1).value;
  const criterion = tool1.criteria.find((candidate) => id === `${candidate.id}.nolla` || id === `${candidate.id}.vast`);
  if (criterion === undefined) return undefined;
  const answer = storedAnswer(criterion, source);
  if (id.endsWith('.vast')) return isAnswered(criterion, answer, facts) ? 1 : 0;
  return answer === '0' && !isNotApplicableByRule(criterion, facts) ? 1 : 0;
}

/** `1.H3.perustelu` = the finding or reason written for a criterion. Undefined: not an id of tool 1. */
export function reviewFilled(id: string, n: number, source: FactsSource): boolean | undefined {
  const criterion = source.tool1?.criteria.find((candidate) => id === `${candidate.id}.perustelu`);
  if (criterion === undefined) return undefined;
  return (
    source.aid1 !== undefined && isTextFilled(source.reader.value(reasonKey(source.aid1, criterion.id, source.countingSeat1)), n, source)
  );
}

const storedAnswer = (criterion: ReviewCriterion, { reader, aid1, countingSeat1 }: FactsSource): LevelCode | undefined =>
  aid1 === undefined ? undefined : answerOf(reader, aid1, criterion.id, countingSeat1);

/** A class or a variant by its own condition: `luokka.A` holds for A+ too. */
function classValue(id: string, { tool1, facts }: FactsSource): number {
  const [kind = '', ...rest] = id.split('.');
  const name = rest.join('.');
  const isNamed = (candidate: { readonly id: string }): boolean => candidate.id === name || candidate.id === id;
  const condition =
    kind === 'luokka'
      ? tool1?.classes.flatMap((definition) => [definition, ...(definition.variants ?? [])]).find(isNamed)?.when
      : name === 'nakyy'
        ? tool1?.preliminary.shownWhen
        : tool1?.preliminary.classes.find(isNamed)?.when;
  return condition !== undefined && holds(condition, facts) ? 1 : 0;
}
