import type { Minutes } from './minutes.ts';

/**
 * Minutes that may leave the company: what customers said stands without their names, email addresses are taken out of
 * every text. The team's own names stay, since owners and agreements mean nothing without them.
 */
export function withoutPeople(minutes: Minutes): Minutes {
  return {
    ...minutes,
    items: minutes.items.map((item) => ({
      ...item,
      notes: withoutAddresses(item.notes),
      quotes: item.quotes.map((quote) => ({ text: withoutAddresses(quote.text), from: 'a customer' })),
      decisions: item.decisions.map((decision) => ({
        ...decision,
        title: withoutAddresses(decision.title),
        detail: withoutAddresses(decision.detail),
      })),
      actions: item.actions.map((action) => ({ ...action, title: withoutAddresses(action.title) })),
    })),
    carriedOver: minutes.carriedOver.map((action) => ({ ...action, title: withoutAddresses(action.title) })),
  };
}

const address = /[^\s@<>()"',;]+@[^\s@<>()"',;]+\.[^\s@<>()"',;]+/gu;

function withoutAddresses(text: string): string {
  return text.replaceAll(address, '(address removed)');
}
