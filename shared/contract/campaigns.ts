import { z } from 'zod';
import { method } from './method.ts';
import { workspaceInput } from './workspace.ts';

const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A planned campaign as far as its actuals go: which campaigns of the CRM are its own, and whose leads count. */
export const campaignQuerySchema = z.object({
  id: z.string(),
  /** Names or ids, as they were matched. */
  values: z.array(z.string()),
  /** Leads that came in from this day on, null for all. */
  from: localDate.nullable().default(null),
  /** Up to, not including, this day. */
  to: localDate.nullable().default(null),
  /** The campaign's own last day; what came after it is counted apart as well. */
  endsOn: localDate.nullable().default(null),
});
export type CampaignQuery = z.infer<typeof campaignQuerySchema>;

/**
 * What of the actuals came after the campaign's last day: each stage by the day on which it was reached. `late…` came of
 * leads that themselves came in after it, so the campaign's days didn't bring them.
 */
const afterEndSchema = z.object({
  leads: z.number().int(),
  mql: z.number().int(),
  sal: z.number().int(),
  opportunities: z.number().int(),
  pipeline: z.number().nullable(),
  won: z.number().int(),
  wonRevenue: z.number().nullable(),
  lateMql: z.number().int(),
  lateSal: z.number().int(),
  latePipeline: z.number().nullable(),
});
export type AfterEnd = z.infer<typeof afterEndSchema>;

const amounts = {
  leads: z.number().int(),
  mql: z.number().int(),
  sal: z.number().int(),
  opportunities: z.number().int(),
  /** Money in major units of the workspace's currency; null where there are opportunities and none has a value. */
  pipeline: z.number().nullable(),
  /** Opportunities without an amount or a rate, in no sum. */
  unpriced: z.number().int(),
  /** Of these without a rate. */
  unrated: z.number().int(),
  won: z.number().int(),
  wonRevenue: z.number().nullable(),
  wonUnpriced: z.number().int(),
  wonUnrated: z.number().int(),
  openPipeline: z.number().nullable(),
  /** Null where the CRM gives no cost, or one in a currency without a rate. */
  cost: z.number().nullable(),
  /** The day since which the cost was spent, where that is before the days whose leads count; else null. */
  costSince: localDate.nullable(),
  responses: z.number().int(),
  /** The day of the first of the leads; null where there are none. */
  firstLeadOn: localDate.nullable(),
  /** Null for a campaign without an end. */
  afterEnd: afterEndSchema.nullable(),
  matureLeads: z.number().int().nullable(),
};

const actualsSchema = z.object({
  value: z.string(),
  /** The spellings that the data knows it by: what filters of the rows behind a figure name. Empty if none. */
  spellings: z.array(z.string()),
  ...amounts,
});
export type CampaignActuals = z.infer<typeof actualsSchema>;

/** One campaign that the imported data knows, by its record or only by name. */
const crmCampaignSchema = z.object({
  /** The name; the id where there is none. */
  value: z.string(),
  ids: z.array(z.string()),
  /** Whether the CRM has a record of it, or leads only bear its name. */
  hasRecord: z.boolean(),
  type: z.string(),
  start: localDate.nullable(),
  end: localDate.nullable(),
  leads: z.number().int(),
  opportunities: z.number().int(),
  responses: z.number().int(),
  cost: z.number().nullable(),
});
export type CrmCampaign = z.infer<typeof crmCampaignSchema>;

/** Days that usually pass from a lead to the stage, the median; null where fewer than thirty did it. */
const lagSchema = z.object({
  mql: z.number().nullable(),
  sal: z.number().nullable(),
  opportunity: z.number().nullable(),
});

const basisSchema = z.object({
  /** The newest day that the data knows of; null without data. */
  asOf: localDate.nullable(),
  currency: z.string(),
  lags: lagSchema,
  /** Days within which four of five won deals went from lead to close; null where too few closed. */
  cycleDays: z.number().nullable(),
});
export type ActualsBasis = z.infer<typeof basisSchema>;

export const campaignMethods = {
  /** The actuals of every planned campaign by its CRM campaigns, and all campaigns that the data knows. */
  'plan/campaigns': method(
    workspaceInput.extend({ campaigns: z.array(campaignQuerySchema) }),
    basisSchema.extend({
      campaigns: z.array(z.object({ id: z.string(), actuals: z.array(actualsSchema) })),
      known: z.array(crmCampaignSchema),
    }),
  ),
  /** One of them, week by week: how many came to each stage by the end of the week. */
  'plan/campaign': method(
    workspaceInput.extend({ campaign: campaignQuerySchema }),
    basisSchema.extend({
      actuals: z.array(actualsSchema),
      weeks: z.array(
        z.object({
          /** The week's last day, or that of the data. */
          through: localDate,
          leads: z.number().int(),
          mql: z.number().int(),
          sal: z.number().int(),
        }),
      ),
    }),
  ),
} as const;
