// A file is made on a press: «Tehdään…» while it is, then its name, or in words why not.

import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { Problem } from '../../core/problem.ts';
import { fail, type Result } from '../../core/result.ts';
import { say } from '../../state/app.ts';
import { useApp, useWords } from '../app-context.ts';
import { Banner } from '../parts/marks.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { ProblemText } from '../pages/problem.tsx';

/** What a card knows of its files: one is made at a time. */
export interface Making {
  readonly busy: string | undefined;
  readonly saved: string | undefined;
  readonly problem: Problem | undefined;
  /** `make` saves the file and gives its name */
  start(id: string, make: () => Promise<Result<string>>): void;
}

export function useMaking(): Making {
  const app = useApp();
  const t = useWords();
  const [state, setState] = useState<Omit<Making, 'start'>>({ busy: undefined, saved: undefined, problem: undefined });
  return {
    ...state,
    start(id, make) {
      if (state.busy !== undefined) return;
      setState({ busy: id, saved: undefined, problem: undefined });
      say(app, t('outputs:making'));
      const told = (made: Result<string>) => {
        setState({ busy: undefined, saved: made.ok ? made.value : undefined, problem: made.ok ? undefined : made.problem });
        say(app, made.ok ? t('outputs:saved', { name: made.value }) : t(`problems:${made.problem.code}`, { ...made.problem }));
      };
      void make().then(told, (error: unknown) => {
        told(fail({ code: 'app.partMissing' }));
        throw error;
      });
    },
  };
}

interface MakeButtonProps {
  readonly making: Making;
  readonly id: string;
  readonly label: string;
  readonly make: () => Promise<Result<string>>;
  readonly main?: boolean;
  readonly icon?: IconName;
}

export function MakeButton({ making, id, label, make, main, icon = 'download' }: MakeButtonProps) {
  const t = useWords();
  const busy = making.busy === id;
  return (
    <button
      type="button"
      class="ds-button"
      data-variant={main ? undefined : 'secondary'}
      aria-busy={busy || undefined}
      onClick={() => making.start(id, make)}
    >
      <Icon name={busy ? 'clock' : icon} />
      {busy ? t('outputs:making') : label}
    </button>
  );
}

/** What came of it. `children`: the way on when it was refused. */
export function Made({ making, children }: { making: Making; children?: ComponentChildren }) {
  const t = useWords();
  if (making.problem) {
    return (
      <Banner color="warning" icon={<Icon name="warn" />}>
        <p>
          <ProblemText problem={making.problem} />
        </p>
        {children}
      </Banner>
    );
  }
  return making.saved === undefined ? null : (
    <p class="made small">
      <Icon name="checkRound" tone="ok" size={18} />
      <span>{t('outputs:saved', { name: making.saved })}</span>
    </p>
  );
}
