import { bareHeader, plainHeader } from './header-name.ts';

/** A column that says when a stage was entered. */
export interface StageDateColumn {
  /** The stage as the header calls it. */
  readonly name: string;
  /** The lower, the more it is trusted: a system's own stamp, its older one, a person's or an admin's own column. */
  readonly rank: 0 | 1 | 2;
}

const shapes: readonly { readonly shape: RegExp; readonly rank: StageDateColumn['rank'] }[] = [
  { shape: /^date entered (.+?)(?: \([^()]*\))?$/u, rank: 0 },
  { shape: /^hs_v2_date_entered_(.+?)(?:_\d+)?$/u, rank: 0 },
  { shape: /^hs_date_entered_(.+)$/u, rank: 0 },
  { shape: /^(?:property_)?hs_lifecyclestage_(.+)_date$/u, rank: 1 },
  { shape: /^became an? (.+?)(?: date)?$/u, rank: 1 },
];

/** What headers call stages when they name a date: letters only. */
const stageWords: Readonly<Record<string, string>> = {
  inquiry: 'inquiry',
  enquiry: 'inquiry',
  mql: 'mql',
  marketingqualified: 'mql',
  marketingqualifiedlead: 'mql',
  sal: 'sal',
  accepted: 'sal',
  salesaccepted: 'sal',
  salesacceptedlead: 'sal',
  sql: 'sql',
  qualified: 'sql',
  salesqualified: 'sql',
  salesqualifiedlead: 'sql',
  opp: 'opportunity',
  opportunity: 'opportunity',
  oppcreated: 'opportunity',
  opportunitycreated: 'opportunity',
  won: 'won',
  closedwon: 'won',
  lost: 'lost',
  closedlost: 'lost',
  recycled: 'recycled',
  recycle: 'recycled',
  nurture: 'recycled',
  disqualified: 'disqualified',
  dq: 'disqualified',
  rejected: 'disqualified',
  unqualified: 'disqualified',
};

/** Reads a header such as `Date entered "MQL (Pipeline)"`, `Became a Lead Date`, `MQL Date` or `sal_at`; null for others. */
export function stageDateColumn(header: string): StageDateColumn | null {
  const plain = plainHeader(header);
  if (/current.stage$/u.test(plain)) return null;
  for (const { shape, rank } of shapes) {
    const name = shape.exec(plain)?.[1];
    if (name) return { name, rank };
  }
  const name = stageWord(header);
  return name ? { name, rank: 2 } : null;
}

function stageWord(header: string): string | null {
  const bare = bareHeader(header).replace(/^(?:date|first|became)+/u, '');
  const candidates = [bare, bare.replace(/(?:datetime|timestamp|date|time|at|on)$/u, '')];
  const found = candidates.find((each) => Object.hasOwn(stageWords, each));
  return found === undefined ? null : (stageWords[found] ?? null);
}
