import { z } from 'zod';
import { channelDimensions } from '../model/programme.ts';
import { method } from './method.ts';
import { workspaceInput } from './workspace.ts';

const localDate = z.string();

/** A channel as the CRM knows it. */
export const askedChannelSchema = z.object({
  id: z.string(),
  dimension: z.enum(channelDimensions),
  value: z.string(),
});

/** What came of a channel in the period: everyone by the day on which they came to the stage, deals by their own days. */
const channelCountsSchema = z.object({
  leads: z.number().int(),
  mql: z.number().int(),
  sal: z.number().int(),
  sql: z.number().int(),
  opportunities: z.number().int(),
  won: z.number().int(),
});
export type ChannelCounts = z.infer<typeof channelCountsSchema>;

/** A campaign of the CRM, what it cost, and the days over which that was spent; null where the CRM gives none. */
const campaignCostSchema = z.object({
  value: z.string(),
  ids: z.array(z.string()),
  /** Its types and channels, in lower case. */
  kinds: z.array(z.string()),
  start: localDate.nullable(),
  end: localDate.nullable(),
  /** Major units of the workspace's currency; null where the CRM gives none. */
  cost: z.number().nullable(),
  /** The currencies without a rate in which (more of) its cost is. */
  unratedCost: z.array(z.string()),
  /** Everyone who bears it, of whatever channel. */
  leads: z.number().int(),
  /** How many of them bear which source and which channel, blanks left out. */
  leadsBy: z.array(z.object({ dimension: z.enum(['source', 'channel']), value: z.string(), leads: z.number().int() })),
});
export type CampaignCost = z.infer<typeof campaignCostSchema>;

export const planChannelMethods = {
  /** What came of channels in a period, and what the campaigns of the CRM cost. Without dates: three months of data. */
  'plan/channels': method(
    workspaceInput.extend({
      from: localDate.nullable(),
      to: localDate.nullable(),
      channels: z.array(askedChannelSchema).max(500),
    }),
    z.object({
      /** `to` exclusive. */
      from: localDate,
      to: localDate,
      asOf: localDate,
      channels: z.array(
        z.object({
          id: z.string(),
          /** Its value as the data writes it, in all spellings; empty where the data does not know it. */
          values: z.array(z.string()),
          counts: channelCountsSchema,
          /** Won in the period, in major units; null where none of these deals has an amount and a rate. */
          wonRevenue: z.number().nullable(),
        }),
      ),
      campaigns: z.array(campaignCostSchema),
    }),
  ),
} as const;
