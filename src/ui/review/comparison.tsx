// Where the class stands among other descriptions, labelled as the other programme and material it is.

import type { Classification } from '../../core/review/classification.ts';
import { useDraft, useLabel, useLanguage, useWords } from '../app-context.ts';
import { count } from '../format.ts';

export function Comparison({ classification }: { classification: Classification }) {
  const {
    definitions: { tool1 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const language = useLanguage();
  const { counts, total, note, label: source } = tool1.comparison;
  // the material knows no «A+»: such a description stands among the A
  const own =
    Object.keys(counts).find((key) => key === classification.mark) ??
    Object.keys(counts).find((key) => classification.mark.startsWith(key));
  const share = (n: number) => `${count(Math.round((1000 * n) / total) / 10, language)} %`;
  const name = label(source);
  return (
    <section class="paper stack" aria-labelledby="comparison">
      <div>
        <h2 class="h3" id="comparison">
          {t('review:comparisonTitle', { n: total })}
        </h2>
        <p class="muted">
          <strong>{name.charAt(0).toUpperCase() + name.slice(1)}.</strong> {label(note)}
        </p>
      </div>
      <ul class="spread">
        {Object.entries(counts).map(([key, n]) => {
          const found = tool1.classes.find(({ id }) => id === key);
          return (
            <li key={key} style={{ flexGrow: n, flexBasis: 0 }}>
              <div class="spread__bar" data-own={key === own || undefined}>
                <span>{key}</span>
                <span>{n}</span>
              </div>
              <p class="small">
                {found && label(found.label)} <span class="muted nowrap">{share(n)}</span>
                {key === own && <strong class="spread__own">{t('review:ownPlace')}</strong>}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
