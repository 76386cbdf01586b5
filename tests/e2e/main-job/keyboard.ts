// A person with a keyboard and no mouse: moves with Tab and arrows, types, pastes. Every key is counted.

import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has: a control that is not met by then cannot be reached. */
const stopsAtMost = 400;

export interface Keyboard {
  /** keys pressed so far; a pasted text is one */
  readonly pressed: () => number;
  /** controls that had the focus and could not be seen, because something stood wholly over them */
  readonly covered: () => readonly string[];
  press(key: string): Promise<void>;
  /** Tab or Shift+Tab until the control has the focus. */
  reach(control: Locator): Promise<void>;
  /** Enter on a link, a button or a summary. */
  activate(control: Locator): Promise<void>;
  /** Key by key. */
  type(control: Locator, text: string): Promise<void>;
  paste(control: Locator, text: string): Promise<void>;
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
  const covered: string[] = [];
  const press = async (key: string) => {
    pressed += 1;
    await page.keyboard.press(key);
  };
  const tabTo = async (control: Locator, stop: 'itself' | 'its group') => {
    await expect(control).toBeVisible();
    let element = await control.elementHandle();
    const arrived = async () => {
      const standing = await element?.evaluate(standingOf, stop);
      if (standing !== 'gone') return standing === 'here';
      // the page drew the control anew while it was walked to
      element = await control.elementHandle();
      return (await element?.evaluate(standingOf, stop)) === 'here';
    };
    if (await arrived()) return;
    const key = (await element?.evaluate(directionFromFocus)) ?? 'Tab';
    for (let stops = 0; stops < stopsAtMost; stops += 1) {
      await press(key);
      if (!(await arrived())) continue;
      if (await element?.evaluate(isCovered)) covered.push(`${String(control)} on ${new URL(page.url()).hash}`);
      return;
    }
    throw new Error(`${stopsAtMost} × ${key} did not reach ${String(control)} on ${page.url()}`);
  };
  const reach = (control: Locator) => tabTo(control, 'itself');
  const meet = (radio: Locator) => tabTo(radio, 'its group');
  return {
    pressed: () => pressed,
    covered: () => covered,
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

/** The shorter way is the one a person sees: backwards when the control stands before the focus. */
const directionFromFocus = (element: Element): string =>
  (document.activeElement ?? document.body).compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? 'Shift+Tab' : 'Tab';

/** Nothing of the focused control can be seen: neither its corners nor its middle, nor those of its label. */
const isCovered = (): boolean => {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return true;
  const own = [focused, ...(focused instanceof HTMLInputElement ? (focused.labels ?? []) : [])];
  return own.every((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const points = [
      [left + 2, top + 2],
      [right - 2, bottom - 2],
      [(left + right) / 2, (top + bottom) / 2],
    ] as const;
    return points.every(([x, y]) => {
      const there = document.elementFromPoint(x, y);
      return there === null || !own.some((one) => one.contains(there) || there.contains(one));
    });
  });
};

/** Whether the focus is here. Tab stops once in a group of radios: at the chosen one, or at its edge. */
const standingOf = (element: Element, stop: 'itself' | 'its group'): 'here' | 'elsewhere' | 'gone' => {
  if (!element.isConnected) return 'gone';
  const focused = document.activeElement;
  if (stop === 'itself') return focused === element ? 'here' : 'elsewhere';
  const inGroup = focused instanceof HTMLInputElement && focused.type === 'radio' && focused.name === (element as HTMLInputElement).name;
  return inGroup ? 'here' : 'elsewhere';
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
