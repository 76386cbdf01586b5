// Shapes that say a state: status of a field, ribbon of a draft, class, seat. Always with words beside or inside.

import type { ComponentChildren } from 'preact';
import type { DraftSummary } from '../../core/ports.ts';
import type { Status } from '../../core/model/completion.ts';
import { useWords } from '../app-context.ts';

export function StatusMark({ status, size = 16 }: { status: Status; size?: number }) {
  return (
    <svg class="status" data-status={status} width={size} height={size} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <circle cx="7" cy="7" r="5.75" class="status__ring" />
      {status === 'ready' && <path d="M4.2 7.2 6.2 9.2 9.9 5.1" class="status__mark" />}
      {status === 'begun' && <path d="M7 1.25a5.75 5.75 0 0 1 0 11.5z" class="status__half" />}
      {status === 'notApplicable' && <path d="M4 7h6" class="status__mark" />}
    </svg>
  );
}

export function Ribbon({ progress }: { progress: DraftSummary['progress'] }) {
  return (
    <span class="ribbon" aria-hidden="true">
      {progress.map(({ stage, ready, begun, empty }) => {
        const all = ready + begun + empty || 1;
        return (
          <span class="ribbon__stage" key={stage}>
            <span class="ribbon__ready" style={{ inlineSize: `${(100 * ready) / all}%` }} />
            <span class="ribbon__begun" style={{ inlineSize: `${(100 * begun) / all}%` }} />
          </span>
        );
      })}
    </span>
  );
}

/** «valmis 13, aloitettu 8, tyhjä 5»: counts, never a percentage. */
export function useTally(): (progress: DraftSummary['progress']) => string {
  const t = useWords();
  return (progress) => {
    const sum = (key: 'ready' | 'begun' | 'empty') => progress.reduce((total, stage) => total + stage[key], 0);
    const [ready, begun, empty] = [sum('ready'), sum('begun'), sum('empty')];
    if (ready + begun === 0) return t('drafts:nothingYet');
    if (begun + empty === 0) return t('drafts:allReady');
    return [
      ready > 0 && t('drafts:readyCount', { n: ready }),
      begun > 0 && t('drafts:begunCount', { n: begun }),
      empty > 0 && t('drafts:emptyCount', { n: empty }),
    ]
      .filter(Boolean)
      .join(', ');
  };
}

export function ClassMark({ mark, preliminary, large }: { mark: string; preliminary?: boolean; large?: boolean }) {
  const t = useWords();
  const words = mark ? t(preliminary ? 'drafts:classPreliminary' : 'drafts:classIs', { mark }) : t('drafts:noClass');
  return (
    <span class="class-mark" data-mark={mark} data-preliminary={preliminary || undefined} data-size={large ? 'large' : undefined}>
      <span class="ds-sr-only">{words}</span>
      <span aria-hidden="true">{mark || '–'}</span>
    </span>
  );
}

export function Banner({
  color,
  children,
  icon,
}: {
  color: 'info' | 'warning' | 'danger' | 'success' | 'neutral';
  children: ComponentChildren;
  icon: ComponentChildren;
}) {
  return (
    <div class="banner" data-color={color}>
      {icon}
      <div>{children}</div>
    </div>
  );
}
