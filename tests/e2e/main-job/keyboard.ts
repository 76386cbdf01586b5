// A person with a keyboard and no mouse: moves with Tab and arrows, types, pastes. Every key is counted.

import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has: a control that is not met by then cannot be reached. */
const stopsAtMost = 400;

export interface Keyboard {
  /** keys pressed so far; a pasted text is one */
  readonly pressed: () => number;
  press(key: string): Promise<void>;
  /** Tab or Shift+Tab until the control has the focus. */
  reach(control: Locator): Promise<void>;
  /** Enter on a link, a button or a summary. */
  activate(control: Locator): Promise<void>;
  /** Key by key. */
  type(control: Locator, text: string): Promise<void>;
  paste(control: Locator, text: string): Promise<void>;
  /** Replaces what a text control has. */
  retype(control: Locator, text: string): Promise<void>;
  /** Any radio of the group this one belongs to, as Tab stops at it. */
  meet(radio: Locator): Promise<void>;
  /** One radio of a group, with the arrows. */
  choose(radio: Locator): Promise<void>;
  tick(box: Locator): Promise<void>;
  /** An option of a list, by typing the beginning of its name, the rest of the way with the arrows. */
  select(list: Locator, option: string): Promise<void>;
}

export function keyboardOf(page: Page): Keyboard {
  let pressed = 0;
  const press = async (key: string) => {
    pressed += 1;
    await page.keyboard.press(key);
  };
  const tabTo = async (control: Locator, isThere: (element: Element) => boolean) => {
    await expect(control).toBeVisible();
    let element = await control.elementHandle();
    const arrived = async () => {
      // a page may draw a control anew while it is walked to
      if (!(await element?.evaluate((one) => one.isConnected))) element = await control.elementHandle();
      return (await element?.evaluate(isThere)) === true;
    };
    if (await arrived()) return;
    const key = (await element?.evaluate(directionFromFocus)) ?? 'Tab';
    for (let stops = 0; stops < stopsAtMost; stops += 1) {
      await press(key);
      if (await arrived()) return;
    }
    throw new Error(`${stopsAtMost} × ${key} did not reach ${String(control)} on ${page.url()}`);
  };
  const reach = (control: Locator) => tabTo(control, hasFocus);
  const meet = (radio: Locator) => tabTo(radio, groupHasFocus);
  return {
    pressed: () => pressed,
    press,
    reach,
    meet,
    async activate(control) {
      await reach(control);
      await press('Enter');
    },
    async type(control, text) {
      await reach(control);
      pressed += text.length;
      await page.keyboard.type(text);
    },
    async paste(control, text) {
      await reach(control);
      pressed += 1;
      await page.keyboard.insertText(text);
    },
    async retype(control, text) {
      await reach(control);
      await press('Control+a');
      pressed += text.length;
      await page.keyboard.type(text);
    },
    async choose(radio) {
      await meet(radio);
      const steps = await radio.evaluate(stepsFromFocus);
      if (steps === 0 && !(await radio.isChecked())) await press('Space');
      for (let step = 0; step < Math.abs(steps); step += 1) await press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
      await expect(radio).toBeChecked();
    },
    async tick(box) {
      await reach(box);
      if (!(await box.isChecked())) await press('Space');
      await expect(box).toBeChecked();
    },
    async select(list, option) {
      await reach(list);
      const typed = /^[ -~]*/.exec(option)?.[0] ?? '';
      pressed += typed.length;
      await page.keyboard.type(typed);
      const steps = await list.evaluate(optionsBetween, option);
      for (let step = 0; step < Math.abs(steps); step += 1) await press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
      await expect(list.locator('option:checked')).toHaveText(option);
    },
  };
}

const hasFocus = (element: Element): boolean => element === document.activeElement;

/** The shorter way is the one a person sees: backwards when the control stands before the focus. */
const directionFromFocus = (element: Element): string =>
  (document.activeElement ?? document.body).compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? 'Shift+Tab' : 'Tab';

/** Tab stops once in a group of radios: at the chosen one, or at its edge. */
const groupHasFocus = (element: Element): boolean => {
  const focused = document.activeElement;
  return focused instanceof HTMLInputElement && focused.type === 'radio' && focused.name === (element as HTMLInputElement).name;
};

const stepsFromFocus = (element: Element): number => {
  const { name } = element as HTMLInputElement;
  const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter((radio) => radio.name === name);
  return group.indexOf(element as HTMLInputElement) - group.indexOf(document.activeElement as HTMLInputElement);
};

const optionsBetween = (element: Element, wanted: string): number => {
  const { options, selectedIndex } = element as HTMLSelectElement;
  return [...options].findIndex(({ text }) => text === wanted) - selectedIndex;
};
