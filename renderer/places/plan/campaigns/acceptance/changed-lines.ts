import { exactMoneyWords, numberWords } from '../../../../../shared/metrics/words.ts';
import type { SignedVersion } from '../../../../../shared/model/signing.ts';
import {
  type CampaignEntry,
  type CampaignTerm,
  type CampaignTerms,
  changedTerms,
  readCampaignTerms,
} from '../../../../../shared/planning/campaign-terms.ts';
import { formatDate } from '../../../../kit/format.ts';
import { expectedOrder } from '../campaign-words.ts';

/** How a campaign's terms are said: what is named in them, and in which money. */
export interface TermWords {
  readonly currency: string;
  /** What an entry of the workspace is called; the id where it is not known any more. */
  nameOf(id: string): string;
  stageOf(stage: string): string;
}

/** One thing that was accepted and reads differently now. */
export interface ChangedLine {
  readonly what: string;
  readonly was: string;
  readonly is: string;
}

const nothing = 'nothing';

/** What reads otherwise than in an accepted version, old beside new; of channels one by one and in all. */
export function changedLines(
  entry: Pick<CampaignEntry, 'terms'>,
  before: Pick<SignedVersion, 'terms'>,
  words: TermWords,
): readonly ChangedLine[] {
  const was = readCampaignTerms(before.terms);
  if (was === null) return [];
  const now = entry.terms;
  const full: CampaignTerms = { ...now, ...was };
  return changedTerms(was, now)
    .flatMap((part) => (part === 'channels' ? channelLines(full, now, words) : [lineOf(part, full, now, words)]))
    .concat(budgetLine(full, now, words));
}

function lineOf(part: Exclude<CampaignTerm, 'channels'>, was: CampaignTerms, now: CampaignTerms, words: TermWords) {
  const [before, after] = [wordsOf(part, was, words), wordsOf(part, now, words)];
  return { what: labels[part], was: aroundChange(before, after), is: aroundChange(after, before) };
}

const labels: Readonly<Record<Exclude<CampaignTerm, 'channels'>, string>> = {
  brief: 'Brief',
  objective: 'Objective',
  goalId: 'Goal',
  personaId: 'Persona',
  messageId: 'Message',
  fromStage: 'From stage',
  toStage: 'To stage',
  startsOn: 'Begins',
  launchOn: 'Launch',
  endsOn: 'Ends',
  reserve: 'Reserve',
  expectedLeads: 'Expected leads',
  expectedMql: 'Expected MQL',
  expectedSal: 'Expected accepted',
  expectedOpportunities: 'Expected opportunities',
  expectedPipeline: 'Expected pipeline',
  expectedRevenue: 'Expected revenue',
};

function wordsOf(part: Exclude<CampaignTerm, 'channels'>, terms: CampaignTerms, words: TermWords): string {
  const value = terms[part];
  if (value === null || value === '') return nothing;
  if (part === 'reserve') return exactMoneyWords(Number(value), words.currency);
  const expected = expectedOrder.find(({ field }) => field === part);
  if (expected) return expected.isMoney ? exactMoneyWords(Number(value), words.currency) : numberWords(Number(value));
  const text = String(value);
  if (part === 'fromStage' || part === 'toStage') return words.stageOf(text);
  if (part === 'startsOn' || part === 'launchOn' || part === 'endsOn') return formatDate(text);
  return part === 'goalId' || part === 'personaId' || part === 'messageId' ? words.nameOf(text) : text;
}

/** Channels that came, went, were renamed or cost something else. */
function channelLines(was: CampaignTerms, now: CampaignTerms, { currency }: TermWords): readonly ChangedLine[] {
  const ids = new Set([...was.channels, ...now.channels].map(({ id }) => id));
  const said = (channel: CampaignTerms['channels'][number] | undefined) =>
    channel === undefined
      ? 'not there'
      : channel.budget === null
        ? 'no budget'
        : exactMoneyWords(channel.budget, currency);
  return [...ids].flatMap((id): readonly ChangedLine[] => {
    const before = was.channels.find((each) => each.id === id);
    const after = now.channels.find((each) => each.id === id);
    const name = after?.name || before?.name || 'Untitled channel';
    const isRenamed = before !== undefined && after !== undefined && before.name !== after.name;
    return [
      ...(isRenamed ? [{ what: 'Channel', was: before.name || nothing, is: after.name || nothing }] : []),
      ...(said(before) === said(after) ? [] : [{ what: `Budget of ${name}`, was: said(before), is: said(after) }]),
    ];
  });
}

const budgetIn = ({ channels, reserve }: CampaignTerms) =>
  channels.reduce((sum, { budget }) => sum + (budget ?? 0), reserve);

function budgetLine(was: CampaignTerms, now: CampaignTerms, { currency }: TermWords): readonly ChangedLine[] {
  const [before, after] = [budgetIn(was), budgetIn(now)];
  if (before === after) return [];
  return [{ what: 'Budget in all', was: exactMoneyWords(before, currency), is: exactMoneyWords(after, currency) }];
}

const longest = 120;
const kept = 24;

/** A text from shortly before where it begins to differ from another; whole where it is short. */
function aroundChange(text: string, other: string): string {
  if (text.length <= longest) return text;
  let same = 0;
  while (same < text.length && text[same] === other[same]) same += 1;
  const from = same <= kept ? 0 : text.lastIndexOf(' ', same - kept) + 1;
  const part = text.slice(from, from + longest).trim();
  return `${from === 0 ? '' : '… '}${part}${from + longest < text.length ? ' …' : ''}`;
}
