// The row of a draft in the list, computed from its answers.

import { fieldInRole, keyOf } from '../core/instrument/keys.ts';
import type { Role } from '../core/instrument/definition.ts';
import { progressOf } from '../core/model/completion.ts';
import type { DraftSummary } from '../core/ports.ts';
import { classify } from '../core/review/classification.ts';
import type { Definitions } from './definitions.ts';
import type { Session } from './session.ts';
import { descriptionFacts } from './facts.ts';

export function summaryOf(session: Session, definitions: Definitions, now: Date): DraftSummary {
  const reader = session.reader.peek();
  const facts = descriptionFacts(reader, definitions, { today: now });
  const current = classify({ facts, tool1: definitions.tool1 });
  const text = (role: Role) => {
    const field = fieldInRole(definitions.path, role);
    const value = field && reader.value(keyOf(field));
    return typeof value === 'string' ? value : '';
  };
  return {
    ...session.summary.peek(),
    name: text('modelName'),
    county: text('county'),
    language: text('textLanguage'),
    stageOfDevelopment: text('stageOfDevelopment'),
    changedAt: now.toISOString(),
    progress: progressOf(definitions.path, facts).map(({ stage, ready, notApplicable, begun, empty }) => ({
      stage: stage.id,
      ready: ready + notApplicable,
      begun,
      empty,
    })),
    classMark: current.mark,
    preliminary: current.preliminary,
  };
}
