// «Mitä seuraavaksi»: one clear step. Clashes first, then the first empty field, tool 1, tool 2, files.

import { ownFieldOf } from '../../core/instrument/keys.ts';
import { askedCriteria, statusOf } from '../../core/model/completion.ts';
import { assessmentsOf } from '../../core/review/assessments.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { useFacts } from '../parts/facts.ts';
import { fieldHref } from '../parts/field-order.ts';
import { Icon } from '../parts/icon.tsx';
import { placeOfKey } from './key-place.ts';
import { useToReconcile } from './to-reconcile.tsx';

interface Step {
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly action: string;
}

export function NextStep() {
  const t = useWords();
  const step = useStep();
  return (
    <section class="resume next-step" aria-labelledby="next-step">
      <div>
        <p class="eyebrow">{t('outputs:nextTitle')}</p>
        <h2 class="h2" id="next-step">
          {step.title}
        </h2>
        <p>{step.text}</p>
      </div>
      <a class="ds-button" href={step.href}>
        {step.action}
        <Icon name="right" />
      </a>
    </section>
  );
}

function useStep(): Step {
  const { session, definitions } = useDraft();
  const { path, tool1, tool2 } = definitions;
  const facts = useFacts();
  const t = useWords();
  const label = useLabel();
  const clash = useToReconcile().find(({ why }) => why === 'conflict');
  const reader = session.reader.value;
  const base = `#/malli/${session.id}`;
  if (clash) {
    const place = placeOfKey(clash.key, session.id, definitions, reader);
    if (place) return { title: t('outputs:nextClash'), text: label(place.label), href: place.href, action: t('outputs:nextClashAction') };
  }
  const empties = path.stages
    .flatMap(({ fields }) => fields.flatMap((id) => ownFieldOf(path, id) ?? []))
    .filter(
      (field) =>
        statusOf(field, facts) === 'empty' &&
        askedCriteria(field, facts).some(({ required }) => required) &&
        field.kind !== 'files' &&
        field.kind !== 'image',
    );
  // what every model must tell comes before what may not apply
  const empty = empties.find(({ mayNotApply }) => mayNotApply !== true) ?? empties[0];
  if (empty)
    return {
      title: t('outputs:nextWrite', { field: label(empty.label) }),
      text: label(empty.guide),
      href: fieldHref(session.id, path, empty.id),
      action: t('outputs:nextWriteAction'),
    };
  const reviews = assessmentsOf(reader, tool1.id);
  if (!reviews.some(({ finishedAt }) => finishedAt !== undefined)) {
    return {
      title: label(tool1.title),
      text: t(reviews.length === 0 ? 'outputs:nextReview' : 'outputs:nextReviewOn'),
      href: `${base}/kuvaus`,
      action: t(reviews.length === 0 ? 'outputs:begin' : 'outputs:continue'),
    };
  }
  const impacts = assessmentsOf(reader, tool2.id);
  if (!impacts.some(({ finishedAt }) => finishedAt !== undefined)) {
    return {
      title: label(tool2.title),
      text: t(impacts.length === 0 ? 'outputs:nextImpact' : 'outputs:nextImpactOn'),
      href: `${base}/vaikutukset`,
      action: t(impacts.length === 0 ? 'outputs:begin' : 'outputs:continue'),
    };
  }
  return { title: t('outputs:nextExports'), text: t('outputs:nextExportsText'), href: `${base}/viennit`, action: t('outputs:openExports') };
}
