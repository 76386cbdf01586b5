// The moments of tool 2 a journey must not miss: parts that come and go, a contradiction and its mending, evidence, an indicator from question to description and back.

import { expect } from '@playwright/test';
import { partsOf } from '../../../src/core/instrument/keys.ts';
import type { Question } from '../../../src/core/instrument/impact-tool.ts';
import { answers, change, evidence, goal, textOf } from './impact-answers.ts';
import { expectPlace, openTab, type LookAt } from './describe.ts';
import {
  addRowButton,
  answerPart,
  fillRow,
  indicatorRow,
  partGroup,
  partText,
  reasonBox,
  rowCards,
  scaleRadio,
  type Place,
  type Walker,
} from './part-controls.ts';
import { found, path, tool2 } from './words.ts';

/** Evidence and «why without follow-up» appear and go as the effect and the evidence change; an effect without information is said to be wrong until mended. */
export async function answerWithDrama(place: Place, question: Question, look: LookAt): Promise<void> {
  const { page, keyboard, words } = place;
  const part = (id: string) => partsOf(tool2, question).find((one) => one.id === id)!;
  const [va, na, ms] = [part('va'), part('na'), part('ms')];
  const choose = (one: typeof va, code: string) => keyboard.choose(scaleRadio(place, one, code));
  const shown = async (naShown: boolean, msShown: boolean) => {
    await expect(partGroup(place, na), 'evidence is asked').toHaveCount(naShown ? 1 : 0);
    await expect(partText(place, ms), 'why without follow-up is asked').toHaveCount(msShown ? 1 : 0);
  };
  const given = answers[question.id]!;
  const error = page.getByText(words.label(tool2.bundles[question.bundle!]!.rules.find(({ id }) => id === 'effectWithoutEvidence')!.text));
  await shown(false, false);
  await choose(va, 'p2');
  await shown(true, false);
  await choose(na, 'n1');
  await shown(true, true);
  await answerPart(place, ms, given.parts['ms']!);
  await choose(na, 'n0');
  await shown(true, false);
  await expect(error.first()).toBeVisible();
  await look(page);
  await choose(va, 'ET');
  await shown(false, false);
  await expect(page.locator('main').getByText(words.t('impact:questionReady'))).toBeVisible();
  await choose(va, 'p2');
  await expect(error.first()).toBeVisible();
  await choose(na, 'n1');
  await expect(page.locator('main').getByText(words.label(tool2.bundles[question.bundle!]!.rules[0]!.text))).toHaveCount(0);
  await expect(partText(place, ms), 'what was written waits').toHaveValue(textOf(given.parts['ms']));
  await expect(page.getByText(words.t('impact:reasonMissing', { n: 20 }))).toBeVisible();
  await keyboard.paste(reasonBox(place), given.reason!);
  await addEvidence(place, evidence);
}

/** One source of evidence: its kind by a button, then where it is found, the day and a note. */
export async function addEvidence(place: Place, { kind, ...row }: typeof evidence): Promise<void> {
  const { keyboard, words, within } = place;
  const list = found(path.rowLists, 'evidence');
  const region = within.getByRole('region', { name: words.label(list.label) });
  await keyboard.activate(region.getByRole('button', { name: words.label(found(path.options['evidenceKinds']!, kind).label) }));
  const first = region.getByRole('textbox', { name: words.label(found(list.columns, 'viite').label) });
  await expect(first).toBeFocused();
  await fillRow(place, rowCards(region).last(), list, row);
}

/** The description has no indicator yet: the question leads to its field, one row and one goal are written there, and the question finds them. */
export async function writeIndicators(place: Place, question: Question, look: LookAt): Promise<void> {
  const { page, keyboard, words, within } = place;
  const field = path.fields.find(({ rows }) => rows?.includes('indicators'))!;
  await keyboard.activate(within.getByRole('link', { name: words.t('impact:openField', { name: words.label(field.label) }) }));
  await expectPlace(page, words.label(field.label));
  const indicators = found(path.rowLists, 'indicators');
  const region = page.getByRole('region', { name: words.label(indicators.label), exact: true });
  await keyboard.activate(addRowButton(region, words, indicators));
  await fillRow(place, rowCards(region).first(), indicators, indicatorRow);
  const number = (text: string) => (words.language === 'en' ? text.replaceAll(',', '.') : text);
  const figures = region.locator('dl.derived');
  await expect(figures).toContainText(`${number(change.shown)} `);
  await expect(figures).toContainText(`(${number(change.percent)}`);
  await look(page);
  await keyboard.press('Control+Shift+Enter');
  const goals = found(path.rowLists, 'goals');
  const goalField = path.fields.find(({ rows }) => rows?.includes('goals'))!;
  await expectPlace(page, words.label(goalField.label));
  const goalRegion = page.getByRole('region', { name: words.label(goals.label), exact: true });
  await keyboard.activate(addRowButton(goalRegion, words, goals));
  await fillRow(place, rowCards(goalRegion).first(), goals, goal);
  await continueAssessment(place);
  await expectPlace(page, words.label(question.label));
}

/** Back to the assessment from anywhere in the draft: its own row leads to the first question that waits. */
async function continueAssessment({ page, keyboard, words }: Walker): Promise<void> {
  await openTab(page, keyboard, words, 'Impact');
  await expectPlace(page, words.label(tool2.title));
  await keyboard.activate(page.getByRole('link', { name: words.t('impact:continue') }));
}
