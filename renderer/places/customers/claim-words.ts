import type { ClaimFigures, TestDimension, TestedAmong } from '../../../shared/contract/customers.ts';
import { numberWords, ofWords, percentWords } from '../../../shared/metrics/words.ts';
import type { claimKinds } from '../../../shared/model/customer.ts';
import type { Verdict } from '../../../shared/planning/persona-tests.ts';
import type { PillTone } from '../../kit/Pill.tsx';

export type ClaimKind = (typeof claimKinds)[number];

/** The seven things that are said of a persona; `ask` helps whoever has to find the first. */
export const kindWords: Readonly<Record<ClaimKind, { readonly name: string; readonly ask: string }>> = {
  'answers-for': { name: 'Answers for', ask: 'What are they measured by?' },
  wants: { name: 'Wants', ask: 'What would be a good year for them?' },
  hurts: { name: 'Hurts', ask: 'What spoils their week?' },
  objects: { name: 'Objects', ask: 'Why do they say no?' },
  'buys-when': { name: 'Buys when', ask: 'What has to happen first?' },
  'looks-at': { name: 'Looks at', ask: 'Where do they find out?' },
  'ideal-customer': { name: 'Ideal customer', ask: 'Which of them do we want most?' },
};

export const amongWords: Readonly<Record<TestedAmong, string>> = {
  won: 'won',
  lost: 'lost',
  accepted: 'accepted',
  leads: 'leads',
};

export const dimensionWords: Readonly<Record<TestDimension, string>> = {
  source: 'source',
  campaign: 'campaign',
  channel: 'channel',
  owner: 'owner',
  segment: 'segment',
  persona: 'persona',
  region: 'region',
  loss_reason: 'loss reason',
  type: 'deal type',
};

export const verdictWords: Readonly<Record<Verdict, { readonly name: string; readonly tone: PillTone }>> = {
  holds: { name: 'Holds', tone: 'good' },
  close: { name: 'Too close to tell', tone: 'plain' },
  few: { name: 'Too few to tell', tone: 'plain' },
  contradicted: { name: 'Contradicted', tone: 'bad' },
  untestable: { name: 'Can’t be tested', tone: 'plain' },
};

interface Tested {
  readonly among: TestedAmong;
  readonly values: readonly string[];
}

/** "Paid search: 12% of accepted, 8–17%. Webinar: 41%". Shares are left out where there are too few for them. */
export function shareWords({ share, leading }: ClaimFigures, { among, values }: Tested, smallSample: number): string {
  const { value, interval, denominator = 0, numerator = 0 } = share;
  const named = values.join(' or ');
  if (value === null || denominator < smallSample)
    return denominator === 0 ? named : `${named}: ${ofWords(numerator, denominator)} ${amongWords[among]}`;
  const range = interval ? `, ${numberWords(interval[0] * 100)}–${percentWords(interval[1], 0)}` : '';
  const own = `${named}: ${percentWords(value, 0)} of ${amongWords[among]}${range}`;
  return leading ? `${own}. ${leading.value}: ${percentWords(leading.count / denominator, 0)}` : own;
}

/** As `shareWords`; where nobody can be counted, why: "No channel in the data". */
export function testedWords(
  found: ClaimFigures,
  test: Tested & { readonly dimension: string },
  smallSample: number,
): string {
  if ((found.share.denominator ?? 0) > 0) return shareWords(found, test, smallSample);
  const name = dimensionWords[test.dimension as keyof typeof dimensionWords] ?? test.dimension;
  return found.blank > 0 ? `No ${name} in the data` : 'Nobody to count yet';
}
