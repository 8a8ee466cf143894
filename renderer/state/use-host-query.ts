import { useCallback, useEffect, useState } from 'react';
import type { MethodInput, MethodName, MethodOutput } from '../../shared/contract/contract.ts';
import type { Problem, Result } from '../../shared/contract/problem.ts';
import { AnswerOrder } from './answer-order.ts';
import { getHost } from './host.ts';

export interface HostQuery<Name extends MethodName> {
  /** The newest answer; kept while a newer one is on its way. */
  readonly data: MethodOutput<Name> | null;
  readonly problem: Problem | null;
  readonly isLoading: boolean;
  /** True while `data` answers an earlier question or earlier data. */
  readonly isStale: boolean;
  reload(): void;
}

interface Answer<Name extends MethodName> {
  /** The method and its input by value that this answers; empty before the first. */
  readonly question: string;
  readonly data: MethodOutput<Name> | null;
  readonly problem: Problem | null;
}

/**
 * Asks the host and asks again when the input changes (by value), when the data of the workspace changes, or on
 * `reload`. With `input` null nothing is asked.
 */
export function useHostQuery<Name extends MethodName>(name: Name, input: MethodInput<Name> | null): HostQuery<Name> {
  const question = input === null ? null : JSON.stringify(input);
  const [answer, setAnswer] = useState<Answer<Name>>({ question: '', data: null, problem: null });
  const [isLoading, setLoading] = useState(question !== null);
  // A reload of the question before may be answered after the question of now.
  const [order] = useState(() => new AnswerOrder());

  const ask = useCallback((): (() => void) => {
    setLoading(question !== null);
    const number = order.ask();
    if (question !== null) {
      const asked = JSON.parse(question) as MethodInput<Name>;
      askThroughRestarts(name, asked).then((result) => {
        if (!order.take(number)) return;
        if (order.isNewest(number)) setLoading(false);
        setAnswer((before) =>
          result.ok
            ? { question, data: result.value, problem: null }
            : { question, data: before.data, problem: result.problem },
        );
      });
    }
    return () => order.forget();
  }, [name, question, order]);

  useEffect(ask, [ask]);
  const reload = useCallback(() => void ask(), [ask]);
  useEffect(
    () => getHost().on(name.startsWith('library/') ? 'library/changed' : 'data/changed', reload),
    [name, reload],
  );

  return {
    data: answer.data,
    problem: answer.problem,
    isLoading,
    isStale: isLoading || answer.question !== question,
    reload,
  };
}

const mostRestarts = 3;

/** Asks again when the host went away before it answered: the next call waits for the connection to it. */
async function askThroughRestarts<Name extends MethodName>(
  name: Name,
  input: MethodInput<Name>,
): Promise<Result<MethodOutput<Name>>> {
  let result = await getHost().call(name, input);
  for (let restart = 0; restart < mostRestarts; restart += 1) {
    if (result.ok || result.problem.code !== 'request.cancelled') break;
    result = await getHost().call(name, input);
  }
  return result;
}
