// The answers about change as squares: one for each question, by view. Signs and words say what colours only repeat; the table stands beside.

import { jointSeat, partsOf } from '../../core/instrument/keys.ts';
import type { Part, Question } from '../../core/instrument/impact-tool.ts';
import { askedQuestions, noJointValue, partValue, specialOf } from '../../core/review/answers.ts';
import type { EffectCount } from '../../core/review/result.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { useJointLink } from './joint-link.ts';

interface Square {
  readonly question: Question;
  readonly effect: EffectCount;
  /** sign of the answer: «+1», «0», «EV», «≠», «–» */
  readonly sign: string;
  readonly words: string;
}

const effects: readonly EffectCount[] = ['improved', 'unchanged', 'worse', 'noJointValue', 'cannotBeAssessed', 'notAimedAt', 'missing'];
const signs: Readonly<Record<EffectCount, string>> = {
  improved: '+',
  unchanged: '0',
  worse: '−',
  noJointValue: '≠',
  cannotBeAssessed: 'EV',
  notAimedAt: 'ET',
  missing: '–',
};

export function EffectSquares({ aid, seat = jointSeat }: { aid: string; seat?: string }) {
  const {
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const hrefOf = useJointLink(aid);
  const squares = useSquares(aid, seat);
  const groups = [...tool2.views, undefined].map((view) => ({ view, own: squares.filter(({ question }) => question.view === view?.id) }));
  const nameOf = (effect: EffectCount) =>
    effect === 'cannotBeAssessed'
      ? label(tool2.special.EV)
      : effect === 'notAimedAt'
        ? label(tool2.special.ET)
        : t(`confirm:effect_${effect}`);
  return (
    <section class="paper stack" aria-labelledby="squares">
      <h2 class="h3" id="squares">
        {t('confirm:squaresTitle')}
      </h2>
      <p class="hint">{t('confirm:squaresHint')}</p>
      <div class="squares">
        {groups
          .filter(({ own }) => own.length > 0)
          .map(({ view, own }) => (
            <div class="squares__row" key={view?.id ?? ''}>
              <h3 class="h4">{view ? label(view.label) : t('impact:otherEffects')}</h3>
              <ul class="squares__all">
                {own.map(({ question, effect, sign, words }) => (
                  <li key={question.id}>
                    <a
                      class="square"
                      data-effect={effect}
                      href={hrefOf(question.id)}
                      aria-label={`${question.id} ${label(question.label)}: ${words}`}
                    >
                      <span>{sign}</span>
                      <small>{question.id}</small>
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
      </div>
      <ul class="squares__key small">
        {effects
          .filter((effect) => squares.some((square) => square.effect === effect))
          .map((effect) => (
            <li key={effect}>
              <span class="square" data-effect={effect} aria-hidden="true">
                {signs[effect]}
              </span>
              {nameOf(effect)}
            </li>
          ))}
      </ul>
    </section>
  );
}

/** Parts on a scale with a worse and a better end, of every asked question. */
function useSquares(aid: string, seat: string): readonly Square[] {
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const reader = session.reader.value;
  const isTwoWay = (part: Part) =>
    tool2.scales.some(({ id, options }) => part.kind === 'scale' && id === part.scale && options.some(({ value }) => value < 0));
  return askedQuestions(tool2, reader, aid).flatMap((question) =>
    partsOf(tool2, question)
      .filter(isTwoWay)
      .map((part): Square => {
        const value = partValue(reader, aid, question.id, part.id, seat);
        const special = specialOf(value);
        if (value === noJointValue)
          return { question, effect: 'noJointValue', sign: signs.noJointValue, words: t('confirm:effect_noJointValue') };
        if (special)
          return {
            question,
            effect: special === 'ET' ? 'notAimedAt' : 'cannotBeAssessed',
            sign: special,
            words: label(tool2.special[special]),
          };
        const step = tool2.scales.find(({ id }) => id === part.scale)?.options.find(({ code }) => code === value);
        if (!step) return { question, effect: 'missing', sign: signs.missing, words: t('confirm:effect_missing') };
        const effect = step.value > 0 ? 'improved' : step.value < 0 ? 'worse' : 'unchanged';
        const sign = step.value > 0 ? `+${step.value}` : step.value < 0 ? `−${-step.value}` : '0';
        return { question, effect, sign, words: label(step.label) };
      }),
  );
}
