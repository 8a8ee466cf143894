import { expect, it } from 'vitest';
import { scrollToCard } from './show-card.ts';

const at = (cardTop: number, cardBottom: number, pickedTop: number | null = null, view = 672) =>
  scrollToCard({ view, cardTop, cardBottom, pickedTop });

it('leaves a card alone that is seen whole', () => {
  expect(at(100, 600, 40)).toBe(0);
});

it('scrolls to the end of a card, and keeps what was picked in sight', () => {
  expect(at(500, 800, 300)).toBe(140);
  expect(at(570, 990, 230)).toBe(218);
});

it('shows the first lines of a card even where what was picked goes out of sight', () => {
  expect(at(600, 1000, 20)).toBe(164);
});

it('never takes the head of a long card out of sight, and brings one back that is above', () => {
  expect(at(300, 2000)).toBe(288);
  expect(at(-50, 300)).toBe(-62);
});
