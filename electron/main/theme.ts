import { nativeTheme } from 'electron';
import type { Theme } from '../../shared/contract/bridge.ts';
import type { Preferences } from './preferences.ts';

/** The look of the app on this device. Pages follow it through `prefers-color-scheme`. */
export class ThemeSetting {
  readonly #preferences: Preferences;
  readonly #onChange: (theme: Theme) => void;

  /** Applies what was chosen last. */
  constructor(preferences: Preferences, onChange: (theme: Theme) => void) {
    this.#preferences = preferences;
    this.#onChange = onChange;
    nativeTheme.themeSource = preferences.theme;
  }

  get theme(): Theme {
    return this.#preferences.theme;
  }

  change(theme: Theme): void {
    this.#preferences.theme = theme;
    nativeTheme.themeSource = theme;
    this.#onChange(theme);
  }
}
