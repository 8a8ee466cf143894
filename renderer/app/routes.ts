import { type ComponentType, useSyncExternalStore } from 'react';

/**
 * Addresses of the app, after the `#`: `/` the library, `/start`, `/trash`, and `/w/<workspace>/<place>/<screen>/<more>?<query>`.
 */
export type Route = { readonly kind: 'library'; readonly screen: LibraryScreenName } | WorkspaceRoute;

const libraryScreens = ['workspaces', 'start', 'trash'] as const;
export type LibraryScreenName = (typeof libraryScreens)[number];

export interface WorkspaceRoute {
  readonly kind: 'workspace';
  readonly workspaceId: string;
  /** Empty when the address names none: the first place is shown. */
  readonly place: string;
  readonly screen: string;
  /** What follows the screen: the id of an entry, a step. */
  readonly rest: readonly string[];
  readonly query: URLSearchParams;
}

/** One screen of a place, loaded when it is first shown. */
export interface PlaceScreen {
  /** The part of the address after the place: `funnel`. */
  readonly path: string;
  readonly label: string;
  load(): Promise<ComponentType<ScreenProps>>;
  /** How much waits there, for the left bar; draws nothing where nothing does. */
  readonly Waiting?: ComponentType;
  /** Screens that are reached from others only stay out of the left bar. */
  readonly isHidden?: boolean;
  /** Fills the whole window without bars: present mode. */
  readonly isFullScreen?: boolean;
}

export interface ScreenProps {
  readonly route: WorkspaceRoute;
}

/** Reads an address; anything unknown is the library. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/u, '').split('?', 2);
  const parts = path.split('/').filter(Boolean).map(decode);
  const [first, workspaceId, place = '', screen = '', ...rest] = parts;
  if (first === 'w' && workspaceId !== undefined) {
    return { kind: 'workspace', workspaceId, place, screen, rest, query: new URLSearchParams(query) };
  }
  return { kind: 'library', screen: libraryScreens.find((screen) => screen === first) ?? 'workspaces' };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The library's address, or that of another of its screens. */
export function libraryHref(screen: LibraryScreenName = 'workspaces'): string {
  return screen === 'workspaces' ? '#/' : `#/${screen}`;
}

/** The address of a screen: `workspaceHref(id, ['data', 'imports', '3'], { step: 'check' })`. */
export function workspaceHref(
  workspaceId: string,
  parts: readonly string[] = [],
  query: Readonly<Record<string, string>> = {},
): string {
  const path = [workspaceId, ...parts].map(encodeURIComponent).join('/');
  const search = new URLSearchParams(query).toString();
  return `#/w/${path}${search === '' ? '' : `?${search}`}`;
}

/** Goes to an address, as a click on its link would; `replace` leaves no step back. */
export function navigate(href: string, replace = false): void {
  if (replace) location.replace(href);
  else location.hash = href;
}

function onHashChange(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

let parsed: { readonly hash: string; readonly route: Route } | null = null;

/** The route of the current address; the same object while the address stays. */
export function currentRoute(): Route {
  const { hash } = location;
  if (parsed?.hash !== hash) parsed = { hash, route: parseRoute(hash) };
  return parsed.route;
}

/** The route that is shown; renders again when it changes. */
export function useRoute(): Route {
  return useSyncExternalStore(onHashChange, currentRoute);
}
