import { z } from 'zod';
import { memberFunctionSchema } from '../contract/library.ts';
import { agreed, entity, localDate, personId, reference, someone } from './entity.ts';

/** A kind of buyer. What is said of one stands in `claims`. */
export const personaSchema = z.object({
  ...entity,
  ...agreed,
  name: z.string().default(''),
  /** One line: who that is. */
  summary: z.string().default(''),
  /** The persona, segment or other value that the CRM has for them. */
  crmDimension: z.enum(['persona', 'segment', 'region', 'source']).default('persona'),
  crmValue: z.string().default(''),
});

export const claimKinds = [
  'answers-for',
  'wants',
  'hurts',
  'objects',
  'buys-when',
  'looks-at',
  'ideal-customer',
] as const;

/** Of whom a claim can be tested: opportunities that were won or lost, handoffs that were accepted, new leads. */
export const testedAmong = ['won', 'lost', 'accepted', 'leads'] as const;

/** What can be asked of the data about those who were won, lost or accepted. */
export const claimTestSchema = z.object({
  among: z.enum(testedAmong),
  dimension: z.string(),
  values: z.array(z.string()),
  /** Holds from this share on, 0 to 1. */
  holdsFrom: z.number().min(0).max(1).default(0.5),
});

/** One sentence about a persona: observed if there is evidence, assumed if not. */
export const claimSchema = z.object({
  ...entity,
  personaId: z.string(),
  kind: z.enum(claimKinds),
  text: z.string().default(''),
  test: claimTestSchema.nullable().default(null),
});

/** What speaks for (or against) a claim: an insight, something said, or a figure. An insight's id is `claimId|insightId`. */
export const claimEvidenceSchema = z.object({
  ...entity,
  claimId: z.string(),
  kind: z.enum(['insight', 'quote', 'data']).default('quote'),
  insightId: reference,
  text: z.string().default(''),
  isAgainst: z.boolean().default(false),
});

/** What we say to a persona at a stage, in public and from one to one. Both are rich text; id is `personaId|stage`. */
export const messageSchema = z.object({
  ...entity,
  personaId: z.string(),
  stage: z.string(),
  headline: z.string().default(''),
  publicCopy: z.string().default(''),
  talkTrack: z.string().default(''),
  isDraft: z.boolean().default(true),
  /** Its words as they were approved; null where nobody kept them. */
  approvedWords: z.string().nullable().default(null),
  owner: personId,
});

/** That something a customer said is behind a message; id is `messageId|insightId`. */
export const messageInsightSchema = z.object({
  ...entity,
  messageId: z.string(),
  insightId: z.string(),
});

export const positionKinds = ['position', 'differentiator', 'proof', 'competitor'] as const;

/** A part of the positioning: what we claim, what proves it, and where that is from. */
export const positionSchema = z.object({
  ...entity,
  kind: z.enum(positionKinds).default('differentiator'),
  claim: z.string().default(''),
  proof: z.string().default(''),
  source: z.string().default(''),
  /** What they say, for a competitor. */
  against: z.string().default(''),
});

export const contentKinds = [
  'case-study',
  'blog',
  'ebook',
  'guide',
  'video',
  'webinar',
  'infographic',
  'tool',
  'deck',
  'script',
  'other',
] as const;

/** A piece of content. For whom and where it is for stands in `contentUses`. */
export const contentSchema = z.object({
  ...entity,
  title: z.string().default(''),
  kind: z.enum(contentKinds).default('guide'),
  /** A path, an address, or words that lead there. */
  where: z.string().default(''),
  answers: z.string().default(''),
  market: z.string().default(''),
  owner: personId,
  isDraft: z.boolean().default(false),
  /** As touches name it; empty for the title itself. */
  crmValue: z.string().default(''),
  checkedOn: localDate.nullable().default(null),
});

/** That a piece is for a persona at a stage; id is `contentId|personaId|stage`. */
export const contentUseSchema = z.object({
  ...entity,
  contentId: z.string(),
  personaId: z.string(),
  stage: z.string(),
});

/** What somebody thinks of a piece, 1 to 5; id is `contentId|personId`. */
export const contentRatingSchema = z.object({
  ...entity,
  contentId: z.string(),
  personId: someone,
  stars: z.number().int().min(1).max(5),
});

/** Something that could not be found, until there is a piece that answers it. */
export const contentGapSchema = z.object({
  ...entity,
  searched: z.string().default(''),
  personaId: reference,
  stage: z.string().default(''),
  askedBy: personId,
  contentId: reference,
  filledAt: z.string().nullable().default(null),
});

export const insightKinds = ['insight', 'win', 'loss'] as const;

/**
 * What a customer said, as someone heard it; beside a chart where `slides` name one. The theme of a win or a loss is its
 * reason.
 */
export const insightSchema = z.object({
  ...entity,
  kind: z.enum(insightKinds).default('insight'),
  text: z.string().default(''),
  who: z.string().default(''),
  account: z.string().default(''),
  personaId: reference,
  stage: z.string().default(''),
  theme: z.string().default(''),
  heardOn: localDate.nullable().default(null),
  heardBy: memberFunctionSchema.default('sales'),
  hearer: personId,
  slides: z.array(z.string()).default([]),
  /** What was done about it. */
  change: z.string().default(''),
  triagedAt: z.string().nullable().default(null),
});
