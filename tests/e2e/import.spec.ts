// Files in: a real round trip, a joined copy, and everything that is not ours refused with nothing changed.

import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, launch, newProfile, startApp, type RunningApp, type Visit } from './harness.ts';
import { expectSaved, startModel } from './journeys.ts';

let app: RunningApp;
let visit: Visit;

test.beforeEach(async () => {
  app = await startApp();
  visit = await launch(newProfile(), { locale: 'fi-FI', acceptDownloads: true });
  await visit.page.goto(app.url);
});

test.afterEach(async () => {
  visit.expectClean();
  await visit.close();
  await app.stop();
});

const text = 'Osasto ilmoittaa kotiutumisesta kaksi päivää ennen. Čáppa ŋ đ – ”lainaus” 12,50 € 🙂';

async function writeModel(page: Page): Promise<string> {
  const draft = await startModel(page);
  await page.getByRole('textbox', { name: 'Toimintamallin nimi' }).fill('Kotiutuvan viikko');
  await page.goto(`${draft}/polku/F12`);
  await page.getByRole('textbox', { name: 'Ratkaisun perusidea' }).fill(text);
  await page.getByLabel('Lisää liite').setInputFiles({ name: 'kaavio.png', mimeType: 'image/png', buffer: Buffer.from('kuva') });
  await expect(page.getByText('kaavio.png').first()).toBeVisible();
  await expectSaved(page);
  return draft;
}

/** Takes the backup from the list; returns the file's bytes and name. */
async function backup(page: Page): Promise<{ name: string; bytes: Buffer }> {
  await page.goto(`${app.url}#/mallit`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lataa varmuuskopio' }).first().click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

async function give(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto(`${app.url}#/tuonti`);
  await page.getByRole('button', { name: 'Valitse tiedosto' }).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

test('a backup taken, the model removed for good, the file brought in: every word and the attachment are back', async () => {
  const { page } = visit;
  const draft = await writeModel(page);
  const { name, bytes } = await backup(page);
  expect(name).toMatch(/^Kotiutuvan-viikko.*\.polku$/i);
  await page.getByRole('button', { name: 'Toiminnot: Kotiutuvan viikko' }).click();
  await page.getByRole('button', { name: 'Siirrä roskakoriin' }).click();
  await page.getByRole('link', { name: 'Roskakori' }).click();
  await page.getByRole('button', { name: /^Poista lopullisesti/ }).click();
  await expectAccessible(page);
  const second = page.waitForEvent('download');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /poista/i })
    .click();
  await second;
  await expect(page.getByText('Roskakori on tyhjä.')).toBeVisible();

  await give(page, 'mikä tahansa nimi.txt', bytes);
  await expect(page.getByRole('heading', { level: 1, name: 'Tuodaan uutena mallina' })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Tuo uutena mallina' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Yhteenveto' })).toBeVisible();
  await page.goto(`${draft}/polku/F12`);
  await expect(page.getByRole('textbox', { name: 'Ratkaisun perusidea' })).toHaveValue(text);
  const attachment = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Avaa ?: kaavio.png/ }).click();
  expect(readFileSync(await (await attachment).path()).toString()).toBe('kuva');
});

test('a file of the same model joins: what both changed is shown whole on both sides', async () => {
  test.setTimeout(120_000);
  const { page } = visit;
  const draft = await writeModel(page);
  const field = () => page.getByRole('textbox', { name: 'Tavoiteltu muutos' });
  await page.goto(`${draft}/polku/F5`);
  await field().fill('Ensikäynti kahdessa päivässä.');
  await field().blur();
  const { bytes } = await backup(page);
  await page.goto(`${draft}/polku/F5`);
  await field().fill('Ensikäynti kolmessa päivässä.');
  await field().blur();
  await expectSaved(page);
  await give(page, 'sama.polku', bytes);
  await expect(page.getByRole('heading', { level: 1, name: 'Tiedostossa ei ole mitään uutta' })).toBeVisible();
  await page.goto(`${app.url}#/mallit`);

  const other = await launch(newProfile(), { locale: 'fi-FI', acceptDownloads: true });
  await other.page.goto(`${app.url}#/tuonti`);
  await other.page
    .getByRole('button', { name: 'Valitse tiedosto' })
    .setInputFiles({ name: 'kopio.polku', mimeType: 'application/json', buffer: bytes });
  await other.page.getByRole('button', { name: 'Tuo uutena mallina' }).click();
  await expect(other.page.getByRole('heading', { level: 1, name: 'Yhteenveto' })).toBeVisible();
  await other.page.goto(`${draft}/polku/F5`);
  await other.page.getByRole('textbox', { name: 'Tavoiteltu muutos' }).fill('Ensikäynti samana päivänä.');
  await other.page.getByRole('textbox', { name: 'Tavoiteltu muutos' }).blur();
  await expectSaved(other.page);
  const theirs = await backup(other.page);
  await other.close();

  await give(page, 'kollegalta.polku', theirs.bytes);
  await expect(page.getByText(/muutitte molemmat – valitkaa/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ota mukaan' }).click();
  const card = page.getByRole('region', { name: 'Tästä vastauksesta on kaksi versiota' });
  await expect(card.getByText('Ensikäynti kolmessa päivässä.')).toBeVisible();
  await expect(card.getByText('Ensikäynti samana päivänä.')).toBeVisible();
});

const hostile: readonly (readonly [string, (real: Buffer) => Buffer, RegExp])[] = [
  ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /ei ole Polun tiedosto|ei voi lukea/],
  ['a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj'), /ei ole Polun tiedosto|ei voi lukea/],
  ['JSON of something else', () => Buffer.from('{"hello": [1, 2, 3]}'), /ei ole Polun tiedosto/],
  ['an empty file', () => Buffer.alloc(0), /tyhjä/],
  ['half of our file', (real) => real.subarray(0, Math.floor(real.length / 2)), /katkennut|vahingoittunut/],
  ['our file with one letter changed', (real) => changed(real), /vahingoittunut/],
  ['a file nested a million deep', () => Buffer.from('['.repeat(1_000_000)), /rakenne|ei ole Polun/],
  ['a file too large', () => Buffer.alloc(21 * 1024 * 1024, '{"a":1},'), /liian suuri/],
];

test('whatever is not ours, cut, huge or hostile gets a message that says what is wrong, and nothing changes', async () => {
  test.setTimeout(120_000);
  const { page } = visit;
  const draft = await startModel(page);
  await page.goto(`${draft}/polku/F12`);
  await page.getByRole('textbox', { name: 'Ratkaisun perusidea' }).fill(text);
  await expectSaved(page);
  const { bytes } = await backup(page);
  for (const [what, make, message] of hostile) {
    await test.step(what, async () => {
      await give(page, 'tiedosto.polku', make(bytes));
      const refusal = page.getByRole('group', { name: 'Tiedostoa ei otettu mukaan' });
      await expect(refusal).toContainText(message, { timeout: 15_000 });
      await expect(refusal).toContainText('Mikään ei ole muuttunut tällä laitteella.');
      await expect(refusal).toBeFocused();
      await page.goto(`${app.url}#/asetukset`);
    });
  }
  await page.goto(`${app.url}#/mallit`);
  await expect(page.getByRole('heading', { level: 2, name: /Kaikki mallit \(1\)/ })).toBeVisible();
});

/** A letter of an answer is another one: the revision no longer proves itself. */
function changed(real: Buffer): Buffer {
  const at = real.lastIndexOf('kotiutumisesta');
  const copy = Buffer.from(real);
  copy.write('K', at);
  return copy;
}
