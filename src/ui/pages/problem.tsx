// A page that cannot be shown: what happened, what it means for the text, what to do now.

import type { Problem } from '../../core/problem.ts';
import { useWords } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';

export function ProblemText({ problem }: { problem: Problem }) {
  const t = useWords();
  return <>{t(`problems:${problem.code}`, { ...problem })}</>;
}

export function ProblemPage({ problem }: { problem: Problem }) {
  const t = useWords();
  return (
    <section class="paper empty">
      <Icon name="warn" size={32} />
      <h1 class="h2" tabIndex={-1}>
        {t('frame:problemTitle')}
      </h1>
      <p class="lead" role="alert">
        <ProblemText problem={problem} />
      </p>
      <div class="row">
        <a class="ds-button" data-variant="secondary" href="#/mallit">
          {t('frame:toModels')}
        </a>
        <button type="button" class="ds-button" data-variant="tertiary" onClick={() => location.reload()}>
          {t('frame:reload')}
        </button>
      </div>
    </section>
  );
}
