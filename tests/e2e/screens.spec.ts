// Every screen of the route table: axe in both schemes, no sideways scrolling at 320 px, and in contrast themes a choice that can be seen.

import { expect, test, type Page } from '@playwright/test';
import { routeTable, screenOf } from '../../scripts/route-table.mjs';
import { bringExample, emptyStates, filledStates, open, screens } from '../../scripts/shot-states.mjs';
import { expectAccessible, launch, newProfile, startApp } from './harness.ts';
import { expectSaved, startModel } from './journeys.ts';
import { aid, pairFile, pairId, revealedPairSet } from '../fixtures/pair-draft.ts';

const table = routeTable();
const noLinkLeadsHere = ['missing'];

/** One address for each screen: what links from a new model lead to, once the screens behind a first button have been begun. */
async function addressesFrom(page: Page, start: string): Promise<Map<string, string>> {
  const found = new Map(table.filter(({ path }) => !path.includes(':')).map(({ id, path }) => [id, `#${path}`]));
  const queue = [...found.values(), new URL(start).hash];
  const seen = new Set<string>();
  for (const hash of queue) {
    const screen = screenOf(table, hash);
    if (seen.has(screen?.id ?? hash)) continue;
    seen.add(screen?.id ?? hash);
    await go(page, hash);
    if (screen && ['reviews', 'impacts'].includes(screen.id)) {
      await page.locator('main button.ds-button:not([data-variant])').first().click();
      await page.waitForURL((url) => url.hash !== hash);
      await settled(page);
    }
    const links = await page.locator('a[href^="#/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    for (const link of [new URL(page.url()).hash, ...links]) {
      const target = screenOf(table, link);
      if (!target || found.has(target.id)) continue;
      found.set(target.id, link);
      queue.push(link);
    }
  }
  return found;
}

/** What only two people who have both locked have: brought in as a file, found by the links of their differences. */
async function pairAddresses(page: Page): Promise<Map<string, string>> {
  await go(page, '#/tuonti');
  await page
    .getByRole('button', { name: 'Valitse tiedosto' })
    .setInputFiles({ name: 'pari.polku', mimeType: 'application/octet-stream', buffer: Buffer.from(pairFile(revealedPairSet())) });
  await page.getByRole('button', { name: 'Tuo uutena mallina' }).click();
  await page.waitForURL(/yhteenveto/);
  await settled(page);
  const found = new Map<string, string>();
  const queue = [`#/malli/${pairId}/vaikutukset/${aid}/erot`];
  for (const hash of queue) {
    await go(page, hash);
    const links = await page.locator('main a[href^="#/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    for (const link of [hash, ...links]) {
      const target = screenOf(table, link);
      if (!target || found.has(target.id) || !link.includes(`/vaikutukset/${aid}/`)) continue;
      found.set(target.id, link);
      queue.push(link);
    }
  }
  return found;
}

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await expect(page.locator('main h1')).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

test('every screen is reached by links, passes axe in both schemes and does not scroll sideways at 320 px', async () => {
  test.setTimeout(240_000);
  const app = await startApp({ dir: process.env['POLKU_DIST'] || 'dist' });
  const visit = await launch(newProfile(), { locale: 'fi-FI', viewport: { width: 1366, height: 768 } });
  const { page } = visit;
  await page.goto(app.url);
  const draft = await startModel(page);
  await page.getByRole('textbox', { name: 'Toimintamallin nimi' }).fill('Kotiutuvan ikääntyneen viikon tuki');
  await expectSaved(page);
  const addresses = await addressesFrom(page, `${draft}/polku/F1`);
  for (const [id, hash] of await pairAddresses(page)) if (!addresses.has(id)) addresses.set(id, hash);
  expect(table.map(({ id }) => id).filter((id) => !addresses.has(id) && !noLinkLeadsHere.includes(id))).toEqual([]);
  for (const [id, hash] of addresses) {
    await test.step(id, async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await go(page, hash);
        await expectAccessible(page);
      }
      await page.setViewportSize({ width: 320, height: 800 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, `${id} scrolls sideways at 320 px`).toBeLessThanOrEqual(320);
      await page.setViewportSize({ width: 1366, height: 768 });
    });
  }
  visit.expectClean();
  await visit.close();
  await app.stop();
});

/** Both schemes, from the top of the page: what the sticky bar covers in mid-scroll is no fault of the page. */
async function expectBothSchemes(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => scrollTo(0, 0));
    await expectAccessible(page);
  }
}

test('with a filled model every screen and every state that matters passes axe in both schemes', async () => {
  test.setTimeout(480_000);
  const app = await startApp();
  const visit = await launch(newProfile(), { locale: 'fi-FI', viewport: { width: 1366, height: 768 } });
  const { page } = visit;
  await page.goto(app.url);
  await expect(page.locator('main h1')).toBeVisible();
  for (const { name, show } of emptyStates) {
    await test.step(name, async () => {
      await show(page);
      await expectBothSchemes(page);
    });
  }
  await bringExample(page);
  for (const [name, hash] of screens()) {
    await test.step(name, async () => {
      await open(page, hash);
      await expectBothSchemes(page);
    });
  }
  for (const { name, show } of filledStates) {
    await test.step(name, async () => {
      await show(page);
      await expectBothSchemes(page);
    });
  }
  visit.expectClean();
  await visit.close();
  await app.stop();
});
