// The draft at a glance, on one page a manager can read: the next step, the description, both tools, what is missing, the backup.

import { fieldInRole, keyOf } from '../../core/instrument/keys.ts';
import type { Role } from '../../core/instrument/definition.ts';
import { progressOf } from '../../core/model/completion.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { BackupCard } from '../outputs/backup-card.tsx';
import { Gaps } from '../outputs/gaps.tsx';
import { NextStep } from '../outputs/next-step.tsx';
import { ReconcileList } from '../outputs/to-reconcile.tsx';
import { ClassState, ImpactState } from '../outputs/tools-state.tsx';
import { useFacts } from '../parts/facts.ts';
import { Icon } from '../parts/icon.tsx';
import { Ribbon, useTally } from '../parts/marks.tsx';
import { useTextLanguage } from '../parts/text-language.ts';
import { optionsOf } from '../questions/options.ts';
import '../theme/draft.css';
import '../theme/outputs.css';

export function Summary(_: { params: Readonly<Record<string, string>> }) {
  const { session, definitions } = useDraft();
  const t = useWords();
  const label = useLabel();
  const lang = useTextLanguage();
  const chosen = (role: Role) => {
    const field = fieldInRole(definitions.path, role);
    const option = field && optionsOf(field.options, definitions).find(({ id }) => id === session.value(keyOf(field)));
    return option ? label(option.label) : '';
  };
  const nameField = fieldInRole(definitions.path, 'modelName');
  const about = [chosen('county'), chosen('stageOfDevelopment')].filter((part) => part !== '').join(' · ');
  return (
    <div class="two-columns">
      <div>
        <div class="stack stack--tight">
          {about !== '' && <p class="eyebrow">{about}</p>}
          <h1 class="h1" tabIndex={-1}>
            {t('outputs:summaryTitle')}
          </h1>
          {nameField && session.text(keyOf(nameField)) !== '' && (
            <p class="lead" lang={lang}>
              {session.text(keyOf(nameField))}
            </p>
          )}
        </div>
        <NextStep />
        <ReconcileList />
        <Progress />
        <ClassState />
        <ImpactState />
        <Gaps />
      </div>
      <aside class="stack stack--wide" aria-label={t('outputs:filesTitle')}>
        <BackupCard />
        <section class="panel output" aria-labelledby="files">
          <h2 class="h4" id="files">
            <Icon name="download" />
            {t('outputs:filesTitle')}
          </h2>
          <ul class="stack stack--tight">
            <li>
              <a class="ds-link" href={`#/malli/${session.id}/viennit`}>
                {t('outputs:openExports')}
              </a>
            </li>
            <li>
              <a class="ds-link" href={`#/malli/${session.id}/tuloste`}>
                {t('outputs:openPrint')}
              </a>
            </li>
            <li>
              <a class="ds-link" href="#/tuonti">
                {t('outputs:openImport')}
              </a>
            </li>
          </ul>
        </section>
      </aside>
    </div>
  );
}

function Progress() {
  const {
    definitions: { path },
  } = useDraft();
  const facts = useFacts();
  const t = useWords();
  const label = useLabel();
  const tally = useTally();
  const stages = progressOf(path, facts).map(({ stage, ready, notApplicable, begun, empty }) => ({
    title: label(stage.title),
    row: { stage: stage.id, ready: ready + notApplicable, begun, empty },
  }));
  return (
    <section class="paper stack" aria-labelledby="progress">
      <h2 class="h3" id="progress">
        {t('outputs:descriptionTitle')}
      </h2>
      <Ribbon progress={stages.map(({ row }) => row)} />
      <p>{tally(stages.map(({ row }) => row))}</p>
      <dl class="stages">
        {stages.map(({ title, row }) => (
          <div key={row.stage}>
            <dt>{title}</dt>
            <dd class="num">{tally([row])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
