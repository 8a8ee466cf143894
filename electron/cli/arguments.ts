import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { type Dimension, dimensions, reviewQuerySchema } from '../../shared/contract/review.ts';
import { UsageError } from './exit.ts';

type OptionValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** Parsed arguments of one command: its plain words and its options. */
export interface Arguments {
  readonly words: readonly string[];
  readonly options: OptionValues;
}

/** Options that both commands on a workspace's numbers take. */
export const reviewOptions = {
  workspace: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  'as-of': { type: 'string' },
  horizon: { type: 'string' },
  by: { type: 'string' },
  filter: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  out: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;

export const metricOptions = { ...reviewOptions, stages: { type: 'string' } } as const satisfies ParseArgsOptionsConfig;

/** Parses the arguments after the command. Throws `UsageError` for an option that the command does not know. */
export function readArguments(args: readonly string[], options: ParseArgsOptionsConfig): Arguments {
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { words: positionals, options: values as OptionValues };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The text of an option, or null where it was not given. */
export function textOption({ options }: Arguments, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' ? value : null;
}

/** The text of an option that the command can't do without. */
export function neededOption(args: Arguments, name: string): string {
  const value = textOption(args, name);
  if (value === null || value === '') throw new UsageError(`--${name} is missing.`);
  return value;
}

/** All values of an option that may be given more than once. */
export function listOption({ options }: Arguments, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value : [];
}

export const hasFlag = ({ options }: Arguments, name: string): boolean => options[name] === true;

function isDimension(value: string): value is Dimension {
  return dimensions.some((dimension) => dimension === value);
}

function readDimension(option: string, value: string): Dimension {
  if (isDimension(value)) return value;
  throw new UsageError(`${option} ${value}: not one of ${dimensions.join(', ')}.`);
}

/** `--filter source=Webinar`, given any number of times: values of one dimension are alternatives. */
function readFilters(given: readonly string[]): { dimension: Dimension; values: string[] }[] {
  const filters = new Map<Dimension, string[]>();
  for (const text of given) {
    const at = text.indexOf('=');
    if (at < 0) throw new UsageError(`--filter ${text}: write <dimension>=<value>.`);
    const dimension = readDimension('--filter', text.slice(0, at));
    filters.set(dimension, [...(filters.get(dimension) ?? []), text.slice(at + 1)]);
  }
  return [...filters].map(([dimension, values]) => ({ dimension, values }));
}

/** The review query that the options ask for. Throws `UsageError` for dates and numbers that can't be read. */
export function readQuery(args: Arguments) {
  const date = (name: string) => {
    const value = textOption(args, name);
    if (value !== null && !/^\d{4}-\d{2}-\d{2}$/.test(value))
      throw new UsageError(`--${name} ${value}: write a date as 2026-03-31.`);
    return value;
  };
  const horizon = textOption(args, 'horizon');
  if (horizon !== null && !/^[1-9]\d*$/.test(horizon))
    throw new UsageError(`--horizon ${horizon}: write a number of days.`);
  const by = textOption(args, 'by');
  const query = {
    from: date('from'),
    to: date('to'),
    asOf: date('as-of'),
    horizonDays: horizon === null ? null : Number(horizon),
    by: by === null ? null : readDimension('--by', by),
    filters: readFilters(listOption(args, 'filter')),
  };
  if (query.from && query.to && query.from >= query.to)
    throw new UsageError(`--from ${query.from} is not before --to ${query.to}.`);
  return reviewQuerySchema.parse(query);
}
