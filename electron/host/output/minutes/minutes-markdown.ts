import type { Minutes, MinutesItem } from '../../../../shared/minutes/minutes.ts';
import { formatDate } from '../../../../shared/words/dates.ts';
import { actionWords, agreementWords, basisLines, figureLine } from './minutes-words.ts';

/** Minutes as Markdown for a wiki or a mail. What people typed is quoted so that it can't change the page's structure. */
export function minutesMarkdown(minutes: Minutes): string {
  const lines = [
    `# ${inline(minutes.title)}`,
    '',
    `${[minutes.workspace, minutes.client]
      .filter((part) => part !== '')
      .map(inline)
      .join(', ')}, ${formatDate(minutes.heldAt.slice(0, 10))}.`,
    minutes.attendees.length > 0 ? `Present: ${minutes.attendees.map(inline).join(', ')}.` : '',
    '',
    ...minutes.items.flatMap((item) => itemLines(item, minutes.currency)),
    ...(minutes.carriedOver.length > 0
      ? [
          '## Still open from earlier reviews',
          '',
          ...minutes.carriedOver.map((action) => `- [ ] ${inline(action.title)} (${inline(actionWords(action))})`),
          '',
        ]
      : []),
    '## What the numbers stand on',
    '',
    ...[...basisLines(minutes), ...minutes.warnings].map((line) => `- ${inline(line)}`),
    '',
  ];
  return lines.join('\n').replaceAll(/\n{3,}/g, '\n\n');
}

function itemLines(item: MinutesItem, currency: string): string[] {
  return [
    `## ${inline(item.question)}`,
    '',
    inline(item.answer),
    '',
    ...item.figures.map((figure) => `- ${inline(figureLine(figure, currency))}`),
    '',
    ...item.quotes.map((quote) => `> “${inline(quote.text)}” ${inline(quote.from)}`),
    '',
    ...item.notes
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => `${inline(line)}  `),
    '',
    ...item.decisions.map(
      (decision) => `- **Decision: ${inline(decision.title)}** ${inline(agreementWords(decision))}`,
    ),
    ...item.actions.map(
      (action) =>
        `- [${action.status === 'done' ? 'x' : ' '}] ${inline(action.title)} (${inline(actionWords(action))})`,
    ),
    '',
  ];
}

/** One line of text with nothing left that Markdown or HTML would read as its own. */
function inline(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|]/g, (character) => `\\${character}`)
    .replace(/^([-+]|\d+\.)(?=\s)/, '\\$1');
}
