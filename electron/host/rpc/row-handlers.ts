import type { Handlers } from '../../../shared/contract/rpc.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { SessionRegistry } from '../session/session-registry.ts';
import type { Caller } from './caller.ts';

type RowHandlers = Pick<Handlers<Caller>, Extract<keyof Handlers<Caller>, `rows/${string}`>>;

/** Answers the tables of rows. */
export function rowHandlers(_sessions: SessionRegistry): RowHandlers {
  const notYet = async (): Promise<never> => {
    throw new ProblemError({ code: 'request.invalid', message: 'Rows can not be shown yet.' });
  };
  return {
    'rows/columns': notYet,
    'rows/page': notYet,
    'rows/groups': notYet,
    'rows/record': notYet,
    'rows/export': notYet,
    'rows/health': notYet,
  };
}
