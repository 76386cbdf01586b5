// Step 3 of the main job: tool 2 together, as practice: assessors, gate, every question, finished.

import { expect } from '@playwright/test';
import { partsOf, questionOf } from '../../../src/core/instrument/keys.ts';
import type { Question } from '../../../src/core/instrument/impact-tool.ts';
import { answers, assessors, dramatic, evidence, gate, leftOpen, sentences } from './impact-answers.ts';
import { expectPlace, type LookAt } from './describe.ts';
import { addEvidence, answerWithDrama, writeIndicators } from './impact-moments.ts';
import { answerPart, reasonBox, type Place, type Walker } from './part-controls.ts';
import { found, tool2 } from './words.ts';

/** Begins on the result of tool 1; ends on the result of the finished assessment. Returns its address. */
export async function assessImpact(walker: Walker, look: LookAt): Promise<string> {
  const { page, keyboard, words } = walker;
  await keyboard.press('Control+Enter');
  await expectPlace(page, words.label(tool2.title));
  await look(page);
  await begin(walker);
  await nameAssessors(walker);
  await look(page);
  await keyboard.press('Control+Enter');
  await passGate(walker);
  await look(page);
  await keyboard.press('Control+Enter');
  for (const section of tool2.sections) {
    for (const id of section.questions) await answerQuestion(walker, questionOf(tool2, id)!, look);
  }
  await expectPlace(page, words.t('impact:resultTitle'));
  await finish(walker, look);
  return page.url();
}

async function begin({ page, keyboard, words }: Walker): Promise<void> {
  const pick = (kind: 'purpose' | 'mode', option: string) =>
    page.getByRole('group', { name: words.t(`impact:${kind}Question`) }).getByRole('radio', { name: words.t(`impact:${kind}_${option}`) });
  await keyboard.choose(pick('purpose', 'practice'));
  await keyboard.choose(pick('mode', 'together'));
  await keyboard.activate(page.getByRole('button', { name: words.t('impact:start') }));
}

async function nameAssessors({ page, keyboard, words }: Walker): Promise<void> {
  await expectPlace(page, words.t('impact:assessorsTitle'));
  for (const { role, name, organisation } of assessors) {
    const card = page.getByRole('region', { name: words.label(found(tool2.assessorRoles, role).label) });
    await keyboard.type(card.getByRole('textbox', { name: words.t('impact:name') }), name);
    await keyboard.paste(card.getByRole('textbox', { name: words.t('impact:organisation') }), organisation);
  }
  await keyboard.press('Tab');
  await expect(page.getByText(words.t('impact:rolesMet'))).toBeVisible();
}

async function passGate(walker: Walker): Promise<void> {
  const { page, words } = walker;
  await expectPlace(page, words.t('impact:gateTitle'));
  for (const question of tool2.gate) {
    const within = page.getByRole('region', { name: words.question(question.id), exact: true });
    const given = gate[question.id]?.parts ?? {};
    if (question.id !== tool2.gate[0]!.id && question.parts?.some(({ id }) => given[id] !== undefined))
      await expect(within.getByText(words.t('impact:notMet'))).toBeVisible();
    for (const part of question.parts ?? [])
      if (given[part.id] !== undefined) await answerPart({ ...walker, within }, part, given[part.id]!);
    if (question.evidence) await addEvidence({ ...walker, within }, evidence);
    await walker.keyboard.press('Tab');
    await expect(within.getByText(words.t('impact:met'), { exact: true })).toBeVisible();
  }
  await expect(page.getByText(words.t('impact:gateMet', { n: tool2.gate.length, all: tool2.gate.length }))).toBeVisible();
}

/** On the page of the question: its parts, its reason, and whether it is ready. Goes on to the next. */
async function answerQuestion(walker: Walker, question: Question, look: LookAt): Promise<void> {
  const { page, keyboard, words } = walker;
  await expectPlace(page, words.label(question.label));
  const place: Place = { ...walker, within: page.locator('main') };
  const { parts, reason = '' } = answers[question.id]!;
  if (question.parts?.some(({ kind }) => kind === 'indicators')) await writeIndicators(place, question, look);
  if (question.id === leftOpen) return keyboard.press('Control+Enter');
  if (question.id === dramatic) await answerWithDrama(place, question, look);
  else {
    for (const part of partsOf(tool2, question)) if (parts[part.id] !== undefined) await answerPart(place, part, parts[part.id]!);
    if (reason !== '') await keyboard.paste(reasonBox(place), reason);
  }
  await keyboard.press('Tab');
  await expect(page.getByText(words.t('impact:questionReady'))).toBeVisible();
  await takeInOptional(walker, question);
  await keyboard.press('Control+Enter');
}

/** The optional section is taken in from the list of questions, before it would be passed. */
async function takeInOptional({ page, keyboard, words }: Walker, question: Question): Promise<void> {
  const at = tool2.sections.findIndex(({ questions }) => questions.at(-1) === question.id);
  const next = tool2.sections[at + 1];
  if (at < 0 || !next?.optional) return;
  const list = page.getByRole('navigation', { name: words.t('impact:questions') });
  await keyboard.activate(list.locator('summary').filter({ hasText: words.label(next.title) }));
  await keyboard.choose(
    list.getByRole('group', { name: words.label(next.optional.label) }).getByRole('radio', { name: words.t('impact:yes'), exact: true }),
  );
}

/** Finishing tells the question that was left open; then the closing sentences, and finished. */
async function finish(walker: Walker, look: LookAt): Promise<void> {
  const { page, keyboard, words } = walker;
  const button = page.getByRole('button', { name: words.t('impact:finish') });
  await keyboard.activate(button);
  const told = page.getByRole('group', { name: words.t('impact:finishErrors', { count: 1, n: 1 }) });
  await expect(told).toBeFocused();
  await look(page);
  await keyboard.activate(told.getByRole('link', { name: words.question(leftOpen) }));
  await expectPlace(page, words.question(leftOpen));
  const open = questionOf(tool2, leftOpen)!;
  for (const part of open.parts ?? [])
    await answerPart({ ...walker, within: page.locator('main') }, part, answers[leftOpen]!.parts[part.id]!);
  await keyboard.press('Control+Enter');
  await expectPlace(page, words.t('impact:resultTitle'));
  for (const { id, label } of tool2.summarySentences)
    await keyboard.paste(page.getByRole('textbox', { name: words.label(label) }), sentences[id]!);
  await keyboard.activate(button);
  await expect(page.getByRole('button', { name: words.t('impact:finishAgain') })).toBeVisible();
  await expect(page.getByText(words.t('impact:nothingMissing'))).toBeVisible();
  await look(page);
}
