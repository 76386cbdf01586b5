// Two people at one laptop: each rates apart, both lock, the differences stand side by side, joint answers and one dissent are recorded.
// Until both have locked nothing of the other's is on any screen, print or PDF; after it, it is.

import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { opened, textsOf, valuesIn } from '../pdf/files.ts';
import { aid, names, pairFile, pairId, secret } from '../fixtures/pair-draft.ts';
import { expectAccessible, launch, newProfile, startApp } from './harness.ts';
import { expectSaved } from './journeys.ts';

const base = `#/malli/${pairId}/vaikutukset/${aid}`;
const written = {
  a: 'Ainon mielestä aluekoordinaattori neuvoo käyttöönotossa.',
  b: 'Bengtin mielestä hankkeen tuki riittää kevääseen asti.',
};

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await expect(page.locator('main h1')).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { level: 1, name });

/** One of a scale; on the joint page its name tells besides whose own answer it is. */
const pick = (within: Locator, group: string, option: RegExp): Locator =>
  within.getByRole('group', { name: group, exact: true }).getByRole('radio', { name: option });

async function answerByHand(page: Page, person: 'a' | 'b'): Promise<void> {
  const main = page.locator('main');
  await go(page, `${base}/2.B1`);
  await pick(main, 'Vaikutus', /ei muutosta/).check();
  await pick(main, 'Näyttö', person === 'a' ? /seurantatieto/ : /kokemus/).check();
  await go(page, `${base}/2.I2`);
  await pick(main, 'Toteutuma', person === 'a' ? /kyllä/ : /osittain/).check();
  await go(page, `${base}/2.W6`);
  await main.getByRole('textbox').first().fill(written[person]);
  await main.getByRole('textbox').first().blur();
  await expectSaved(page);
}

/** Every screen of this draft that could tell, and the print: as one text. */
async function everythingShown(page: Page): Promise<string> {
  const texts: string[] = [];
  const draft = `#/malli/${pairId}`;
  const places = [
    `${base}/arvioijat`,
    `${base}/portti`,
    `${base}/lukitus`,
    `${base}/erot`,
    `${base}/yhteinen/2.B2`,
    `${base}/yhteinen/2.W6`,
    `${base}/muistio`,
    `${base}/tulos`,
    `${base}/2.B2`,
    `${base}/2.W6`,
    `${draft}/vaikutukset`,
    `${draft}/yhteenveto`,
    `${draft}/viennit`,
    `${draft}/tuloste`,
  ];
  for (const place of places) {
    await go(page, place);
    for (const box of await page.locator('.print-page input[type="checkbox"]').all()) await box.check();
    const values = await page.locator('input, textarea, select').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    texts.push(await page.content(), ...values);
  }
  return texts.join('\n');
}

/** Texts and values of the filled form of tool 2, as another program than ours reads them. */
async function formText(page: Page): Promise<string> {
  await go(page, `#/malli/${pairId}/viennit`);
  const card = page.getByRole('region', { name: /Toimintamallin vaikutusten itsearviointi/ });
  const choice = card.getByRole('combobox');
  if ((await choice.count()) > 0) await choice.selectOption(aid);
  const [file] = await Promise.all([page.waitForEvent('download'), card.getByRole('button', { name: 'Täytetty lomake' }).click()]);
  const pdf = await opened(new Uint8Array(readFileSync(await file.path())));
  const [values, pages] = [[...(await valuesIn(pdf)).values()], await textsOf(pdf)];
  return [...values, ...pages].join('\n').replaceAll(/\s+/g, ' ');
}

async function take(page: Page, name: string): Promise<void> {
  await go(page, `${base}/vaihto`);
  await page.getByRole('button', { name: `${name}: jatka tästä` }).click();
  await expect(
    page
      .getByText('Kirjaa nyt')
      .or(heading(page, /Lukitse oma arvio|Oma arvio on lukittu/))
      .first(),
  ).toBeVisible();
}

test('two people rate apart, lock, talk over their differences and agree; before that neither sees the other', async () => {
  test.setTimeout(240_000);
  const app = await startApp({ dir: process.env['POLKU_DIST'] || 'dist' });
  const visit = await launch(newProfile(), { locale: 'fi-FI', viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  visit.context.setDefaultTimeout(15_000);
  const { page } = visit;
  const main = page.locator('main');
  await page.goto(`${app.url}#/tuonti`);
  await page
    .getByRole('button', { name: 'Valitse tiedosto' })
    .setInputFiles({ name: 'pari.polku', mimeType: 'application/octet-stream', buffer: Buffer.from(pairFile()) });
  await page.getByRole('button', { name: 'Tuo uutena mallina' }).click();
  await expect(heading(page, 'Yhteenveto')).toBeVisible();
  await page.getByRole('button', { name: 'Sulje' }).click();

  await test.step('nobody has said who writes: nothing of either is shown', async () => {
    const shown = await everythingShown(page);
    for (const words of Object.values(secret)) expect(shown).not.toContain(words);
  });

  await test.step('the first answers and locks, with the way to what is missing', async () => {
    await take(page, names.a);
    await go(page, `${base}/lukitus`);
    await page.getByRole('button', { name: 'Lukitse arvioni' }).click();
    await expect(page.getByRole('region', { name: /Täydennä 3 kohtaa/ })).toBeFocused();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Hyvinvointi, terveys tai toimintakyky' }).click();
    await expect(heading(page, 'Hyvinvointi, terveys tai toimintakyky')).toBeFocused();
    await answerByHand(page, 'a');
    await go(page, `${base}/lukitus`);
    await page.getByRole('button', { name: 'Lukitse arvioni' }).click();
    await expect(heading(page, 'Oma arvio on lukittu')).toBeFocused();
  });

  await test.step('unlocking needs a reason, and a locked seat refuses writing', async () => {
    await go(page, `${base}/2.W6`);
    await expect(main.getByText(written.a)).toBeVisible();
    await expect(main.locator('.question-parts').getByRole('textbox')).toHaveCount(0);
    await expectAccessible(page);
    await main.getByRole('link', { name: /Avaa lukitus, jos haluat/ }).click();
    await main.locator('summary', { hasText: 'Avaa lukitus' }).click();
    await main.getByRole('button', { name: 'Avaa lukitus' }).click();
    await expect(page.getByRole('textbox', { name: 'Miksi avaat lukituksen?' })).toBeFocused();
    await page.getByRole('textbox', { name: 'Miksi avaat lukituksen?' }).fill('Luin kysymyksen väärin.');
    await main.getByRole('button', { name: 'Avaa lukitus' }).click();
    await expect(heading(page, 'Lukitse oma arvio')).toBeVisible();
    await expect(main.getByText('Luin kysymyksen väärin.')).toBeVisible();
    await page.getByRole('button', { name: 'Lukitse arvioni' }).click();
    await expect(heading(page, 'Oma arvio on lukittu')).toBeVisible();
  });

  await test.step('before the second has locked, neither is anywhere the other looks', async () => {
    await page.getByRole('link', { name: `Anna kone: ${names.b}` }).click();
    await expect(heading(page, `Anna kone: ${names.b}`)).toBeFocused();
    const screen = await page.content();
    for (const words of [...Object.values(secret), written.a]) expect(screen).not.toContain(words);
    await expectAccessible(page);
    await page.getByRole('button', { name: `${names.b}: jatka tästä` }).click();
    await answerByHand(page, 'b');
    const [shown, form] = [await everythingShown(page), await formText(page)];
    for (const words of [secret.reasonA, written.a, 'Luin kysymyksen väärin.']) {
      expect(shown).not.toContain(words);
      expect(form).not.toContain(words);
    }
    // the search finds what is there: one's own
    for (const words of [secret.reasonB, written.b]) {
      expect(shown).toContain(words);
      expect(form).toContain(words);
    }
  });

  await test.step('both have locked: the differences, what must be talked about first', async () => {
    await go(page, `${base}/lukitus`);
    await page.getByRole('button', { name: 'Lukitse arvioni' }).click();
    await expect(heading(page, 'Erot')).toBeFocused();
    await expect(main.locator('.difference h3')).toHaveText([/^2\.M1/, /^2\.B2/, /^2\.B5/, /^2\.B7/, /^2\.I2/]);
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Hyväksy kaikki yhteneväiset/ }).click();
    await expect(page.getByText(/vastausta kirjattiin yhteisiksi/).first()).toBeVisible();
    await expect(main.getByText('Kirjattu yhteisiksi')).toBeVisible();
    await page.getByRole('button', { name: 'Kumoa' }).click();
    await page.getByRole('button', { name: /^Hyväksy kaikki yhteneväiset/ }).click();
    await page.getByRole('button', { name: 'Sulje' }).click();
  });

  await test.step('a joint answer with the text of one, taken and taken back', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(heading(page, 'Onko lähtötaso mitattu ennen muutosta?')).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(heading(page, 'Palveluun pääsy ja odotusaika')).toBeFocused();
    for (const words of Object.values(secret)) await expect(main.getByText(words)).toBeVisible();
    await expectAccessible(page);
    const joint = page.getByRole('region', { name: 'Yhteinen arvio' });
    const reason = joint.getByRole('textbox', { name: 'Yhteinen perustelu' });
    await pick(joint, 'Vaikutus', /hieman parantunut/).check();
    await expect(joint.getByRole('status')).toContainText('kirjoittakaa yhteinen perustelu');
    await page
      .getByRole('region', { name: names.b })
      .getByRole('button', { name: /Ota tämä teksti/ })
      .click();
    await expect(reason).toHaveValue(secret.reasonB);
    await page.getByRole('button', { name: 'Kumoa' }).click();
    await expect(reason).toHaveValue('');
    await page
      .getByRole('region', { name: names.b })
      .getByRole('button', { name: /Ota tämä teksti/ })
      .click();
    await page.getByRole('button', { name: 'Sulje' }).click();
    await joint.getByRole('button', { name: 'Hyväksy yhteiseksi' }).click();
    await expect(pick(joint, 'Näyttö', /vertailuryhmä/)).toBeChecked();
    await expect(joint.getByRole('status')).toContainText('Sovittu');
  });

  await test.step('they stay of two minds about one', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(heading(page, 'Kustannukset asiakasta tai jaksoa kohti')).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(heading(page, 'Työajan tai muiden voimavarojen käyttö')).toBeFocused();
    const joint = page.getByRole('region', { name: 'Yhteinen arvio' });
    await pick(joint, 'Vaikutus', /Ei yhteistä arvoa/).check();
    await expect(joint.getByText('Erimielisyys on sallittu tulos.')).toBeVisible();
    await expect(joint.getByRole('status')).toContainText('Sovittu');
  });

  await test.step('a small difference is taken, an own answer moves afterwards and is seen', async () => {
    await go(page, `${base}/erot`);
    await expect(main.locator('.difference').filter({ hasText: '2.B7' })).toContainText('Sovittu');
    await main.locator('summary', { hasText: 'Pienet erot' }).click();
    await main.getByRole('button', { name: /^Ota: Aino A\..*2\.W6/ }).click();
    await go(page, `${base}/2.B7`);
    await expect(main.getByText('Vastaukset on paljastettu.')).toBeVisible();
    await pick(main, 'Vaikutus', /hieman parantunut/).check();
    await go(page, `${base}/yhteinen/2.B7`);
    await expect(page.getByRole('region', { name: names.b }).getByText('Muutettu paljastuksen jälkeen')).toBeVisible();
    await expect(page.getByRole('region', { name: names.b }).getByText('Lukittaessa: −1 hieman heikentynyt')).toBeVisible();
    await expect(main.getByText(/Perusta on muuttunut/)).toBeVisible();
    await expectAccessible(page);
    await main.getByRole('button', { name: /Yhteinen vastaus pitää/ }).click();
    await expect(main.getByText(/Perusta on muuttunut/)).toHaveCount(0);
  });

  await test.step('after the reveal what was hidden is there: on the pages, in the minutes, the print and the PDF', async () => {
    const [shown, form] = [await everythingShown(page), await formText(page)];
    for (const words of [...Object.values(secret), written.a, written.b, 'Luin kysymyksen väärin.']) expect(shown).toContain(words);
    for (const words of [secret.reasonB, written.a]) expect(form).toContain(words);
    await go(page, `${base}/muistio`);
    const minutes = page.locator('.document');
    await expect(minutes).toContainText('Ei yhteistä arvoa');
    await expect(minutes).toContainText(secret.reasonB);
    await expectAccessible(page);
    await visit.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Kopioi muistio' }).click();
    await expect(page.getByRole('button', { name: 'Kopioitu' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(secret.reasonB);
  });
  visit.expectClean();
  await visit.close();
  await app.stop();
});
