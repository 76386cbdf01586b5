// Service worker: keeps the whole app for use without a network, and takes over only when the page asks. Nothing else.

import { cleanupOutdatedCaches, createHandlerBoundToURL, getCacheKeyForURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;

// written in by the build
const listed = self.__WB_MANIFEST as readonly { readonly url: string; readonly revision: string | null }[];
const root = new URL(self.registration.scope).pathname;

cleanupOutdatedCaches();
precacheAndRoute([...listed]);
// Every page is index.html at the root of the scope; addresses below it name no page of ours, the receiver's excepted.
registerRoute(({ request, url }) => request.mode === 'navigate' && url.pathname === root, createHandlerBoundToURL('index.html'));
registerRoute(new NavigationRoute(async () => Response.redirect(root), { denylist: [/\/api\//] }));

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('message', (event) => {
  const { type } = (event.data ?? {}) as { readonly type?: unknown };
  if (type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
  if (type === 'PRECACHE_STATUS') event.waitUntil(answerStatus(event.ports[0]));
});

/** Tells over the port how many files belong to the app and which of them are not in the cache. */
async function answerStatus(port: MessagePort | undefined): Promise<void> {
  const found = await Promise.all(listed.map(async ({ url }) => ((await caches.match(getCacheKeyForURL(url) ?? url)) ? [] : [url])));
  port?.postMessage({ listed: listed.length, missing: found.flat() });
}
