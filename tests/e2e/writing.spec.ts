// Writing: everything a person does to a description besides typing it.

import { expect, test } from '@playwright/test';
import { expectAccessible, launch, newProfile, startApp, type RunningApp, type Visit } from './harness.ts';
import { expectSaved, startModel } from './journeys.ts';

let app: RunningApp;
let visit: Visit;

test.beforeEach(async () => {
  app = await startApp();
  visit = await launch(newProfile(), { locale: 'fi-FI' });
  await visit.page.goto(app.url);
});

test.afterEach(async () => {
  visit.expectClean();
  await visit.close();
  await app.stop();
});

test('the end of an RRP name is made from the choices of the page and added by one press', async () => {
  const { page } = visit;
  await startModel(page);
  await page.getByRole('textbox', { name: 'Toimintamallin nimi' }).fill('Kotiutuvan ikääntyneen viikon tuki');
  await page.getByLabel('Paikkakunta, maakunta tai hyvinvointialue').selectOption({ label: 'Pohjanmaan hyvinvointialue' });
  await page.getByLabel('Pilari', { exact: true }).selectOption({ index: 2 });
  await page.getByRole('checkbox', { name: /^Investointi 1/ }).check();
  await page.getByRole('button', { name: 'Lisää nimeen' }).click();
  await expect(page.getByRole('textbox', { name: 'Toimintamallin nimi' })).toHaveValue(
    'Kotiutuvan ikääntyneen viikon tuki, Pohjanmaan HVA (RRP, P4, I1)',
  );
  await expect(page.getByText('RRP-mallin loppuosa on nimessä oikein.')).toBeVisible();
  await expectAccessible(page);
});

test('a finding shows its sentences in the text, and goes away only with a reason', async () => {
  const { page } = visit;
  const draft = await startModel(page);
  await page.goto(`${draft}/polku/F12`);
  const text = page.getByRole('textbox', { name: 'Ratkaisun perusidea' });
  await text.fill(
    'Hankkeen aikana järjestettiin kolme työpajaa. Toimintamalli kehitettiin hankkeen ohjausryhmässä. Mallia pilotoitiin hankkeen kahdessa tiimissä.',
  );
  await text.blur();
  const finding = page.getByRole('region', { name: /hankkeesta/i }).first();
  await expect(finding).toBeVisible();
  await finding.getByRole('button', { name: /kolme työpajaa/ }).click();
  await expect(text).toBeFocused();
  expect(await text.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe(
    'Hankkeen aikana järjestettiin kolme työpajaa.',
  );
  await finding.getByRole('button', { name: 'Hylkää…' }).click();
  await finding.getByRole('button', { name: 'Hylkää havainto' }).click();
  await expect(finding.getByText('Kirjoita, miksi hylkäät havainnon.')).toBeVisible();
  await expectAccessible(page);
  await finding.getByRole('textbox').fill('Työpajat ovat osa palvelua, eivät hanketta.');
  await finding.getByRole('button', { name: 'Hylkää havainto' }).click();
  await expect(page.getByText('Perustelu: Työpajat ovat osa palvelua, eivät hanketta.')).toBeVisible();
});

test('a personal identity code is noticed where it was written', async () => {
  const { page } = visit;
  const draft = await startModel(page);
  await page.goto(`${draft}/polku/F8`);
  const text = page.getByRole('textbox', { name: 'Kohderyhmä ja asiakasymmärrys' });
  await text.fill('Haastateltu asiakas 131052-308T kertoi odotuksesta.');
  await text.blur();
  await expect(page.getByText('Tietosuoja', { exact: true })).toBeVisible();
});

test('an attachment and a link keep asking what should be understood, and come back after deletion', async () => {
  const { page } = visit;
  const draft = await startModel(page);
  await page.goto(`${draft}/polku/F13`);
  await page
    .getByLabel('Lisää liite')
    .setInputFiles({ name: 'prosessi.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 kaavio') });
  await expect(page.getByText('Kirjoita tiivistelmä.')).toBeVisible();
  await page
    .getByRole('textbox', { name: 'Mitä tästä pitää ymmärtää?' })
    .fill('Neljä vaihetta ilmoituksesta viikon loppukeskusteluun, vastuut avattu tekstissä.');
  await expect(page.getByText(/merkkiä · sopiva pituus 50–400/)).toBeVisible();
  await page.getByRole('button', { name: 'Lisää linkki' }).click();
  await page.getByRole('textbox', { name: 'Linkin osoite' }).fill('https://esimerkki.fi/perehdytys');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Poista: prosessi.pdf' }).click();
  await expect(page.getByText('prosessi.pdf').first()).toBeVisible();
  await page.getByRole('button', { name: 'Kumoa' }).click();
  await expect(page.getByRole('textbox', { name: 'Mitä tästä pitää ymmärtää?' }).first()).toHaveValue(/Neljä vaihetta/);
  await page
    .getByLabel('Lisää liite')
    .setInputFiles({ name: 'suuri.bin', mimeType: 'application/octet-stream', buffer: Buffer.alloc(11 * 1024 * 1024) });
  await expect(page.getByText(/Liite on liian suuri. Enintään 10 Mt/)).toBeVisible();
});

test('an earlier version can be brought back, and the later one stays in the history', async () => {
  const { page } = visit;
  const draft = await startModel(page);
  await page.goto(`${draft}/polku/F2`);
  const text = page.getByRole('textbox', { name: 'Lähtötilanne ja strategiset liittymäkohdat' });
  await text.fill('Ensimmäinen versio lähtötilanteesta.');
  await text.blur();
  await expectSaved(page);
  await text.fill('Toinen versio.');
  await text.blur();
  await page.getByRole('link', { name: 'Aiemmat versiot' }).click();
  await expectAccessible(page);
  await page
    .getByRole('button', { name: /Palauta tämä/ })
    .first()
    .click();
  await page.getByRole('link', { name: /Takaisin/ }).click();
  await expect(text).toHaveValue('Ensimmäinen versio lähtötilanteesta.');
  await page.getByRole('link', { name: 'Aiemmat versiot' }).click();
  await expect(page.getByText('Toinen versio.')).toBeVisible();
});

test('a field that does not apply is done with a reason', async () => {
  const { page } = visit;
  const draft = await startModel(page);
  await page.goto(`${draft}/polku/F9`);
  await page.getByText(/Tämä kohta ei koske/).click();
  const why = page.getByRole('textbox', { name: 'Miksi kohta ei koske tätä mallia?' });
  await why.fill('Malli otettiin valmiina toiselta alueelta.');
  await why.blur();
  await expect(page.getByRole('link', { name: /Ideointi ?, ei koske/ })).toBeVisible();
});

test('a draft waits in the bin, comes back, and its copy leaves the original alone', async () => {
  const { page } = visit;
  await startModel(page);
  await page.getByRole('textbox', { name: 'Toimintamallin nimi' }).fill('Kotiutuvan viikko');
  await page.getByRole('textbox', { name: 'Toimintamallin nimi' }).blur();
  await expectSaved(page);
  await page.getByRole('link', { name: 'Mallit' }).first().click();
  await page.getByRole('button', { name: 'Toiminnot: Kotiutuvan viikko' }).click();
  await page.getByRole('button', { name: 'Monista' }).click();
  await expect(page.getByRole('link', { name: 'Kotiutuvan viikko (kopio)' })).toBeVisible();
  await page.getByRole('button', { name: 'Toiminnot: Kotiutuvan viikko', exact: true }).click();
  await page.getByRole('button', { name: 'Siirrä roskakoriin' }).click();
  await expect(page.getByRole('link', { name: 'Kotiutuvan viikko', exact: true })).toBeHidden();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Roskakori' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Palauta/ }).click();
  await page.getByRole('link', { name: 'Mallit' }).first().click();
  await expect(page.getByRole('link', { name: 'Kotiutuvan viikko', exact: true })).toBeVisible();
});

test('what two tabs write in one field stays whole in both, and a person chooses', async () => {
  const { page, context } = visit;
  const draft = await startModel(page);
  const address = `${draft}/polku/F10`;
  await page.goto(address);
  const one = page.getByRole('textbox', { name: 'Idean valinta' });
  await one.waitFor();
  const other = await context.newPage();
  await other.goto(address);
  const two = other.getByRole('textbox', { name: 'Idean valinta' });
  await two.waitFor();
  await one.focus();
  await two.focus();
  await one.pressSequentially('Johtoryhmä valitsi vastuuhoitajan.');
  await two.pressSequentially('Asiakasraati valitsi vastuuhoitajan.');
  await two.blur();
  await expectSaved(other);
  await one.blur();
  await expectSaved(page);
  const card = page.getByRole('region', { name: 'Tästä vastauksesta on kaksi versiota' });
  await expect(card.getByText('Johtoryhmä valitsi vastuuhoitajan.')).toBeVisible();
  await expect(card.getByText('Asiakasraati valitsi vastuuhoitajan.')).toBeVisible();
  await expectAccessible(page);
  await card.getByRole('button', { name: 'Ota molemmat' }).click();
  await expect(card).toBeHidden();
  await expect(one).toHaveValue(/Johtoryhmä valitsi[\s\S]*Asiakasraati valitsi|Asiakasraati valitsi[\s\S]*Johtoryhmä valitsi/);
  await page.getByRole('button', { name: 'Kumoa' }).click();
  await other.close();
});
