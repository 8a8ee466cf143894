import { focusContent } from './focus-content.ts';

/** Where the focus stood: what had it, what it was in, and what else could have had it there, in the order of Tab. */
interface Place {
  readonly element: HTMLElement;
  readonly around: readonly Element[];
  readonly neighbours: readonly HTMLElement[];
}

const tabStops =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [contenteditable="true"], [tabindex]:not([tabindex="-1"])';
/** What holds the focus by itself, so that the neighbours of a place are looked for within. */
const grounds = '[role="dialog"], [role="menu"], [role="listbox"], main, nav, body';
/** A line of a list: when it goes, the next one takes its place. */
const lines = 'li, tr, article, [role="row"], [role="listitem"]';
const remembered = 12;

/**
 * Keeps the focus of those who go by keys in the screen. What they act on often goes away by it: a deleted line, a closed
 * panel, a button that is done. The browser would drop the focus to the top of the window; here it goes to the line that
 * took the place, else to where it came from, else to the content. Answers with what ends it.
 */
export function keepFocus(): () => void {
  let places: readonly Place[] = [];
  let isByKeys = false;
  let isWaiting = false;
  const onKey = () => {
    isByKeys = true;
  };
  const onPointer = () => {
    isByKeys = false;
  };
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement || target instanceof SVGElement)
      places = [placeOf(target as HTMLElement), ...places].slice(0, remembered);
  };
  const look = () => {
    isWaiting = false;
    const [last] = places;
    if (!isByKeys || !last || !isLost(document.activeElement) || isUsable(last.element)) return;
    const next = nextPlace(places);
    if (next) next.focus();
    else focusContent();
  };
  const changes = new MutationObserver(() => {
    const [last] = places;
    if (isWaiting || !isByKeys || !last || isUsable(last.element)) return;
    isWaiting = true;
    // Who knows better where the focus belongs says so within a frame or a closing menu's few milliseconds.
    setTimeout(look, 60);
  });
  document.addEventListener('keydown', onKey, true);
  document.addEventListener('pointerdown', onPointer, true);
  document.addEventListener('focusin', onFocus);
  changes.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  return () => {
    document.removeEventListener('keydown', onKey, true);
    document.removeEventListener('pointerdown', onPointer, true);
    document.removeEventListener('focusin', onFocus);
    changes.disconnect();
  };
}

function placeOf(element: HTMLElement): Place {
  const around: Element[] = [];
  for (let at = element.parentElement; at; at = at.parentElement) around.push(at);
  const ground = element.closest(grounds) ?? document.body;
  const all = [...ground.querySelectorAll<HTMLElement>(tabStops)];
  const at = all.findIndex((each) => (each.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) === 0);
  const split = at === -1 ? all.length : at;
  // The nearest first: what follows, then what comes before, backwards.
  const neighbours = [...all.slice(split), ...all.slice(0, split).reverse()].filter((each) => each !== element);
  return { element, around, neighbours };
}

const isLost = (active: Element | null): boolean => active === null || active === document.body;

function isUsable(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true });
}

/** In the screen or over it, and not in the bars round it. */
const isInContent = ({ around }: Place): boolean => around.some((each) => each.matches('main, [data-portal]'));

/** The first place, from the newest back, that is still there or left a line's place to another. */
function nextPlace(places: readonly Place[]): HTMLElement | null {
  const [last] = places;
  if (!last) return null;
  // Out of the screen's own content nobody is led back to the bars, where Tab came through before.
  const kept = isInContent(last) ? places.filter(isInContent) : places;
  for (const place of kept) {
    if (isUsable(place.element)) return place.element;
    const line = place.around.find((each) => each.matches(lines) && !each.isConnected);
    const list = line && place.around.find((each) => each.isConnected);
    const inList = list && place.neighbours.find((each) => list.contains(each) && isUsable(each));
    if (inList) return inList;
  }
  return last.neighbours.find(isUsable) ?? null;
}
