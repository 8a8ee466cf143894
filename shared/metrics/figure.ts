import { z } from 'zod';

export const unitSchema = z.enum(['ratio', 'count', 'money', 'days', 'hours', 'multiple']);
export const basisSchema = z.enum(['cohort', 'flow', 'stock', 'resolved']);
export type Unit = z.infer<typeof unitSchema>;
export type Basis = z.infer<typeof basisSchema>;

/** Amounts in a currency that has no rate on the day that counts. */
export interface Unrated {
  readonly currency: string;
  readonly rows: number;
}

/**
 * One number with all that lets a reader trust it (a fixed contract, printed by the command line). `value` null means
 * not known or nothing to divide, never zero. Money is in major units of the review's currency, rounded to cents.
 */
export interface Figure {
  value: number | null;
  unit: Unit;
  numerator?: number;
  denominator?: number;
  /** 95 % interval, in the unit of `value`. */
  interval?: [number, number];
  basis: Basis;
  note?: string;
  /** Money only: what is in no sum for want of an exchange rate, by currency, most first. */
  unrated?: Unrated[];
  previous?: Figure;
  variants?: Record<string, Figure>;
  items?: (Figure & { key: string })[];
}

const figureShape = {
  value: z.number().nullable(),
  unit: unitSchema,
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  interval: z.tuple([z.number(), z.number()]).optional(),
  basis: basisSchema,
  note: z.string().optional(),
  unrated: z.array(z.object({ currency: z.string(), rows: z.number().int() })).optional(),
};

export const figureSchema: z.ZodType<Figure> = z.object({
  ...figureShape,
  get previous() {
    return figureSchema.optional();
  },
  get variants() {
    return z.record(z.string(), figureSchema).optional();
  },
  get items() {
    return z.array(z.intersection(figureSchema, z.object({ key: z.string() }))).optional();
  },
});

/** One stage of the funnel: leads of the period's cohort that entered it, and how they went on. */
export const funnelStageSchema = z.object({
  stage: z.string(),
  entered: z.number().int(),
  /** To the next stage; `value` null at the last one. */
  toNext: figureSchema,
  fromFirst: figureSchema,
  /** Kaplan-Meier median of the days spent in it, null if not reached. */
  daysMedian: z.number().nullable(),
  /** Still in it, with no way out taken yet. */
  open: z.number().int(),
});
export type FunnelStageFigures = z.infer<typeof funnelStageSchema>;
