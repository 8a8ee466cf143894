import type { Minutes, MinutesItem } from '../../../../shared/minutes/minutes.ts';
import { markdownInline } from '../markdown.ts';
import { actionWords, agreementWords, basisLines, dateWords, figureLine, heldOn } from './minutes-words.ts';

/** Minutes as Markdown for a wiki or a mail. What people typed is quoted so that it can't change the page's structure. */
export function minutesMarkdown(minutes: Minutes): string {
  const lines = [
    `# ${markdownInline(minutes.title)}`,
    '',
    `${[minutes.workspace, minutes.client]
      .filter((part) => part !== '')
      .map(markdownInline)
      .join(', ')}, ${dateWords(heldOn(minutes))}.`,
    minutes.attendees.length > 0 ? `Present: ${minutes.attendees.map(markdownInline).join(', ')}.` : '',
    '',
    ...minutes.items.flatMap((item) => itemLines(item, minutes.currency)),
    ...(minutes.carriedOver.length > 0
      ? [
          '## Still open from earlier reviews',
          '',
          ...minutes.carriedOver.map(
            (action) => `- [ ] ${markdownInline(action.title)} (${markdownInline(actionWords(action))})`,
          ),
          '',
        ]
      : []),
    '## What the numbers stand on',
    '',
    ...[...basisLines(minutes), ...minutes.warnings].map((line) => `- ${markdownInline(line)}`),
    '',
  ];
  return lines.join('\n').replaceAll(/\n{3,}/g, '\n\n');
}

function itemLines(item: MinutesItem, currency: string): string[] {
  return [
    `## ${markdownInline(item.question)}`,
    '',
    markdownInline(item.answer),
    '',
    ...item.figures.map((figure) => `- ${markdownInline(figureLine(figure, currency))}`),
    '',
    ...item.quotes.map((quote) => `> “${markdownInline(quote.text)}” ${markdownInline(quote.from)}`),
    '',
    ...item.notes
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => `${markdownInline(line)}  `),
    '',
    ...item.decisions.map(
      (decision) => `- **Decision: ${markdownInline(decision.title)}** ${markdownInline(agreementWords(decision))}`,
    ),
    ...item.actions.map(
      (action) =>
        `- [${action.status === 'done' ? 'x' : ' '}] ${markdownInline(action.title)} (${markdownInline(actionWords(action))})`,
    ),
    '',
  ];
}
