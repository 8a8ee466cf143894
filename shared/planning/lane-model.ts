/** A stage on its way to be drawn: in the order of the funnel, ways out after it. */
export interface LaneStage {
  readonly key: string;
  /** The lane it stands in, by its place among `lanes`. */
  readonly lane: number;
  readonly isExit: boolean;
}

/** A line from stage to stage. */
export interface LaneStep {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  /** Width of the words on the line; 0 for none. */
  readonly pillWidth: number;
}

export interface LaneInput {
  readonly width: number;
  readonly laneCount: number;
  readonly stages: readonly LaneStage[];
  readonly steps: readonly LaneStep[];
}

/** Heights of a stage and of the words on a line, in px. */
export const nodeHeight = 46;
export const pillHeight = 22;
