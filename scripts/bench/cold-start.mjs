// From a browser that has just started, with the host dead, to the first letter in the field; beside it a bare page with nothing but a field.
import { launch } from './app-under-test.mjs';
import { median } from './table.mjs';

const bare = `data:text/html,${encodeURIComponent('<!doctype html><meta charset="utf-8"><title>-</title><main><textarea></textarea></main>')}`;

/** Median of the runs in ms, each in a browser started anew on the profile. @param {string} profile @param {string} address @param {number} runs */
export async function measureColdStart(profile, address, runs) {
  const times = [];
  for (let run = 0; run < runs; run += 1) times.push(await untilTyped(profile, address));
  return median(times);
}

/** @param {string} profile @param {number} runs */
export const measureBarePage = (profile, runs) => measureColdStart(profile, bare, runs);

/** @param {string} profile @param {string} address */
async function untilTyped(profile, address) {
  const { context, page } = await launch(profile);
  const begun = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  const field = page.locator('main textarea').first();
  await field.focus();
  const before = await field.inputValue();
  await page.keyboard.press('x');
  await page.waitForFunction((length) => {
    const text = document.querySelector('main textarea');
    return text instanceof HTMLTextAreaElement && text.value.length > length;
  }, before.length);
  const ms = performance.now() - begun;
  await context.close();
  return ms;
}
