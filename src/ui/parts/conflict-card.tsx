// Two versions of one answer, side by side: take this, take both, or edit. Nothing is nudged, both stay in the history.

import { useId, useRef, useState } from 'preact/hooks';
import { clashOf } from '../../core/draft/field-state.ts';
import { takeBoth } from '../../core/draft/sentence-merge.ts';
import { momentOf } from '../../core/draft/clock.ts';
import { undoTarget } from '../../core/draft/undo.ts';
import type { FieldKey, Json } from '../../core/draft/revision.ts';
import { notify } from '../../state/app.ts';
import { useApp, useDraft, useWords } from '../app-context.ts';
import { focusAfter } from './focus-after.ts';
import { Icon } from './icon.tsx';
import { useMoment } from './moment.ts';

interface ConflictProps {
  readonly field: FieldKey;
  readonly label: string;
  readonly show?: (value: Json) => string;
}

/** What stands right after the card is the answer it speaks of. */
const answerControls = 'textarea, input:not(:disabled), select';

export function ConflictCard({ field, label, show = asWords }: ConflictProps) {
  const app = useApp();
  const { session } = useDraft();
  const t = useWords();
  const moment = useMoment();
  const id = useId();
  const card = useRef<HTMLElement>(null);
  const [editing, setEditing] = useState<string>();
  const state = session.state(field);
  if (state.kind === 'merged') return <MergedNote field={field} />;
  if (state.kind !== 'conflict') return null;
  // a code, number or day is one word: two of them are a choice, never both
  const text =
    state.versions.some(({ value }) => typeof value === 'string' && /\S\s+\S/.test(value)) &&
    state.versions.every(({ value }) => typeof value === 'string');
  const both = text ? takeBoth(clashOf(session.set.value, field)) : undefined;
  const choose = (value: Json) => {
    focusAfter(card.current, answerControls);
    session.resolve(field, value);
    setEditing(undefined);
    const back = undoTarget(session.set.peek(), field);
    notify(app, t('writing:conflictChosen', { label }), back && (() => session.restore(field, back.revision)));
  };
  return (
    <section class="paper conflict" aria-labelledby={id} ref={card}>
      <div class="conflict__head">
        <Icon name="warn" />
        <div>
          <h2 class="h4" id={id}>
            {t('writing:conflictTitle')}
          </h2>
          <p class="small">{t('writing:conflictText', { label })}</p>
        </div>
      </div>
      <div class="versions">
        {state.versions.map((version, index) => (
          <div class="version" key={version.id}>
            <h3 class="h4">
              {t('writing:version', { n: index + 1 })} <span class="small muted">{moment(momentOf(version.at))}</span>
            </h3>
            <p class="pre">{show(version.value) || t('writing:clearedVersion')}</p>
            <button type="button" class="ds-button" data-variant="secondary" data-size="sm" onClick={() => choose(version.value)}>
              {t('writing:takeThis')}
              <span class="ds-sr-only"> {t('writing:version', { n: index + 1 })}</span>
            </button>
          </div>
        ))}
      </div>
      {both !== undefined && (
        <div class="conflict__foot">
          <button type="button" class="ds-button" data-variant="secondary" data-size="sm" onClick={() => choose(both)}>
            {t('writing:takeBoth')}
          </button>
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            data-size="sm"
            onClick={() => {
              setEditing(both);
              requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(`${id}-edit`)?.focus()));
            }}
          >
            {t('writing:editCombination')}
          </button>
          {editing !== undefined && (
            <div class="stack" style={{ inlineSize: '100%' }}>
              <label class="label" for={`${id}-edit`}>
                {t('writing:combination')}
              </label>
              <textarea
                class="ds-input long-text"
                id={`${id}-edit`}
                value={editing}
                onInput={(event) => setEditing(event.currentTarget.value)}
              />
              <div class="row">
                <button type="button" class="ds-button" data-size="sm" onClick={() => choose(editing)}>
                  {t('writing:useCombination')}
                </button>
                <button
                  type="button"
                  class="ds-button"
                  data-variant="tertiary"
                  data-size="sm"
                  onClick={() => {
                    card.current?.querySelector('button')?.focus();
                    setEditing(undefined);
                  }}
                >
                  {t('writing:cancel')}
                </button>
              </div>
            </div>
          )}
        </div>
      )}
    </section>
  );
}

function MergedNote({ field }: { field: FieldKey }) {
  const { session } = useDraft();
  const t = useWords();
  const state = session.state(field);
  if (state.kind !== 'merged') return null;
  return (
    <div class="banner" data-color="info">
      <Icon name="info" />
      <div>
        <p>
          <strong>{t('writing:mergedTitle')}</strong>
        </p>
        <div class="row">
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            data-size="sm"
            onClick={(event) => {
              focusAfter(event.currentTarget.closest('.banner'), answerControls);
              session.confirm(field);
            }}
          >
            {t('writing:mergedConfirm')}
          </button>
        </div>
        <details class="fold">
          <summary>{t('writing:mergedShow')}</summary>
          {state.versions.map((version) => (
            <blockquote class="passage pre" key={version.id}>
              {asWords(version.value)}
            </blockquote>
          ))}
        </details>
      </div>
    </div>
  );
}

const asWords = (value: Json): string =>
  typeof value === 'string' ? value : value === null ? '' : Array.isArray(value) ? value.map(String).join(', ') : JSON.stringify(value);
