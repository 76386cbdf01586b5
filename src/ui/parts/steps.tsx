// Previous and next place, by name; Ctrl+Enter and Ctrl+Shift+Enter do the same.

import { useEffect } from 'preact/hooks';
import { useWords } from '../app-context.ts';
import { Icon } from './icon.tsx';

export interface Step {
  readonly href: string;
  readonly name: string;
  readonly word?: string;
}

export function Steps({ before, after }: { before?: Step | undefined; after?: Step | undefined }) {
  const t = useWords();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const target = event.shiftKey ? before : after;
      if (!target) return;
      event.preventDefault();
      (document.activeElement as HTMLElement | null)?.blur();
      location.hash = target.href.slice(1);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [before, after]);
  return (
    <nav class="steps" aria-label={t('writing:stepsLabel')}>
      {before ? (
        <a class="step" href={before.href}>
          <Icon name="left" />
          <span>
            <small>{before.word ?? t('writing:previousPlace')}</small>
            <strong>{before.name}</strong>
          </span>
        </a>
      ) : (
        <span />
      )}
      {after && (
        <a class="step step--next" href={after.href}>
          <span>
            <small>{after.word ?? t('writing:nextPlace')}</small>
            <strong>{after.name}</strong>
          </span>
          <Icon name="right" />
        </a>
      )}
    </nav>
  );
}
