// What the app has to say beside the work: a new version waits, an act can be undone.

import { useEffect, useRef } from 'preact/hooks';
import { useApp, useWords } from '../app-context.ts';
import { ProblemText } from '../pages/problem.tsx';
import { Icon } from '../parts/icon.tsx';
import { showsProblem } from './page-ready.ts';

const noticeMs = 20_000;

export function Notices() {
  const app = useApp();
  const t = useWords();
  const { notice, problem, update } = app;
  const bar = useRef<HTMLElement>(null);
  const from = useRef<Element | null>(null);
  useEffect(() => {
    if (!notice.value) return;
    from.current = document.activeElement;
    // a person who is at the notice is not hurried
    const timer = setInterval(() => !bar.current?.matches(':focus-within') && (notice.value = undefined), noticeMs);
    return () => clearInterval(timer);
  }, [notice.value, notice]);
  const undo = notice.value?.undo;
  const close = (act?: () => void) => {
    notice.value = undefined;
    act?.();
    const back = from.current;
    (back instanceof HTMLElement && back.isConnected && back !== document.body
      ? back
      : document.querySelector<HTMLElement>('main h1')
    )?.focus();
  };
  return (
    <>
      {update.value && (
        <section class="notice-bar" aria-label={t('frame:updateTitle')}>
          <div class="notice-bar__in">
            <Icon name="info" />
            <p>{t('frame:updateReady')}</p>
            <button type="button" class="ds-button" data-size="sm" onClick={() => void update.value?.()}>
              {t('frame:updateNow')}
            </button>
            <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" onClick={() => (update.value = undefined)}>
              {t('frame:updateLater')}
            </button>
          </div>
        </section>
      )}
      {problem.value && !showsProblem(app) && (
        <section class="notice-bar" data-color="danger" aria-label={t('frame:problem')}>
          <div class="notice-bar__in">
            <Icon name="warn" />
            <p role="alert">
              <ProblemText problem={problem.value} />
            </p>
            <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" onClick={() => (problem.value = undefined)}>
              {t('frame:close')}
            </button>
          </div>
        </section>
      )}
      {notice.value && (
        <section class="notice-bar" aria-label={t('frame:notice')} ref={bar}>
          <div class="notice-bar__in">
            <p>{notice.value.text}</p>
            {undo && (
              <button type="button" class="ds-button" data-variant="secondary" data-size="sm" onClick={() => close(undo)}>
                <Icon name="undo" size={18} />
                {t('frame:undo')}
              </button>
            )}
            <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" onClick={() => close()}>
              {t('frame:close')}
            </button>
          </div>
        </section>
      )}
    </>
  );
}
