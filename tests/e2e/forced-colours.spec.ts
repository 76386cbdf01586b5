// Contrast themes: colours of ours are gone, yet every choice and every mark shows its state in another way.

import { expect, test, type Locator, type Page } from '@playwright/test';
import { launch, newProfile, startApp, type RunningApp, type Visit } from './harness.ts';
import { startModel } from './journeys.ts';

let app: RunningApp;
let visit: Visit;
let draft: string;

test.beforeEach(async () => {
  app = await startApp();
  visit = await launch(newProfile(), { locale: 'fi-FI', viewport: { width: 1366, height: 768 } });
  await visit.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await visit.page.goto(app.url);
  draft = await startModel(visit.page);
});

test.afterEach(async () => {
  visit.expectClean();
  await visit.close();
  await app.stop();
});

/** The element alone, with the focus and the pointer elsewhere, as pixels. */
async function look(page: Page, element: Locator): Promise<{ width: number; height: number; pixels: number[] }> {
  await element.scrollIntoViewIfNeeded();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.mouse.move(0, 0);
  const png = (await element.screenshot({ animations: 'disabled' })).toString('base64');
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    return { width: image.width, height: image.height, pixels: [...context.getImageData(0, 0, image.width, image.height).data] };
  }, png);
}

/** How many pixels are not the same, of pictures of the same size; all of them when the size has changed. */
function changedPixels(before: Awaited<ReturnType<typeof look>>, after: Awaited<ReturnType<typeof look>>): number {
  if (before.width !== after.width || before.height !== after.height) return after.width * after.height;
  let changed = 0;
  for (let at = 0; at < before.pixels.length; at += 4) {
    if ([0, 1, 2].some((channel) => before.pixels[at + channel] !== after.pixels[at + channel])) changed += 1;
  }
  return changed;
}

/** Enough of a control to be seen: a ring, a tick or a filled mark, not one stray pixel. */
const seen = 40;

async function expectStateShown(page: Page, element: Locator, act: () => Promise<unknown>): Promise<void> {
  const before = await look(page, element);
  expect(changedPixels(before, await look(page, element)), 'the picture itself stands still').toBe(0);
  await act();
  expect(changedPixels(before, await look(page, element))).toBeGreaterThan(seen);
}

const card = (input: Locator): Locator => input.locator('xpath=ancestor::label[1]');

test('levels of tool 1 show which is chosen, and the list beside shows it too', async () => {
  const { page } = visit;
  await page.goto(`${draft}/kuvaus`);
  await page.getByRole('button', { name: 'Aloita kuvauksen arviointi' }).click();
  const criterion = page.getByRole('group', { name: /^Nimi kertoo|Nimi kertoo ratkaisun/ }).first();
  for (const name of [/^0 Puuttuu/, /^1 Osittain/, /^2 Kunnossa/, /^En osaa sanoa/]) {
    const radio = criterion.getByRole('radio', { name });
    await expectStateShown(page, card(radio), () => radio.check());
  }
  const mark = page.locator('.criterion-marks a').first();
  await expectStateShown(page, mark, () => criterion.getByRole('radio', { name: /^0 Puuttuu/ }).check());
});

test('cards and list rows of tool 2 show which is chosen, boxes whether they are ticked', async () => {
  const { page } = visit;
  await page.goto(`${draft}/vaikutukset`);
  const mode = page.getByRole('radio', { name: /^Yhdessä alusta asti/ });
  await expectStateShown(page, card(mode), () => mode.check());
  await page.getByRole('button', { name: 'Aloita arviointi' }).click();
  await page.waitForURL(/arvioijat/);
  const assessment = page.url().replace(/\/arvioijat$/, '');

  await page.goto(`${assessment}/portti`);
  const yes = page.getByRole('radio', { name: 'Kyllä', exact: true }).first();
  await expectStateShown(page, card(yes), () => yes.check());
  const group = page.getByRole('checkbox', { name: 'Omaishoitajat' });
  await expectStateShown(page, card(group), () => group.check());

  await page.goto(`${assessment}/2.B1`);
  const effect = page.getByRole('group', { name: 'Vaikutus', exact: true }).getByRole('radio', { name: /selvästi parantunut/ });
  await expectStateShown(page, card(effect), () => effect.check());
  const special = page.getByRole('radio', { name: 'Ei voida arvioida' });
  await expectStateShown(page, card(special), () => special.check());
  await effect.check();
  const evidence = page.getByRole('group', { name: 'Näyttö', exact: true }).getByRole('radio', { name: /kokemus tai asiantuntija-arvio/ });
  await expectStateShown(page, card(evidence), () => evidence.check());

  await page.goto(`${assessment}/2.K5`);
  const cannot = page.getByRole('checkbox', { name: /^En osaa arvioida/ });
  await expectStateShown(page, card(cannot), () => cannot.check());
});

test('boxes of the reader, the state of a field, the length and the ribbon of a draft are told apart', async () => {
  const { page } = visit;
  await page.goto(`${draft}/polku/F12`);
  const box = page.getByRole('group', { name: 'Lukija etsii tästä' }).getByRole('checkbox').first();
  await expectStateShown(page, card(box), () => box.check());
  const place = page.locator('.places [aria-current] .status');
  const bar = page.locator('.length__bar');
  const empty = await look(page, bar);
  await expectStateShown(page, place, () =>
    page.getByRole('textbox', { name: 'Ratkaisun perusidea' }).fill('Osasto ilmoittaa kotiutumisesta. '.repeat(40)),
  );
  await expect.poll(async () => changedPixels(empty, await look(page, bar))).toBeGreaterThan(seen);

  await page.goto(`${app.url}#/mallit`);
  const ribbon = page.locator('.draft .ribbon');
  const before = await look(page, ribbon);
  await page.goto(`${draft}/perustiedot`);
  await page.getByRole('textbox', { name: 'Toimintamallin nimi' }).fill('Kotiutuvan viikko');
  await page.getByRole('radio', { name: 'Kehitteillä' }).check();
  await page.goto(`${app.url}#/mallit`);
  await expect.poll(async () => changedPixels(before, await look(page, ribbon))).toBeGreaterThan(0);
});
