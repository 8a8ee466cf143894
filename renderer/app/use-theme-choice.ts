import { useMantineColorScheme } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Theme } from '../../shared/contract/bridge.ts';
import { getBridge } from '../state/bridge.ts';

export type ThemeChoice = Theme;

/**
 * Light, dark or as the system, for this computer. In the desktop app the shell keeps it and the page's
 * `prefers-color-scheme` follows; in a browser the page keeps it.
 */
export function useThemeChoice(): readonly [ThemeChoice, (choice: ThemeChoice) => void] {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [shellTheme, setShellTheme] = useState<ThemeChoice>('system');
  const bridge = getBridge();
  useEffect(() => {
    void bridge?.theme().then(setShellTheme);
    return bridge?.onTheme(setShellTheme);
  }, [bridge]);
  if (bridge) return [shellTheme, (choice) => void bridge.setTheme(choice)];
  return [
    colorScheme === 'auto' ? 'system' : colorScheme,
    (choice) => setColorScheme(choice === 'system' ? 'auto' : choice),
  ];
}
