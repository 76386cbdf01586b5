// This tab among others: a Web Lock named by its id shows that it lives, a channel tells which draft moved.

import type { Tabs } from '../core/ports.ts';

const prefix = 'polku-tab-';

/** Takes the tab's lock for as long as the page lives. Without Web Locks every other tab counts as gone. */
export function createTabs(id: string): Tabs {
  const locks = navigator.locks as LockManager | undefined;
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('polku');
  const held = new Promise<void>((resolve) => {
    if (!locks) return resolve();
    void locks.request(prefix + id, () => {
      resolve();
      return new Promise<never>(() => undefined);
    });
  });
  return {
    id,
    async alive() {
      await held;
      const state = await locks?.query();
      const names = (state?.held ?? []).flatMap((lock) => (lock.name?.startsWith(prefix) ? [lock.name.slice(prefix.length)] : []));
      return [id, ...names.filter((name) => name !== id)];
    },
    async whenGone(tab) {
      await locks?.request(prefix + tab, () => undefined);
    },
    tell: (draft) => channel?.postMessage(draft),
    listen(changed) {
      const onMessage = (event: MessageEvent<unknown>) => {
        if (typeof event.data === 'string') changed(event.data);
      };
      channel?.addEventListener('message', onMessage);
      return () => channel?.removeEventListener('message', onMessage);
    },
  };
}
