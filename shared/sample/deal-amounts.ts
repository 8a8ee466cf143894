import { dayAt, minutesPerDay, type SampleCalendar, workday } from './clock.ts';
import type { Deal, Since } from './deal-life.ts';
import { lossReasons, noDecisionReason, totals } from './deal-plan.ts';
import { at, type Random } from './random.ts';

/** Gives every deal its amounts and expected close dates, so that each group adds up to its total. */
export function priceDeals(deals: readonly Deal[], calendar: SampleCalendar, random: Random): void {
  priceWon(deals, calendar, random);
  priceLost(deals, calendar, random);
  const open = deals.filter((deal) => deal.outcome === 'open');
  const oldest = open.toSorted((a, b) => a.created - b.created);
  const overdue = oldest.slice(0, totals.overdue.count);
  const slipped = oldest.slice(totals.overdue.count, totals.overdue.count + totals.slipped.length);
  const rest = random.shuffled(oldest.slice(totals.overdue.count + totals.slipped.length));
  const near = rest.slice(0, totals.open.count);
  const beyond = rest.slice(totals.open.count);
  price(overdue, totals.overdue.amount, random);
  price(near, totals.open.amount, random);
  price(beyond, totals.beyond, random);
  for (const deal of overdue) expectOn(deal, calendar.today - random.between(9, 40), calendar, random);
  for (const deal of near) expectOn(deal, within(calendar, random), calendar, random);
  for (const deal of beyond) expectOn(deal, at(calendar.monthStarts, 9) + random.between(95, 170), calendar, random);
  for (const [index, deal] of slipped.entries()) slip(deal, index, calendar, random);
  changeSome(near, calendar, random);
}

function within(calendar: SampleCalendar, random: Random): number {
  return calendar.today + random.between(3, 86);
}

function priceWon(deals: readonly Deal[], calendar: SampleCalendar, random: Random): void {
  for (const [window, total] of totals.wonByWindow.entries()) {
    const won = closedIn(deals, 'won', window, calendar);
    const regretted = won.filter((deal) => deal.lead !== null && deal.lead.handoffs.length > 1);
    for (const [index, deal] of regretted.entries()) setAmount(deal, at(totals.regretted, index));
    const fixed = regretted.reduce((sum, _, index) => sum + at(totals.regretted, index), 0);
    price(
      won.filter((deal) => !regretted.includes(deal)),
      total - fixed,
      random,
    );
    for (const deal of won) expectOn(deal, workday((deal.closed ?? 0) + random.between(-6, 12)), calendar, random);
  }
}

function priceLost(deals: readonly Deal[], calendar: SampleCalendar, random: Random): void {
  for (const [window, total] of totals.lostByWindow.entries()) {
    const lost = closedIn(deals, 'lost', window, calendar);
    const undecided = window === 2 ? lost.slice(0, totals.noDecision.count) : [];
    const decided = lost.slice(undecided.length);
    price(decided, total, random);
    price(undecided, totals.noDecision.amount, random);
    for (const deal of decided) deal.reason = random.pick(lossReasons);
    for (const deal of decided) deal.currency = currencyOf(deal.region);
    for (const deal of undecided) deal.reason = noDecisionReason;
    for (const deal of lost) expectOn(deal, workday((deal.closed ?? 0) + random.between(0, 45)), calendar, random);
  }
}

/** Lost deals stand in the customer's own currency, so that the workspace needs rates. */
function currencyOf(region: string): string {
  if (region === 'Canada') return 'CAD';
  return region === 'United Kingdom' ? 'GBP' : 'USD';
}

function closedIn(
  deals: readonly Deal[],
  outcome: Deal['outcome'],
  window: number,
  calendar: SampleCalendar,
): readonly Deal[] {
  const start = at(calendar.monthStarts, window * 3);
  const end = at(calendar.monthStarts, window * 3 + 3);
  return deals.filter(
    ({ closed, ...deal }) => deal.outcome === outcome && closed !== null && start <= closed && closed < end,
  );
}

/** Spreads a total over deals in steps of 500, between about half and one and a half of the mean. */
function price(deals: readonly Deal[], total: number, random: Random): void {
  const mean = total / Math.max(1, deals.length);
  const wanted = deals.map(() => Math.round((mean * (0.45 + random.next() * 1.1)) / 500) * 500);
  const sum = wanted.reduce((all, amount) => all + amount, 0);
  const steps = Math.round((total - sum) / 500);
  for (const [index, deal] of deals.entries()) {
    const share = Math.floor(((index + 1) * steps) / deals.length) - Math.floor((index * steps) / deals.length);
    setAmount(deal, at(wanted, index) + share * 500);
  }
}

function setAmount(deal: Deal, value: number): void {
  deal.amounts = [{ from: dayAt(deal.created), value }];
}

/**
 * The close dates that sales expected, the last being `value`. Most deals are promised for the quarter they are in and
 * moved to the next while it runs, which is why so little of the pipeline of a quarter's first day is won in it.
 */
function expectOn(deal: Deal, value: number, calendar: SampleCalendar, random: Random): void {
  const created = dayAt(deal.created);
  const path: Since<number>[] = [];
  let from = created;
  for (const month of [3, 6, 9]) {
    const end = at(calendar.monthStarts, month);
    const isOver = end > (deal.closed ?? calendar.today) || created > end - 46;
    if (isOver || random.next() < 0.14) continue;
    const moved = Math.max(from + 1, end - random.between(46, 75));
    path.push({ from, value: Math.max(from + 5, end - random.between(3, 40)) });
    from = moved;
  }
  deal.expected = [...path, { from, value: Math.max(value, created + 5) }];
}

/** A deal whose close date moved out of the next three months during the last fortnight, often not for the first time. */
function slip(deal: Deal, index: number, calendar: SampleCalendar, random: Random): void {
  const [amount, times] = at<readonly [number, number]>(totals.slipped, index);
  setAmount(deal, amount);
  const last = { from: calendar.today - random.between(2, 11), value: calendar.today + random.between(100, 126) };
  const before = within(calendar, random);
  const earlier = Array.from({ length: times }, (_, step) => ({
    from: step === 0 ? dayAt(deal.created) : calendar.today - 30 * (times - step),
    value: before - 34 * (times - 1 - step),
  }));
  deal.expected = [...earlier, last];
}

/** Amounts and dates that changed in the last fortnight: 5 raised, 4 lowered, 6 pulled in. What counts today stays. */
function changeSome(deals: readonly Deal[], calendar: SampleCalendar, random: Random): void {
  // Those whose dates have not moved before, so that what changed stands out.
  const old = deals.filter(
    (deal) => deal.created < (calendar.today - 20) * minutesPerDay && deal.expected.length === 1,
  );
  for (const [index, deal] of old.slice(0, 15).entries()) {
    const from = calendar.today - random.between(2, 12);
    const amount = at(deal.amounts, 0).value;
    const expected = at(deal.expected, deal.expected.length - 1).value;
    const start = dayAt(deal.created);
    if (index < 5)
      deal.amounts = [
        { from: start, value: Math.round(amount * 0.7) },
        { from, value: amount },
      ];
    else if (index < 9)
      deal.amounts = [
        { from: start, value: Math.round(amount * 1.35) },
        { from, value: amount },
      ];
    else
      deal.expected = [
        { from: start, value: calendar.today + random.between(98, 130) },
        { from, value: expected },
      ];
  }
}
