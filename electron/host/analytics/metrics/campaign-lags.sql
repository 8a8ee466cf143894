-- How long it usually takes from a lead to each stage, and from a lead to a won deal, over all leads known.
SELECT count(*) FILTER (x_mql <= {{asOf}}) AS mql_n, median(x_mql - inq) FILTER (x_mql <= {{asOf}}) AS mql,
  count(*) FILTER (x_sal <= {{asOf}}) AS sal_n, median(x_sal - inq) FILTER (x_sal <= {{asOf}}) AS sal,
  count(*) FILTER (x_opp <= {{asOf}}) AS opp_n, median(x_opp - inq) FILTER (x_opp <= {{asOf}}) AS opp,
  count(*) FILTER (x_won <= {{asOf}}) AS won_n, quantile_disc(x_won - inq, 0.8) FILTER (x_won <= {{asOf}}) AS cycle
FROM lead WHERE inq <= {{asOf}}
