// Answers both have confirmed stay as they are until reopened: controls are off, and a sentence says why and leads to the way out.

import type { ComponentChildren } from 'preact';
import { isReadOnly, lockedAssessments } from '../../core/review/read-only.ts';
import type { FieldKey } from '../../core/draft/revision.ts';
import { useDraft, useWords } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { Banner } from '../parts/marks.tsx';
import { useConfirmLinks } from './confirm-links.ts';
import '../theme/confirm.css';

/** Whether every required role has confirmed the answers of this assessment and nobody has reopened them. */
export function useReadOnly(aid: string): boolean {
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  return lockedAssessments(session.set.value, tool2.requiredRoles).has(aid);
}

/** The same of one answer; how far an action is may always be told. */
export function useReadOnlyKey(key: FieldKey): boolean {
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  return isReadOnly(session.set.value, key, tool2.requiredRoles);
}

export function ReadOnlyNote({ aid }: { aid: string }) {
  const t = useWords();
  const links = useConfirmLinks(aid);
  if (!useReadOnly(aid)) return null;
  return (
    <Banner color="info" icon={<Icon name="lock" />}>
      <p>
        {t('confirm:readOnly')}{' '}
        <a class="ds-link" href={links.confirmation}>
          {t('confirm:toReopen')}
        </a>
      </p>
    </Banner>
  );
}

/** Everything inside is only read while the assessment is confirmed; links, folds and text that is read go on working. */
export function WhileOpen({ aid, children }: { aid: string; children: ComponentChildren }) {
  const locked = useReadOnly(aid);
  return (
    <fieldset role="none" class="while-open" disabled={locked}>
      {children}
    </fieldset>
  );
}
