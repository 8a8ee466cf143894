import { useEffect, useEffectEvent } from 'react';

/** Ctrl or Cmd with Enter does the screen's final act from anywhere on it. */
export function useModEnter(run: () => void): void {
  const act = useEffectEvent(run);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
