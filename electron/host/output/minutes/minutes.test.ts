import { describe, expect, it, test } from 'vitest';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import type { Minutes } from '../../../../shared/minutes/minutes.ts';
import { withoutPeople } from '../../../../shared/minutes/without-people.ts';
import { minutesHtml } from './minutes-html.ts';
import { minutesMarkdown } from './minutes-markdown.ts';

const acceptance: Figure = {
  value: 0.75,
  unit: 'ratio',
  numerator: 30,
  denominator: 40,
  interval: [0.598, 0.858],
  basis: 'resolved',
  previous: { value: 0.5, unit: 'ratio', numerator: 20, denominator: 40, basis: 'resolved' },
};

function minutes(text: string): Minutes {
  return {
    workspace: text,
    client: text,
    title: text,
    heldAt: '2026-04-01T09:00:00Z',
    endedAt: '2026-04-01T10:00:00Z',
    period: { from: '2026-01-01', to: '2026-04-01' },
    asOf: '2026-03-31',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    attendees: [text],
    items: [
      {
        question: text,
        answer: text,
        figures: [{ label: text, definition: text, figure: acceptance }],
        notes: text,
        decisions: [
          {
            title: text,
            detail: text,
            agreed: [{ function: 'marketing', by: text }],
            missing: ['sales'],
            expectedEffect: text,
            checkOn: null,
          },
        ],
        actions: [{ title: text, owner: text, due: '2026-04-14', status: 'open' }],
        quotes: [{ text, from: text }],
      },
    ],
    carriedOver: [{ title: text, owner: '', due: null, status: 'open' }],
    definitionVersion: '3',
    imports: [{ id: 1, at: '2026-03-31T08:00:00Z', rows: 25 }],
    warnings: [text],
    fingerprint: 'abc',
  };
}

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title></body><iframe src=//evil.example>',
  '<!-- --><meta http-equiv=refresh content=0>',
  '=HYPERLINK("http://evil.example","click")',
  '# title\n## another\n---\n===\n~~~\n```\n- [x] done\n1. one\n> quote\n| a | b |\n| --- | --- |',
  '![i](javascript:alert(1)) [l](data:text/html,x) <http://evil.example>',
  '&lt;b&gt; &amp; &#x3C;script&#x3E;',
  '\u202Etxt.exe \u0000 \u2028 Z̷̢a̶l̸g̷o̵ 👩‍👩‍👧',
  '{{7*7}} %s %n `id`',
];

/** Everything the page says between its tags and in their attributes. */
const tagsOf = (page: string) => [...page.matchAll(/<[a-z!/][^>]*>/gi)].map(([tag]) => tag);

describe('minutes as HTML', () => {
  it.each(hostile)('have the same tags whatever people typed: %j', (text) => {
    expect(tagsOf(minutesHtml(minutes(text)))).toEqual(
      tagsOf(
        minutesHtml(
          minutes(
            text
              .split('\n')
              .map(() => 'plain')
              .join('\n'),
          ),
        ),
      ),
    );
  });

  it('say the figure with its count, interval and the value before, and who is to do what by when', () => {
    const page = minutesHtml(minutes('Plain'));
    for (const words of ['75.0%', '30 of 40', '59.8', '85.8', '50.0%', 'due 14 Apr 2026', 'no owner yet', '1 Apr 2026'])
      expect(page).toContain(words);
    expect(page).toContain('Marketing (Plain)');
    expect(page).toContain('Sales to agree');
  });

  it('carry a policy that lets nothing run and nothing load', () => {
    expect(minutesHtml(minutes('x'))).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(minutesHtml(minutes('x'))).not.toMatch(/<script|<link|<iframe|https?:\/\//);
  });
});

describe('minutes as Markdown', () => {
  /** The marks that give a line its place in the page: title, list, task, quote, rule, fence, table. */
  const structure = (page: string) =>
    page.split('\n').map((line) => /^(?:#+ |- \[[ x]\] |- \*\*|- |> |[-=~`|]{2,}|\d+[.)] )?/.exec(line)?.[0] ?? '');

  it.each(hostile)('have the same lines whatever people typed: %j', (text) => {
    const notes = text.split('\n').map(() => 'plain');
    const plain = {
      ...minutes('plain'),
      items: minutes('plain').items.map((item) => ({ ...item, notes: notes.join('\n') })),
    };
    const page = minutesMarkdown(minutes(text));
    expect(structure(page)).toEqual(structure(minutesMarkdown(plain)));
    expect(page).not.toMatch(/(?<!\\)<(?:script|img|svg|iframe|meta)/);
    expect(page).not.toMatch(/(?<!\\)\]\(/);
  });
});

describe('minutes without people', () => {
  it('name no customer and no address, and keep the team’s owners', () => {
    const text = 'Ask jane.doe@client.example (and <bo@x.example>) again';
    const anonymous = withoutPeople(minutes(text));
    const page = minutesHtml({ ...anonymous, workspace: '', client: '', title: '', attendees: [], warnings: [] });
    const [item] = anonymous.items;
    expect(item?.notes).toBe('Ask (address removed) (and <(address removed)>) again');
    expect(item?.quotes).toEqual([{ text: item?.notes, from: 'a customer' }]);
    expect(item?.actions[0]).toMatchObject({ owner: text, due: '2026-04-14' });
    expect(page).toContain('a customer');
  });
});

test('minutes are of the day on which the meeting was held where it was held', () => {
  const late = { ...minutes('Review 7'), heldAt: '2026-04-01T23:30:00Z', timeZone: 'America/New_York' };
  expect(minutesMarkdown(late)).toContain('1 Apr 2026.');
  const east = { ...late, timeZone: 'Asia/Tokyo' };
  expect(minutesMarkdown(east)).toContain('2 Apr 2026.');
  expect(minutesHtml(east)).toContain('2 Apr 2026');
});
