import { needReady } from '../runtime.ts';
import { StandinEmitter, strict } from '../strict.ts';

const display = {
  id: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  scaleFactor: 1,
};

class ScreenStandin extends StandinEmitter {
  constructor() {
    super('screen', ['display-added', 'display-removed', 'display-metrics-changed']);
  }

  getPrimaryDisplay(): typeof display {
    needReady('screen');
    return display;
  }

  getAllDisplays(): (typeof display)[] {
    needReady('screen');
    return [display];
  }
}

export const screen = strict('screen', new ScreenStandin());
