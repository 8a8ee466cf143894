import { StandinEmitter, strict } from '../strict.ts';

type Source = 'system' | 'light' | 'dark';

class NativeThemeStandin extends StandinEmitter {
  #source: Source = 'system';

  constructor() {
    super('nativeTheme', ['updated']);
    this.setMaxListeners(0);
  }

  get themeSource(): Source {
    return this.#source;
  }

  set themeSource(source: Source) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError(`No such theme source: ${source}`);
    this.#source = source;
    this.emit('updated');
  }

  /** The system itself is light here. */
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}

export const nativeTheme = strict('nativeTheme', new NativeThemeStandin());
