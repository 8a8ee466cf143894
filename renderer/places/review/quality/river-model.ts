import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import { memberFunctionSchema } from '../../../../shared/contract/library.ts';
import type { RiverModel } from '../../../kit/chart/river/river-layout.ts';
import { percentText } from '../reading/figure-text.ts';

export type RecycleFlow = MethodOutput<'review/recycling'>;

/** The flow as it is drawn: each node with its share of those that it came from. */
export function riverModel(flow: RecycleFlow): RiverModel {
  const countOf = (key: string) => flow.nodes.find((node) => node.key === key)?.count ?? 0;
  return {
    nodes: flow.nodes.map((node) => {
      const into = flow.links.filter((link) => link.to === node.key);
      const from = into.length === 1 ? countOf(into[0]?.from ?? '') : 0;
      return {
        key: node.key,
        label: node.label,
        count: node.count,
        owner: memberFunctionSchema.catch('other').parse(node.owner),
        note: from > 0 ? `${percentText(node.count / from)} of ${from}` : '',
        isOpen: /waiting|pending/u.test(node.key),
      };
    }),
    links: flow.links,
  };
}
