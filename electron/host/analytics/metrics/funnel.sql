-- The leads whose first stage of the funnel falls in the period, with the days they reached each; {{steps}} reads them.
WITH cohort AS MATERIALIZED (
  SELECT {{segment}} AS seg, inq, mql, sal, sql, opp, won, x_inq, x_mql, x_sal, x_sql, x_opp, x_won, 60000 AS never,
    {{gone}} AS gone
  FROM lead WHERE {{entry}} BETWEEN {{from}} AND {{last}}{{filter}}
)
{{steps}}
