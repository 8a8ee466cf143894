import type { z } from 'zod';

/** One call of the contract: what goes in and what comes out, each validated where it crosses the boundary. */
export interface Method<Input extends z.ZodType, Output extends z.ZodType> {
  readonly input: Input;
  readonly output: Output;
}

/** Declares a call of the contract. */
export function method<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Method<Input, Output> {
  return { input, output };
}
