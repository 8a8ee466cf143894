import { formatLocalDate } from '../../../../../shared/calendar/local-day.ts';
import { localDayOf } from '../../../../../shared/calendar/zone.ts';
import type { Conformance } from '../../../../../shared/contract/handbook.ts';
import { type HandbookEntry, readDefinitionTerms } from '../../../../../shared/model/handbook-entry.ts';
import { lastSigned, versionInForce } from '../../../../../shared/model/signing.ts';
import { useSettings } from '../../../../document/index.ts';
import { useHostQuery } from '../../../../state/use-host-query.ts';
import type { Handbook } from '../use-handbook.ts';

/** How an entry's lines behave in the data, as far as it is known. */
export interface Measured {
  readonly data: Conformance | null;
  /** Who entered since the version in force was signed. */
  readonly entered: number;
  /** The version that `data` counts from; null where none is in force, and the last twelve weeks count. */
  readonly version: number | null;
  /** The day on which that was signed by all. */
  readonly signedOn: string | null;
  /** How many meet the version in force, where this one is a draft of the next; null where that isn't known. */
  readonly metInForce: number | null;
  /** The same of the version in force, where this one is a draft of the next; its lines by the keys of `texts`. */
  readonly inForce: { readonly data: Conformance | null; readonly texts: ReadonlyMap<string, string> } | null;
  line(id: string): {
    readonly met: number | null;
    readonly of: number;
    readonly isFallen: boolean;
    readonly isCounting: boolean;
  };
}

/** Asks how the stage's lines, as they read in this window, behave since the version in force was signed. */
export function useConformance(workspaceId: string, entry: HandbookEntry, { signers }: Handbook): Measured {
  const { timeZone } = useSettings();
  const inForce = versionInForce(entry, signers);
  const signedAt = inForce && lastSigned(inForce);
  const since = signedAt === null ? null : formatLocalDate(localDayOf(Date.parse(signedAt), timeZone));
  const lines = [...entry.criteria, ...entry.information].map(({ id, kind, rule }) => ({ id, kind, rule }));
  const isStage = entry.kind === 'stage';
  const query = useHostQuery('plan/conformance', isStage ? { workspaceId, stage: entry.stage, since, lines } : null);
  const data = query.problem === null ? query.data : null;
  const said = inForce === null || inForce.version === entry.version ? null : readDefinitionTerms(inForce.terms);
  const signedLines = said?.criteria.map(({ rule }, index) => ({ id: `${index}`, kind: 'criterion' as const, rule }));
  const signed = useHostQuery(
    'plan/conformance',
    isStage && signedLines ? { workspaceId, stage: entry.stage, since, lines: signedLines } : null,
  );
  const shares = new Map(data?.lines.map(({ id, met }) => [id, met]));
  const entered = data?.entered ?? 0;
  const isCounting = query.isLoading && query.data === null;
  return {
    data,
    entered,
    version: inForce?.version ?? null,
    signedOn: since,
    metInForce: signedLines && signed.problem === null ? (signed.data?.met ?? null) : null,
    inForce:
      said === null
        ? null
        : {
            data: signed.problem === null ? signed.data : null,
            texts: new Map(said.criteria.map(({ text }, index) => [`${index}`, text])),
          },
    line: (id) => ({ met: shares.get(id) ?? null, of: entered, isFallen: isFallen(data, id), isCounting }),
  };
}

const isFallen = (data: Conformance | null, id: string) =>
  data?.change?.direction === 'down' && data.change.rule?.key === id;
