/** The rate that a text says, with a point or a comma for decimals; null if it is none that can convert. */
export function readRate(text: string): number | null {
  const rate = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(rate) && rate > 0 ? rate : null;
}

/** What is wrong with a text for a rate, in one sentence; null if nothing is. */
export function rateProblem(text: string): string | null {
  return readRate(text) === null ? 'A number above zero, such as 1.08.' : null;
}
