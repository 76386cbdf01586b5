// The controls of one part of a question of tool 2, by the part's own label: how a person finds and fills them.

import { expect, type Locator, type Page } from '@playwright/test';
import type { RowList } from '../../../src/core/instrument/definition.ts';
import type { Part, SpecialCode } from '../../../src/core/instrument/impact-tool.ts';
import { goal, indicator, textOf, type PartAnswer } from './impact-answers.ts';
import type { Keyboard } from './keyboard.ts';
import { found, path, tool2, type SpokenWords } from './words.ts';

/** Where a part stands, and in which words. */
export interface Spot {
  readonly words: SpokenWords;
  readonly within: Locator;
}
export interface Place extends Spot {
  readonly page: Page;
  readonly keyboard: Keyboard;
}

export type Walker = Omit<Place, 'within'>;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const isSpecial = (value: PartAnswer): value is SpecialCode => value === 'EV' || value === 'ET' || value === 'EO';

/** Radios of a scale or of yes and no. */
export const partGroup = ({ within, words }: Spot, part: Part): Locator =>
  within.getByRole('group', { name: words.label(part.label), exact: true });
export const partText = ({ within, words }: Spot, part: Part): Locator =>
  within.getByRole('textbox', { name: words.label(part.label), exact: true });

export const reasonBox = ({ within, words }: Spot): Locator => within.getByRole('textbox', { name: words.t('impact:reason') });

/** The option of a scale; cards carry their value in front of the words: «+1 hieman parantunut». */
export function scaleRadio(place: Spot, part: Part, code: string): Locator {
  const option = tool2.scales.find(({ id }) => id === part.scale)?.options.find((one) => one.code === code);
  const name = place.words.label(isSpecial(code) ? tool2.special[code] : (part.optionLabels?.[code] ?? option!.label));
  return partGroup(place, part).getByRole('radio', { name: new RegExp(`^([+−]?\\d+\\s*)?${escaped(name)}$`) });
}

/** «En osaa arvioida: Ketkä ja miksi» */
export const specialBox = ({ within, words }: Spot, part: Part, code: SpecialCode): Locator =>
  within.getByRole('checkbox', {
    name: new RegExp(`^${escaped(words.label(tool2.special[code]))}\\s*: ${escaped(words.label(part.label))}$`),
  });

export async function answerPart(place: Place, part: Part, value: PartAnswer): Promise<void> {
  const { keyboard, words } = place;
  switch (part.kind) {
    case 'scale':
      return keyboard.choose(scaleRadio(place, part, textOf(value)));
    case 'yesNo':
      return keyboard.choose(
        partGroup(place, part).getByRole('radio', { name: words.t(value === true ? 'impact:yes' : 'impact:no'), exact: true }),
      );
    case 'text':
    case 'address':
    case 'number':
    case 'date': {
      if (isSpecial(value)) return keyboard.tick(specialBox(place, part, value));
      if (part.kind === 'text' || part.kind === 'address') return keyboard.paste(partText(place, part), textOf(value));
      await keyboard.type(partText(place, part), textOf(value));
      return keyboard.press('Tab');
    }
    case 'choices':
      for (const id of value as readonly string[])
        await keyboard.tick(
          partGroup(place, part).getByRole('checkbox', { name: words.label(found(path.options[part.options!]!, id).label), exact: true }),
        );
      return;
    case 'indicators':
      for (const name of value as readonly string[])
        await keyboard.tick(partGroup(place, part).getByRole('checkbox', { name, exact: true }));
      return;
    case 'rows':
      for (const [index, row] of (value as readonly Readonly<Record<string, string>>[]).entries()) await answerRow(place, part, row, index);
      return;
    case 'computed':
      throw new Error(`${part.id} is computed, nobody answers it`);
  }
}

/** Rows that belong to the goals get theirs from one button, others are added one by one. */
async function answerRow(place: Place, part: Part, row: Readonly<Record<string, string>>, index: number): Promise<void> {
  const { within, words, keyboard } = place;
  const list = found(path.rowLists, part.list!);
  const region = within.getByRole('region', { name: words.label(part.label), exact: true });
  const forGoals = list.columns.some(({ refersTo }) => refersTo !== undefined);
  await keyboard.activate(
    forGoals ? within.getByRole('button', { name: words.t('impact:rowForEach', { count: 1, n: 1 }) }) : addRowButton(region, words, list),
  );
  await fillRow(place, rowCards(region).nth(index), list, row);
  if (forGoals)
    await expect(
      region.getByRole('combobox', { name: words.label(found(list.columns, 'tavoite').label) }).locator('option:checked'),
    ).toHaveText(`${goal.kuka}: ${goal.mita}`);
}

export const addRowButton = (within: Locator, words: SpokenWords, list: RowList): Locator =>
  within.getByRole('button', { name: words.t('writing:addRow', { name: words.label(list.rowLabel) }) });

export const rowCards = (region: Locator): Locator => region.locator('details.row-card');

/** Cells of one row by the labels of their columns, in the order a person meets them; what is not needed is folded when there is much of it. */
export async function fillRow(
  { keyboard, words }: Place,
  card: Locator,
  list: RowList,
  row: Readonly<Record<string, string>>,
): Promise<void> {
  const more = card.locator('summary').filter({ hasText: words.t('writing:moreColumns') });
  const wanted = list.columns.filter(({ id }) => row[id] !== undefined);
  const folded = (await more.count()) > 0 ? wanted.filter(({ required }) => required === false) : [];
  for (const column of [...wanted.filter((one) => !folded.includes(one)), ...folded]) {
    const value = row[column.id]!;
    if (column === folded[0]) await keyboard.activate(more);
    const name = new RegExp(`^${escaped(words.label(column.label))}(\\s*${escaped(words.t('writing:optional'))})?$`);
    if (column.kind === 'choice')
      await keyboard.select(card.getByRole('combobox', { name }), words.label(found(path.options[column.options!]!, value).label));
    else if (column.kind === 'number' || column.kind === 'date') await keyboard.type(card.getByRole('textbox', { name }), value);
    else await keyboard.paste(card.getByRole('textbox', { name }), value);
  }
  await keyboard.press('Tab');
}

export const indicatorRow: Readonly<Record<string, string>> = indicator;
