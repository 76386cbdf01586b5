// The list of drafts costs the same however many there are: it reads the newest, their number, and no answer of any of them.

import { expect, test } from '@playwright/test';
import { countReads, openList, seedDrafts, totalOf } from '../../scripts/bench/draft-list.mjs';
import { launch, newProfile, startApp } from './harness.ts';

test('the list of 10 000 drafts is read with as many reads and rows as the list of 50', async () => {
  const app = await startApp();
  const visit = await launch(newProfile(), { locale: 'fi-FI' });
  await countReads(visit.page);
  await visit.page.goto(app.url);
  await visit.page.locator('main h1').waitFor();
  const readsWith = async (drafts: number) => {
    await seedDrafts(visit.page, drafts);
    const { reads } = await openList(visit.page, app.url, 50);
    return reads;
  };
  await readsWith(50); // what only a first visit does
  const few = await readsWith(50);
  const many = await readsWith(10_000);
  expect(many).toEqual(few);
  expect(totalOf(many).rows).toBeGreaterThanOrEqual(50);
  expect(Object.keys(few).filter((name) => /^(revisions|working|attachments)\b/.test(name))).toEqual([]);
  await expect(visit.page.getByText('(10 000)')).toBeVisible();
  visit.expectClean();
  await visit.close();
  await app.stop();
});
