import { monthOf } from '../../../../shared/calendar/periods.ts';
import type { TestedAmong } from '../../../../shared/contract/customers.ts';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import { type FunnelStage, funnelStages } from '../../../../shared/crm/fields.ts';
import { undatedStagesCode } from '../../../../shared/metrics/undated.ts';
import { pathRows, promiseRows, slippingRows, speedRows, untouchedRows } from '../agreement/drill-agreement.ts';
import { sqlText } from '../sql-text.ts';
import { horizonOf } from './conversion.ts';
import { coverageQuarter } from './coverage.ts';
import type { DrillBuilder, DrillRequest, DrillRows } from './drill-builder.ts';
import { populationOf } from './personas/populations.ts';
import { programmeRows } from './programmes/programme-effect.ts';
import { returnHorizon } from './recycling.ts';
import type { Window } from './scope.ts';
import { handoffEntry, parseStage } from './stage-entries.ts';
import { dayColumn, parseStages, standingExit, type Transition, transitionSql } from './transition.ts';
import { qualifiedStage } from './velocity.ts';

function within(column: string, { period, asOf }: Window): string {
  return `${column} BETWEEN ${period.from} AND ${Math.min(period.to - 1, asOf)}`;
}

function standing(asOf: number): string {
  return `since <= ${asOf} AND until > ${asOf}`;
}

/** The members a figure of the M-01 family is about: the mature ones where there are any, else all. */
async function conversionRows({ scope, window }: DrillRequest, transition: Transition): Promise<DrillRows> {
  const sql = transitionSql(transition, scope.settings.skippedStages, window.asOf);
  const horizon = await horizonOf(scope, transition, window.asOf);
  const members = `${within(sql.entry, window)} AND ${sql.isCounted}`;
  const mature = `${sql.entry} + ${horizon} <= ${window.asOf}`;
  const found = await scope.db.rows(`SELECT 1 AS found FROM ${sql.units} WHERE ${members} AND ${mature} LIMIT 1`);
  const isMature = found.length > 0;
  return {
    table: 'leads',
    denominator: isMature ? `${members} AND ${mature}` : members,
    numerator: `${sql.goal} <= ${isMature ? `least(${window.asOf}, ${sql.entry} + ${horizon})` : window.asOf}`,
    item: (key) => (key === 'to_date' ? members : null),
  };
}

/** A stage (`mql`) or a step (`mql:sal`) of the funnel's cohort; items: `open` are still in the stage. */
function funnelRows({ scope, window, drill }: DrillRequest): DrillRows {
  const policy = scope.settings.skippedStages;
  const text = drill.stages ?? 'inquiry';
  const [from] = text.split(':');
  const stage = funnelStages.find((candidate) => candidate === from) ?? 'inquiry';
  const following = funnelStages[funnelStages.indexOf(stage) + 1];
  const step = text.includes(':') ? parseStages(text) : null;
  const entered = `${within(dayColumn('inquiry', policy), window)} AND ${dayColumn(stage, policy)} <= ${window.asOf}`;
  const counted = step && policy === 'strict' ? transitionSql(step, policy, window.asOf).isCounted : 'true';
  const next = following ? dayColumn(following, policy) : '60000';
  return {
    table: 'leads',
    denominator: `${entered} AND ${counted}`,
    numerator: step ? `${dayColumn(step.to, policy)} <= ${window.asOf}` : 'true',
    item: (key) =>
      key === 'open'
        ? `${entered} AND ${next} > ${window.asOf} AND ${standingExit('gone', window.asOf)} > ${window.asOf}`
        : null,
  };
}

function acceptanceRows({ scope, window }: DrillRequest): DrillRows {
  const { asOf } = window;
  const isStrict = scope.settings.skippedStages === 'strict';
  const sal = dayColumn('sal', scope.settings.skippedStages);
  const members = within(dayColumn('mql', scope.settings.skippedStages), window);
  const accepted = `${sal} <= ${asOf} AND ${sal} <= refused`;
  const refused = `refused <= ${asOf} AND refused < sal`;
  return {
    table: 'handoffs',
    denominator: `${members} AND (${accepted} OR ${refused}${isStrict ? ` AND x_mql <= ${asOf}` : ''})`,
    numerator: accepted,
  };
}

function recycleRateRows(request: DrillRequest): DrillRows {
  const { asOf } = request.window;
  const members = within(dayColumn('mql', request.scope.settings.skippedStages), request.window);
  return {
    table: 'handoffs',
    denominator: `${members} AND least(sal, refused) <= ${asOf}`,
    numerator: `rec <= ${asOf} AND rec < opp AND rec < lost`,
  };
}

async function returnRows({ scope, window }: DrillRequest): Promise<DrillRows> {
  const horizon = await returnHorizon(scope, window.asOf);
  return {
    table: 'handoffs',
    denominator: `${within('rec', window)} AND rec + ${horizon} <= ${window.asOf}`,
    numerator: `next_mql <= rec + ${horizon}`,
  };
}

function reasonRows({ window }: DrillRequest): DrillRows {
  const refused = `${within('refused', window)} AND refused < sal`;
  return {
    table: 'handoffs',
    denominator: refused,
    numerator: "reason <> ''",
    item: (key) => `${refused} AND reason = ${sqlText(key)}`,
  };
}

/** The narrow rate; items hold the denominators of the others by count. */
function winRows({ window }: DrillRequest): DrillRows {
  const closed = `${standing(window.asOf)} AND ${within('closed', window)}`;
  const narrow = `${closed} AND outcome IN ('won', 'lost')`;
  const broad = `${closed} AND outcome <> 'invalid'`;
  const created = `${standing(window.asOf)} AND ${within('created', window)} AND outcome <> 'invalid'`;
  const items: Readonly<Record<string, string>> = { narrow, broad, cohort: created };
  return {
    table: 'opportunities',
    denominator: narrow,
    numerator: "outcome = 'won'",
    item: (key) => items[key] ?? null,
  };
}

function createdRows({ scope, window }: DrillRequest): DrillRows {
  const entry = scope.settings.pipelineEntry === 'created' ? 'created' : 'entered';
  const members = `${standing(window.asOf)} AND outcome <> 'invalid' AND ${within(entry, window)}`;
  return { table: 'opportunities', denominator: members, numerator: 'true' };
}

/** Leads by their first entry; item `handoffs` holds the handoffs. */
function entryRows({ scope, window, drill }: DrillRequest): DrillRows {
  const stage = parseStage(drill.stages ?? 'mql');
  const policy = scope.settings.skippedStages;
  const isHandoffs = drill.part === 'item:handoffs' && stage !== 'inquiry';
  const entered = within(isHandoffs ? handoffEntry(stage, policy) : dayColumn(stage, policy), window);
  return {
    table: isHandoffs ? 'handoffs' : 'leads',
    denominator: entered,
    numerator: 'true',
    item: (key) => (key === 'handoffs' && isHandoffs ? entered : null),
  };
}

function wonRows({ window }: DrillRequest): DrillRows {
  const won = `${standing(window.asOf)} AND ${within('closed', window)} AND outcome = 'won'`;
  return { table: 'opportunities', denominator: won, numerator: 'true' };
}

/** Open with the close in the quarter, on its eve; items are the other parts of the open pipeline. */
function coverageRows({ scope, window: { asOf } }: DrillRequest): DrillRows {
  const quarter = coverageQuarter(scope, asOf);
  const eve = quarter.from - 1;
  const now = `${standing(asOf)} AND closed > ${asOf} AND outcome <> 'invalid'`;
  const onEve = `${standing(eve)} AND closed > ${eve} AND outcome <> 'invalid' AND expected BETWEEN ${quarter.from} AND ${quarter.to - 1}`;
  const items: Readonly<Record<string, string>> = {
    start: onEve,
    to_go: `${now} AND expected > ${asOf} AND expected < ${quarter.to}`,
    all_open: `${now} AND expected > ${asOf}`,
    slipped: `${now} AND expected <= ${asOf}`,
  };
  return {
    table: 'opportunities',
    denominator: `((${onEve}) OR (${now}))`,
    numerator: onEve,
    item: (key) => items[key] ?? null,
  };
}

function velocityRows({ scope, window }: DrillRequest): DrillRows {
  const entry = dayColumn(qualifiedStage(scope.settings), scope.settings.skippedStages);
  const lastDay = Math.min(window.period.to - 1, window.asOf);
  const reached = within(entry, { period: monthOf(lastDay), asOf: window.asOf });
  return { table: 'leads', denominator: reached, numerator: 'true' };
}

function durationRows({ scope, window }: DrillRequest): DrillRows {
  const visits = (stage: FunnelStage) => {
    const entry = dayColumn(stage, scope.settings.skippedStages);
    const next = funnelStages[funnelStages.indexOf(stage) + 1] ?? 'won';
    const left = `least(${dayColumn(next, scope.settings.skippedStages)}, gone)`;
    return `${within(entry, window)} AND ${entry} = ${dayColumn(stage, 'strict')} AND ${left} >= ${entry}`;
  };
  return {
    table: 'handoffs',
    denominator: visits('mql'),
    numerator: `least(${dayColumn('sal', scope.settings.skippedStages)}, gone) <= ${window.asOf}`,
    item: (key) => {
      const stage = funnelStages.find((candidate) => candidate === key);
      return stage && stage !== 'inquiry' ? visits(stage) : null;
    },
  };
}

function cycleRows({ scope, window }: DrillRequest): DrillRows {
  const entry = scope.settings.cycleStart === 'mql' ? 'mql' : 'created';
  const members = `${standing(window.asOf)} AND outcome <> 'invalid' AND ${within(entry, window)}`;
  return { table: 'opportunities', denominator: members, numerator: `closed <= ${window.asOf}` };
}

/** Those that claims of personas are tested on. */
function testedRows(among: TestedAmong, { scope, window }: DrillRequest): DrillRows {
  const { table, members } = populationOf(among, window, scope.settings.skippedStages);
  return { table, denominator: members, numerator: 'true' };
}

/** The leads that stand at a stage on the as-of day; the same as waiting.sql counts. */
function standingRows({ scope, window: { asOf }, drill }: DrillRequest): DrillRows {
  const policy = scope.settings.skippedStages;
  const stage = funnelStages.find((candidate) => candidate === drill.stages) ?? 'mql';
  if (stage === 'inquiry') {
    const inquiries = `inq <= ${asOf} AND mql > ${asOf} AND ${standingExit('gone', asOf)} > ${asOf}`;
    return { table: 'leads', denominator: inquiries, numerator: 'true' };
  }
  const later = funnelStages.slice(funnelStages.indexOf(stage) + 1).map((each) => dayColumn(each, policy));
  const reached = stage === 'mql' ? [] : [`${dayColumn(stage, policy)} <= ${asOf}`];
  const conditions = [
    `mql <= ${asOf} AND next_mql > ${asOf} AND (${dayColumn('won', policy)} <= ${asOf} OR gone > ${asOf})`,
    ...reached,
    ...later.map((column) => `${column} > ${asOf}`),
  ];
  return {
    table: 'leads',
    denominator: `pk IN (SELECT pk FROM episode WHERE ${conditions.join(' AND ')})`,
    numerator: 'true',
  };
}

function flowRows(column: string, { window }: DrillRequest): DrillRows {
  return { table: 'leads', denominator: within(column, window), numerator: `won <= ${window.asOf}` };
}

const builders: Readonly<Record<string, DrillBuilder>> = {
  funnel: funnelRows,
  stage_conversion: (request) => conversionRows(request, parseStages(request.drill.stages ?? 'mql:opportunity')),
  mql_to_opportunity: (request) => conversionRows(request, parseStages('mql:opportunity')),
  mql_to_won: (request) => conversionRows(request, parseStages('mql:won')),
  mql_to_sal: acceptanceRows,
  recycle_rate: recycleRateRows,
  recycled_count: ({ window }) => ({
    table: 'handoffs',
    denominator: `${within('rec', window)} AND rec < opp AND rec < lost`,
    numerator: 'true',
  }),
  re_mql_rate: returnRows,
  recycle_yield: (request) => ({
    table: 'handoffs',
    denominator: `${within(dayColumn('mql', request.scope.settings.skippedStages), request.window)} AND n >= 2`,
    numerator: `opp <= ${request.window.asOf}`,
  }),
  rejection_reasons: reasonRows,
  revenue_per_mql: (request) => flowRows(dayColumn('mql', request.scope.settings.skippedStages), request),
  mql_to_revenue_flow: (request) => flowRows(dayColumn('mql', request.scope.settings.skippedStages), request),
  win_rate: winRows,
  pipeline_created: createdRows,
  pipeline_coverage: coverageRows,
  lead_velocity_rate: velocityRows,
  stage_duration: durationRows,
  sales_cycle: cycleRows,
  [undatedStagesCode]: ({ window }) => ({
    table: 'leads',
    from: 'undated',
    denominator: `created <= ${window.asOf}`,
    numerator: 'true',
  }),
  stage_entries: entryRows,
  won_revenue: wonRows,
  persona_leads: (request) => testedRows('leads', request),
  persona_accepted: (request) => testedRows('accepted', request),
  persona_won: (request) => testedRows('won', request),
  persona_lost: (request) => testedRows('lost', request),
  persona_waiting: standingRows,
  programme_effect: programmeRows,
  speed_to_lead: speedRows,
  sla_compliance: promiseRows,
  handoff_path: pathRows,
  slipping: slippingRows,
  untouched_handoffs: untouchedRows,
};

/** The rows behind a metric; throws `review.unknownMetric` for one that has none. */
export async function drillRows(request: DrillRequest): Promise<DrillRows> {
  const build = builders[request.drill.metric];
  if (build) return build(request);
  throw new ProblemError({
    code: 'review.unknownMetric',
    message: `There are no rows to show for “${request.drill.metric}”.`,
  });
}
