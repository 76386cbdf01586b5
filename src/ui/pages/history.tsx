// Earlier versions of a field: who, when, what it said; any of them can be brought back as a new version.

import { asText } from '../../core/draft/text-value.ts';
import { momentOf } from '../../core/draft/clock.ts';
import { isErased } from '../../core/draft/erased.ts';
import { redoTarget, undoTarget } from '../../core/draft/undo.ts';
import { historyOf } from '../../core/draft/revision-set.ts';
import { fieldOf, keyOf, ownFieldOf } from '../../core/instrument/keys.ts';
import { say } from '../../state/app.ts';
import { useApp, useDraft, useLabel, useWords } from '../app-context.ts';
import { fieldHref } from '../parts/field-order.ts';
import { Icon } from '../parts/icon.tsx';
import { useMoment } from '../parts/moment.ts';
import { Missing } from './missing.tsx';
import '../theme/draft.css';

export function History({ params }: { params: Readonly<Record<string, string>> }) {
  const app = useApp();
  const {
    session,
    definitions: { path },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const moment = useMoment();
  const field = fieldOf(path, params['field'] ?? '');
  if (!field) return <Missing params={params} />;
  const parts = ('parts' in field && field.parts?.filter(({ kind }) => kind === 'text')) || [field];
  const back = ownFieldOf(path, field.id) ? fieldHref(session.id, path, field.id) : '#/mallit';
  return (
    <div class="stack stack--wide measure">
      <p>
        <a class="ds-link" href={back}>
          <Icon name="left" size={18} /> {t('writing:backToField', { name: label(field.label) })}
        </a>
      </p>
      <h1 class="h1" tabIndex={-1}>
        {t('writing:historyOf', { name: label(field.label) })}
      </h1>
      <p class="lead">{t('writing:historyText')}</p>
      {parts.map((part) => {
        const key = keyOf(part);
        const versions = historyOf(session.set.value, key).toReversed();
        const undo = undoTarget(session.set.value, key);
        const redo = redoTarget(session.set.value, key);
        const bring = (revision: string | undefined) => {
          session.restore(key, revision);
          say(app, t('writing:versionRestored'));
        };
        return (
          <section class="stack" key={part.id} aria-label={label(part.label)}>
            {parts.length > 1 && <h2 class="h3">{label(part.label)}</h2>}
            <div class="row">
              <button
                type="button"
                class="ds-button"
                data-variant="secondary"
                data-size="sm"
                disabled={!undo}
                onClick={() => undo && bring(undo.revision)}
              >
                <Icon name="undo" size={18} />
                {t('writing:undoVersion')}
              </button>
              <button
                type="button"
                class="ds-button"
                data-variant="tertiary"
                data-size="sm"
                disabled={!redo}
                onClick={() => redo && bring(redo.revision)}
              >
                {t('writing:redoVersion')}
              </button>
            </div>
            {versions.length === 0 && <p class="muted">{t('writing:noVersions')}</p>}
            <ol class="rows">
              {versions.map((version, index) => (
                <li class="row-card" key={version.id}>
                  <div class="row-card__head">
                    <p>
                      <strong>{moment(momentOf(version.at))}</strong>{' '}
                      {index === 0 && (
                        <span class="chip" data-color="neutral">
                          {t('writing:newestVersion')}
                        </span>
                      )}
                    </p>
                    {index > 0 && !isErased(version) && (
                      <button type="button" class="ds-button" data-variant="secondary" data-size="sm" onClick={() => bring(version.id)}>
                        {t('writing:restoreVersion')}
                        <span class="ds-sr-only"> {moment(momentOf(version.at))}</span>
                      </button>
                    )}
                  </div>
                  <p class="pre">{isErased(version) ? t('writing:erasedVersion') : asText(version.value) || t('writing:clearedVersion')}</p>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}
