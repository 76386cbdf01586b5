// What this machine can do around the app: the offline copy, lasting storage, saving a file.

import type { Device, OfflineCopy } from '../core/ports.ts';

const answerWithinMs = 8000;

export function createDevice(now: () => Date): Device {
  return {
    async offlineCopy() {
      const worker = await activeWorker();
      if (!worker) return undefined;
      const status = await askWorker(worker);
      return status && { ...status, checkedAt: now().toISOString() };
    },
    persisted: async () => navigator.storage?.persisted?.(),
    askToPersist: async () => navigator.storage?.persist?.().catch(() => false),
    saveFile(name, type, bytes) {
      const link = document.createElement('a');
      const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
      link.href = url;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    },
  };
}

async function activeWorker(): Promise<ServiceWorker | null> {
  const registration = await navigator.serviceWorker?.getRegistration();
  return registration?.active ?? null;
}

/** The worker looks at every file of its list in the cache; no answer in time counts as no answer. */
function askWorker(worker: ServiceWorker): Promise<Omit<OfflineCopy, 'checkedAt'> | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve(undefined), answerWithinMs);
    port1.onmessage = ({ data }: MessageEvent<Omit<OfflineCopy, 'checkedAt'>>) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.postMessage({ type: 'PRECACHE_STATUS' }, [port2]);
  });
}
