import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

/** At which sides more of it is than can be seen. */
interface Edges {
  readonly 'data-more-left'?: true;
  readonly 'data-more-right'?: true;
}

/** Where an element can be scrolled to, looked at again as `size` changes and where its `onScroll` calls the second. */
export function useEdges(ref: RefObject<HTMLElement | null>, size: number): readonly [Edges, () => void] {
  const [side, setSide] = useState({ left: false, right: false });
  const look = useCallback(() => {
    const element = ref.current;
    if (!element) return;
    const { scrollLeft, scrollWidth, clientWidth } = element;
    const left = scrollLeft > 1;
    const right = scrollLeft + clientWidth < scrollWidth - 1;
    setSide((before) => (before.left === left && before.right === right ? before : { left, right }));
  }, [ref]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it measures changes with its size.
  useLayoutEffect(look, [look, size]);
  return [
    { ...(side.left && { 'data-more-left': true }), ...(side.right && { 'data-more-right': true }) } as Edges,
    look,
  ];
}
