import { expect, it } from 'vitest';
import { satBefore } from './sat-before.ts';

const tom = { id: 'tom', name: 'Tom Keller' };
const nora = { id: 'nora', name: 'Nora Núñez' };

it('takes whoever types the name of one who sat there for that one', () => {
  expect(satBefore([nora, tom], 'tom  KELLER ')).toBe(tom);
  expect(satBefore([nora, tom], 'TomKeller')).toBe(tom);
  expect(satBefore([nora, tom], 'nora nunez')).toBe(nora);
});

it('takes nobody for another by a part of a name, or by none', () => {
  expect(satBefore([nora, tom], 'Tom')).toBeNull();
  expect(satBefore([nora, tom], 'Tom Kellers')).toBeNull();
  expect(satBefore([{ id: 'x', name: '' }], '')).toBeNull();
});

it('takes who left last where two of one name sat there', () => {
  expect(satBefore([tom, { id: 'older', name: 'Tom Keller' }], 'Tom Keller')).toBe(tom);
});
