import { z } from 'zod';

/**
 * The shapes that the command line's contract fixes, written down a second time and strictly: what is printed beside them
 * is a break too.
 */
const count = z.int().min(0);
const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const warning = z.strictObject({ code: z.string().min(1), message: z.string().min(1), rows: count });

export const mappingShape = z.strictObject({
  object: z.enum(['person', 'opportunity', 'stage_event', 'touch', 'campaign', 'activity', 'customer', 'quota']),
  columns: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  constants: z.record(z.string(), z.string()),
  dates: z.record(z.string(), z.string()),
  timeZone: z.string(),
  decimal: z.enum(['.', ',']),
  currency: z.string().regex(/^[A-Z]{3}$/),
  stages: z.record(z.string(), z.string()),
});

export const importShape = z.strictObject({
  schema: z.literal(1),
  workspace: z.string().endsWith('.tandem'),
  seconds: z.number().min(0),
  files: z
    .array(
      z.strictObject({
        file: z.string(),
        sheet: z.string().nullable(),
        system: z.string(),
        object: mappingShape.shape.object,
        encoding: z.string(),
        delimiter: z.string().nullable(),
        rows: count,
        accepted: count,
        rejected: count,
        rejectedBy: z.record(z.string(), count),
        new: count,
        changed: count,
        unchanged: count,
        ignoredFooterRows: count,
        mapping: mappingShape,
        warnings: z.array(warning),
      }),
    )
    .min(1),
  stageEvents: z.strictObject({ explicit: count, inferred: count }),
});
export type ImportDocument = z.infer<typeof importShape>;

const figureParts = {
  value: z.number().nullable(),
  unit: z.enum(['ratio', 'count', 'money', 'days', 'hours', 'multiple']),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  interval: z.tuple([z.number(), z.number()]).optional(),
  basis: z.enum(['cohort', 'flow', 'stock', 'resolved']),
  note: z.string().optional(),
};

export interface FigureDocument {
  value: number | null;
  unit: string;
  numerator?: number | undefined;
  denominator?: number | undefined;
  interval?: [number, number] | undefined;
  basis: string;
  note?: string | undefined;
  previous?: FigureDocument | undefined;
  variants?: Record<string, FigureDocument> | undefined;
  items?: (FigureDocument & { key: string })[] | undefined;
}

export const figureShape: z.ZodType<FigureDocument> = z.strictObject({ ...figureParts, ...nestedShape() });
const itemShape: z.ZodType<FigureDocument & { key: string }> = z.strictObject({
  key: z.string(),
  ...figureParts,
  ...nestedShape(),
});

function nestedShape() {
  return {
    previous: z.lazy(() => figureShape).optional(),
    variants: z
      .record(
        z.string(),
        z.lazy(() => figureShape),
      )
      .optional(),
    items: z.array(z.lazy(() => itemShape)).optional(),
  };
}

const stageShape = z.strictObject({
  stage: z.string(),
  entered: count,
  toNext: figureShape,
  fromFirst: figureShape,
  daysMedian: z.number().nullable(),
  open: count,
});

export const reviewShape = z.strictObject({
  schema: z.literal(1),
  period: z.strictObject({
    from: localDate,
    to: localDate,
    previous: z.strictObject({ from: localDate, to: localDate }),
  }),
  asOf: localDate,
  timeZone: z.string(),
  currency: z.string(),
  by: z.string().nullable(),
  metrics: z.record(z.string(), figureShape),
  funnel: z.array(stageShape),
  segments: z.array(
    z.strictObject({ key: z.string(), metrics: z.record(z.string(), figureShape), funnel: z.array(stageShape) }),
  ),
  warnings: z.array(warning),
});
export type ReviewDocument = z.infer<typeof reviewShape>;
