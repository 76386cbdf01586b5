// What the screen says is saved is on disk: the browser is killed in mid-typing, and everything acknowledged must be there.
// The harness outside the browser holds the last acknowledged text: what stood in the field when the app's own line said «saved».

import { execFileSync } from 'node:child_process';
import { expect, test, type Page } from '@playwright/test';
import { launch, newProfile, startApp } from '../e2e/harness.ts';
import { killBrowser } from './killing.ts';

const kills = Number(process.env['POLKU_KILLS'] ?? 4);
const sentence =
  'Vastuuhoitaja soittaa kotiutuvalle samana päivänä ja käy kotona heti seuraavana aamuna, ja läheinen tietää keneltä kysyä. ';
const longestWaitMs = 2600;

/** Reads aloud every «saved» of the app: the text of the field at that moment. */
async function listen(page: Page, acknowledge: (text: string) => void): Promise<void> {
  await page.exposeFunction('acknowledge', acknowledge);
  await page.addInitScript(() => {
    const tell = () => {
      const field = document.querySelector('main textarea');
      if (field instanceof HTMLTextAreaElement && document.querySelector('.saved')?.getAttribute('data-state') === 'saved') {
        (globalThis as unknown as { acknowledge(text: string): void }).acknowledge(field.value);
      }
    };
    new MutationObserver(tell).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] });
    // two frames after an input the line on screen belongs to that input
    addEventListener('input', () => requestAnimationFrame(() => requestAnimationFrame(tell)));
  });
}

/** Types until a moment of chance, kills, restarts; returns what was acknowledged and what is there. */
async function typeAndKill(dir: string, waitMs: number): Promise<{ acknowledged: string; found: string }> {
  const profile = newProfile();
  const app = await startApp({ dir });
  let acknowledged = '';
  const first = await launch(profile, { locale: 'fi-FI' });
  await listen(first.page, (text) => {
    if (text.length > acknowledged.length) acknowledged = text;
  });
  await first.page.goto(app.url);
  await first.page.getByRole('button', { name: 'Uusi toimintamalli' }).first().click();
  await first.page.waitForURL(/perustiedot/);
  const field = first.page.url().replace(/perustiedot.*/, 'polku/F12');
  await first.page.goto(field);
  const text = first.page.getByRole('textbox', { name: 'Ratkaisun perusidea' });
  await text.focus();
  const typing = text.pressSequentially(sentence.repeat(4), { delay: 18, timeout: 60_000 }).catch(() => undefined);
  await expect.poll(() => acknowledged.length).toBeGreaterThan(3);
  await new Promise((resolve) => {
    setTimeout(resolve, waitMs);
  });
  await killBrowser(first, profile);
  await typing;
  const second = await launch(profile, { locale: 'fi-FI' });
  await second.page.goto(field);
  const restored = second.page.getByRole('textbox', { name: 'Ratkaisun perusidea' });
  await restored.waitFor();
  const found = await restored.inputValue();
  await second.close();
  await app.stop();
  return { acknowledged, found };
}

for (let run = 0; run < kills; run++) {
  test(`nothing that was said to be saved is lost when the browser is killed in mid-typing, run ${run + 1} of ${kills}`, async () => {
    const waitMs = Math.round(Math.random() * longestWaitMs);
    console.log(`killed ${waitMs} ms after the first acknowledgement`);
    const { acknowledged, found } = await typeAndKill('dist', waitMs);
    expect(acknowledged.length).toBeGreaterThan(3);
    expect(found.startsWith(acknowledged), `acknowledged «${acknowledged}», found «${found}»`).toBe(true);
  });
}

test('a build that says «saved» before the commit is caught', async () => {
  execFileSync(process.execPath, ['scripts/build/planted.mjs', 'saved-before-commit', 'dist-planted'], { stdio: 'inherit' });
  const { acknowledged, found } = await typeAndKill('dist-planted', 1200);
  expect(acknowledged.length).toBeGreaterThan(3);
  expect(found.startsWith(acknowledged)).toBe(false);
});
