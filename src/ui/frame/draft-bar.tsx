// The only sticky thing: whose draft, its four parts, whether it is saved.

import { useEffect, useState } from 'preact/hooks';
import { fieldInRole, keyOf } from '../../core/instrument/keys.ts';
import type { Session } from '../../state/session.ts';
import { useApp, useLanguage, useWords } from '../app-context.ts';
import { clockTime } from '../format.ts';
import { Icon } from '../parts/icon.tsx';
import { place } from '../router.ts';

const slowMs = 1000;

export function DraftBar() {
  const app = useApp();
  const t = useWords();
  const session = app.session.value;
  const draft = place.value.params['draft'] ?? '';
  const tab = place.value.route.tab;
  const tabs = [
    ['write', t('frame:tabWrite'), `#/malli/${draft}/perustiedot`],
    ['description', t('frame:tabDescription'), `#/malli/${draft}/kuvaus`],
    ['impact', t('frame:tabImpact'), `#/malli/${draft}/vaikutukset`],
    ['summary', t('frame:tabSummary'), `#/malli/${draft}/yhteenveto`],
  ] as const;
  return (
    <div class="bar" role="region" aria-label={t('frame:draftBar')}>
      <div class="bar__in">
        <div class="bar__id">
          <a class="bar__back" href="#/mallit">
            <Icon name="left" size={18} />
            {t('frame:models')}
          </a>
          <span class="bar__name">{session && <DraftName session={session} />}</span>
        </div>
        <nav class="tabs" aria-label={t('frame:draftParts')}>
          {tabs.map(([id, label, href]) => (
            <a key={id} href={href} aria-current={tab === id ? 'page' : undefined}>
              {label}
              {id === 'write' && session && <WritingCount session={session} />}
            </a>
          ))}
        </nav>
        {session && <Saved session={session} />}
      </div>
    </div>
  );
}

function DraftName({ session }: { session: Session }) {
  const app = useApp();
  const t = useWords();
  const path = app.definitions.value?.path;
  const field = path && fieldInRole(path, 'modelName');
  return <>{(field && session.text(keyOf(field))) || t('drafts:unnamed')}</>;
}

function WritingCount({ session }: { session: Session }) {
  const t = useWords();
  const { progress } = session.summary.value;
  const ready = progress.reduce((sum, stage) => sum + stage.ready, 0);
  const all = progress.reduce((sum, stage) => sum + stage.ready + stage.begun + stage.empty, 0);
  if (all === 0) return null;
  return (
    <span class="tabs__count">
      <span aria-hidden="true">
        {ready}/{all}
      </span>
      <span class="ds-sr-only">{t('frame:readyOf', { ready, all })}</span>
    </span>
  );
}

/** Calm: «Tallennetaan…» appears only when a write takes long. `data-state` tells the truth at every moment. */
function Saved({ session }: { session: Session }) {
  const t = useWords();
  const language = useLanguage();
  const state = session.queue.state.value;
  const [savedAt, setSavedAt] = useState<Date>();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (state.state === 'saved') setSavedAt(state.at);
    if (state.state !== 'saving') return;
    const timer = setTimeout(() => setSlow(true), slowMs);
    return () => clearTimeout(timer);
  }, [state]);
  if (state.state === 'failed') {
    return (
      <p class="saved" data-state="failed" role="alert">
        <Icon name="warn" size={18} />
        {t('frame:saveFailed', { time: clockTime(state.at, language) })}
      </p>
    );
  }
  const at = state.state === 'saved' ? state.at : savedAt;
  const waits = state.state === 'saving' && (slow || !at);
  return (
    <p class="saved" data-state={state.state}>
      <Icon name={waits || !at ? 'disk' : 'checkRound'} size={18} {...(at ? {} : { tone: 'muted' as const })} />
      {waits ? t('frame:saving') : at ? t('frame:savedAt', { time: clockTime(at, language) }) : t('frame:savesHere')}
    </p>
  );
}
