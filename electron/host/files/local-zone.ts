/** The time zone of this computer by its IANA name, such as `America/Chicago`; UTC where the system doesn't know it. */
export function localZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return timeZone === undefined || timeZone === 'Etc/Unknown' ? 'UTC' : timeZone;
}
