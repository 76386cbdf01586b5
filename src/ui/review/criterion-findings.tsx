// What the program noticed about a criterion: proposals beside the answer, never an answer.

import type { Finding } from '../../core/model/checks.ts';
import { ownFieldOf } from '../../core/instrument/keys.ts';
import type { ReviewSection } from '../../core/instrument/description-tool.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { FindingCard } from '../parts/findings.tsx';
import { Icon } from '../parts/icon.tsx';
import { codeOf, criterionHref, type Review } from './use-review.ts';

interface FindingsProps {
  readonly review: Review;
  readonly findings: readonly Finding[];
  readonly elsewhere: readonly { readonly finding: Finding; readonly criterion: string }[];
  readonly onTake: (finding: Finding) => void;
}

export function CriterionFindings({ review, findings, elsewhere, onTake }: FindingsProps) {
  const {
    session,
    definitions: { path },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const where = (field: string) => {
    const own = ownFieldOf(path, field);
    return own ? { where: label(own.label) } : {};
  };
  const seen = new Set<string>();
  return (
    <>
      {findings.map((finding) => (
        <FindingCard
          key={finding.check.id + finding.field + finding.digest}
          finding={finding}
          {...where(finding.field)}
          onTake={() => onTake(finding)}
        />
      ))}
      {elsewhere
        .filter(({ finding }) => finding.dismissed === undefined && !seen.has(finding.check.id) && seen.add(finding.check.id))
        .map(({ finding, criterion }) => (
          <p class="small muted" key={finding.check.id}>
            <Icon name="lens" size={16} /> {t('review:findingAlso', { title: label(finding.check.title) })}{' '}
            <a class="ds-link" href={criterionHref(session.id, review.assessment.aid, criterion)}>
              {t('review:seeCriterion', { code: codeOf(criterion) })}
            </a>
          </p>
        ))}
    </>
  );
}

/** A finding speaks about several criteria: it is shown whole at the first of them in the section, the others point there. */
export function findingsOf(
  criterion: string,
  section: ReviewSection,
  all: readonly Finding[],
): Pick<FindingsProps, 'findings' | 'elsewhere'> {
  const placed = all
    .filter((finding) => finding.check.criteria.includes(criterion))
    .map((finding) => ({ finding, criterion: finding.check.criteria.find((id) => section.criteria.includes(id)) ?? criterion }));
  return {
    findings: placed.filter((one) => one.criterion === criterion).map(({ finding }) => finding),
    elsewhere: placed.filter((one) => one.criterion !== criterion),
  };
}
