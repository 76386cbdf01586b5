// Signs of tool 1: ✕ ◐ ✓ ? – for the answer, a dot for the weight. Always with words beside or inside.

import type { ReviewCriterion } from '../../core/instrument/description-tool.ts';
import type { LevelCode } from '../../core/review/answers.ts';

const signs: Readonly<Record<LevelCode, string>> = {
  '0': 'M6.7 6.7l6.6 6.6M13.3 6.7l-6.6 6.6',
  '1': 'M10 4.6a5.4 5.4 0 0 1 0 10.8z',
  '2': 'M5.9 10.3l2.8 2.8 5.4-6',
  ns: 'M7.7 7.9a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.2.9-1.2 1.7M10 14.3h.01',
  na: 'M6 10h8',
};

/** `shown`: the sign stands for an answer given; without it the sign waits inside an empty circle until its radio is checked. */
export function LevelMark({ code, shown, size = 20 }: { code: LevelCode | undefined; shown?: boolean; size?: number }) {
  return (
    <svg
      class="level-mark"
      data-code={code}
      data-shown={(shown && code !== undefined) || undefined}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="10" cy="10" r="8.6" />
      {code !== undefined && <path d={signs[code]} />}
    </svg>
  );
}

export function WeightMark({ weight }: { weight: ReviewCriterion['weight'] }) {
  const r = weight === 'supplementary' ? 2 : 4.4;
  return (
    <svg class="weight" data-weight={weight} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <circle cx="6" cy="6" r={r} />
    </svg>
  );
}
