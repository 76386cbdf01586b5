// What this machine can promise: works offline (checked), storage lasts, last backup.

import { useEffect } from 'preact/hooks';
import { checkOffline, checkPersisted } from '../../state/device.ts';
import { useApp, useLanguage, useWords } from '../app-context.ts';
import { clockTime, day } from '../format.ts';
import { Icon } from './icon.tsx';

export function DeviceFacts() {
  const app = useApp();
  const t = useWords();
  useEffect(() => {
    void checkOffline(app);
    void checkPersisted(app);
  }, [app]);
  return (
    <aside class="stack stack--wide" aria-label={t('drafts:thisDevice')}>
      <section class="panel">
        <h2 class="h4">
          <Icon name="device" />
          {t('drafts:thisDevice')}
        </h2>
        <ul class="facts">
          <OfflineFact />
          <PersistFact />
          <BackupFact />
        </ul>
      </section>
      <section class="panel panel--soft stack stack--tight">
        <h2 class="h4">
          <Icon name="info" />
          {t('drafts:remember')}
        </h2>
        <p class="small">{t('drafts:rememberText')}</p>
      </section>
    </aside>
  );
}

function OfflineFact() {
  const app = useApp();
  const t = useWords();
  const language = useLanguage();
  const copy = app.offlineCopy.value;
  if (!copy)
    return (
      <li>
        <Icon name="info" tone="muted" />
        <div>
          <strong>{t('drafts:offlineUnknown')}</strong>
          <span class="muted">{t('drafts:offlineUnknownText')}</span>
        </div>
      </li>
    );
  if (copy.missing.length > 0) {
    return (
      <li>
        <Icon name="warn" tone="warn" />
        <div>
          <strong>{t('drafts:offlineBroken', { n: copy.missing.length })}</strong>
          <span class="muted">{t('drafts:offlineBrokenText')}</span>
        </div>
      </li>
    );
  }
  return (
    <li>
      <Icon name="checkRound" tone="ok" />
      <div>
        <strong>{t('drafts:offlineWorks', { time: clockTime(new Date(copy.checkedAt), language) })}</strong>
        <span class="muted">{t('drafts:offlineWorksText')}</span>
      </div>
    </li>
  );
}

function PersistFact() {
  const app = useApp();
  const t = useWords();
  if (!app.drafts.value || app.drafts.value.total === 0)
    return (
      <li>
        <Icon name="disk" tone="muted" />
        <div>
          <strong>{t('drafts:savesHere')}</strong>
          <span class="muted">{t('drafts:savesHereText')}</span>
        </div>
      </li>
    );
  if (app.persisted.value === true)
    return (
      <li>
        <Icon name="checkRound" tone="ok" />
        <div>
          <strong>{t('drafts:persisted')}</strong>
          <span class="muted">{t('drafts:persistedText')}</span>
        </div>
      </li>
    );
  return (
    <li>
      <Icon name="info" tone="warn" />
      <div>
        <strong>{t('drafts:notPersisted')}</strong>
        <span class="muted">{t('drafts:notPersistedText')}</span>
      </div>
    </li>
  );
}

/** Offered when work exists only here. */
function BackupFact() {
  const app = useApp();
  const t = useWords();
  const language = useLanguage();
  const drafts = app.drafts.value?.drafts.filter((draft) => draft.binnedAt === '') ?? [];
  if (drafts.length === 0) return null;
  const only = drafts.filter((draft) => draft.backupAt < draft.changedAt);
  const newest = drafts
    .map((draft) => draft.backupAt)
    .toSorted()
    .at(-1);
  return (
    <li>
      <Icon name={only.length > 0 ? 'clock' : 'checkRound'} tone={only.length > 0 ? 'warn' : 'ok'} />
      <div>
        <strong>{only.length > 0 ? t('drafts:onlyHere', { count: only.length, n: only.length }) : t('drafts:allBackedUp')}</strong>
        <span class="muted">{newest ? t('drafts:lastBackup', { day: day(new Date(newest), language) }) : t('drafts:noBackup')}</span>
        {only.length > 0 && (
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            data-size="sm"
            onClick={() =>
              void import('../../state/backup.ts').then(({ backupEverything }) =>
                backupEverything(
                  app,
                  only.map(({ id }) => id),
                ),
              )
            }
          >
            <Icon name="download" size={18} />
            {t('drafts:backup')}
          </button>
        )}
      </div>
    </li>
  );
}
