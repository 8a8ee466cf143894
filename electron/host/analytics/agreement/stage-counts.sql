-- How many entered each stage in the period with an entry of their own, how many came past it to a later one, and how many
-- stand in it on the as-of day.
WITH counted AS (
  SELECT count(*) FILTER (x_mql BETWEEN {{from}} AND {{last}}) AS mql, count(*) FILTER (x_sal BETWEEN {{from}} AND {{last}}) AS sal,
    count(*) FILTER (x_sql BETWEEN {{from}} AND {{last}}) AS sql, count(*) FILTER (x_opp BETWEEN {{from}} AND {{last}}) AS opp,
    count(*) FILTER (x_won BETWEEN {{from}} AND {{last}}) AS won, count(*) FILTER (rec BETWEEN {{from}} AND {{last}}) AS rec,
    count(*) FILTER (disq BETWEEN {{from}} AND {{last}}) AS disq, count(*) FILTER (lost BETWEEN {{from}} AND {{last}}) AS lost,
    count(*) FILTER (mql BETWEEN {{from}} AND {{last}} AND NOT x_mql BETWEEN {{from}} AND {{last}}) AS past_mql,
    count(*) FILTER (sal BETWEEN {{from}} AND {{last}} AND NOT x_sal BETWEEN {{from}} AND {{last}}) AS past_sal,
    count(*) FILTER (sql BETWEEN {{from}} AND {{last}} AND NOT x_sql BETWEEN {{from}} AND {{last}}) AS past_sql,
    count(*) FILTER (opp BETWEEN {{from}} AND {{last}} AND NOT x_opp BETWEEN {{from}} AND {{last}}) AS past_opp,
    count(*) FILTER (won BETWEEN {{from}} AND {{last}} AND NOT x_won BETWEEN {{from}} AND {{last}}) AS past_won,
    count(*) FILTER (mql <= {{asOf}} AND least(sal, gone) > {{asOf}}) AS in_mql,
    count(*) FILTER (sal <= {{asOf}} AND least(sql, gone) > {{asOf}}) AS in_sal,
    count(*) FILTER (sql <= {{asOf}} AND least(opp, gone) > {{asOf}}) AS in_sql,
    count(*) FILTER (opp <= {{asOf}} AND least(won, gone) > {{asOf}}) AS in_opp
  FROM episode
),
asked AS (SELECT count(*) FILTER (inq BETWEEN {{from}} AND {{last}}) AS inquiry FROM lead)
SELECT 'inquiry' AS stage, inquiry AS entered, 0 AS passed, 0 AS open FROM asked
UNION ALL SELECT 'mql', mql, past_mql, in_mql FROM counted UNION ALL SELECT 'sal', sal, past_sal, in_sal FROM counted
UNION ALL SELECT 'sql', sql, past_sql, in_sql FROM counted UNION ALL SELECT 'opportunity', opp, past_opp, in_opp FROM counted
UNION ALL SELECT 'won', won, past_won, 0 FROM counted UNION ALL SELECT 'recycled', rec, 0, 0 FROM counted
UNION ALL SELECT 'disqualified', disq, 0, 0 FROM counted UNION ALL SELECT 'lost', lost, 0, 0 FROM counted
