// The frame: works without a network after one visit, under any path, and says the truth about it.

import { expect, test } from '@playwright/test';
import { expectAccessible, launch, newProfile, startApp } from './harness.ts';
import { buildVersion, expectOfflineReady, expectSaved, startModel } from './journeys.ts';

const hostIsDead = [/ERR_CONNECTION_REFUSED/, /Failed to (load|update)/, /An unknown error occurred when fetching the script/];
const fi = { locale: 'fi-FI' };

for (const base of ['/', '/aineistot/polku/']) {
  test(`after one visit the app starts with the host dead and the text is there, served under ${base}`, async () => {
    const profile = newProfile();
    const app = await startApp({ base });
    const first = await launch(profile, fi);
    await first.page.goto(app.url);
    const draft = await startModel(first.page);
    await first.page.goto(`${draft}/polku/F1`);
    await first.page.getByRole('textbox', { name: 'Toimintaympäristö' }).fill('Kolme toimijaa, yksi alku. Ääkköset: åäö ŋ ž.');
    await expectSaved(first.page);
    await first.page.goto(`${app.url}#/mallit`);
    await expectOfflineReady(first.page);
    first.expectClean();
    await first.close();
    await app.stop();

    const second = await launch(profile, fi);
    await second.page.goto(`${draft}/polku/F1`);
    await expect(second.page.getByRole('textbox', { name: 'Toimintaympäristö' })).toHaveValue(
      'Kolme toimijaa, yksi alku. Ääkköset: åäö ŋ ž.',
    );
    await second.page.goto(`${app.url}syvä/linkki?x=1`);
    await expect(second.page.getByRole('heading', { level: 1 })).toBeVisible();
    second.expectClean(hostIsDead);
    await second.close();
  });
}

test('«toimii ilman verkkoa» turns into a warning when a file is missing from the cache', async () => {
  const app = await startApp();
  const visit = await launch(newProfile(), fi);
  await visit.page.goto(app.url);
  await expectOfflineReady(visit.page);
  await visit.page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const [one] = await cache.keys();
      if (one) await cache.delete(one);
    }
  });
  await visit.page.reload();
  await expect(visit.page.getByText(/Ei vielä toimi ilman verkkoa \(osia puuttuu: 1\)/)).toBeVisible();
  await expectAccessible(visit.page);
  visit.expectClean();
  await visit.close();
  await app.stop();
});

test('a new version waits until it is asked for, and what is being typed survives it', async () => {
  buildVersion('toinen', 'dist-second');
  const app = await startApp();
  const visit = await launch(newProfile(), fi);
  await visit.page.goto(app.url);
  await expectOfflineReady(visit.page);
  const draft = await startModel(visit.page);
  await visit.page.goto(`${draft}/polku/F3`);
  const field = visit.page.getByRole('textbox', { name: 'Kehitystyön lähtökohtana olevat tarpeet' });
  await field.fill('Yksi');
  await app.stop();
  const next = await startApp({ dir: 'dist-second', port: app.port });
  await visit.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await field.focus();
  await field.press('End');
  await field.pressSequentially(' ja kaksi');
  await expect(visit.page.getByText('Uusi versio on valmis.')).toBeVisible({ timeout: 20_000 });
  await expect(field).toHaveValue('Yksi ja kaksi');
  await expect(field).toBeFocused();
  await expectAccessible(visit.page);
  const reloaded = visit.page.waitForEvent('load');
  await visit.page.getByRole('button', { name: 'Päivitä nyt' }).click();
  await reloaded;
  await expect(field).toHaveValue('Yksi ja kaksi');
  expect(visit.page.url()).toContain('/polku/F3');
  await visit.page.goto(`${next.url}#/asetukset`);
  await expect(visit.page.getByText('Polku toinen')).toBeVisible();
  await visit.close();
  await next.stop();
});

test('a part that is gone after a deploy heals by one reload, with the text saved', async () => {
  buildVersion('kolmas', 'dist-third');
  const app = await startApp();
  const visit = await launch(newProfile(), { ...fi, serviceWorkers: 'block' });
  await visit.page.goto(app.url);
  const draft = await startModel(visit.page);
  await visit.page.getByRole('textbox', { name: 'Toimintamallin nimi' }).fill('Kotiutuvan viikko');
  await app.stop();
  const next = await startApp({ dir: 'dist-third', port: app.port });
  await visit.page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `${new URL(draft).hash}/polku/F12`,
  );
  await expect(visit.page.getByRole('heading', { level: 1, name: 'Ratkaisun perusidea' })).toBeVisible({ timeout: 20_000 });
  await expect(visit.page.getByText('Kotiutuvan viikko').first()).toBeVisible();
  await visit.close();
  await next.stop();
});
