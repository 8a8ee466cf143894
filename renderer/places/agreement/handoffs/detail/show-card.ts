/** Heights in px of what is seen, from the top of the ground that scrolls. */
export interface Heights {
  /** How much of the ground is seen. */
  readonly view: number;
  readonly cardTop: number;
  readonly cardBottom: number;
  /** The top of what was picked, where it is known and above the card. */
  readonly pickedTop: number | null;
}

const edge = 12;
/** So much of a card is shown at least: its head and the first lines. */
const least = 236;

/**
 * By how much to scroll so that a card is seen: none of it where all of it is, else down to its end, but no further than
 * its head or what was picked stay in sight; its first lines come before what was picked.
 */
export function scrollToCard({ view, cardTop, cardBottom, pickedTop }: Heights): number {
  if (cardTop < 0) return cardTop - edge;
  const toEnd = cardBottom + edge - view;
  if (toEnd <= 0) return 0;
  const toHead = cardTop - edge;
  const toFirstLines = Math.min(cardTop + least, cardBottom + edge) - view;
  const toPicked = pickedTop === null ? Number.POSITIVE_INFINITY : Math.max(pickedTop - edge, toFirstLines);
  return Math.max(0, Math.min(toEnd, toHead, toPicked));
}

/** The nearest ground around an element that scrolls. */
function groundOf(element: HTMLElement): HTMLElement {
  for (let ground = element.parentElement; ground !== null; ground = ground.parentElement) {
    const { overflowY } = getComputedStyle(ground);
    if ((overflowY === 'auto' || overflowY === 'scroll') && ground.scrollHeight > ground.clientHeight) return ground;
  }
  return document.documentElement;
}

/** Scrolls a card into sight together with what was picked to open it. */
export function showCard(card: HTMLElement): void {
  const ground = groundOf(card);
  const top = ground === document.documentElement ? 0 : ground.getBoundingClientRect().top;
  const { top: cardTop, bottom: cardBottom } = card.getBoundingClientRect();
  const picked = document.querySelector('[data-part][aria-expanded="true"], td [aria-expanded="true"]');
  const pickedTop = picked === null ? null : picked.getBoundingClientRect().top;
  const isAbove = pickedTop !== null && pickedTop < cardTop;
  const by = scrollToCard({
    view: ground.clientHeight,
    cardTop: cardTop - top,
    cardBottom: cardBottom - top,
    pickedTop: isAbove ? pickedTop - top : null,
  });
  if (by !== 0) ground.scrollBy({ top: by, behavior: 'instant' });
}
