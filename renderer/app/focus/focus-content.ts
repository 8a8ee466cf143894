/** Brings the focus past the bars to the content of the screen, for those who come by keyboard. */
export function focusContent(): void {
  document.getElementById('content')?.focus();
}
