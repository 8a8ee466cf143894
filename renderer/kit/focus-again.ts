/**
 * Gives the focus back to where editing began, once the field that had it is gone; to nothing if it went elsewhere
 * meanwhile, as the letters typed there would be lost.
 */
export function focusAgain(find: () => HTMLElement | null): void {
  requestAnimationFrame(() => {
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) find()?.focus();
  });
}
