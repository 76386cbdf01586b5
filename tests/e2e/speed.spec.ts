// What a key costs, as counts and not as times: the same writes in a draft of 200 000 characters as in an empty one, and no answer is read.

import { expect, test, type Page } from '@playwright/test';
import { prose, untilSaved, writingPlaces } from '../../scripts/bench/app-under-test.mjs';
import { countReads } from '../../scripts/bench/draft-list.mjs';
import { launch, newProfile, startApp } from './harness.ts';
import { startModel } from './journeys.ts';

/** Reads of the database while a few letters are typed one by one, each saved before the next. */
async function readsOfTyping(page: Page, letters: string): Promise<Record<string, number>> {
  const text = page.locator('main textarea').first();
  await text.focus();
  await text.press('End');
  await text.press('x');
  await untilSaved(page);
  await page.evaluate(() => {
    const reads = Reflect.get(globalThis, 'reads') as Record<string, number>;
    for (const name of Object.keys(reads)) Reflect.deleteProperty(reads, name);
  });
  for (const letter of letters) {
    await text.press(letter);
    await untilSaved(page);
  }
  return page.evaluate(() => ({ ...(Reflect.get(globalThis, 'reads') as Record<string, number>) }));
}

test('a key costs the same reads in a draft of 200 000 characters as in an empty one, and reads none of its answers', async () => {
  const app = await startApp();
  const visit = await launch(newProfile(), { locale: 'fi-FI' });
  await countReads(visit.page);
  await visit.page.goto(app.url);
  const places = await writingPlaces(visit.page, await startModel(visit.page));
  expect(places.length).toBeGreaterThan(10);
  await visit.page.goto(places[0] ?? '');
  const empty = await readsOfTyping(visit.page, 'abcde');
  for (const [n, place] of places.entries()) {
    await visit.page.goto(place);
    await visit.page
      .locator('main textarea')
      .first()
      .fill(prose(n === 0 ? 100_000 : Math.ceil(100_000 / (places.length - 1))));
    await visit.page.locator('main h1').focus();
    await untilSaved(visit.page);
  }
  await visit.page.goto(places[0] ?? '');
  const long = await readsOfTyping(visit.page, 'abcde');
  expect(long).toEqual(empty);
  expect(Object.keys(long).length).toBeGreaterThan(0);
  expect(Object.keys(long).filter((name) => name.startsWith('revisions'))).toEqual([]);
  visit.expectClean();
  await visit.close();
  await app.stop();
});
