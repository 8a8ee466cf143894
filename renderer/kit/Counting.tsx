/** In the place of a figure that is on its way: nobody takes it for one that isn't known. */
export function Counting() {
  return (
    <span role="status" aria-label="Counting">
      …
    </span>
  );
}
