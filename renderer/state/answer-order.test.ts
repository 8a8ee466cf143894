import { expect, it } from 'vitest';
import { AnswerOrder } from './answer-order.ts';

it('an answer to the question before counts no more, even if it comes last', () => {
  const order = new AnswerOrder();
  const [first, reload] = [order.ask(), order.ask()];
  expect(order.take(first)).toBe(true);
  order.forget();
  const next = order.ask();
  expect(order.take(reload)).toBe(false);
  expect([order.take(next), order.take(reload), order.isNewest(next)]).toEqual([true, false, true]);
});

it('of one question that is asked again and again each newer answer is taken, and no older one', () => {
  const order = new AnswerOrder();
  const [one, two, three] = [order.ask(), order.ask(), order.ask()];
  expect([one, three, two].map((ask) => order.take(ask))).toEqual([true, true, false]);
  expect([order.isNewest(two), order.isNewest(three)]).toEqual([false, true]);
});
