const typedIn = 'input, textarea, select, [contenteditable="true"]';
const pressable =
  'button, a[href], summary, label, input, [role="button"], [role="tab"], [role="radio"], [role="checkbox"], [role="switch"]';
/** So far a hand may slip within one press, in pixels. */
const slip = 6;

interface Press {
  readonly element: HTMLElement;
  readonly x: number;
  readonly y: number;
}

/**
 * Lets a press count for what it began on. Leaving a field keeps what was typed and closes the field, so what lies below
 * moves up while the button of the mouse is still down; the browser then sends the click to whatever lies under the mouse
 * by now, and the next letters get lost. Answers with what ends it.
 */
export function surePress(): () => void {
  let press: Press | null = null;
  let isStray = false;
  const onDown = ({ target, button, clientX, clientY }: MouseEvent) => {
    press = null;
    if (button !== 0 || !(target instanceof Element) || !document.activeElement?.matches(typedIn)) return;
    const element = target.closest<HTMLElement>(pressable);
    if (element) press = { element, x: clientX, y: clientY };
  };
  const onUp = ({ target, clientX, clientY }: MouseEvent) => {
    const begun = press;
    press = null;
    if (begun === null || Math.hypot(clientX - begun.x, clientY - begun.y) > slip) return;
    if (!begun.element.isConnected || (target instanceof Node && begun.element.contains(target))) return;
    begun.element.click();
    isStray = true;
    setTimeout(() => {
      isStray = false;
    });
  };
  /** The browser's own click goes to what holds both places, which nobody meant. */
  const onClick = (event: MouseEvent) => {
    if (isStray && event.isTrusted) event.stopPropagation();
  };
  document.addEventListener('mousedown', onDown, true);
  document.addEventListener('mouseup', onUp, true);
  document.addEventListener('click', onClick, true);
  return () => {
    document.removeEventListener('mousedown', onDown, true);
    document.removeEventListener('mouseup', onUp, true);
    document.removeEventListener('click', onClick, true);
  };
}
