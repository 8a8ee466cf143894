import { describe, expect, it } from 'vitest';
import { riverBasis, riverModel } from './river-model.ts';

const node = (key: string, count: number) => ({ key, label: key, count, owner: 'marketing' });
const flow = {
  nodes: [
    node('handoffs', 889),
    node('accepted', 642),
    node('rejected', 247),
    node('recycled', 140),
    node('disqualified', 107),
    node('came-back', 61),
    node('waiting-again', 6),
    node('opportunity', 17),
    node('won', 4),
  ],
  links: [
    { from: 'handoffs', to: 'accepted', count: 642 },
    { from: 'handoffs', to: 'rejected', count: 247 },
    { from: 'rejected', to: 'recycled', count: 140 },
    { from: 'rejected', to: 'disqualified', count: 107 },
    { from: 'recycled', to: 'came-back', count: 61 },
    { from: 'came-back', to: 'waiting-again', count: 6 },
    { from: 'came-back', to: 'opportunity', count: 17 },
    { from: 'opportunity', to: 'won', count: 4 },
  ],
};

describe('the recycle river', () => {
  const model = riverModel(flow);

  it('begins at the rejected and leaves out those accepted at once', () => {
    expect(model.nodes[0]).toMatchObject({ key: 'rejected', note: 'of 889' });
    expect(model.nodes.some(({ key }) => key === 'accepted')).toBe(false);
  });

  it('says which rejections it follows', () => {
    expect(riverBasis(flow)).toBe('247 rejected of 889 first handoffs created in the period');
  });

  it('draws only links between nodes that are there', () => {
    const keys = new Set(model.nodes.map(({ key }) => key));
    for (const { from, to } of model.links) expect(keys.has(from) && keys.has(to)).toBe(true);
  });

  it('says what part of the stream before it each node is', () => {
    expect(model.nodes.find(({ key }) => key === 'recycled')?.note).toBe('56.7% of 247');
  });

  it('hatches what still waits', () => {
    expect(model.nodes.filter(({ isOpen }) => isOpen).map(({ key }) => key)).toEqual(['waiting-again']);
  });

  it('is empty when nothing was rejected', () => {
    expect(
      riverModel({
        nodes: [node('handoffs', 3), node('accepted', 3)],
        links: [{ from: 'handoffs', to: 'accepted', count: 3 }],
      }).nodes,
    ).toEqual([]);
  });
});
