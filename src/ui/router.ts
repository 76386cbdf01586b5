// Hash routes: any static host and any sub-path serves them; every field and question has a link.

import { signal } from '@preact/signals';
import { routes, type Route } from './routes.ts';

export interface Place {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
  readonly path: string;
}

const patterns = routes.map((route) => ({
  route,
  names: [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1]!),
  test: new RegExp(`^${route.path.replaceAll(/:\w+/g, '([^/]+)')}$`),
}));

export function placeOf(hash: string): Place {
  const path = hash.replace(/^#/, '') || '/mallit';
  for (const { route, names, test } of patterns) {
    const match = test.exec(path);
    if (match)
      return { route, path, params: Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(match[index + 1]!)])) };
  }
  return { route: routes.find((route) => route.id === 'missing')!, params: {}, path };
}

export const place = signal<Place>(placeOf(''));

export function followHash(): void {
  const read = () => {
    place.value = placeOf(location.hash);
  };
  read();
  addEventListener('hashchange', read);
}
