// An address that leads nowhere.

import { useWords } from '../app-context.ts';

export function Missing(_: { params: Readonly<Record<string, string>> }) {
  const t = useWords();
  return (
    <section class="paper empty">
      <h1 class="h2" tabIndex={-1}>
        {t('frame:titleMissing')}
      </h1>
      <p class="lead">{t('frame:missingText')}</p>
      <a class="ds-button" href="#/mallit">
        {t('frame:toModels')}
      </a>
    </section>
  );
}
