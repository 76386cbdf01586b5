// The class as it stands: the square, its name and meaning, and its place on the ladder.

import type { Classification } from '../../core/review/classification.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { ClassMark } from '../parts/marks.tsx';

export function ClassHero({ classification }: { classification: Classification }) {
  const {
    definitions: { tool1 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const shown = tool1.classes.find(({ id }) => id === classification.id)!;
  const variant = shown.variants?.find(({ id }) => id === classification.variant);
  const at = tool1.ladder.indexOf(shown.id);
  return (
    <section class="paper hero" aria-labelledby="class">
      <ClassMark mark={classification.mark} preliminary={classification.preliminary} large />
      <div class="stack stack--tight">
        <h2 class="h2 row" id="class">
          {label(shown.label)}
          {classification.preliminary && <span class="chip chip--dashed">{t('review:preliminary')}</span>}
        </h2>
        {variant && (
          <p>
            <strong>{label(variant.label)}</strong>
          </p>
        )}
        <p>{label(shown.meaning)}</p>
        {classification.preliminary && <p class="small muted">{t('review:preliminaryText')}</p>}
      </div>
      <ol class="ladder" aria-label={t('review:ladder')}>
        {tool1.ladder
          .flatMap((id) => tool1.classes.find((one) => one.id === id) ?? [])
          .map((one, index) => (
            <li key={one.id} aria-current={one.id === shown.id ? 'step' : undefined} data-passed={index <= at || undefined}>
              <span class="ladder__mark">{one.mark}</span>
              <span>
                {label(one.label)}
                {one.id === shown.id && <span class="ladder__here">{t('review:youAreHere')}</span>}
              </span>
            </li>
          ))}
      </ol>
    </section>
  );
}
