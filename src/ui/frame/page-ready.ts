// Whether what a page needs is there, and whether the page itself tells of a problem.

import type { App } from '../../state/app.ts';
import { place } from '../router.ts';

/** A draft's page needs its draft and the instruments; any other page needs nothing. */
export function isPageReady(app: App): boolean {
  const { route, params } = place.value;
  return route.tab === undefined || (app.session.value?.id === params['draft'] && app.definitions.value !== undefined);
}

/** The page cannot be shown, so the problem stands in its place. */
export const showsProblem = (app: App): boolean => app.problem.value !== undefined && !isPageReady(app);
