// What the pictures show: the screens of the route table with a filled example, and the states of them that matter.
import { runnerImport } from 'vite';
import { routeTable } from './route-table.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ name: string, show: (page: Page) => Promise<void> }} Shot */

const load = async (/** @type {string} */ file) => (await runnerImport(file, { configFile: false, logLevel: 'error' })).module;
/** @type {any} */
const example = await load('./tests/fixtures/example-draft.ts');
/** @type {any} */
const pair = await load('./tests/fixtures/pair-draft.ts');
/** @type {any} */
const { withRevisions, allRevisions } = await load('./src/core/draft/revision-set.ts');
const { draftId, ids } = example;
const draft = `#/malli/${draftId}`;
const firstPerson = 'personA0000000000000001';

/** The example itself, as a file. @returns {Buffer} */
export const exampleFile = () => Buffer.from(example.exampleFile());

/** The example after two people wrote the same sentence and one of them began an assessment apart, as a file. @returns {Buffer} */
function twoWriters() {
  const base = example.exampleSet();
  const field = 'text/F12';
  const text = [...base.get(field).revisions.values()].at(-1).value;
  const [sentence] = text.split(/(?<=\.)\s/);
  const by = (/** @type {string} */ device, /** @type {string} */ words) =>
    example.written(base, { [field]: text.replace(sentence, words) }, device);
  const here = by('exampleDevice000000001', 'Osasto soittaa kotihoitoon samana päivänä, kun kotiutuspäivä tiedetään.');
  const there = by('exampleDevice000000002', 'Osasto ilmoittaa kotiutuksesta kotihoidolle kaksi päivää ennen kotiutusta.');
  const both = withRevisions(here, allRevisions(there));
  return Buffer.from(example.exampleFile(example.written(both, example.impactValues(ids.apart, 'apart', 'practice', firstPerson, 6))));
}

const junk = Buffer.from('%PDF-1.7\n1 0 obj');

/** @param {Page} page @param {string} hash */
export async function open(page, hash) {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await settle(page);
}

/** Waits until nothing says it is loading and the fonts are there. @param {Page} page */
export async function settle(page) {
  await page.locator('main h1').waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]') && document.fonts.status === 'loaded');
}

/** @param {Page} page @param {Buffer} buffer */
async function give(page, buffer) {
  await open(page, '#/mallit');
  await open(page, '#/tuonti');
  await page.locator('input[type="file"]').setInputFiles({ name: 'example.polku', mimeType: 'application/octet-stream', buffer });
}

/** @param {Page} page @param {Buffer} buffer */
async function takeIn(page, buffer) {
  await give(page, buffer);
  await page.locator('.arrival button.ds-button:not([data-variant])').click();
  await page.waitForURL((url) => !url.hash.includes('tuonti'));
  await page.locator('.notice-bar button').last().click();
  await settle(page);
}

/** Pages that only an assessment made apart has. */
const pairRoutes = ['handOver', 'lock', 'differences', 'joint', 'minutes'];

/** An address for every route of the table; where one route has several kinds of page, one of each. @returns {[name: string, hash: string][]} */
export function screens() {
  /** @type {Record<string, string>} */
  /** @type {Record<string, string>} */
  const params = { draft: draftId, field: 'F12', criterion: '1.H1', question: '2.B1' };
  /** @type {Record<string, string>} */
  const together = { ...params, aid: ids.impact };
  /** @type {Record<string, string>} */
  const described = { ...params, aid: ids.review };
  /** @type {Record<string, string>} */
  const basic = { ...together, field: 'P1' };
  /** @type {Record<string, string>} */
  const apart = { ...params, draft: pair.pairId, aid: pair.aid, question: '2.B2' };
  const all = routeTable().map(({ id, path }) => {
    const own = pairRoutes.includes(id) ? apart : path.includes('/kuvaus/') ? described : id === 'basic' ? basic : together;
    return /** @type {[string, string]} */ ([id, `#${path.replaceAll(/:(\w+)/g, (_, name) => own[name] ?? '')}`]);
  });
  const fields = ['F1', 'F5', 'F6', 'F11', 'F13'].map((id) => /** @type {[string, string]} */ ([`field-${id}`, `${draft}/polku/${id}`]));
  const questions = ['2.K1', '2.M3', '2.M4', '2.X1', '2.I1', '2.W5'].map(
    (id) => /** @type {[string, string]} */ ([`question-${id}`, `${draft}/vaikutukset/${ids.impact}/${id}`]),
  );
  return [...all, ...fields, ...questions, ['impactResult-practice', `${draft}/vaikutukset/${ids.practice}/tulos`]];
}

/** Before anything is on the device. @type {Shot[]} */
export const emptyStates = [
  { name: 'drafts-empty', show: (page) => open(page, '#/mallit') },
  {
    name: 'import-refused',
    show: async (page) => {
      await give(page, junk);
      await page.locator('[role="group"][tabindex="-1"], .errors').first().waitFor();
    },
  },
  {
    name: 'import-preview',
    show: async (page) => {
      await give(page, exampleFile());
      await page.locator('.arrival').waitFor();
    },
  },
];

/** Brings in the example and, first, the one two people assess apart. @param {Page} page */
export async function bringExample(page) {
  await takeIn(page, Buffer.from(pair.pairFile(pair.revealedPairSet())));
  await takeIn(page, exampleFile());
}

/** States of screens once the example is there; each begins from where the one before it left. @type {Shot[]} */
export const filledStates = [
  {
    name: 'reviewResult-missing',
    show: async (page) => {
      await open(page, `${draft}/kuvaus`);
      await page.locator('main [aria-labelledby="begin"] button').first().click();
      await page.waitForURL(/kuvaus\/[^/]+\//);
      await open(page, `${new URL(page.url()).hash.replace(/\/[^/]+$/, '')}/tulos`);
      await page.locator('aside button.ds-button').first().click();
      await page.locator('.errors').waitFor();
    },
  },
  {
    name: 'question-contradiction',
    show: async (page) => {
      await open(page, `${draft}/vaikutukset/${ids.practice}/2.K3`);
      const parts = page.locator('.question-parts fieldset');
      await parts.nth(0).locator('input[value="p2"]').check();
      await parts.nth(1).locator('input[value="n0"]').check();
    },
  },
  {
    name: 'import-joins',
    show: async (page) => {
      await give(page, twoWriters());
      await page.locator('.arrival').waitFor();
    },
  },
  {
    name: 'field-conflict',
    show: async (page) => {
      await takeIn(page, twoWriters());
      await open(page, `${draft}/polku/F12`);
      await page.locator('.conflict').waitFor();
    },
  },
  { name: 'summary-conflict', show: (page) => open(page, `${draft}/yhteenveto`) },
  { name: 'question-handover', show: (page) => open(page, `${draft}/vaikutukset/${ids.apart}/2.K3`) },
  {
    name: 'drafts-notice',
    show: async (page) => {
      await open(page, '#/mallit');
      await page.locator('.home__head button.ds-button').click();
      await page.waitForURL(/perustiedot/);
      await open(page, '#/mallit');
      await page.locator('.draft__menu > button').first().click();
      await page.locator('.menu:popover-open button').last().click();
      await page.locator('.notice-bar').waitFor();
    },
  },
  { name: 'bin-one', show: (page) => open(page, '#/roskakori') },
  {
    name: 'drafts-offlineMissing',
    show: async (page) => {
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          const [first] = await cache.keys();
          if (first) await cache.delete(first);
        }
      });
      await page.goto(page.url().replace(/#.*/, '#/mallit'));
      await page.reload();
      await settle(page);
    },
  },
];
