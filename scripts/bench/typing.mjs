// Typing at a person's pace: how late each key is heard, and how long until the app itself says that it is saved.
import { untilSaved } from './app-under-test.mjs';
import { percentile } from './table.mjs';

/** @typedef {import('playwright-core').Page} Page */
/**
 * @typedef {object} Typing
 * @property {number} durableP50 ms from the input event to «saved» on screen
 * @property {number} durableP99
 * @property {number} delayP98 ms from the key to the first line of our code
 * @property {number} workPerKey ms of processor time of the page's main thread: the only figure that a busy machine does not blur
 * @property {number} paintP98 ms from the key to the next picture; Event Timing knows nothing shorter than 16 ms, and counts in steps of 8
 */

const keyEveryMs = 90;

/** Goes in before the app: writes down what the page hears and says. @param {Page} page */
export const listen = (page) =>
  page.addInitScript(() => {
    /** @type {{ delays: number[], paints: number[], durable: number[], waiting: number[], longest: number }} */
    const heard = { delays: [], paints: [], durable: [], waiting: [], longest: 0 };
    Object.assign(globalThis, { heard });
    addEventListener('keydown', (event) => heard.delays.push(performance.now() - event.timeStamp), true);
    addEventListener('input', () => heard.waiting.push(performance.now()), true);
    new MutationObserver(() => {
      if (document.querySelector('.saved')?.getAttribute('data-state') !== 'saved') return;
      for (const since of heard.waiting.splice(0)) heard.durable.push(performance.now() - since);
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') heard.paints.push(entry.duration);
    }).observe(/** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold: 16 }));
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) heard.longest = Math.max(heard.longest, entry.duration);
    }).observe({ type: 'longtask' });
  });

/** Types at the end of the first text of the page without waiting for the page, as a person does. @param {Page} page @param {{ text: string, slowdown: number }} how @returns {Promise<Typing>} */
export async function measureTyping(page, { text, slowdown }) {
  const cdp = await page.context().newCDPSession(page);
  const field = page.locator('main textarea').first();
  await field.evaluate((one) => {
    one.focus();
    if (one instanceof HTMLTextAreaElement) one.setSelectionRange(one.value.length, one.value.length);
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await press(cdp, 'alku ');
  await untilSaved(page);
  await forget(page);
  const workBefore = await workSoFar(cdp);
  await press(cdp, text);
  await untilSaved(page);
  await page.waitForFunction((keys) => Reflect.get(globalThis, 'heard').durable.length >= keys, text.length, { timeout: 60_000 });
  const workPerKey = ((await workSoFar(cdp)) - workBefore) / text.length;
  const { delays, paints, durable } = await page.evaluate(() => Reflect.get(globalThis, 'heard'));
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await cdp.detach();
  const quick = Array.from({ length: Math.max(0, text.length - paints.length) }, () => 16);
  return {
    workPerKey,
    durableP50: percentile(durable, 50),
    durableP99: percentile(durable, 99),
    delayP98: percentile(delays, 98),
    paintP98: percentile([...paints, ...quick], 98),
  };
}

/**
 * Leaving a field, when its text becomes a revision: the longest time the page hears nothing, and the processor time in all, in ms.
 * @param {Page} page
 * @param {number} slowdown
 */
export async function measureLeaving(page, slowdown) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.locator('main textarea').first().focus();
  await press(cdp, 'loppu ');
  await untilSaved(page);
  await forget(page);
  const workBefore = await workSoFar(cdp);
  await page.locator('main h1').focus();
  await page.waitForTimeout(1500);
  await untilSaved(page);
  const work = (await workSoFar(cdp)) - workBefore;
  const longest = /** @type {number} */ (await page.evaluate(() => Reflect.get(globalThis, 'heard').longest));
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await cdp.detach();
  return { longest, work };
}

/** Processor time the main thread has used since the page was loaded, in ms. @param {import('playwright-core').CDPSession} cdp */
async function workSoFar(cdp) {
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

/** @param {Page} page */
const forget = (page) =>
  page.evaluate(() => {
    const heard = Reflect.get(globalThis, 'heard');
    Object.assign(heard, { delays: [], paints: [], durable: [], waiting: [], longest: 0 });
  });

/** Sends the keys by the clock: a key is never held back because the page is slow. @param {import('playwright-core').CDPSession} cdp @param {string} text */
async function press(cdp, text) {
  const sent = [];
  const begun = performance.now();
  for (const [n, key] of [...text].entries()) {
    await new Promise((resolve) => {
      setTimeout(resolve, Math.max(0, begun + n * keyEveryMs - performance.now()));
    });
    sent.push(cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key, unmodifiedText: key }));
    sent.push(cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key }));
  }
  await Promise.all(sent);
}
