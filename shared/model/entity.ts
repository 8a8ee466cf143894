import { z } from 'zod';

/** The id of whoever made an entry; empty if nobody knows. */
export const author = z.string().default('');

/** What every entry has. A deleted one carries `deletedAt`. */
export const entity = {
  id: z.string(),
  /** Fractional index within its root; ties are broken by id. */
  order: z.string().default(''),
  createdAt: z.string().default(''),
  createdBy: author,
  deletedAt: z.string().nullable().default(null),
};

/** A local date of the workspace, such as `2026-03-31`. */
export const localDate = z.string();

/** The id of one of the workspace's people, null for nobody yet. */
export const personId = z.string().nullable().default(null);

/** As `personId`, of what is nothing without somebody. */
export const someone = z.string();

/** The ids of several of the workspace's people. */
export const severalPeople = z.array(z.string()).default([]);

/** The id of another entry, null for none. */
export const reference = z.string().nullable().default(null);

/**
 * What makes an entry an agreement: an owner on each side, a version that signatures are given to, a day on which it is
 * looked at again, and the metric that measures it. Without a metric it is unmeasured, never fine.
 */
export const agreed = {
  marketingOwner: personId,
  salesOwner: personId,
  telequalificationOwner: personId,
  version: z.number().int().min(1).default(1),
  reviewOn: localDate.nullable().default(null),
};
