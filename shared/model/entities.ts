import type { z } from 'zod';
import {
  campaignAskSchema,
  campaignChannelSchema,
  campaignContentSchema,
  campaignMatchSchema,
  campaignRoleSchema,
  campaignSchema,
  campaignVersionSchema,
  launchCheckSchema,
  taskLinkSchema,
  taskSchema,
} from './campaign.ts';
import { commentSchema } from './comment.ts';
import {
  claimEvidenceSchema,
  claimSchema,
  contentGapSchema,
  contentRatingSchema,
  contentSchema,
  contentUseSchema,
  insightSchema,
  messageInsightSchema,
  messageSchema,
  personaSchema,
  positionSchema,
} from './customer.ts';
import { goalSchema } from './goal.ts';
import {
  blindAnswerSchema,
  blindExerciseSchema,
  blindLabelSchema,
  criterionSchema,
  definitionSchema,
} from './handbook.ts';
import { handoffSchema, holidaySchema, priorityRuleSchema, slaSchema, teamCalendarSchema } from './handoff.ts';
import { changePlanSchema, healthRoundSchema, healthScoreSchema } from './health-check.ts';
import { incentivePartSchema, incentiveSchemeSchema } from './incentive.ts';
import { actionSchema, decisionSchema, evidenceSchema, meetingSchema, noteSchema } from './meeting.ts';
import { channelSchema, programmeCellSchema, programmeNameSchema, programmeSchema, spendSchema } from './programme.ts';
import {
  attendanceSchema,
  exchangeSchema,
  meetingSeriesSchema,
  occurrenceSchema,
  seriesGuestSchema,
} from './rhythm.ts';
import { signatureSchema } from './signature.ts';
import {
  exchangeRateSchema,
  memberSchema,
  quotaSchema,
  rememberedMappingSchema,
  settingsSchema,
  statusMappingSchema,
} from './workspace-entries.ts';

/**
 * Every root of the document with its schema, in one place. Each root is a map from id to entity; reading validates,
 * fills defaults and keeps unknown fields, so that a newer app's data survives an older one. Lists that several people
 * fill at once are entries of their own, never arrays; an entry that can exist once has an id made of what it joins.
 * Long text fields are rich text (Y.XmlFragment), listed in `richTextFields`; here they appear as plain text.
 */
export const roots = {
  settings: settingsSchema,
  rates: exchangeRateSchema,
  people: memberSchema,
  definitions: definitionSchema,
  criteria: criterionSchema,
  blindExercises: blindExerciseSchema,
  blindAnswers: blindAnswerSchema,
  blindLabels: blindLabelSchema,
  signatures: signatureSchema,
  comments: commentSchema,
  statusMappings: statusMappingSchema,
  mappings: rememberedMappingSchema,
  quotas: quotaSchema,
  meetings: meetingSchema,
  meetingSeries: meetingSeriesSchema,
  seriesGuests: seriesGuestSchema,
  occurrences: occurrenceSchema,
  attendances: attendanceSchema,
  exchanges: exchangeSchema,
  notes: noteSchema,
  decisions: decisionSchema,
  actions: actionSchema,
  insights: insightSchema,
  evidence: evidenceSchema,
  goals: goalSchema,
  campaigns: campaignSchema,
  campaignMatches: campaignMatchSchema,
  campaignAsks: campaignAskSchema,
  campaignVersions: campaignVersionSchema,
  campaignChannels: campaignChannelSchema,
  campaignContent: campaignContentSchema,
  campaignRoles: campaignRoleSchema,
  tasks: taskSchema,
  taskLinks: taskLinkSchema,
  launchChecks: launchCheckSchema,
  programmes: programmeSchema,
  programmeNames: programmeNameSchema,
  programmeCells: programmeCellSchema,
  channels: channelSchema,
  spend: spendSchema,
  personas: personaSchema,
  claims: claimSchema,
  claimEvidence: claimEvidenceSchema,
  messages: messageSchema,
  messageInsights: messageInsightSchema,
  positions: positionSchema,
  content: contentSchema,
  contentUses: contentUseSchema,
  contentRatings: contentRatingSchema,
  contentGaps: contentGapSchema,
  handoffs: handoffSchema,
  priorityRules: priorityRuleSchema,
  slas: slaSchema,
  teamCalendars: teamCalendarSchema,
  holidays: holidaySchema,
  incentiveSchemes: incentiveSchemeSchema,
  incentiveParts: incentivePartSchema,
  healthRounds: healthRoundSchema,
  healthScores: healthScoreSchema,
  changePlans: changePlanSchema,
} as const;

export type RootName = keyof typeof roots;
export const rootNames = Object.keys(roots) as RootName[];
export type Entity<Root extends RootName> = z.output<(typeof roots)[Root]>;
export type EntityInput<Root extends RootName> = z.input<(typeof roots)[Root]>;

/** Fields held as Y.XmlFragment so that two people can type in one text. */
export const richTextFields: { readonly [Root in RootName]?: readonly string[] } = {
  definitions: ['meaning'],
  notes: ['text'],
  campaigns: ['brief', 'retro'],
  messages: ['publicCopy', 'talkTrack'],
  exchanges: ['learnt'],
  occurrences: ['insight', 'success', 'challenge', 'notes'],
};

/** The document as plain records: what commands read and the host's metrics are configured from. */
export type Snapshot = { readonly [Root in RootName]: ReadonlyMap<string, Entity<Root>> };
