import type { Page } from 'playwright-core';

/** What a person without a mouse meets on a screen. */
export interface Walk {
  /** Where Tab and the arrows stopped, in their order. */
  readonly stops: readonly string[];
  /** What a mouse can use and no key came to. */
  readonly missed: readonly string[];
  /** Stops that look with the focus as they do without. */
  readonly unmarked: readonly string[];
  /** Stops that the window did not bring into sight. */
  readonly outOfSight: readonly string[];
}

interface Stop {
  /** The focus has left the content of the screen. */
  readonly isOutside: boolean;
  readonly name: string;
  /** A group of which one part alone is a stop of Tab and others are still to be seen. */
  readonly group: 'grid' | 'rows' | 'parts' | null;
  readonly isNew: boolean;
  /** The focus stands elsewhere than before the key. */
  readonly hasMoved: boolean;
}

interface Walker {
  step(): Stop;
  finish(): Walk;
}

/** More than any screen has: a walk that comes so far goes in circles. */
const mostStops = 600;

/**
 * Goes through the content of the screen by Tab, and by the arrows where a group is one stop, from its beginning to where
 * the focus leaves. The focus has to stand at the content or in it.
 */
export async function walkByKeys(page: Page): Promise<Walk> {
  for (let count = 0; await isWithin(page); count += 1) {
    if (count > mostStops) throw new Error('Shift with Tab does not leave the screen.');
    await page.keyboard.press('Shift+Tab');
  }
  await page.evaluate(installWalker);
  let stop = await press(page, 'Tab');
  for (let count = 0; !stop.isOutside; count += 1) {
    if (count > mostStops) throw new Error(`Tab does not leave the screen; it is at ${stop.name}.`);
    if (stop.group !== null) await sweep(page, stop.group);
    const next = await press(page, 'Tab');
    if (next.name === stop.name && !next.isNew && !next.isOutside) throw new Error(`Tab does not leave ${stop.name}.`);
    stop = next;
  }
  return page.evaluate(() => (globalThis as unknown as { walker: Walker }).walker.finish());
}

/** Whether the focus stands in the content, further in than at the content itself. */
const isWithin = (page: Page) =>
  page.evaluate(() => document.querySelector('main')?.matches(':focus-within:not(:focus)') ?? false);

async function press(page: Page, key: string): Promise<Stop> {
  await page.keyboard.press(key);
  return page.evaluate(() => (globalThis as unknown as { walker: Walker }).walker.step());
}

/** Visits the other parts of a group by the arrows: rows up and down, a grid along each row, parts in every direction. */
async function sweep(page: Page, group: NonNullable<Stop['group']>): Promise<void> {
  const run = async (key: string) => {
    while ((await press(page, key)).hasMoved);
  };
  if (group === 'parts') return wander(page);
  await run('ArrowUp');
  if (group === 'rows') return run('ArrowDown');
  do {
    await press(page, 'Home');
    await run('ArrowRight');
  } while ((await press(page, 'ArrowDown')).hasMoved);
}

const arrows = ['ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft'] as const;
/** How many presses in a row may lead to nothing new. */
const mostInVain = 60;

/** Goes this way and that among parts that lie anywhere, the same ways every time, until nothing new comes. */
async function wander(page: Page): Promise<void> {
  let seed = 7;
  for (let inVain = 0; inVain < mostInVain; inVain += 1) {
    seed = (seed * 16_807) % 2_147_483_647;
    if ((await press(page, arrows[(seed >> 8) % 4] ?? 'ArrowUp')).isNew) inVain = 0;
  }
}

/** Runs in the page: remembers what had the focus and how it looked with it. */
function installWalker(): void {
  const content = document.querySelector('main');
  if (!content) throw new Error('There is no content.');
  const interactive =
    'button, a[href], input, select, textarea, [contenteditable="true"], [tabindex], [role="button"], [role="link"], [role="row"][tabindex], [role="tab"], [role="menuitem"], [role="checkbox"], [role="switch"]';
  const visited = new Set<Element>();
  const stops: string[] = [];
  const unmarked: string[] = [];
  const outOfSight: string[] = [];
  let at: Element | null = document.activeElement;
  let last: { readonly element: Element; readonly look: string } | null = null;

  const nameOf = (element: Element): string => {
    const words =
      element.getAttribute('aria-label') ??
      (element as HTMLElement).innerText ??
      element.getAttribute('placeholder') ??
      '';
    const said = words.replaceAll(/\s+/g, ' ').trim().slice(0, 60);
    return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${said || element.outerHTML.slice(0, 90)}`;
  };
  const lines = (element: Element, pseudo?: string): string => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, stroke } = getComputedStyle(
      element,
      pseudo,
    );
    const outline =
      outlineStyle === 'none' || outlineWidth === '0px' ? '' : `${outlineStyle}${outlineWidth}${outlineColor}`;
    return [outline, boxShadow, borderColor, stroke].join();
  };
  /** The lines round an element, what is in it, and what it is in: its own ring may be drawn by any of them. */
  const lookOf = (element: Element): string => {
    const around = [element, ...[...element.querySelectorAll('*')].slice(0, 150)];
    for (let at: Element | null = element, up = 0; at && up < 3; at = at.parentElement, up += 1)
      around.push(at, ...[at.nextElementSibling, at.previousElementSibling].filter((each) => each !== null));
    return around.map((each) => lines(each) + lines(each, '::before') + lines(each, '::after')).join(';');
  };
  const isInSight = (element: Element): boolean => {
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    if (width < 2 || height < 2) return true;
    return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  };
  const groups = '[role="treegrid"], [role="grid"], [role="group"], [role="tablist"], [role="menu"], [role="toolbar"]';
  const groupOf = (element: Element): Stop['group'] => {
    const group = element.closest(groups);
    if (element.getAttribute('tabindex') !== '0' || !group || group === element || !content.contains(group))
      return null;
    const others = [...group.querySelectorAll('[tabindex="-1"]')];
    if (!others.some((other) => !visited.has(other) && !element.contains(other))) return null;
    if (element.hasAttribute('data-task') || group.getAttribute('role') === 'treegrid') return 'rows';
    return group.getAttribute('role') === 'grid' ? 'grid' : 'parts';
  };
  const step = (): Stop => {
    const element = document.activeElement;
    const hasMoved = element !== at;
    at = element;
    if (last && last.element !== element && last.element.isConnected && lookOf(last.element) === last.look)
      unmarked.push(nameOf(last.element));
    if (!element || element === document.body || !content.contains(element) || element === content) {
      last = null;
      return {
        isOutside: true,
        name: element ? nameOf(element).slice(0, 60) : 'nothing',
        group: null,
        isNew: false,
        hasMoved,
      };
    }
    const isNew = !visited.has(element);
    visited.add(element);
    const active = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
    if (active) visited.add(active);
    if (isNew) {
      stops.push(nameOf(element));
      if (!isInSight(element)) outOfSight.push(nameOf(element));
      last = { element, look: lookOf(element) };
    }
    return { isOutside: false, name: nameOf(element), group: isNew ? groupOf(element) : null, isNew, hasMoved };
  };
  const isUsable = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.matches(':disabled, [aria-disabled="true"], [type="hidden"], [aria-hidden="true"] *, [inert] *');
  /** One of a set of radio buttons was reached, so the arrows choose among them. */
  const isOfReachedSet = (element: Element): boolean =>
    element instanceof HTMLInputElement &&
    element.type === 'radio' &&
    [...visited].some((each) => each instanceof HTMLInputElement && each.name === element.name);
  /** Out of the order of Tab within a stop that has keys of its own for it: the fold of a row, an answer of a question. */
  const isPartOfStop = (element: Element): boolean => {
    const around = element.parentElement?.closest('[tabindex]:not([tabindex="-1"]), tr[tabindex], [role="listbox"]');
    return element.getAttribute('tabindex') === '-1' && Boolean(around && visited.has(around));
  };
  const finish = (): Walk => {
    const missed = [...content.querySelectorAll(interactive)].filter(
      (each) => isUsable(each) && !visited.has(each) && !isOfReachedSet(each) && !isPartOfStop(each),
    );
    // A heading that takes the focus when its panel opens is read, not used.
    const used = missed.filter((each) => !/^(H[1-6]|SECTION|MAIN)$/.test(each.tagName));
    return { stops, missed: used.map(nameOf), unmarked, outOfSight };
  };
  (globalThis as unknown as { walker: Walker }).walker = { step, finish };
}
