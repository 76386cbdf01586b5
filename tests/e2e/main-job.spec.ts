// The whole job in a real browser, by keyboard alone, in each language: describe, assess twice, close the lid without a network, take the files away.

import { expect, test } from '@playwright/test';
import type { Language } from '../../src/core/instrument/words.ts';
import { readDescription } from '../fixtures/description.ts';
import { expectAccessible, launch, newProfile, startApp } from './harness.ts';
import { assessDescription } from './main-job/assess-description.ts';
import { assessImpact } from './main-job/assess-impact.ts';
import { describeModel } from './main-job/describe.ts';
import { keyboardOf } from './main-job/keyboard.ts';
import { expectEverything, expectReadyToLeave } from './main-job/return.ts';
import { takeAway } from './main-job/take-away.ts';
import { wordsIn } from './main-job/words.ts';

const hostIsDead = [
  /ERR_INTERNET_DISCONNECTED/,
  /ERR_CONNECTION_REFUSED/,
  /Failed to (load|update)/,
  /An unknown error occurred when fetching the script/,
];
const locales: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
const dir = process.env['POLKU_DIST'] || 'dist';

for (const language of ['fi', 'sv', 'en'] as const) {
  test(`a model is described, assessed twice and taken away without a network, by keyboard, in ${language}`, async () => {
    test.setTimeout(360_000);
    const words = wordsIn(language);
    const description = readDescription();
    const profile = newProfile();
    const app = await startApp({ dir });
    const options = { locale: locales[language], viewport: { width: 1366, height: 768 }, acceptDownloads: true };
    const looked = new Set<string>();

    const first = await launch(profile, options);
    first.context.setDefaultTimeout(15_000);
    const { page } = first;
    const keyboard = keyboardOf(page);
    /** axe, once for each page and state, in one language */
    const look = async (where = page) => {
      if (language !== 'fi') return;
      // from the top: what a sticky bar covers halfway down is not its size
      const at = await where.evaluate(() => [scrollY, scrollTo(0, 0)] as const);
      await expectAccessible(where);
      await where.evaluate((y) => scrollTo(0, y), at[0]);
      looked.add(new URL(where.url()).hash);
    };
    await page.goto(app.url);
    await expect(page.getByRole('heading', { level: 1, name: words.t('drafts:title') })).toBeVisible();
    await look();
    const draft = await describeModel(page, keyboard, words, description, look);
    const review = await assessDescription(page, keyboard, words, look);
    const impact = await assessImpact({ page, keyboard, words }, look);
    const keys = { all: keyboard.pressed(), tool1: review.keys };
    expect(keyboard.covered(), 'whatever has the focus is seen').toEqual([]);
    await expectReadyToLeave(page, words);
    first.expectClean();

    await first.context.setOffline(true);
    await app.stop();
    await first.close();
    const second = await launch(profile, options);
    second.context.setDefaultTimeout(15_000);
    await second.context.setOffline(true);
    await expectEverything(second.page, words, description, { draft, review: review.result, impact });
    await second.page.goto(`${draft}/yhteenveto`);
    await takeAway(second.page, keyboardOf(second.page), words, description, () => look(second.page));
    second.expectClean(hostIsDead);
    await second.close();

    test
      .info()
      .annotations.push({ type: 'keys', description: `${keys.all} in all, ${keys.tool1} for tool 1; axe looked at ${looked.size} places` });
    expect(keys.tool1, 'a careful reader answers tool 1 in twenty minutes').toBeLessThan(600);
  });
}
