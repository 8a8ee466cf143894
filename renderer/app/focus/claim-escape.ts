/** A field whose list of choices is open: Mantine marks it so. */
const openField = '[role="combobox"][aria-expanded="true"], [data-mantine-stop-propagation="true"]';

/**
 * Esc in an open list of choices closes the list and nothing round it: the key counts as used, as each panel that closes
 * by it asks. Answers with what ends it.
 */
export function claimEscape(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && event.target instanceof Element && event.target.matches(openField))
      event.preventDefault();
  };
  // Before the list itself hears of the key, and is closed.
  addEventListener('keydown', onKey, true);
  return () => removeEventListener('keydown', onKey, true);
}
