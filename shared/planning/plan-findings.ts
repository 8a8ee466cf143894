import { type LocalDay, parseLocalDate } from '../calendar/local-day.ts';
import { localDayOf } from '../calendar/zone.ts';
import { ofWords } from '../metrics/words.ts';
import type { Entity, RootName, Snapshot } from '../model/entities.ts';
import { handbookEntry } from '../model/handbook-entry.ts';
import { signersOf, waitingFor } from '../model/signing.ts';
import { hasSharedPart, incentiveFlags, partsOfScheme, sharedMetrics } from './incentive-checks.ts';
import { type Finding, unmeasured } from './symptom-rules.ts';

/** The roots of the document that symptoms are judged by. */
export type PlanFacts = Pick<
  Snapshot,
  | 'goals'
  | 'definitions'
  | 'criteria'
  | 'signatures'
  | 'people'
  | 'meetings'
  | 'actions'
  | 'incentiveSchemes'
  | 'incentiveParts'
  | 'healthRounds'
  | 'changePlans'
>;

/** How far back meetings, actions and health checks are looked at. */
const quarterDays = 92;
/** A check each quarter, with a fortnight to spare. */
const checkDays = 106;

/** Judges what the plan itself can tell of: goals, signatures, meetings, actions, pay and the health check. */
export function planFindings(facts: PlanFacts, today: LocalDay, timeZone: string): readonly Finding[] {
  return [
    goals(facts),
    language(facts),
    reviews(facts, today, timeZone),
    actions(facts, today),
    payForQuality(facts),
    leadersShare(facts),
    changes(facts),
    checks(facts, today),
  ];
}

function living<Root extends RootName>(entries: ReadonlyMap<string, Entity<Root>>): readonly Entity<Root>[] {
  return [...entries.values()].filter(({ deletedAt }) => deletedAt === null);
}

/** Present where some of the whole is amiss; with nothing to look at, not measured. */
function amiss(itemId: string, part: number, whole: number, words: { none: string; told: string }): Finding {
  if (whole === 0) return unmeasured(itemId, words.none);
  return { itemId, state: part > 0 ? 'present' : 'absent', sentence: `${ofWords(part, whole)} ${words.told}` };
}

function goals(facts: PlanFacts): Finding {
  const all = living<'goals'>(facts.goals);
  const shared = all.filter(({ side }) => side === 'joint' || side === 'business');
  const own = all.filter((goal) => !shared.includes(goal));
  if (all.length === 0) return unmeasured('shared-goals', 'No goals are written here.');
  const alone = own.filter(({ parentId }) => parentId === null).length;
  return {
    itemId: 'shared-goals',
    state: shared.length === 0 || alone > 0 ? 'present' : 'absent',
    sentence: `${ofWords(shared.length, all.length)} goals are shared; ${ofWords(alone, own.length)} goals of one function feed no other.`,
  };
}

function language(facts: PlanFacts): Finding {
  const definitions = living<'definitions'>(facts.definitions).filter(({ kind }) => kind === 'stage');
  const lines = living<'criteria'>(facts.criteria);
  const signatures = living<'signatures'>(facts.signatures);
  const signers = signersOf(definitions, living<'people'>(facts.people));
  const open = definitions.filter((each) => waitingFor(handbookEntry(each, lines, signatures), signers).length > 0);
  return amiss('one-language', open.length, definitions.length, {
    none: 'No handbook is written here.',
    told: 'definitions of the handbook are not signed by all as they stand.',
  });
}

function reviews(facts: PlanFacts, today: LocalDay, timeZone: string): Finding {
  const due = living<'meetings'>(facts.meetings).filter(({ plannedAt }) => {
    const instant = plannedAt === null ? Number.NaN : Date.parse(plannedAt);
    if (Number.isNaN(instant)) return false;
    const day = localDayOf(instant, timeZone);
    return today - quarterDays <= day && day < today;
  });
  return amiss('reviews-held', due.filter(({ state }) => state === 'planned').length, due.length, {
    none: 'No meetings were planned in the last quarter.',
    told: 'meetings planned in the last quarter were not held.',
  });
}

function actions(facts: PlanFacts, today: LocalDay): Finding {
  const due = living<'actions'>(facts.actions).filter((action) => {
    const day = action.due === null ? null : parseLocalDate(action.due);
    return day !== null && today - quarterDays <= day && day < today && action.status !== 'dropped';
  });
  return amiss('actions-done', due.filter(({ status }) => status === 'open').length, due.length, {
    none: 'No actions were due in the last quarter.',
    told: 'actions due in the last quarter are still open.',
  });
}

function inForce(facts: PlanFacts) {
  const schemes = living<'incentiveSchemes'>(facts.incentiveSchemes);
  const parts = living<'incentiveParts'>(facts.incentiveParts);
  const shared = sharedMetrics(schemes, parts);
  return schemes
    .filter(({ state }) => state === 'in-force')
    .map((scheme) => ({ scheme, parts: partsOfScheme(scheme.id, parts), shared }));
}

function payForQuality(facts: PlanFacts): Finding {
  const marketing = inForce(facts).filter(({ scheme }) => scheme.function !== 'sales');
  const volume = marketing.filter(({ scheme, parts, shared }) =>
    incentiveFlags(scheme, parts, shared).some(({ kind }) => kind === 'volume-only'),
  );
  return amiss('pay-for-quality', volume.length, marketing.length, {
    none: 'No scheme of Marketing is written down.',
    told: 'schemes before Sales pay for volume only.',
  });
}

function leadersShare(facts: PlanFacts): Finding {
  const leaders = inForce(facts).filter(({ scheme }) => scheme.isLeader);
  const alone = leaders.filter(({ parts, shared }) => !hasSharedPart(parts, shared));
  return amiss('leaders-share', alone.length, leaders.length, {
    none: 'No scheme of a leader is written down.',
    told: 'leaders’ schemes have no part that both functions share.',
  });
}

function changes(facts: PlanFacts): Finding {
  const plans = living<'changePlans'>(facts.changePlans).filter(({ state }) => state !== 'dropped');
  const loose = plans.filter(({ owner, metric, checkOn }) => owner === null || metric === null || checkOn === null);
  return amiss('change-measured', loose.length, plans.length, {
    none: 'No change plans are written here.',
    told: 'change plans lack an owner, a metric or a day to check.',
  });
}

function checks(facts: PlanFacts, today: LocalDay): Finding {
  const itemId = 'problems-looked-at';
  const days = living<'healthRounds'>(facts.healthRounds).flatMap(({ revealedAt, startedOn }) => {
    const day = revealedAt === null ? null : parseLocalDate(startedOn ?? '');
    return day === null ? [] : [day];
  });
  if (days.length === 0) return unmeasured(itemId, 'No health check was revealed yet.');
  const age = today - Math.max(...days);
  return {
    itemId,
    state: age > checkDays ? 'present' : 'absent',
    sentence: `The last revealed health check began ${age === 1 ? 'a day' : `${age} days`} ago.`,
  };
}
