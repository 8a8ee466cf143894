import { z } from 'zod';
import { figureSchema } from '../metrics/figure.ts';
import { funnelSteps, touchColumns } from '../model/programme.ts';
import { method } from './method.ts';
import { workspaceInput } from './workspace.ts';

const localDate = z.string();

/** A programme as touches tell it, by one name or several, with the steps that it is meant to move people over. */
export const askedProgrammeSchema = z.object({
  id: z.string(),
  column: z.enum(touchColumns),
  value: z.string(),
  also: z.array(z.string()).max(200).readonly().optional(),
  steps: z.array(z.enum(funnelSteps)),
});

const programmeFiguresSchema = z.object({
  id: z.string(),
  /** Touches and leads with one of its names, of any time; none means that the data does not know it. */
  touches: z.number().int(),
  leads: z.number().int(),
  /** The difference of two rates; `exposed`, `not_exposed`, `lift` and `reach` are its variants. */
  effects: z.array(z.object({ step: z.enum(funnelSteps), figure: figureSchema })),
});
export type ProgrammeFigures = z.infer<typeof programmeFiguresSchema>;

export const programmeMethods = {
  /** Whether programmes go with moving on (M-21), over the twelve months up to the data's end. */
  'plan/programmes': method(
    workspaceInput.extend({ programmes: z.array(askedProgrammeSchema).max(500) }),
    z.object({
      /** `to` exclusive. */
      from: localDate,
      to: localDate,
      asOf: localDate,
      /** False where no touch was ever imported. */
      hasTouches: z.boolean(),
      programmes: z.array(programmeFiguresSchema),
    }),
  ),
  /** What touches are called in one of their columns, with how many and of how many leads, the widest reach first. */
  'plan/touchNames': method(
    workspaceInput.extend({ column: z.enum(touchColumns) }),
    z.object({
      names: z.array(z.object({ value: z.string(), touches: z.number().int(), leads: z.number().int() })),
    }),
  ),
} as const;
