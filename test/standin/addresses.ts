/**
 * Chromium can't be taught a scheme from outside, so `app://main/x` is `https://main.app.standin/x` inside the browser.
 * Everything that the app sees is mapped back.
 */
const suffix = '.standin';

export class AddressMap {
  readonly #schemes: ReadonlySet<string>;

  constructor(schemes: Iterable<string>) {
    this.#schemes = new Set(schemes);
  }

  /** As the browser knows it. */
  inner(address: string): string {
    const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(address);
    const [, scheme = '', host, rest] = match ?? [];
    return this.#schemes.has(scheme.toLowerCase())
      ? `https://${host}.${scheme.toLowerCase()}${suffix}${rest}`
      : address;
  }

  /** As the app knows it. */
  outer(address: string): string {
    const match = /^(blob:)?https:\/\/([^/?#]*)\.([a-z0-9+-]+)\.standin(.*)$/.exec(address);
    return match === null ? address : `${match[1] ?? ''}${match[3]}://${match[2]}${match[4]}`;
  }

  /** A Content-Security-Policy with the app's schemes replaced. */
  innerPolicy(policy: string): string {
    return policy.replaceAll(
      /(?<=[\s;])([a-z][a-z0-9+-]*):(\/\/([\w.-]+))?(?=[\s;]|$)/g,
      (whole, scheme, _rest, host) => (this.#schemes.has(scheme) ? `https://${host ?? '*'}.${scheme}${suffix}` : whole),
    );
  }
}
