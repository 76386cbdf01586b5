// Ends a browser the hard way: every process that belongs to a profile, at once.

import { execFileSync } from 'node:child_process';
import type { Visit } from '../e2e/harness.ts';

/** SIGKILL to the whole process tree of the profile; resolves when Playwright has noticed. */
export async function killBrowser(visit: Visit, profile: string): Promise<void> {
  const gone = new Promise<void>((resolve) => visit.context.once('close', () => resolve()));
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).split('\n');
  const pids = lines.filter((line) => line.includes(profile) && !line.includes('ps -eo')).map((line) => Number.parseInt(line, 10));
  if (pids.length === 0) throw new Error('no process of this profile is running');
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // it went with its parent
    }
  }
  await gone;
}
