// The list of drafts, small and large: how many reads of the database it costs, and how long until it is on screen.

/** @typedef {import('playwright-core').Page} Page */

/**
 * Goes in before the app: counts every request that reads, every step of a cursor, as «<table or index>.<method>», and the rows that came,
 * as «<table or index> rows».
 * @param {Page} page
 */
export const countReads = (page) =>
  page.addInitScript(() => {
    /** @type {Record<string, number>} */
    const reads = {};
    Object.assign(globalThis, { reads });
    const methods = [
      'get',
      'getKey',
      'getAll',
      'getAllKeys',
      'getAllRecords',
      'count',
      'openCursor',
      'openKeyCursor',
      'continue',
      'continuePrimaryKey',
      'advance',
    ];
    for (const owner of [IDBObjectStore, IDBIndex, IDBCursor]) {
      for (const method of methods) {
        const original = Reflect.get(owner.prototype, method);
        if (typeof original !== 'function') continue;
        /** @this {IDBObjectStore | IDBIndex | IDBCursor} @param {unknown[]} given */
        const counted = function (...given) {
          const on = this instanceof IDBCursor ? this.source : this;
          const table = on instanceof IDBIndex ? `${on.objectStore.name}/${on.name}` : on.name;
          const name = `${table}.${method}`;
          reads[name] = (reads[name] ?? 0) + 1;
          const request = Reflect.apply(original, this, given);
          request?.addEventListener('success', () => {
            const { result } = request;
            const rows = Array.isArray(result) ? result.length : typeof result === 'object' && result !== null ? 1 : 0;
            reads[`${table} rows`] = (reads[`${table} rows`] ?? 0) + rows;
          });
          return request;
        };
        Reflect.set(owner.prototype, method, counted);
      }
    }
  });

/** Puts drafts into the app's own database until there are `count`: rows of the shape the app writes, a minute apart. @param {Page} page @param {number} count */
export const seedDrafts = (page, count) =>
  page.evaluate(async (wanted) => {
    /** @type {IDBDatabase} */
    const database = await new Promise((resolve, reject) => {
      const opening = indexedDB.open('polku');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    await new Promise((resolve, reject) => {
      const change = database.transaction('drafts', 'readwrite');
      change.oncomplete = resolve;
      change.onerror = reject;
      const drafts = change.objectStore('drafts');
      const counting = drafts.count();
      counting.onsuccess = () => {
        for (let n = counting.result; n < wanted; n += 1) {
          const at = new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString();
          drafts.put({
            id: `luonnos-${n}`,
            kind: 'model',
            name: `Kotiutuvan viikko ${n}`,
            county: 'pohjanmaa',
            language: 'fi',
            stageOfDevelopment: '',
            createdAt: at,
            changedAt: at,
            progress: ['S0', 'S1', 'S2', 'S3'].map((stage) => ({ stage, ready: n % 4, begun: 2, empty: 3 })),
            classMark: 'B',
            preliminary: true,
            lastPlace: `/malli/luonnos-${n}/perustiedot`,
            binnedAt: '',
            backupAt: '',
            device: 'laite',
          });
        }
      };
    });
    database.close();
  }, count);

/** Loads the app anew at the list; resolves when the list shows `rows` drafts. @param {Page} page @param {string} url @param {number} rows */
export async function openList(page, url, rows) {
  await page.goto('about:blank');
  const begun = performance.now();
  await page.goto(`${url}#/mallit`, { waitUntil: 'commit' });
  await page
    .locator('.draft')
    .nth(rows - 1)
    .waitFor();
  const shownMs = performance.now() - begun;
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  const reads = /** @type {Record<string, number>} */ (await page.evaluate(() => Reflect.get(globalThis, 'reads')));
  return { shownMs, reads };
}

/** Requests and rows of all tables together. @param {Record<string, number>} reads */
export function totalOf(reads) {
  const sum = (/** @type {boolean} */ ofRows) =>
    Object.entries(reads).reduce((all, [name, count]) => (name.endsWith(' rows') === ofRows ? all + count : all), 0);
  return { requests: sum(false), rows: sum(true) };
}
