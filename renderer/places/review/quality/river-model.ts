import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import { memberFunctionSchema } from '../../../../shared/contract/library.ts';
import { numberWords, percentWords } from '../../../../shared/metrics/words.ts';
import type { RiverModel } from '../../../kit/chart/river/river-layout.ts';

export type RecycleFlow = MethodOutput<'review/recycling'>;

// What nobody works on any more is grey, whoever said no.
const nobodys: ReadonlySet<string> = new Set(['rejected', 'rejected-again', 'disqualified', 'left']);

const countIn = (flow: RecycleFlow, key: string) => flow.nodes.find((node) => node.key === key)?.count ?? 0;

/** How many handoffs the river begins with, and which: neither later handoffs of a lead nor those of other periods. */
export function riverBasis(flow: RecycleFlow): string {
  const [rejected, handoffs] = [countIn(flow, 'rejected'), countIn(flow, 'handoffs')];
  return `${numberWords(rejected)} rejected of ${numberWords(handoffs)} first handoffs created in the period`;
}

/**
 * The flow as it is drawn: from the rejected on, each node with its share of what it came from. Those accepted at once
 * are not in it: they would leave no height for the rest.
 */
export function riverModel(flow: RecycleFlow): RiverModel {
  const countOf = (key: string) => countIn(flow, key);
  const shown = reachableFrom('rejected', flow);
  const won = countOf('won');
  const noteOf = (key: string, count: number) => {
    if (key === 'rejected') return countOf('handoffs') > 0 ? `of ${countOf('handoffs')}` : '';
    if (key === 'opportunity') return won > 0 ? `${won} won` : '';
    const into = flow.links.filter((link) => link.to === key);
    const from = into.length === 1 ? countOf(into[0]?.from ?? '') : 0;
    return from > 0 ? `${percentWords(count / from)} of ${from}` : '';
  };
  return {
    nodes: flow.nodes
      .filter((node) => shown.has(node.key) && node.key !== 'won')
      .map((node) => ({
        key: node.key,
        label: node.label,
        count: node.count,
        owner: nobodys.has(node.key) ? 'other' : memberFunctionSchema.catch('other').parse(node.owner),
        note: noteOf(node.key, node.count),
        isOpen: node.key.startsWith('waiting'),
      })),
    links: flow.links.filter((link) => shown.has(link.from) && link.to !== 'won'),
  };
}

function reachableFrom(start: string, flow: RecycleFlow): ReadonlySet<string> {
  const reached = new Set(flow.nodes.some((node) => node.key === start) ? [start] : []);
  // Each round goes one step further along the links.
  for (const _ of flow.nodes) {
    for (const link of flow.links) if (reached.has(link.from)) reached.add(link.to);
  }
  return reached;
}
