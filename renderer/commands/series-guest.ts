import type { NamedChange } from '../../shared/model/change.ts';

/** Asks someone to the meetings of a series, or no longer. */
export function setGuest(seriesId: string, personId: string, isAsked: boolean): NamedChange {
  const guest = { root: 'seriesGuests', id: `${seriesId}|${personId}` } as const;
  return {
    name: isAsked ? 'ask someone to the series' : 'take someone off the series',
    edits: [isAsked ? { kind: 'create', ...guest, fields: { seriesId, personId } } : { kind: 'remove', ...guest }],
  };
}
