import { ok } from '../../../shared/contract/problem.ts';
import { answers } from './sample-answers.ts';

export const getHost = () => ({
  call: async (name: string, input: never) => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    const answer = answers[name];
    if (!answer) throw new Error(`No answer for ${name}`);
    return ok(answer(input));
  },
  on: () => () => {},
});
