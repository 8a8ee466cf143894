const undecided = 'no[ _-]?decision|keine entscheidung|status quo|do nothing|non-?responsive';
const invalid = 'duplicat|duplikat|doublon|invalid|created in error|entered in error|test (record|deal|opportunity)';

/**
 * What became of an opportunity, from the fields that its file has: the flags first, then the stage. Null where the file
 * says nothing of it. A closed one that was not won counts as no decision or invalid if its reason or status says so.
 */
export function outcomeSql(fields: ReadonlySet<string>): string {
  const has = (field: string) => fields.has(field);
  if (!has('is_won') && !has('is_closed') && !has('stage')) return 'NULL';
  const isWon = has('is_won') ? 'x_is_won' : 'CAST(NULL AS BOOLEAN)';
  const isClosed = has('is_closed') ? 'x_is_closed' : 'CAST(NULL AS BOOLEAN)';
  const stage = has('stage') ? "coalesce(x_stage, '')" : "''";
  const reason = has('loss_reason') ? "coalesce(s_loss_reason, '')" : "''";
  const words = `lower(concat_ws(' ', ${reason}, ${has('stage') ? 's_stage' : "''"}))`;
  const lost = `CASE WHEN regexp_matches(${words}, '${invalid}') THEN 'invalid'
    WHEN regexp_matches(${words}, '${undecided}') THEN 'no_decision' ELSE 'lost' END`;
  return `CASE WHEN ${isWon} THEN 'won'
    WHEN ${isClosed} THEN CASE WHEN ${isWon} IS NULL AND ${stage} = 'won' THEN 'won' ELSE ${lost} END
    WHEN ${isClosed} = false THEN 'open'
    WHEN ${stage} = 'won' THEN 'won'
    WHEN ${stage} IN ('lost', 'disqualified', 'recycled') THEN ${lost}
    ELSE 'open' END`;
}
