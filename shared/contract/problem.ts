import { z } from 'zod';

/**
 * Every way in which something can go wrong that a person has to hear about. `domain.reason`, never reused.
 * The command line turns any of them but `bug` into exit code 2.
 */
export const problemCodes = [
  'bug',
  'request.invalid',
  'request.cancelled',
  'file.notFound',
  'file.denied',
  'file.readOnly',
  'file.diskFull',
  'file.tooLarge',
  'file.replaced',
  'file.inUse',
  'file.exists',
  'file.io',
  'workspace.notATandemFile',
  'workspace.newerVersion',
  'workspace.foreignSchema',
  'workspace.damaged',
  'workspace.notOpen',
  'import.unreadable',
  'import.empty',
  'import.headerOnly',
  'import.unsupported',
  'import.damaged',
  'import.limit',
  'import.question',
  'import.mapping',
  'import.nothingAccepted',
  'review.noData',
  'review.noDates',
  'review.unknownMetric',
  'review.badFilter',
  'meeting.ended',
  'meeting.notFound',
  'output.noPrinter',
  'output.unsupported',
  'live.refused',
] as const;

export const problemCodeSchema = z.enum(problemCodes);
export type ProblemCode = z.infer<typeof problemCodeSchema>;

/** An expected failure: what happened, what can be done, and where (file, row, column) when a file is at fault. */
export const problemSchema = z.object({
  code: problemCodeSchema,
  /** One sentence for the person: what happened, and what became of the data. */
  message: z.string(),
  /** What they can do now; empty when there is nothing to do. */
  remedy: z.string().default(''),
  file: z.string().optional(),
  /** 1-based record number in the file, the header being record 0. */
  row: z.number().int().optional(),
  column: z.string().optional(),
  /** More lines, such as the questions an import has. */
  details: z.array(z.string()).default([]),
});
export type Problem = z.infer<typeof problemSchema>;

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

/** Fills in what a problem may leave out. */
export function toProblem(input: z.input<typeof problemSchema>): Problem {
  return { ...input, remedy: input.remedy ?? '', details: input.details ?? [] };
}

/** Thrown inside a layer and turned into a `Result` at its door; anything else thrown is a bug. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: z.input<typeof problemSchema>) {
    super(problem.message);
    this.name = 'ProblemError';
    this.problem = toProblem(problem);
  }
}

/** A successful result. */
export function ok<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

/** A failed result. */
export function fail<Value = never>(problem: z.input<typeof problemSchema>): Result<Value> {
  return { ok: false, problem: toProblem(problem) };
}
