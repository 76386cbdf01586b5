// Step 1 of the main job: a new model, its basic information and the whole path, in the order the app leads.

import { expect, type Page } from '@playwright/test';
import type { Description } from '../../fixtures/description.ts';
import { expectSaved } from '../journeys.ts';
import type { Keyboard } from './keyboard.ts';
import { optionNamed, path, pathFields, programme, type SpokenWords } from './words.ts';

/** What the journey looks at on the way, once for every kind of page. */
export type LookAt = (page: Page) => Promise<void>;

/** Writes the description and leaves the person on the first page of tool 1. Returns the address of the draft. */
export async function describeModel(
  page: Page,
  keyboard: Keyboard,
  words: SpokenWords,
  description: Description,
  look: LookAt,
): Promise<string> {
  await keyboard.activate(page.getByRole('button', { name: words.t('drafts:new') }).first());
  await expectPlace(page, words.label(path.stages[0]!.title));
  const address = page.url().replace(/\/perustiedot.*/, '');
  await writeBasics(page, keyboard, words, description);
  await expectSaved(page);
  await look(page);
  await keyboard.press('Control+Enter');
  await walkPath(page, keyboard, words, description, look);
  return address;
}

async function writeBasics(page: Page, keyboard: Keyboard, words: SpokenWords, description: Description): Promise<void> {
  const box = (id: string) => page.getByRole('textbox', { name: words.field(id), exact: true });
  const group = (id: string) => page.getByRole('group', { name: words.field(id), exact: true });
  const option = (set: string, finnish: string) => words.label(optionNamed(path.options[set]!, finnish).label);
  await pickOne(page, keyboard, words.field('P0'), option('textLanguages', 'suomi'));
  await keyboard.type(box('P1'), description.name);
  await keyboard.paste(box('P2'), description.shortDescription);
  await keyboard.paste(box('P3'), description.place);
  const county = words.label(optionNamed(programme.counties, description.county).label);
  await pickOne(page, keyboard, words.field('P4'), county);
  await keyboard.tick(group('P5').getByRole('checkbox', { name: option('funders', description.funder), exact: true }));
  await pickOne(page, keyboard, words.field('P7'), option('developmentStages', description.stageOfDevelopment));
}

/** One of several, whether the page shows a list or radios. */
async function pickOne(page: Page, keyboard: Keyboard, name: string, option: string): Promise<void> {
  const list = page.getByRole('combobox', { name, exact: true });
  const radio = page.getByRole('group', { name, exact: true }).getByRole('radio', { name: option, exact: true });
  await expect(list.or(radio)).toBeVisible();
  if (await list.isVisible()) await keyboard.select(list, option);
  else await keyboard.choose(radio);
}

/** «Seuraava kohta» from field to field: with Ctrl+Enter where something was written, with the link where nothing was. */
async function walkPath(page: Page, keyboard: Keyboard, words: SpokenWords, description: Description, look: LookAt): Promise<void> {
  const texts = new Map(description.fields.map(({ heading, text }) => [path.fields.find(({ label }) => label.fi === heading)?.id, text]));
  expect([...texts.keys()], 'every heading of the description is a field').not.toContain(undefined);
  for (const [index, id] of pathFields.entries()) {
    await expectPlace(page, words.field(id));
    const text = texts.get(id);
    if (text !== undefined) {
      const box = page.getByRole('textbox', { name: words.field(id), exact: true });
      await expect(box, 'the field is ready to be written in').toBeFocused();
      await keyboard.paste(box, text);
      await expect(box).toHaveValue(text);
      if (id === pathFields[0]) await look(page);
      await keyboard.press('Control+Enter');
    } else {
      const word = words.t(index === pathFields.length - 1 ? 'writing:nextStep' : 'writing:nextPlace');
      const next = pathFields[index + 1];
      await keyboard.activate(
        page
          .getByRole('navigation', { name: words.t('writing:stepsLabel') })
          .getByRole('link', { name: next ? `${word} ${words.field(next)}` : word }),
      );
    }
  }
}

/** Opens one of the four parts of the draft from its bar. */
export async function openTab(
  page: Page,
  keyboard: Keyboard,
  words: SpokenWords,
  tab: 'Write' | 'Description' | 'Impact' | 'Summary',
): Promise<void> {
  const bar = page.getByRole('navigation', { name: words.t('frame:draftParts') });
  await keyboard.activate(bar.getByRole('link', { name: words.t(`frame:tab${tab}`) }));
  await expect(bar.getByRole('link', { name: words.t(`frame:tab${tab}`) })).toHaveAttribute('aria-current', 'page');
}

/** Waits for the page with this heading; the focus has come along, so the keyboard goes on from there. */
export async function expectPlace(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible();
  await expect(page.locator('main :focus')).toHaveCount(1);
}
