import type { SlippingLeads, WorkspaceCard } from '../../../shared/contract/library.ts';
import { moneyWords } from '../../../shared/metrics/words.ts';
import { countOf, formatDate } from '../../kit/format.ts';

/** What slips in one workspace, in words; `isBad` where something does. */
export interface SlippingLine {
  readonly workspaceId: string;
  readonly name: string;
  readonly isBad: boolean;
  /** The leads past a promise, which have rows; null without any. */
  readonly leads: string | null;
  /** How what they are worth is worked out and what that leaves out, or why it isn’t known; empty without any. */
  readonly basis: string;
  readonly words: readonly string[];
}

/** Leads past a promise with what they are worth and the day of the data; null where nothing can be said of them. */
function leadWords(slipping: SlippingLeads | undefined): string | null {
  if (slipping === undefined) return 'Promises are measured once it is opened';
  const { leads, asOf } = slipping;
  if (leads === null) return null;
  const by = asOf === null ? '' : `, data to ${formatDate(asOf)}`;
  if (leads.total === 0) return `No lead is past a promise${by}`;
  const worth = leads.value === null ? '' : `, about ${moneyWords(leads.value, leads.currency)} at risk`;
  return `${countOf(leads.total, 'lead')} past a promise${worth}${by}`;
}

/** How the value of leads past a promise is worked out, or why there is none. */
function basisWords(slipping: SlippingLeads | undefined): string {
  const leads = slipping?.leads ?? null;
  if (leads === null || leads.total === 0 || leads.note === '') return '';
  return leads.value === null ? leads.note.replace(/^Not known: /u, 'Value at risk not known: ') : leads.note;
}

/** What slips now, the workspaces where something does first; those of which nothing can be said are left out. */
export function slippingLines(
  workspaces: readonly WorkspaceCard[],
  measured: readonly SlippingLeads[],
): readonly SlippingLine[] {
  const lines = workspaces
    .filter(({ problem }) => problem === null)
    .map(({ workspaceId, name, client, tasksBehind, overdueActions }) => {
      const slipping = measured.find((each) => each.workspaceId === workspaceId);
      const total = slipping?.leads?.total ?? 0;
      const leads = leadWords(slipping);
      return {
        workspaceId,
        name: client === '' ? name : `${client}, ${name}`,
        isBad: total + tasksBehind + overdueActions > 0,
        leads: total > 0 ? leads : null,
        basis: basisWords(slipping),
        words: [
          ...(leads === null || total > 0 ? [] : [leads]),
          ...(tasksBehind === 0 ? [] : [`${countOf(tasksBehind, 'task')} behind`]),
          ...(overdueActions === 0 ? [] : [`${countOf(overdueActions, 'action')} late`]),
        ],
      };
    });
  return lines
    .filter(({ leads, words }) => leads !== null || words.length > 0)
    .toSorted((one, other) => Number(other.isBad) - Number(one.isBad));
}
