import { create } from 'zustand';

/** The entry that whoever sits here made last and has not been asked to name yet. */
const useMade = create<{ readonly id: string | null }>(() => ({ id: null }));

/** Says that whoever sits here made this entry just now: where its name is shown, it opens for them to type. */
export function nameNext(id: string): void {
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
