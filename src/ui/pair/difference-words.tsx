// What kind of difference it is, in a chip: so many steps, other direction, missing, not the same. And where both stand on the scale.

import type { Scale } from '../../core/instrument/impact-tool.ts';
import { specialOf } from '../../core/review/answers.ts';
import type { PartDifference } from '../../core/review/differences.ts';
import { useDraft, useWords } from '../app-context.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import type { AgreedPart } from './use-pair.ts';

interface Told {
  readonly icon: IconName;
  readonly text: string;
}

/** Of one difference; [] when there is none. */
export function useDifferenceWords(): (difference: PartDifference) => readonly Told[] {
  const t = useWords();
  return ({ kind, steps = 0, a, b, row, column }) => {
    const apart = { icon: 'notEqual' as const, text: t('pair:steps', { count: steps, n: steps }) };
    switch (kind) {
      case 'steps':
        return [apart];
      case 'direction':
        return [apart, { icon: 'swap', text: t('pair:direction') }];
      case 'cannotAssess': {
        const codes = [specialOf(a), specialOf(b)].filter((code) => code !== undefined);
        return [
          {
            icon: 'info',
            text: codes.length === 2 ? t('pair:codes', { a: codes[0], b: codes[1] }) : t('pair:codeAndValue', { code: codes[0] ?? '' }),
          },
        ];
      }
      case 'missing':
        return [{ icon: 'warn', text: t(row !== undefined && column === undefined ? 'pair:rowMissing' : 'pair:missing') }];
      case 'other':
        return [{ icon: 'notEqual', text: t('pair:other') }];
      case 'notAsked':
        return [{ icon: 'info', text: t('pair:askedOfOne') }];
      case 'same':
        return [];
    }
  };
}

/** Every kind of difference of a part once. */
export function usePartWords(): (part: AgreedPart) => readonly Told[] {
  const words = useDifferenceWords();
  const t = useWords();
  return ({ differences, kind, joint }) => {
    const told = new Map(differences.flatMap(words).map((one) => [one.text, one]));
    if (told.size > 0) return [...told.values()];
    if (differences.length === 0) return [{ icon: 'info', text: t('pair:onlyJoint') }];
    return kind === 'mustDiscuss' || joint?.mustDiscuss === true ? [{ icon: 'pen', text: t('pair:differedAtLock') }] : [];
  };
}

export function Chips({ told, must }: { told: readonly Told[]; must: boolean }) {
  return (
    <>
      {told.map(({ icon, text }) => (
        <span class="chip nowrap" key={text} data-color={must ? 'warning' : 'neutral'}>
          <Icon name={icon} size={16} />
          {text}
        </span>
      ))}
    </>
  );
}

/** A and B on the line of a scale; EV and ET in a box beside it. A picture of what the words say. */
export function ScaleLine({ difference }: { difference: PartDifference }) {
  const {
    definitions: { tool2 },
  } = useDraft();
  const scale =
    difference.scales.length === 1 && difference.column === undefined
      ? tool2.scales.find(({ id }) => id === difference.scales[0])
      : undefined;
  if (!scale || scale.options.length < 2) return <span class="scale-line" aria-hidden="true" />;
  const [a, b] = [placeOn(scale, difference.a), placeOn(scale, difference.b)];
  const both = a !== undefined && b !== undefined;
  return (
    <span class="scale-line" aria-hidden="true">
      <span class="scale-line__axis">
        {scale.options.map(({ code }, index) => (
          <span key={code} class="scale-line__step" style={{ insetInlineStart: `${(100 * index) / (scale.options.length - 1)}%` }} />
        ))}
        {both && a !== b && (
          <span class="scale-line__gap" style={{ insetInlineStart: `${Math.min(a, b)}%`, inlineSize: `${Math.abs(a - b)}%` }} />
        )}
        {a !== undefined && (
          <span class="seat seat--small" style={{ insetInlineStart: `${a}%` }}>
            A
          </span>
        )}
        {b !== undefined && (
          <span class="seat seat--small" data-shape="b" style={{ insetInlineStart: `${b}%` }}>
            B
          </span>
        )}
      </span>
      {!both && (
        <span class="scale-line__aside">
          {a === undefined && <span class="seat seat--small">A</span>}
          {b === undefined && (
            <span class="seat seat--small" data-shape="b">
              B
            </span>
          )}
        </span>
      )}
    </span>
  );
}

/** Per cent of the line; undefined = not on the scale. */
function placeOn({ options }: Scale, value: unknown): number | undefined {
  const at = options.findIndex(({ code }) => code === value);
  return at < 0 ? undefined : (100 * at) / (options.length - 1);
}
