/** Where everything of the funnel is, in px; x grows with the width, y is fixed by the rows. */
export interface FunnelGeometry {
  readonly width: number;
  readonly height: number;
  readonly head: number;
  readonly row: number;
  readonly bar: number;
  readonly ghost: number;
  readonly countX: number;
  readonly countWidth: number;
  readonly labelGap: number;
  readonly transitionX: number;
  readonly transitionWidth: number;
  readonly transitionBar: number;
  readonly changeX: number;
  readonly fromFirstX: number;
  readonly medianX: number | null;
  readonly mark: number;
  /** As at 200% zoom: words that have no room beside each other stand under each other or are left to the tips. */
  readonly isNarrow: boolean;
  readonly isLarge: boolean;
}

/** Under this width the chart scrolls sideways: its columns can't get closer. */
const narrowest = 440;
/** Under this width the change stands under its bar, and what a stage means is left to the tips. */
const widthForChange = 620;
/** Under this width the median days are left to the tips and the table. */
const widthForMedian = 760;

/** The geometry on a screen, or in present mode (type of 24 px and more, the median column left out). */
export function funnelGeometry(width: number, stages: number, isLarge: boolean, height = 0): FunnelGeometry {
  if (isLarge) return presentGeometry(width, stages, height);
  return width < widthForChange ? narrowGeometry(Math.max(width, narrowest), stages) : screenGeometry(width, stages);
}

function screenGeometry(width: number, stages: number): FunnelGeometry {
  const row = 62;
  const head = 30;
  const countX = 172;
  const hasMedian = width >= widthForMedian;
  const fromFirstX = hasMedian ? width - 90 : width;
  const transitionX = fromFirstX - 304;
  return {
    width,
    height: head + stages * row,
    head,
    row,
    bar: 20,
    ghost: 30,
    countX,
    countWidth: Math.min(420, transitionX - countX - 96),
    labelGap: 12,
    transitionX,
    transitionWidth: 160,
    transitionBar: 12,
    changeX: transitionX + 172,
    fromFirstX,
    medianX: hasMedian ? width : null,
    mark: 9,
    isNarrow: false,
    isLarge: false,
  };
}

function narrowGeometry(width: number, stages: number): FunnelGeometry {
  const row = 68;
  const head = 30;
  const countX = 112;
  const transitionX = width - 226;
  return {
    width,
    height: head + stages * row,
    head,
    row,
    bar: 20,
    ghost: 30,
    countX,
    countWidth: transitionX - countX - 62,
    labelGap: 10,
    transitionX,
    transitionWidth: 150,
    transitionBar: 12,
    changeX: transitionX,
    fromFirstX: width,
    medianX: null,
    mark: 9,
    isNarrow: true,
    isLarge: false,
  };
}

function presentGeometry(width: number, stages: number, height: number): FunnelGeometry {
  const head = 44;
  const transitionX = width - 560;
  const row = Math.min(100, Math.max(72, (height - head) / stages));
  return {
    width,
    height: head + stages * row,
    head,
    row,
    bar: 30,
    ghost: 44,
    countX: 200,
    countWidth: transitionX - 200 - 120,
    labelGap: 16,
    transitionX,
    transitionWidth: 290,
    transitionBar: 16,
    changeX: transitionX + 322,
    fromFirstX: width,
    medianX: null,
    mark: 18,
    isNarrow: false,
    isLarge: true,
  };
}

/** The middle of a stage's row, where its bar lies. */
export const stageY = (geometry: FunnelGeometry, index: number): number =>
  geometry.head + geometry.row * index + (geometry.isLarge ? geometry.row / 2 - 6 : 24);

/** The middle of a transition's row: half a row lower, between its two stages. */
export const transitionY = (geometry: FunnelGeometry, index: number): number =>
  stageY(geometry, index) + geometry.row / 2;
