// Step 5 of the main job: the payload, the two forms and the backup, read by other programs than ours.

import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Payload } from '../../../src/core/submission/payload-schema.ts';
import type { Description } from '../../fixtures/description.ts';
import { opened, valuesIn } from '../../pdf/files.ts';
import { expectPlace, type LookAt } from './describe.ts';
import { expectedClass } from './description-answers.ts';
import { expectDescriptionForm, expectImpactForm, expectPayload } from './taken-answers.ts';
import type { Keyboard } from './keyboard.ts';
import { found, tool1, tool2, type SpokenWords } from './words.ts';

/** Begins on the summary of a finished draft, which leads to its files. */
export async function takeAway(page: Page, keyboard: Keyboard, words: SpokenWords, description: Description, look: LookAt): Promise<void> {
  await expectSummary(page, words);
  await look(page);
  await keyboard.activate(
    page
      .getByRole('region', { name: words.t('outputs:filesTitle'), exact: true })
      .getByRole('link', { name: words.t('outputs:openExports') }),
  );
  await expectPlace(page, words.t('outputs:exportsTitle'));
  const card = (title: string) => page.getByRole('region', { name: title, exact: true });
  const take = (title: string, button: string) => download(page, keyboard, card(title).getByRole('button', { name: button, exact: true }));
  const form = (title: Parameters<SpokenWords['label']>[0]) =>
    take(words.t('outputs:formTitle', { tool: words.label(title) }), words.t('outputs:formFilled'));

  const payload = await take(words.t('outputs:payloadTitle'), words.t('outputs:payloadMake'));
  expect(payload.name).toMatch(/\.json$/);
  await expect(page.getByText(words.t('outputs:payloadPractice'))).toBeVisible();
  expectPayload(validated(payload.bytes), description);

  const first = await form(tool1.title);
  expectDescriptionForm(await valuesIn(await opened(first.bytes)), words);
  const second = await form(tool2.title);
  expectImpactForm(await valuesIn(await opened(second.bytes)), words);

  const backup = await take(words.t('outputs:backupTitle'), words.t('drafts:backup'));
  expect(backup.name).toMatch(/\.polku$/);
  expectBackup(backup.bytes, description);
  await look(page);
}

/** Both tools stand there with what they came to, and what is missing leads back to its place. */
async function expectSummary(page: Page, words: SpokenWords): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: words.t('outputs:summaryTitle'), exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: words.label(found(tool1.classes, expectedClass.id).label), exact: true })).toBeVisible();
  const impact = page.getByRole('region', { name: words.label(tool2.title), exact: true });
  await expect(impact).toContainText(words.t('impact:readyOf', { n: tool2.questions.length, all: tool2.questions.length }));
  await expect(
    page
      .getByRole('region', { name: words.t('outputs:gapsTitle') })
      .getByRole('link')
      .first(),
  ).toHaveAttribute('href', /^#\/malli\//);
}

async function download(page: Page, keyboard: Keyboard, button: Locator): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  await keyboard.reach(button);
  const [file] = await Promise.all([page.waitForEvent('download'), keyboard.press('Enter')]);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}

/** The payload as its published schema takes it. */
function validated(bytes: Uint8Array): Payload {
  const payload: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const validate = new Ajv2020({ strict: true }).compile(JSON.parse(readFileSync('public/schema/submission-1.json', 'utf8')));
  validate(payload);
  expect(validate.errors ?? []).toEqual([]);
  return payload as Payload;
}

/** Without attachments a backup is JSON anybody can read: the present texts, and every version. */
function expectBackup(bytes: Uint8Array, description: Description): void {
  const file = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as {
    format: string;
    kind: string;
    title: string;
    current: Record<string, unknown>;
    revisions: readonly { field: string; value: unknown }[];
  };
  expect(file).toMatchObject({ kind: 'full', title: description.name });
  expect(Object.values(file.current)).toEqual(
    expect.arrayContaining([description.name, description.shortDescription, ...description.fields.map(({ text }) => text)]),
  );
  expect(file.revisions.length).toBeGreaterThan(200);
}
