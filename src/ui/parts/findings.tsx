// Automatic findings: proposals. A person takes one (by mending the text) or dismisses it with a reason; both can be undone.

import { useId, useState } from 'preact/hooks';
import { dismissKey, findingsIn, type Finding, type Passage } from '../../core/model/checks.ts';
import { notify } from '../../state/app.ts';
import { useApp, useDraft, useLabel, useWords } from '../app-context.ts';
import { useFacts } from './facts.ts';
import { Icon } from './icon.tsx';

export function Findings({ field, onShow }: { field: string; onShow?: (passage: Passage) => void }) {
  const {
    session,
    definitions: { path },
  } = useDraft();
  const facts = useFacts();
  const findings = findingsIn(field, { reader: session.reader.value, path, facts });
  return (
    <>
      {findings.map((finding) => (
        <FindingCard key={finding.check.id + finding.digest} finding={finding} {...(onShow ? { onShow } : {})} />
      ))}
    </>
  );
}

/** `where`: name of the field, said where findings of several fields stand together. */
export function FindingCard({
  finding,
  where,
  onShow,
  onTake,
}: {
  finding: Finding;
  where?: string;
  onShow?: (passage: Passage) => void;
  onTake?: () => void;
}) {
  const app = useApp();
  const {
    session,
    definitions: { tool1 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const id = useId();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const key = dismissKey(finding.check.id, finding.field, finding.digest);
  const title = [where, label(finding.check.title)].filter(Boolean).join(': ');
  const criteria = finding.check.criteria.flatMap((criterion) => tool1.criteria.find((one) => one.id === criterion) ?? []);
  if (finding.dismissed !== undefined) {
    return (
      <section class="panel panel--soft small" aria-label={t('writing:findingDismissed', { title })}>
        <p>
          <strong>{t('writing:dismissed')}:</strong> {title}
        </p>
        <p class="muted">{t('writing:dismissReasonWas', { reason: finding.dismissed })}</p>
        <button
          type="button"
          class="link-button"
          id={`${id}-undo`}
          onClick={() => {
            session.write(key, null);
            focusSoon(`${id}-ask`);
          }}
        >
          {t('frame:undo')}
          <span class="ds-sr-only">: {title}</span>
        </button>
      </section>
    );
  }
  const dismiss = () => {
    if (reason.trim() === '') {
      setMissing(true);
      document.getElementById(`${id}-why`)?.focus();
      return;
    }
    setAsking(false);
    session.write(key, reason.trim());
    focusSoon(`${id}-undo`);
    notify(app, t('writing:findingDismissed', { title }), () => session.write(key, null));
  };
  return (
    <section
      class="panel panel--find finding"
      aria-labelledby={`${id}-title`}
      data-color={finding.check.kind === 'privacy' ? 'warning' : 'info'}
    >
      <p class="small eyebrow">
        <Icon name="lens" size={16} /> {t(finding.check.kind === 'privacy' ? 'writing:privacyFinding' : 'writing:finding')}
      </p>
      <h2 class="h4" id={`${id}-title`}>
        {title}
      </h2>
      <p class="small">{label(finding.check.advice)}</p>
      {finding.passages.length > 0 && (
        <ul class="quotes">
          {finding.passages.slice(0, 6).map((passage) => (
            <li key={passage.start}>
              {onShow ? (
                <button type="button" onClick={() => onShow(passage)}>
                  ”{passage.text}”<span class="ds-sr-only"> {t('writing:showInText')}</span>
                </button>
              ) : (
                <span>”{passage.text}”</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {asking ? (
        <div class="field">
          <label class="label" for={`${id}-why`}>
            {t('writing:whyDismiss')}
          </label>
          <textarea
            class="ds-input long-text"
            rows={2}
            id={`${id}-why`}
            value={reason}
            aria-invalid={missing || undefined}
            aria-describedby={missing ? `${id}-error` : undefined}
            onInput={(event) => {
              setReason(event.currentTarget.value);
              setMissing(false);
            }}
          />
          {missing && (
            <p class="error" id={`${id}-error`}>
              <Icon name="warn" size={16} />
              {t('writing:writeWhy')}
            </p>
          )}
          <div class="row">
            <button type="button" class="ds-button" data-size="sm" onClick={dismiss}>
              {t('writing:dismiss')}
            </button>
            <button
              type="button"
              class="ds-button"
              data-variant="tertiary"
              data-size="sm"
              onClick={() => {
                setAsking(false);
                focusSoon(`${id}-ask`);
              }}
            >
              {t('writing:cancel')}
            </button>
          </div>
        </div>
      ) : (
        <div class="row">
          {onTake && (
            <button type="button" class="ds-button" data-variant="secondary" data-size="sm" onClick={onTake}>
              {t('writing:take')}
            </button>
          )}
          <button
            type="button"
            class="ds-button"
            data-variant="tertiary"
            data-size="sm"
            id={`${id}-ask`}
            onClick={() => {
              setAsking(true);
              focusSoon(`${id}-why`);
            }}
          >
            {t('writing:dismissAsk')}
          </button>
        </div>
      )}
      {criteria.length > 0 && (
        <p class="small muted">
          {t('writing:findingAbout', { criteria: criteria.map((criterion) => label(criterion.label)).join(' · ') })}
        </p>
      )}
    </section>
  );
}

/** What is about to be drawn gets the focus, so that it never falls to the top of the page. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()));
}
