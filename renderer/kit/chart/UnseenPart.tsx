/** What a screen reader finds in place of a part that is drawn on a canvas. */
export function UnseenPart({ part }: { readonly part: React.SVGAttributes<SVGGElement> }) {
  return (
    <span
      id={part.id}
      className="unseen"
      role="option"
      tabIndex={-1}
      aria-selected={part['aria-selected'] === true}
      aria-label={part['aria-description']}
    />
  );
}
