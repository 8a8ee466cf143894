-- Handoffs on which anything happened in the period, with all that is known of their way. A lead's first one begins with
-- its inquiry, one after a way out with that.
SELECT e.hk, e.n, CASE WHEN e.n = 1 AND e.rec_before = 60000 THEN l.x_inq ELSE 60000 END AS inq, m.created_at, e.rec_before,
  e.x_mql, m.mql_at, e.x_sal, m.sal_at, e.x_sql, m.sql_at, e.x_opp, m.opp_at, e.x_won,
  e.rec, m.rec_at, e.disq, m.disq_at, e.lost
FROM episode e LEFT JOIN handoff_moment m ON m.hk = e.hk LEFT JOIN lead l ON l.pk = e.pk
WHERE e.x_mql BETWEEN {{from}} AND {{last}} OR e.x_sal BETWEEN {{from}} AND {{last}} OR e.x_sql BETWEEN {{from}} AND {{last}}
  OR e.x_opp BETWEEN {{from}} AND {{last}} OR e.x_won BETWEEN {{from}} AND {{last}} OR e.rec BETWEEN {{from}} AND {{last}}
  OR e.disq BETWEEN {{from}} AND {{last}} OR e.lost BETWEEN {{from}} AND {{last}}
