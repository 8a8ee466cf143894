/** What a chart says about one of its parts when it is hovered or focused. */
export interface PartTip {
  readonly title: string;
  /** The definition, basis, count, interval, last period: one line each. */
  readonly lines: readonly string[];
  /** Rows behind the part, when they can be opened: "the 118 rows". */
  readonly opens?: string;
}

/** A part of a chart that keyboard and pointer reach; the tip is also its accessible name. */
export interface ChartPart {
  readonly key: string;
  readonly tip: PartTip;
}

/** The tip read aloud. */
export function partName(tip: PartTip): string {
  const opens = tip.opens ? [`Enter opens ${tip.opens}`] : [];
  return [tip.title, ...tip.lines, ...opens].join('. ');
}
