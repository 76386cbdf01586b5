// Two people confirm what they assessed together: a letter changed outdates it with exactly that field named, and only a reopening unlocks answers.

import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { draftId, exampleFile, ids } from '../fixtures/example-draft.ts';
import { expectAccessible, launch, newProfile, startApp, type RunningApp, type Visit } from './harness.ts';

let app: RunningApp;
let visit: Visit;

test.beforeEach(async () => {
  app = await startApp({ dir: process.env['OUT_DIR'] ?? 'dist' });
  visit = await launch(newProfile(), { locale: 'fi-FI', acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = visit;
  await page.goto(`${app.url}#/tuonti`);
  await page
    .getByRole('button', { name: 'Valitse tiedosto' })
    .setInputFiles({ name: 'esimerkki.polku', mimeType: 'application/octet-stream', buffer: Buffer.from(exampleFile()) });
  await page.getByRole('button', { name: 'Tuo uutena mallina' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Yhteenveto' })).toBeVisible();
});

test.afterEach(async () => {
  visit.expectClean();
  await visit.close();
  await app.stop();
});

const base = `#/malli/${draftId}`;
const impact = `${base}/vaikutukset/${ids.impact}`;

async function open(page: Page, hash: string, heading?: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await expect(heading === undefined ? page.locator('main h1') : page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

/** Each ticks «Olen lukenut yhteisen arvion» and presses the button of the own role. */
async function confirmBoth(page: Page, button: 'Vahvista' | 'Vahvista uusi versio'): Promise<void> {
  for (const [name, role] of [
    ['A. A.', 'hyvinvointialueen edustaja'],
    ['B. B.', 'RRP-hankkeen edustaja'],
  ] as const) {
    const card = page.getByRole('region', { name });
    await card.getByRole('checkbox', { name: 'Olen lukenut yhteisen arvion.' }).check();
    await card.getByRole('button', { name: new RegExp(`^${button} ?: ${role}$`) }).click();
    await expect(card.getByText('Vahvistettu', { exact: true })).toBeVisible();
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Molemmat ovat vahvistaneet' })).toBeVisible();
}

/** State of the material as it is taken from the exports now. */
async function payload(
  page: Page,
): Promise<{ state: string; contentHash: string; impact: { confirmations: readonly { role: string }[] } }> {
  await open(page, `${base}/viennit`, 'Viennit');
  await page
    .getByRole('combobox', { name: /arviointi/i })
    .last()
    .selectOption(ids.impact);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tee aineisto' }).click();
  return JSON.parse(readFileSync(await (await download).path(), 'utf8'));
}

test('both confirm, a letter outdates it, a reopening with a reason lets a joint answer be changed, and they confirm again', async () => {
  test.setTimeout(120_000);
  const { page } = visit;
  expect((await payload(page)).state).toBe('unsigned');

  await open(page, `${impact}/vahvistus`, 'Vahvistus');
  await expect(page.getByText('Tämä ei ole sähköinen allekirjoitus.', { exact: false })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Kaikki 5 ehtoa täyttyvät' })).toBeVisible();
  await page.getByRole('button', { name: /^Vahvista ?: hyvinvointialueen edustaja$/ }).click();
  await expect(page.getByText('Merkitse ensin, että olet lukenut yhteisen arvion.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'A. A.' }).getByRole('checkbox')).toBeFocused();
  await expectAccessible(page);
  await confirmBoth(page, 'Vahvista');
  await expectAccessible(page);
  const confirmed = await payload(page);
  expect(confirmed.state).toBe('confirmed');
  expect(confirmed.impact.confirmations.map(({ role }) => role)).toEqual(['alue', 'hanke']);

  // answers are read only: on the question, the gate, the assessors and the result
  await open(page, `${impact}/2.K3`);
  await expect(page.getByText('Molemmat ovat vahvistaneet arvion', { exact: false })).toBeVisible();
  for (const radio of await page.locator('main').getByRole('radio').all()) await expect(radio).toBeDisabled();
  for (const box of await page.locator('main').getByRole('textbox').all()) await expect(box).toBeDisabled();
  await open(page, `${impact}/portti`);
  for (const box of await page.locator('main').getByRole('textbox').all()) await expect(box).toBeDisabled();
  await open(page, `${impact}/arvioijat`);
  await expect(page.locator('main').getByRole('textbox').first()).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Lisää arvioija' })).toHaveCount(0);
  await open(page, `${impact}/tulos`, 'Koonti');
  await expect(page.locator('main').getByRole('textbox').first()).toBeDisabled();
  await expect(page.getByRole('combobox', { name: 'Tila' })).toBeEnabled();

  // the description stays open: one letter, and exactly that field is listed
  await open(page, `${base}/polku/F12`);
  const idea = page.getByRole('textbox', { name: 'Ratkaisun perusidea' });
  const before = await idea.inputValue();
  await idea.fill(`${before}x`);
  await idea.blur();
  await open(page, `${impact}/vahvistus`, 'Vahvistus on vanhentunut');
  const changes = page.getByRole('region', { name: 'Mikä on muuttunut vahvistuksen jälkeen' });
  await expect(changes.getByRole('listitem')).toHaveCount(1);
  await expect(changes.getByRole('link', { name: 'Ratkaisun perusidea' })).toHaveAttribute('href', `${base}/polku/F12`);
  await expectAccessible(page);
  expect((await payload(page)).state).toBe('unsigned');
  await open(page, `${impact}/vahvistus`, 'Vahvistus on vanhentunut');
  await confirmBoth(page, 'Vahvista uusi versio');
  expect((await payload(page)).state).toBe('confirmed');

  // reopening needs a reason, and then a joint answer can be changed
  await open(page, `${impact}/vahvistus`, 'Molemmat ovat vahvistaneet');
  await page.getByRole('button', { name: 'Avaa arviointi' }).click();
  await expect(page.getByText('Kirjoita syy.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Miksi arviointi avataan?' }).fill('Yhden vastauksen luku oli väärä');
  await page.getByRole('button', { name: 'Avaa arviointi' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Arviointi on avattu uudelleen' })).toBeFocused();
  await expect(page.getByText('Yhden vastauksen luku oli väärä', { exact: false })).toBeVisible();
  expect((await payload(page)).state).toBe('unsigned');
  await open(page, `${impact}/2.K3`);
  const other = page.locator('main').getByRole('radio', { checked: false }).first();
  await other.check();
  await open(page, `${impact}/vahvistus`, 'Arviointi on avattu uudelleen');
  await confirmBoth(page, 'Vahvista');
  const again = await payload(page);
  expect(again.state).toBe('confirmed');
  expect(again.contentHash).not.toBe(confirmed.contentHash);
});

test('the report says who confirmed, remembers the return to THL, and gives each text to be copied', async () => {
  test.setTimeout(90_000);
  const { page } = visit;
  await open(page, `${impact}/vahvistus`, 'Vahvistus');
  await confirmBoth(page, 'Vahvista');
  await open(page, `${impact}/raportti`, 'Raportti');
  const confirmations = page.getByRole('region', { name: 'Vahvistukset' });
  await expect(confirmations.getByText('A. A.')).toBeVisible();
  await expect(confirmations.getByText('Voimassa.', { exact: false }).first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Palautettu pvm' }).fill('25.11.2026');
  await page.getByRole('textbox', { name: 'Kuka palautti' }).fill('A. A.');
  await page.getByRole('textbox', { name: 'Kuittaus' }).fill('Kuittaus 4711');
  await page.getByRole('textbox', { name: 'Kuittaus' }).blur();
  await page.getByText('Kopiointiapu Webropolia varten').click();
  await expect(page.getByText('Valitse: kyllä').first()).toBeVisible();
  await page.getByRole('button', { name: /^Kopioi ?: 2\.K3 Perustelu$/ }).click();
  await expect(page.getByRole('status').or(page.locator('[aria-live]')).filter({ hasText: 'Kopioitu: 2.K3 Perustelu' })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'Luvut ovat samasta järjestelmästä ennen ja jälkeen, ja 14 haastattelua kertoo samaa.',
  );
  await expectAccessible(page);
  await expect(page.getByText(/Tallennettu/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Kuittaus' })).toHaveValue('Kuittaus 4711');
  await expect(page.getByRole('textbox', { name: 'Palautettu pvm' })).toHaveValue('25.11.2026');
  // the return is no content: the confirmations stand
  await open(page, `${impact}/vahvistus`, 'Molemmat ovat vahvistaneet');
});
