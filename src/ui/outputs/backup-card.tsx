// «Varmuuskopio»: when it was last taken, and a new one.

import { useId } from 'preact/hooks';
import { fail, ok } from '../../core/result.ts';
import { backupDraft } from '../../state/backup.ts';
import { useApp, useDraft, useWords } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { useMoment } from '../parts/moment.ts';
import { Made, MakeButton, useMaking } from './making.tsx';

export function BackupCard({ main }: { main?: boolean }) {
  const app = useApp();
  const { session } = useDraft();
  const t = useWords();
  const id = useId();
  const making = useMaking();
  const make = async () => {
    const name = await backupDraft(app, session.id);
    if (name !== undefined) return ok(name);
    const problem = app.problem.peek() ?? { code: 'app.partMissing' as const };
    app.problem.value = undefined;
    return fail(problem);
  };
  return (
    <section class={main ? 'paper output' : 'panel output'} aria-labelledby={id}>
      <h2 class={main ? 'h3' : 'h4'} id={id}>
        <Icon name="disk" />
        {t('outputs:backupTitle')}
      </h2>
      {main && <p class="small">{t('outputs:backupText')}</p>}
      <BackupState />
      <div class="row">
        <MakeButton making={making} id="backup" label={t('drafts:backup')} main={main === true} make={make} />
      </div>
      <Made making={making} />
    </section>
  );
}

function BackupState() {
  const { session } = useDraft();
  const t = useWords();
  const moment = useMoment();
  const { backupAt, changedAt } = session.summary.value;
  if (backupAt === '')
    return (
      <p class="small">
        <Icon name="clock" size={16} tone="warn" /> {t('outputs:backupNever')}
      </p>
    );
  if (backupAt < changedAt)
    return (
      <p class="small">
        <Icon name="clock" size={16} tone="warn" /> {t('outputs:backupOld', { when: moment(backupAt) })}
      </p>
    );
  return (
    <p class="small">
      <Icon name="checkRound" size={16} tone="ok" /> {t('outputs:backupFresh', { when: moment(backupAt) })}
    </p>
  );
}
