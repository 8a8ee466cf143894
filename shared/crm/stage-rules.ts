import { noStage } from './fields.ts';
import { plainHeader } from './header-name.ts';

/** Whose status a value is: the same word says less about a deal than about a person. */
export type StageSubject = 'person' | 'opportunity';

interface StageRule {
  readonly stage: string;
  readonly pattern: RegExp;
  /** Only for this subject. */
  readonly subject?: StageSubject;
}

const rule = (stage: string, pattern: RegExp, subject?: StageSubject): StageRule =>
  subject ? { stage, pattern, subject } : { stage, pattern };

/** Words that look like a stage and are none: "lost contact" loses no deal. Tested before any rule. */
const guards = /\bnot (lost|won)\b|\blost contact\b|\bfollow.?on\b/u;

/** What statuses are called, first hit wins. Values are lower case with spaces for underscores and without their number. */
const rules: readonly StageRule[] = [
  rule('opportunity', /\bclosed\b.*(?<!not )\bconverted\b/u, 'person'),
  rule(
    'won',
    /closed.?won|\bwon\b|\bcustomers?\b|\bclients?\b|gewonnen|\bgagn[ée]|\bganad[oa]s?\b|\bvint[ao]\b|受注|成約/u,
  ),
  rule('lost', /closed.?lost|\blost\b|verloren|\bperdue?s?\b|\bperdid[oa]s?\b|失注|out-?sold|\bcancell?ed\b|\bdead\b/u),
  rule('opportunity', /\bon hold\b/u, 'opportunity'),
  rule('recycled', /recycl|nurtur|\bfuture\b|bad timing|\bon hold\b|\blater\b|\bnot now\b|re-?engage/u),
  rule(
    'disqualified',
    /disqualif|unqualif|\bnot qualified\b|\bjunk\b|\bspam\b|duplicate|cannot contact|bad fit|not converted|\bclosed ?- ?not\b/u,
  ),
  rule('mql', /marketing.?qualified|\bmqls?\b/u),
  rule('sql', /sales.?qualified|\bsqls?\b/u),
  rule('sal', /sales.?accepted|\bsals?\b/u),
  rule(
    'opportunity',
    /proposal|quot(e|ation)|negotiat|contract|\bdemo\b|presentation|value prop|perception|decision.?maker|evaluation|angebot|verhandlung|\bdevis\b|opportunity|\bopps?\b/u,
  ),
  rule('sql', /(?<!un|pre-|pre |pre)qualified\b|meeting (booked|scheduled|set)|discovery|qualifiziert|qualifié/u),
  rule('sal', /\baccepted\b|\bworking\b|(?<!not )\bcontacted\b|\battempt|\bconnected\b|\bin progress\b|\bengaged\b/u),
  rule('mql', /\bhot\b|\bscored\b/u),
  rule('inquiry', /\bnew\b|\bleads?\b|\binquir|\benquir|subscriber|\bprospects?\b|\bnot contacted\b|\braw\b/u),
];

/** Words of a deal that is simply open. A row among deals is an opportunity, however early. */
const openDeal =
  /prospect|qualif|engag|\bneeds\b|analysis|\bopen\b|develop|\bpropos|\bpilot\b|\bpoc\b|\btrial\b|feasib|commit|verbal|pipeline|\bactive\b/u;

const ends: ReadonlySet<string> = new Set(['won', 'lost', 'recycled', 'disqualified']);
const named: ReadonlySet<string> = new Set(['mql', 'sal', 'sql']);

/** Names that need no rule: the shared stages themselves and their usual spellings. */
const plainNames: Readonly<Record<string, string>> = {
  inquiry: 'inquiry',
  mql: 'mql',
  'marketing qualified lead': 'mql',
  sal: 'sal',
  'sales accepted lead': 'sal',
  sql: 'sql',
  'sales qualified lead': 'sql',
  opportunity: 'opportunity',
  won: 'won',
  'closed won': 'won',
  lost: 'lost',
  'closed lost': 'lost',
  recycled: 'recycled',
  disqualified: 'disqualified',
};

export interface StageGuess {
  /** A shared stage, or the empty stage for a value that says nothing. */
  readonly stage: string;
  readonly isSure: boolean;
  /** Which rule said so, in a few words. */
  readonly why: string;
}

/**
 * The shared stage that a status value most likely stands for; null if nothing is known about it. `defaults` are the
 * values that the value's system ships with, keyed in lower case; they come before any rule.
 */
export function guessStage(
  value: string,
  subject: StageSubject,
  defaults: Readonly<Record<string, string>>,
): StageGuess | null {
  const whole = plainHeader(value);
  const name = stageName(value);
  const known = own(defaults, whole) ?? own(defaults, name);
  if (known !== null)
    return { stage: known, isSure: true, why: known === noStage ? 'says nothing about the stage' : '' };
  const plain = own(plainNames, name);
  if (plain !== null)
    return { stage: plain === 'lost' && subject === 'person' ? 'disqualified' : plain, isSure: true, why: '' };
  return guards.test(name) ? null : byRules(name, subject);
}

function byRules(name: string, subject: StageSubject): StageGuess | null {
  const hit = rules.find((each) => (each.subject ?? subject) === subject && each.pattern.test(name));
  if (subject === 'person') return hit ? guess(hit.stage === 'lost' ? 'disqualified' : hit.stage) : null;
  if (hit && (ends.has(hit.stage) || isNamed(hit, name))) return guess(hit.stage);
  return hit || openDeal.test(name) ? { stage: 'opportunity', isSure: false, why: 'an open deal' } : null;
}

/** A deal stage that says MQL, SAL or SQL in as many words. */
function isNamed(hit: StageRule, name: string): boolean {
  return named.has(hit.stage) && /\b(mql|sal|sql)s?\b|(marketing|sales).?(qualified|accepted)/u.test(name);
}

function guess(stage: string): StageGuess {
  return { stage, isSure: false, why: 'by its name' };
}

/** Lower case, underscores as spaces, without "A. ", "11_", "1-" or "6 - " in front. */
function stageName(value: string): string {
  return plainHeader(value.replaceAll('_', ' '))
    .replace(/^(?:\d{1,2} ?[-.:)]? ?|[a-z]\. )/u, '')
    .trim();
}

function own(table: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}
