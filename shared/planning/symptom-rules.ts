import { newcombe, wilson } from '../metrics/intervals.ts';
import { numberWords, ofWords, percentWords } from '../metrics/words.ts';

/** A part of a whole, such as refusals without a reason of all refusals. */
export interface Counted {
  readonly part: number;
  readonly whole: number;
}

/** The same of a period and of the one before. */
export interface Compared<Value> {
  readonly now: Value;
  readonly before: Value;
}

/** What the data says that symptoms are judged by; null where the data has nothing of the kind. */
export interface SymptomFacts {
  /** MQL entries. */
  readonly handoffs: Compared<number> | null;
  /** Accepted of those accepted or refused. */
  readonly acceptance: Compared<Counted> | null;
  readonly refusedWithoutReason: Counted | null;
  readonly refusedLaterWon: Counted | null;
  /** Handoffs at least five days old that are still open and were never called. */
  readonly untouched: Counted | null;
  /** Activities on people who were no MQL by then, of all. */
  readonly activitiesBeforeMql: Counted | null;
  /** Activities, and opportunities created. */
  readonly effort: Compared<{ readonly activities: number; readonly opportunities: number }> | null;
  /** Deals lost to a competitor, of those lost with a reason. */
  readonly lostToCompetitor: Compared<Counted> | null;
  /** Open opportunities older than nine in ten of those that were decided, with that age in days. */
  readonly stalled: (Counted & { readonly days: number }) | null;
  /** Campaigns with a cost that began 90 days ago or earlier and brought no opportunity. */
  readonly barrenCampaigns: Counted | null;
}

/** Rows that stand behind a finding. */
export interface FindingRows {
  readonly metric: string;
  readonly part: string;
}

/** What is known of one item of the health check without asking people. */
export interface Finding {
  readonly itemId: string;
  readonly state: 'present' | 'absent' | 'not-measured';
  /** The evidence with its numbers, or why there is none. */
  readonly sentence: string;
  readonly rows?: FindingRows | undefined;
}

/** Below it nothing is judged. */
const enough = 20;
const barrenShare = 0.25;
const noReasonShare = 0.2;
/** A share of untouched handoffs up to which someone was just busy. */
const untouchedShare = 0.05;
/** Nine in ten of the decided were younger: about one in ten older is what is to be expected. */
const stalledShare = 0.2;
const prospectingShare = 0.5;
const effortRise = 0.2;

/** Judges every symptom that data can tell of; what it lacks is said to be not measured, never to be fine. */
export function dataFindings(facts: SymptomFacts): readonly Finding[] {
  return [
    joint(facts),
    quality(facts),
    share('reasons-given', facts.refusedWithoutReason, noReasonShare, {
      none: 'No refusals in three months.',
      told: (count, rate) => `${count} refusals came without a reason (${rate}).`,
      rows: { metric: 'rejection_reasons', part: 'rest' },
    }),
    untouched(facts.untouched),
    regretted(facts.refusedLaterWon),
    sellingTime(facts.activitiesBeforeMql),
    competitor(facts.lostToCompetitor),
    share('budget-where-it-works', facts.barrenCampaigns, barrenShare, {
      none: 'No campaigns with a cost were imported.',
      told: (count) => `${count} campaigns with a cost have brought no opportunity in 90 days or more.`,
      fewest: 4,
    }),
    stalled(facts.stalled),
    effort(facts.effort),
  ];
}

/** Says that an item is not measured, and why. */
export function unmeasured(itemId: string, sentence: string): Finding {
  return { itemId, state: 'not-measured', sentence };
}

function judged(itemId: string, isPresent: boolean, sentence: string, rows?: FindingRows): Finding {
  return { itemId, state: isPresent ? 'present' : 'absent', sentence, ...(rows ? { rows } : {}) };
}

interface ShareWords {
  readonly none: string;
  readonly rows?: FindingRows;
  /** How many there have to be; 20 otherwise. */
  readonly fewest?: number;
  told(count: string, rate: string): string;
}

/** Present where the share is surely above what is usual, absent where it is not above it, else too few to tell. */
function share(itemId: string, counted: Counted | null, usual: number, words: ShareWords): Finding {
  if (counted === null || counted.whole === 0) return unmeasured(itemId, words.none);
  const { part, whole } = counted;
  if (whole < (words.fewest ?? enough)) return tooFew(itemId, counted);
  return judged(
    itemId,
    part / whole > usual,
    words.told(ofWords(part, whole), percentWords(part / whole, 0)),
    words.rows,
  );
}

function tooFew(itemId: string, { part, whole }: Counted): Finding {
  return unmeasured(itemId, `Too few to judge: ${ofWords(part, whole)}.`);
}

function tooFewToCompare(itemId: string, { now, before }: Compared<Counted>): Finding {
  const then = ofWords(before.part, before.whole);
  return unmeasured(itemId, `Too few to compare: ${ofWords(now.part, now.whole)} now, ${then} in the period before.`);
}

type Movement = 'up' | 'down' | 'unclear';

/** Which way a share moved; unclear while the interval of the difference holds zero. */
export function movementOf({ now, before }: Compared<Counted>): Movement {
  const difference = newcombe(now, before);
  if (difference === null) return 'unclear';
  const [low, high] = difference;
  if (low > 0) return 'up';
  return high < 0 ? 'down' : 'unclear';
}

const hasEnough = ({ now, before }: Compared<Counted>) => now.whole >= enough && before.whole >= enough;

function ratesWords({ now, before }: Compared<Counted>): string {
  return `${percentWords(now.part / now.whole, 0)} of ${numberWords(now.whole)}, ${percentWords(before.part / before.whole, 0)} of ${numberWords(before.whole)} in the three months before`;
}

/** A number of one function goes up while a joint one goes down. */
function joint({ handoffs, acceptance }: SymptomFacts): Finding {
  if (handoffs === null || acceptance === null) return unmeasured('joint-first', 'No handoffs were imported.');
  if (!hasEnough(acceptance)) return tooFewToCompare('joint-first', acceptance);
  const isUp = handoffs.now > handoffs.before;
  const volume = `${numberWords(handoffs.now)} MQLs, ${numberWords(handoffs.before)} in the three months before`;
  return judged(
    'joint-first',
    isUp && movementOf(acceptance) === 'down',
    `${volume}; accepted ${ratesWords(acceptance)}.`,
    { metric: 'mql_to_sal', part: 'denominator' },
  );
}

function quality({ acceptance }: SymptomFacts): Finding {
  if (acceptance === null) return unmeasured('lead-quality', 'No answered handoffs were imported.');
  if (!hasEnough(acceptance)) return tooFewToCompare('lead-quality', acceptance);
  return judged('lead-quality', movementOf(acceptance) === 'down', `Accepted ${ratesWords(acceptance)}.`, {
    metric: 'mql_to_sal',
    part: 'rest',
  });
}

function untouched(counted: Counted | null): Finding {
  return share('every-lead-followed', counted, untouchedShare, {
    none: 'Needs activities in the import.',
    told: (count, rate) => `${count} MQLs wait for five days or more without any activity (${rate}).`,
    rows: { metric: 'untouched_handoffs', part: 'denominator' },
  });
}

/** One is enough to be looked at, for it was thrown away and was worth something. */
function regretted(counted: Counted | null): Finding {
  if (counted === null || counted.whole === 0) return unmeasured('right-refusals', 'No refusals in twelve months.');
  if (counted.whole < enough) return tooFew('right-refusals', counted);
  const interval = wilson(counted.part, counted.whole);
  const range = interval ? `, 95% interval ${numberWords(interval[0] * 100)}–${percentWords(interval[1], 0)}` : '';
  return judged(
    'right-refusals',
    counted.part > 0,
    `${ofWords(counted.part, counted.whole)} leads refused in twelve months were won later${range}.`,
  );
}

/** Activities with strangers are often not recorded at all: none says nothing. */
function sellingTime(counted: Counted | null): Finding {
  if (counted?.part === 0) {
    return unmeasured('selling-time', 'No activity with someone who was no MQL by then was imported.');
  }
  return share('selling-time', counted, prospectingShare, {
    none: 'Needs activities in the import.',
    told: (count, rate) => `${count} activities were with people who were no MQL by then (${rate}).`,
  });
}

function competitor(compared: Compared<Counted> | null): Finding {
  const itemId = 'customers-kept-from-rivals';
  if (compared === null || compared.now.whole === 0) {
    return unmeasured(itemId, 'No lost opportunities with a reason in twelve months.');
  }
  if (!hasEnough(compared)) return tooFewToCompare(itemId, compared);
  const { now, before } = compared;
  const words = `${ofWords(now.part, now.whole)} lost opportunities with a reason went to a competitor in twelve months, ${ofWords(before.part, before.whole)} in the twelve before.`;
  return judged(itemId, movementOf(compared) === 'up', words);
}

function stalled(facts: SymptomFacts['stalled']): Finding {
  if (facts === null)
    return unmeasured('deals-move', 'Too few decided opportunities to tell how long they usually take.');
  return share('deals-move', facts, stalledShare, {
    none: 'No open opportunities.',
    told: (count, rate) =>
      `${count} open opportunities are older than ${numberWords(facts.days)} days, within which nine in ten were decided (${rate}).`,
  });
}

function effort(compared: SymptomFacts['effort']): Finding {
  if (compared === null) return unmeasured('effort-pays', 'No activities were imported.');
  const { now, before } = compared;
  if (Math.min(now.opportunities, before.opportunities) < enough || before.activities < enough) {
    return unmeasured('effort-pays', `Too few to judge: ${numberWords(now.opportunities)} opportunities created.`);
  }
  const rate = now.activities / now.opportunities;
  const rateBefore = before.activities / before.opportunities;
  const words = `${numberWords(rate, 1)} activities for each opportunity created, ${numberWords(rateBefore, 1)} in the three months before.`;
  return judged('effort-pays', rate > rateBefore * (1 + effortRise), words);
}
