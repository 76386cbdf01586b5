// Step 4 of the main job: the lid was closed, the network is gone and the host is dead; everything is found again.

import { expect, type Page } from '@playwright/test';
import { partsOf, questionOf } from '../../../src/core/instrument/keys.ts';
import type { Description } from '../../fixtures/description.ts';
import { expectClass } from './assess-description.ts';
import { expectSaved } from '../journeys.ts';
import { answers, dramatic, indicator, textOf } from './impact-answers.ts';
import { partText, reasonBox, scaleRadio } from './part-controls.ts';
import { path, tool2, type SpokenWords } from './words.ts';

/** Addresses of the pages the person was on. */
export interface Places {
  readonly draft: string;
  readonly review: string;
  readonly impact: string;
}

/** Leaves the draft and waits until the app has said, after checking, that it works without a network. */
export async function expectReadyToLeave(page: Page, words: SpokenWords): Promise<void> {
  await expectSaved(page);
  await page.evaluate(() => {
    location.hash = '#/mallit';
  });
  const [before = '', after = ''] = words.t('drafts:offlineWorks', { time: '\u0000' }).split('\u0000');
  await expect(page.getByText(new RegExp(`${before}\\d{1,2}[.:]\\d{2}${after}`))).toBeVisible({ timeout: 20_000 });
}

/** Opens deep links and finds the texts, the class and the answers of tool 2. */
export async function expectEverything(
  page: Page,
  words: SpokenWords,
  description: Description,
  { draft, review, impact }: Places,
): Promise<void> {
  for (const { heading, text } of description.fields) {
    const field = path.fields.find(({ label }) => label.fi === heading)!;
    await page.goto(`${draft}/polku/${field.id}`);
    await expect(page.getByRole('textbox', { name: words.field(field.id), exact: true })).toHaveValue(text);
  }
  await page.goto(`${draft}/perustiedot`);
  await expect(page.getByRole('textbox', { name: words.field('P1'), exact: true })).toHaveValue(description.name);
  await expect(page.getByRole('textbox', { name: words.field('P2'), exact: true })).toHaveValue(description.shortDescription);
  await page.goto(review);
  await expectClass(page, words);
  const pages = impact.replace(/\/tulos$/, '');
  await page.goto(`${pages}/${dramatic}`);
  const question = questionOf(tool2, dramatic)!;
  const place = { words, within: page.locator('main') };
  for (const part of partsOf(tool2, question)) {
    const value = textOf(answers[dramatic]!.parts[part.id]);
    if (part.kind === 'scale') await expect(scaleRadio(place, part, value)).toBeChecked();
    else await expect(partText(place, part)).toHaveValue(value);
  }
  await expect(reasonBox(place)).toHaveValue(answers[dramatic]!.reason!);
  const indicators = tool2.questions.find(({ parts }) => parts?.some(({ kind }) => kind === 'indicators'))!;
  await page.goto(`${pages}/${indicators.id}`);
  await expect(page.getByRole('checkbox', { name: indicator.nimi, exact: true })).toBeChecked();
  await page.goto(impact);
  await expect(page.getByRole('button', { name: words.t('impact:finishAgain') })).toBeVisible();
}
