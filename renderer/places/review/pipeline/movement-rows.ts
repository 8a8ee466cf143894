/** The rows behind a part of the movement, where a metric has them. */
export const movementRows: Readonly<Record<string, { readonly metric: string; readonly part: string }>> = {
  created: { metric: 'pipeline_created', part: 'denominator' },
  won: { metric: 'win_rate', part: 'numerator' },
  lost: { metric: 'win_rate', part: 'rest' },
};
