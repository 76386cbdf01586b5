// Start page: the drafts on this machine, where the writer left off, one clear first action, state of this machine.

import { useEffect } from 'preact/hooks';
import { signal } from '@preact/signals';
import type { DraftSummary } from '../../core/ports.ts';
import { listLimit, loadDrafts } from '../../state/drafts.ts';
import { useApp, useLabel, useLanguage, useWords } from '../app-context.ts';
import { count } from '../format.ts';
import { DeviceFacts } from '../parts/device-facts.tsx';
import { DraftMenu } from '../parts/draft-menu.tsx';
import { Icon } from '../parts/icon.tsx';
import { ClassMark, Ribbon, useTally } from '../parts/marks.tsx';
import { useMoment } from '../parts/moment.ts';
import { go } from '../go.ts';

const limit = signal(listLimit);

export function Drafts(_: { params: Readonly<Record<string, string>> }) {
  const app = useApp();
  const t = useWords();
  const language = useLanguage();
  useEffect(() => {
    void app.session
      .peek()
      ?.settle()
      .then(() => loadDrafts(app, limit.value));
    if (!app.session.peek()) void loadDrafts(app, limit.value);
    void app.loadDefinitions();
  }, [app, limit.value]);
  const list = app.drafts.value;
  if (!list)
    return (
      <p class="muted" aria-busy="true">
        {t('frame:loading')}
      </p>
    );
  const living = list.drafts.filter((draft) => draft.binnedAt === '');
  const binned = list.drafts.length - living.length;
  const latest = living.find((draft) => draft.lastPlace !== '');
  const empty = living.length === 0 && list.total === list.drafts.length;
  return (
    <div class="home">
      <div class="stack stack--wide">
        <div class="home__head">
          <h1 class="h1" tabIndex={-1}>
            {t('drafts:title')}
          </h1>
          <div class="row">
            <a class="ds-button" data-variant="secondary" href="#/tuonti">
              <Icon name="upload" />
              {t('drafts:importAction')}
            </a>
            {!empty && <NewDraft />}
          </div>
        </div>
        {latest && <Resume draft={latest} />}
        {empty ? (
          <Empty />
        ) : (
          <section class="stack" aria-labelledby="all-drafts">
            <h2 class="h3" id="all-drafts">
              {t('drafts:all')} <span class="muted">({count(list.total - binned, language)})</span>
            </h2>
            <ul class="drafts">
              {living.map((draft) => (
                <Row key={draft.id} draft={draft} />
              ))}
            </ul>
            {list.total > list.drafts.length && (
              <button type="button" class="ds-button" data-variant="secondary" onClick={() => (limit.value += 200)}>
                {t('drafts:showMore')}
              </button>
            )}
          </section>
        )}
        <p>
          <a class="ds-link" href="#/roskakori">
            {t('drafts:bin')}
          </a>
        </p>
      </div>
      <DeviceFacts />
    </div>
  );
}

function NewDraft() {
  const app = useApp();
  const t = useWords();
  const begin = async () => {
    const { createDraft } = await import('../../state/draft-acts.ts');
    const id = await createDraft(app);
    if (id) go(`/malli/${id}/perustiedot`);
  };
  return (
    <button type="button" class="ds-button" onClick={() => void begin()}>
      <Icon name="plus" />
      {t('drafts:new')}
    </button>
  );
}

function Empty() {
  const t = useWords();
  return (
    <section class="paper stack">
      <h2 class="h2">{t('drafts:emptyTitle')}</h2>
      <p class="lead">{t('drafts:emptyText')}</p>
      <ol class="ask">
        <li>{t('drafts:emptyStep1')}</li>
        <li>{t('drafts:emptyStep2')}</li>
        <li>{t('drafts:emptyStep3')}</li>
        <li>{t('drafts:emptyStep4')}</li>
      </ol>
      <div class="row">
        <NewDraft />
      </div>
    </section>
  );
}

function Resume({ draft }: { draft: DraftSummary }) {
  const t = useWords();
  const tally = useTally();
  const moment = useMoment();
  return (
    <section class="resume" aria-labelledby="resume">
      <div>
        <p class="eyebrow" id="resume">
          {t('drafts:resume')}
        </p>
        <h2 class="h2" lang={draft.language || undefined}>
          {draft.name || t('drafts:unnamed')}
        </h2>
        <p class="muted small">{t('drafts:changed', { when: moment(draft.changedAt) })}</p>
      </div>
      <div class="stack stack--tight">
        <Ribbon progress={draft.progress} />
        <p class="small">{tally(draft.progress)}</p>
      </div>
      <a class="ds-button" href={`#${draft.lastPlace}`}>
        {t('drafts:continue')}
        <Icon name="right" />
      </a>
    </section>
  );
}

function Row({ draft }: { draft: DraftSummary }) {
  const app = useApp();
  const t = useWords();
  const label = useLabel();
  const tally = useTally();
  const moment = useMoment();
  const definitions = app.definitions.value;
  const county = definitions?.programme.counties.find(({ id }) => id === draft.county);
  const stages = definitions?.path.options['developmentStages'];
  const stage = stages?.find(({ id }) => id === draft.stageOfDevelopment);
  return (
    <li class="draft">
      <div class="draft__name">
        <h3 class="h4">
          <a class="ds-link" lang={draft.language || undefined} href={`#${draft.lastPlace || `/malli/${draft.id}/perustiedot`}`}>
            {draft.name || t('drafts:unnamed')}
          </a>
        </h3>
        <p class="muted small">
          {[county && label(county.label), t('drafts:changed', { when: moment(draft.changedAt) })].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div class="draft__progress stack stack--tight">
        <Ribbon progress={draft.progress} />
        <span class="small muted">{tally(draft.progress)}</span>
      </div>
      <div class="draft__stage">{stage ? label(stage.label) : <span class="muted">{t('drafts:noStage')}</span>}</div>
      <div class="draft__class">
        <ClassMark mark={draft.classMark} preliminary={draft.preliminary} />
      </div>
      <DraftMenu draft={draft} />
    </li>
  );
}
