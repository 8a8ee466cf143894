import { create } from 'zustand';
import { takeBackMaking } from '../document/index.ts';

/** Where an entry was begun: the address, and the button that was pressed, null where it was none of the screen. */
interface Beginning {
  readonly id: string;
  readonly address: string;
  readonly button: HTMLElement | null;
}

/** The entry that whoever sits here made last and has not been asked to name yet. */
const useMade = create<{ readonly id: string | null }>(() => ({ id: null }));
let begun: Beginning | null = null;

/** Says that whoever sits here made this entry just now: where its name is shown, it opens for them to type. */
export function nameNext(id: string): void {
  begun = { id, address: location.hash, button: pressedButton() };
  useMade.setState({ id });
}

/** True for the entry that waits for its name in this window. */
export function useWaitsForName(id: string | undefined): boolean {
  return useMade((made) => id !== undefined && made.id === id);
}

/** The name of an entry was opened: who comes back to it later finds it closed. */
export function nameOpened(id: string): void {
  if (useMade.getState().id === id) useMade.setState({ id: null });
}

/**
 * Takes back an entry that was made here just now and that nothing was typed into, and leads back to where it was begun.
 * Answers with false where something was done since: then it stays.
 */
export function takeBackMade(id: string): boolean {
  const from = begun;
  if (from?.id !== id || !takeBackMaking(id)) return false;
  begun = null;
  // Without a step back to what is no more.
  if (location.hash !== from.address) location.replace(from.address === '' ? '#' : from.address);
  if (from.button) focusOnceThere(from.button);
  return true;
}

/** The button that has the focus; of a menu the one that opens it, which is still there when the menu is closed. */
function pressedButton(): HTMLElement | null {
  const { activeElement } = document;
  const opener = activeElement?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const button = opener == null ? activeElement : document.getElementById(opener);
  return button instanceof HTMLElement && button.matches('main button') ? button : null;
}

const longestWait = 3000;

/** Gives the focus to a button of the screen one comes back to, which is drawn anew, by its words, as soon as it stands. */
function focusOnceThere(button: HTMLElement): void {
  const until = performance.now() + longestWait;
  const look = () => {
    const { activeElement } = document;
    const isTyping = activeElement?.matches('input, textarea, [contenteditable="true"]') ?? false;
    const there = button.isConnected ? button : sameButton(button);
    if (there && !isTyping) there.focus();
    else if (!there && performance.now() < until) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function sameButton({ textContent, ariaLabel }: HTMLElement): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('main button')].find(
    (each) => each.textContent === textContent && each.ariaLabel === ariaLabel,
  );
}
