// Step 2 of the main job: tool 1 alone, every criterion from the keyboard, finished, with its class.

import { expect, type Locator, type Page } from '@playwright/test';
import { byRule, expectedClass, leftOpen, levels, noted, reasons } from './description-answers.ts';
import { expectPlace, type LookAt } from './describe.ts';
import type { Keyboard } from './keyboard.ts';
import { found, type SpokenWords, path, tool1 } from './words.ts';

/** Begins on the first page of tool 1; ends on the result of the finished assessment. Returns its address and the keys it took. */
export async function assessDescription(
  page: Page,
  keyboard: Keyboard,
  words: SpokenWords,
  look: LookAt,
): Promise<{ readonly result: string; readonly keys: number }> {
  const before = keyboard.pressed();
  await expectPlace(page, words.label(tool1.title));
  await look(page);
  await keyboard.activate(page.getByRole('button', { name: words.t('review:beginAlone') }));
  for (const section of tool1.sections) {
    await expectPlace(page, words.label(section.title));
    for (const id of section.criteria) await answer(page, keyboard, words, id);
    if (section.criteria.includes(noted.criterion)) await note(page, keyboard, words);
    if (section.id === tool1.sections[0]!.id) await look(page);
    await keyboard.press('Control+Enter');
  }
  await expectPlace(page, words.t('review:result'));
  await finish(page, keyboard, words, look);
  await expectClass(page, words);
  await look(page);
  return { result: page.url(), keys: keyboard.pressed() - before };
}

const criterionBox = (page: Page, words: SpokenWords, id: string): Locator => page.getByRole('group', { name: words.criterion(id) });

const levelRadio = (box: Locator, words: SpokenWords, code: string): Locator =>
  box.getByRole('radio', { name: words.label(tool1.levels.find((level) => level.code === code)!.label) });

async function answer(page: Page, keyboard: Keyboard, words: SpokenWords, id: string): Promise<void> {
  const box = criterionBox(page, words, id);
  const level = levels[id];
  if (level === undefined) {
    expect(byRule).toContain(id);
    await expect(page.getByText(words.criterion(id)).first()).toBeVisible();
    await expect(box, `${id} is not asked of this model`).toHaveCount(0);
    return;
  }
  if (id === leftOpen) return keyboard.choose(levelRadio(box, words, 'ns'));
  if (level === 'na') {
    await keyboard.choose(levelRadio(box, words, level));
    return keyboard.paste(box.getByRole('textbox', { name: words.t('review:whyNotApplicable') }), reasons[id]!);
  }
  // digits answer while a radio of the criterion has the focus
  await keyboard.meet(levelRadio(box, words, '0'));
  await keyboard.press(level);
  await expect(levelRadio(box, words, level)).toBeChecked();
}

/** Finding and repair of one criterion, folded under its answer. */
async function note(page: Page, keyboard: Keyboard, words: SpokenWords): Promise<void> {
  const box = criterionBox(page, words, noted.criterion);
  const list = found(path.rowLists, 'actions');
  await keyboard.activate(box.locator('summary').first());
  await keyboard.paste(box.getByRole('textbox', { name: words.t('review:findingText'), exact: true }), noted.finding);
  await keyboard.activate(box.getByRole('button', { name: words.t('writing:addRow', { name: words.label(list.rowLabel) }) }));
  const cell = (column: string) => box.getByRole('textbox', { name: words.label(found(list.columns, column).label) });
  await keyboard.paste(cell('mita'), noted.repair.what);
  await keyboard.paste(cell('kuka'), noted.repair.who);
  await keyboard.type(cell('mihinMennessa'), noted.repair.when);
}

/** «Merkitse valmiiksi» tells what is missing; when it is answered, the assessment is finished. */
async function finish(page: Page, keyboard: Keyboard, words: SpokenWords, look: LookAt): Promise<void> {
  const button = page.getByRole('button', { name: words.t('review:finish') });
  await keyboard.activate(button);
  const gaps = page.getByRole('region', { name: words.t('review:gapsTitle', { count: 1, n: 1 }) });
  await expect(gaps).toBeFocused();
  await look(page);
  await keyboard.activate(gaps.getByRole('link', { name: words.criterion(leftOpen) }));
  await expect(levelRadio(criterionBox(page, words, leftOpen), words, 'ns')).toBeFocused();
  await keyboard.press(levels[leftOpen]!);
  await keyboard.activate(page.getByRole('link', { name: words.t('review:seeResult') }));
  await expectPlace(page, words.t('review:result'));
  await keyboard.activate(button);
  await expect(page.getByRole('heading', { name: words.t('review:finished') })).toBeFocused();
}

/** Class A, not A+, and the two criteria that raise it. */
export async function expectClass(page: Page, words: SpokenWords): Promise<void> {
  const own = found(tool1.classes, expectedClass.id);
  await expect(page.getByRole('heading', { name: words.label(own.label), exact: true })).toBeVisible();
  await expect(page.getByRole('list', { name: words.t('review:ladder') }).locator('[aria-current="step"]')).toContainText(
    words.label(own.label),
  );
  await expect(page.locator('main').getByText(words.t('review:preliminary'), { exact: true })).toHaveCount(0);
  const next = found(tool1.classes, 'Aplus').mark;
  const raising = page.getByRole('region', { name: words.t('review:changeTitle', { mark: next }) }).getByRole('listitem');
  await expect(raising).toHaveCount(expectedClass.raisedBy.length);
  for (const [index, id] of expectedClass.raisedBy.entries()) await expect(raising.nth(index)).toContainText(words.criterion(id));
}
