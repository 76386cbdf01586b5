// Ends a browser the hard way: every process that belongs to a profile, at once.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Visit } from '../e2e/harness.ts';

/** SIGKILL to the whole process tree of the profile; resolves when Playwright has noticed. */
export async function killBrowser(visit: Visit, profile: string): Promise<void> {
  const gone = new Promise<void>((resolve) => visit.context.once('close', () => resolve()));
  const pids = processes().flatMap(({ pid, command }) => (command.includes(profile) ? [pid] : []));
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

/** Every process of this machine: from /proc where there is one, else from `ps`. */
function processes(): readonly { readonly pid: number; readonly command: string }[] {
  if (existsSync('/proc/self/cmdline')) {
    return readdirSync('/proc').flatMap((entry) => {
      if (!/^\d+$/.test(entry)) return [];
      try {
        return [{ pid: Number(entry), command: readFileSync(`/proc/${entry}/cmdline`, 'utf8') }];
      } catch {
        return []; // it ended meanwhile
      }
    });
  }
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).split('\n');
  return lines.map((line) => ({ pid: Number.parseInt(line, 10), command: line })).filter(({ command }) => !command.includes('ps -eo'));
}
