// Asks the machine what it can promise, and remembers the answers for the screens.

import type { App } from './app.ts';

/** «Toimii ilman verkkoa» is said only after every listed file was found in the cache. */
export async function checkOffline(app: App): Promise<void> {
  app.offlineCopy.value = await app.device.offlineCopy();
}

export async function checkPersisted(app: App): Promise<void> {
  const persisted = await app.device.persisted();
  if (persisted !== undefined && (persisted || app.persisted.peek() !== undefined)) app.persisted.value = persisted;
}
