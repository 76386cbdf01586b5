// The PDF forms of both tools: blank, or filled in with the answers that may leave this machine.

import { jointSeat } from '../core/instrument/keys.ts';
import { descriptionForm } from '../core/report/description-form.ts';
import { shownAssessment, type ShownAssessment } from '../core/report/document-source.ts';
import { formFileName } from '../core/report/form-file-name.ts';
import type { FormDocument } from '../core/report/form-model.ts';
import type { PhraseLookup } from '../core/report/form-phrases.ts';
import { impactForm } from '../core/report/impact-form.ts';
import { ok, type Result } from '../core/result.ts';
import { isNotApplicableByRule } from '../core/review/answers.ts';
import { assessmentsOf } from '../core/review/assessments.ts';
import { classify } from '../core/review/classification.ts';
import { ownAid } from '../core/submission/own-aid.ts';
import type { App } from './app.ts';
import { currentAssessor } from './current-assessor.ts';
import type { Definitions } from './definitions.ts';
import { descriptionFacts } from './facts.ts';
import type { OutputFile } from './outputs.ts';
import type { Session } from './session.ts';
import { visibleNow } from './visible.ts';

export type ToolName = 'tool1' | 'tool2';

/** Assessments made with a tool, newest first, each with the seat whose answers may be shown. */
export function shownAssessments(session: Session, toolId: string): readonly ShownAssessment[] {
  const reader = session.reader.value;
  return assessmentsOf(reader, toolId)
    .map((assessment) => shownAssessment(reader, assessment, currentAssessor(assessment.aid).value))
    .toReversed();
}

/** The one a file is made of unless another is chosen: the newest finished, else the newest. */
export const firstChoice = (all: readonly ShownAssessment[]): ShownAssessment | undefined =>
  all.find(({ assessment }) => assessment.finishedAt !== undefined) ?? all[0];

/** Made apart, and nobody has said who writes: there is no seat to take answers from. */
export const isNobodys = ({ own, seat }: ShownAssessment): boolean => own && seat.id === '';

export interface FormRequest {
  readonly tool: ToolName;
  /** without it the form is blank */
  readonly shown?: ShownAssessment;
  /** words of the forms in today's language */
  readonly words: PhraseLookup;
}

/** Refused as the PDF maker refuses (`pdf.failed`). What is being typed is sealed first. */
export async function makeForm(app: App, session: Session, definitions: Definitions, request: FormRequest): Promise<Result<OutputFile>> {
  await session.settle();
  const language = app.language.peek();
  const form = formOf(app, session, definitions, request);
  const made = await app.outputs.pdf(form);
  if (!made.ok) return made;
  const name = formFileName(definitions[request.tool].id, app.clock.now().toISOString().slice(0, 10), request.shown ? undefined : language);
  return ok({ name, type: 'application/pdf', bytes: made.value });
}

function formOf(app: App, session: Session, definitions: Definitions, { tool, shown, words }: FormRequest): FormDocument {
  const { path, tool1, tool2 } = definitions;
  const reader = visibleNow(session);
  const language = app.language.peek();
  const shared = {
    path,
    language,
    words,
    ownAid: ownAid[language],
    roles: tool2.assessorRoles,
    seat: shown?.seat ?? { id: jointSeat, letter: 'j' as const },
    ...(shown ? { filled: { draft: session.id, reader, assessment: shown.assessment } } : {}),
  };
  if (tool === 'tool2') return impactForm({ ...shared, tool: tool2 });
  if (!shown) return descriptionForm({ ...shared, tool: tool1 });
  const facts = descriptionFacts(reader, definitions, { assessment1: shown.assessment.aid, today: app.clock.now() });
  return descriptionForm({
    ...shared,
    tool: tool1,
    notApplicableByRule: tool1.criteria.filter((criterion) => isNotApplicableByRule(criterion, facts)).map(({ id }) => id),
    ...(shown.own ? {} : { classification: classify({ facts, tool1 }) }),
  });
}
