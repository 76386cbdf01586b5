// What stands against confirming, in words and with the way to it; what concerns one question is one line.

import type { FieldKey } from '../../core/draft/revision.ts';
import { questionOf } from '../../core/instrument/keys.ts';
import type { ConfirmBlocker } from '../../core/review/confirmation-blockers.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { useImpactLinks } from '../impact/assessment.ts';
import { usePairLinks } from '../pair/pair-links.ts';
import { useJointLink } from './joint-link.ts';
import { useKeyWords } from './key-words.ts';

export interface BlockerWords {
  readonly key: string;
  readonly text: string;
  /** undefined: there is no page to go to */
  readonly href: string | undefined;
  readonly link: string;
}

export function useBlockerWords(aid: string, blockers: readonly ConfirmBlocker[]): readonly BlockerWords[] {
  const {
    session,
    definitions: { tool1, tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const links = useImpactLinks(aid);
  const pairLinks = usePairLinks(aid);
  const placeOf = useKeyWords(aid);
  const jointOf = useJointLink(aid);
  const wordsOf = (blocker: ConfirmBlocker): BlockerWords => {
    switch (blocker.kind) {
      case 'alone':
        return { key: 'alone', text: t('confirm:blocker_alone'), href: links.assessors, link: t('impact:openAssessors') };
      case 'samePerson':
        return { key: 'samePerson', text: t('confirm:blocker_samePerson'), href: links.assessors, link: t('impact:openAssessors') };
      case 'roleMissing': {
        const role = tool2.assessorRoles.find(({ id }) => id === blocker.role);
        const text = t('confirm:blocker_roleMissing', { role: role ? label(role.label) : blocker.role });
        return { key: `role ${blocker.role}`, text, href: links.assessors, link: t('impact:openAssessors') };
      }
      case 'notRevealed': {
        // the assessment of the description that goes along may be the one that is kept apart
        const isOwn = blocker.aid === aid;
        return {
          key: `apart ${blocker.aid}`,
          text: t(isOwn ? 'confirm:blocker_notRevealed' : 'confirm:blocker_reviewApart'),
          href: isOwn ? pairLinks.lock : `#/malli/${session.id}/kuvaus/${blocker.aid}/tulos`,
          link: isOwn ? t('pair:lockTitle') : label(tool1.title),
        };
      }
      case 'noJointValue':
      case 'reasonMissing': {
        const question = questionOf(tool2, blocker.question) ?? tool1.criteria.find(({ id }) => id === blocker.question);
        const href = jointOf(blocker.question);
        const link = `${blocker.question} ${question ? label(question.label) : ''}`;
        return { key: `${blocker.kind} ${blocker.question}`, text: t(`confirm:blocker_${blocker.kind}`), href, link };
      }
      case 'halfDeletedRow':
        return ofField(blocker.kind, `row/${blocker.list}/${blocker.row}/$`);
      case 'conflict':
      case 'merged':
      case 'missingParents':
        return ofField(blocker.kind, blocker.field);
    }
  };
  const ofField = (kind: 'halfDeletedRow' | 'conflict' | 'merged' | 'missingParents', field: FieldKey): BlockerWords => {
    const { href, label: link } = placeOf(field);
    return { key: `${kind} ${field}`, text: t(`confirm:blocker_${kind}`), href, link };
  };
  return [...new Map(blockers.map(wordsOf).map((words) => [words.key, words])).values()];
}
