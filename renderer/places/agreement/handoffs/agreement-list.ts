import type { MeasuredPromise } from '../../../../shared/contract/agreement.ts';
import { functionLabel } from '../../../../shared/model/function-label.ts';
import { promiseAsMeasured } from '../../../../shared/planning/sla-terms.ts';
import type { ExportedList } from '../../../kit/exported-list.ts';
import { draftTargetWords, keptWords, targetWords, verdictText } from './promises/promise-words.ts';
import type { Agreement } from './use-agreement.ts';

/** The promises as a list to keep: terms, how they were kept, and where that is from. */
export function agreementList({ promises }: Agreement, measured: readonly MeasuredPromise[]): ExportedList {
  return {
    name: 'Promises',
    columns: [
      { label: 'Promise' },
      { label: 'By' },
      { label: 'To' },
      { label: 'Target' },
      { label: 'Kept', kind: 'number' },
      { label: 'Of', kind: 'number' },
      { label: 'Verdict' },
      { label: 'By count' },
      { label: 'Source' },
    ],
    rows: promises.map((promise) => {
      const result = measured.find(({ id }) => id === promise.id);
      const inForce = promiseAsMeasured(promise, result?.version ?? null);
      const kept = result && keptWords(inForce, result);
      return [
        promise.title,
        functionLabel(promise.by),
        functionLabel(promise.to),
        [targetWords(inForce), draftTargetWords(promise, inForce)].filter(Boolean).join(', '),
        result?.figure.numerator ?? result?.figure.value ?? null,
        result?.figure.denominator ?? (inForce.kind === 'volume' ? inForce.amount : null),
        result ? verdictText(result.verdict) : '',
        kept ? [`${kept.strong} ${kept.rest}`.trim(), kept.tested].filter(Boolean).join(', ') : '',
        result?.isTyped ? 'typed' : (result?.why ?? ''),
      ];
    }),
  };
}
