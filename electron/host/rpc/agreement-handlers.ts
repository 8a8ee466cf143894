import { localDayOf } from '../../../shared/calendar/zone.ts';
import type { MethodOutput } from '../../../shared/contract/contract.ts';
import type { ReviewQuery } from '../../../shared/contract/review.ts';
import type { Handlers } from '../../../shared/contract/rpc.ts';
import { livingInOrder } from '../../../shared/model/living.ts';
import { type RulesOf, stageRules } from '../../../shared/planning/sla-criteria.ts';
import { computeHandoffs } from '../analytics/agreement/compute-handoffs.ts';
import { computePriorities } from '../analytics/agreement/compute-priorities.ts';
import { computeSlas } from '../analytics/agreement/compute-slas.ts';
import type { Session } from '../session/session.ts';
import type { SessionRegistry } from '../session/session-registry.ts';
import type { Caller } from './caller.ts';

type AgreementMethod = 'plan/handoffs' | 'plan/slas' | 'plan/priorities';

/** Answers how the agreement's steps, promises and order of work stand in the data. */
export function agreementHandlers(sessions: SessionRegistry): Pick<Handlers<Caller>, AgreementMethod> {
  const prepared = async (workspaceId: string) => {
    const session = await sessions.find(workspaceId);
    const settings = session.settings();
    return {
      db: await session.tables(),
      settings,
      snapshot: session.live.snapshot(),
      today: localDayOf(Date.now(), settings.timeZone),
    };
  };
  return {
    'plan/handoffs': async ({ workspaceId, query }) => {
      const { db, settings, snapshot, today } = await prepared(workspaceId);
      return computeHandoffs(db, settings, query, { handoffs: livingInOrder(snapshot.handoffs.values()), today });
    },
    'plan/slas': async ({ workspaceId, query }) => measurePromises(await sessions.find(workspaceId), query),
    'plan/priorities': async ({ workspaceId, query }) => {
      const { db, settings, snapshot, today } = await prepared(workspaceId);
      return computePriorities(db, settings, query, { rules: livingInOrder(snapshot.priorityRules.values()), today });
    },
  };
}

/** How the promises of an open workspace stand in its data. */
export async function measurePromises(session: Session, query: ReviewQuery): Promise<MethodOutput<'plan/slas'>> {
  const settings = session.settings();
  const snapshot = session.live.snapshot();
  const handbook = {
    definitions: livingInOrder(snapshot.definitions.values()),
    criteria: livingInOrder(snapshot.criteria.values()),
    signatures: livingInOrder(snapshot.signatures.values()),
    people: livingInOrder(snapshot.people.values()),
  };
  const rulesOf = (...[stage, kind]: Parameters<RulesOf>) => stageRules(stage, kind, handbook);
  const today = localDayOf(Date.now(), settings.timeZone);
  return computeSlas(await session.tables(), settings, query, { rulesOf, today });
}
