interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The zones that the system knows, the one in use always among them. */
export function timeZones(inUse: string): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(inUse) ? known : [inUse, ...known];
}

/** The months by number, 1 to 12, in the person's language. */
export function months(): Choice[] {
  const format = new Intl.DateTimeFormat(undefined, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => ({
    value: String(month + 1),
    label: format.format(Date.UTC(2024, month, 1)),
  }));
}

/** The currencies that the system knows, by code and name. */
export function currencies(): Choice[] {
  const names = new Intl.DisplayNames(undefined, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => ({
    value: code,
    label: `${code}, ${names.of(code) ?? code}`,
  }));
}
