import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { type ChartPart, partName } from './chart-part.ts';

const tipDelay = 150;

export interface ChartPartsOptions {
  readonly parts: readonly ChartPart[];
  readonly selected?: string | null | undefined;
  readonly onOpen?: ((key: string) => void) | undefined;
  readonly onSelect?: ((key: string | null) => void) | undefined;
}

export interface ChartParts {
  /** The part whose tip is shown: hovered for a moment, or focused. */
  readonly shown: ChartPart | null;
  /** The part that the keyboard is on. */
  readonly focused: string | null;
  readonly listProps: ListProps;
  partProps(key: string): React.SVGAttributes<SVGGElement> & { 'data-part': string };
  hover(key: string | null): void;
}

/** The keys of the ground that the parts stand on; `activeId` names the part that the keyboard is on. */
export interface ListProps extends Pick<React.DOMAttributes<HTMLElement>, 'onKeyDown' | 'onFocus' | 'onBlur'> {
  readonly activeId: string | undefined;
}

/** One tab stop for a whole chart: arrows move by part, Enter opens its rows, Space selects it, Esc clears. */
export function useChartParts({ parts, selected = null, onOpen, onSelect }: ChartPartsOptions): ChartParts {
  const base = useId();
  const [focused, setFocused] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const hover = useCallback((key: string | null) => {
    window.clearTimeout(timer.current);
    if (key === null) return setHovered(null);
    timer.current = window.setTimeout(() => setHovered(key), tipDelay);
  }, []);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const move = (step: number) => {
    const index = parts.findIndex((part) => part.key === focused);
    const next = Math.min(Math.max(index + step, 0), parts.length - 1);
    setFocused(parts[next]?.key ?? null);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const action = keyAction(event.key);
    if (!action) return;
    if (action === 'clear') {
      if (selected === null && hovered === null) return;
      setHovered(null);
      onSelect?.(null);
    } else if (action === 'open') {
      if (focused !== null) (event.key === 'Enter' && onOpen ? onOpen : (onSelect ?? onOpen))?.(focused);
    } else move(action === 'first' ? -parts.length : action === 'last' ? parts.length : action);
    event.preventDefault();
    event.stopPropagation();
  };
  const idOf = (key: string) => `${base}-${key.replaceAll(/[^\w-]/g, '_')}`;
  const activeKey = hovered ?? focused;
  return {
    shown: parts.find((part) => part.key === activeKey) ?? null,
    focused,
    hover,
    listProps: {
      activeId: focused === null ? undefined : idOf(focused),
      onKeyDown,
      onFocus: () => setFocused((before) => before ?? selected ?? parts[0]?.key ?? null),
      onBlur: () => setFocused(null),
    },
    partProps: (key) => {
      const part = parts.find((candidate) => candidate.key === key);
      return {
        id: idOf(key),
        'data-part': key,
        role: 'option',
        'aria-selected': key === selected,
        'aria-description': part ? partName(part.tip) : undefined,
        onPointerEnter: () => hover(key),
        onPointerLeave: () => hover(null),
        onClick: () => (onSelect ? onSelect(key === selected ? null : key) : onOpen?.(key)),
      };
    },
  };
}

function keyAction(key: string): number | 'first' | 'last' | 'open' | 'clear' | null {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return 1;
    case 'ArrowUp':
    case 'ArrowLeft':
      return -1;
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    case 'Enter':
    case ' ':
      return 'open';
    case 'Escape':
      return 'clear';
    default:
      return null;
  }
}
