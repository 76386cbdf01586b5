// «Lähetettävä aineisto»: the payload of one assessment as a file. The same content keeps its id; a changed one names the id it takes the place of.

import type { Json } from '../core/draft/revision.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { assessmentsOf } from '../core/review/assessments.ts';
import { instrumentMark } from '../core/submission/instrument-mark.ts';
import { ownAid } from '../core/submission/own-aid.ts';
import { payloadOf } from '../core/submission/payload.ts';
import { submissionIdFrom } from '../core/submission/submission-id.ts';
import type { App } from './app.ts';
import type { Definitions } from './definitions.ts';
import type { OutputFile } from './outputs.ts';
import type { Session } from './session.ts';

/** What was exported last of an assessment, kept on this machine. */
interface Earlier {
  readonly submissionId: string;
  readonly supersedes: string;
  readonly contentHash: string;
}

export interface MadePayload {
  readonly file: OutputFile;
  readonly state: 'practice' | 'unsigned' | 'confirmed';
}

/** Refused: payload.notFinished, payload.apart, file.damaged. What is being typed is sealed first. */
export async function makePayload(app: App, session: Session, definitions: Definitions, aid: string): Promise<Result<MadePayload>> {
  await session.settle();
  const { path, tool1, tool2, programme } = definitions;
  const setting = `submission/${session.id}/${aid}`;
  const earlier = await earlierOf(app, setting);
  const build = (submissionId: string, supersedes: string) =>
    payloadOf({
      set: session.set.peek(),
      aid,
      path,
      tool1,
      tool2,
      programme,
      ownAid,
      submissionId,
      supersedes,
      marks: {
        path: instrumentMark(path),
        tool1: instrumentMark(tool1),
        tool2: instrumentMark(tool2),
        programme: instrumentMark(programme),
      },
      files: [],
      createdAt: app.clock.now().toISOString(),
      appVersion: semanticVersion(app.version),
    });
  const fresh = build(submissionIdFrom(app.ids.random()), earlier?.submissionId ?? '');
  if (!fresh.ok) {
    // one made apart is not waiting for a mark of its maker's but for the joint values
    const isApart = assessmentsOf(session.reader.peek(), tool2.id).find((one) => one.aid === aid)?.mode === 'apart';
    return isApart && fresh.problem.code === 'payload.notFinished' ? fail({ code: 'payload.apart' }) : fresh;
  }
  const isSame = earlier !== undefined && earlier.contentHash === fresh.value.contentHash;
  const payload = isSame ? build(earlier.submissionId, earlier.supersedes) : fresh;
  if (!payload.ok) return payload;
  const { submissionId, supersedes, contentHash, state } = payload.value;
  await app.store.saveSetting(setting, JSON.stringify({ submissionId, supersedes, contentHash } satisfies Earlier));
  const name = `${tool2.id}-${payload.value.createdAt.slice(0, 10)}.json`;
  const bytes = new TextEncoder().encode(`${JSON.stringify(payload.value, null, 2)}\n`);
  return ok({ file: { name, type: 'application/json', bytes }, state });
}

async function earlierOf(app: App, setting: string): Promise<Earlier | undefined> {
  const stored = await app.store.setting(setting);
  if (!stored.ok || stored.value === undefined) return undefined;
  const record = JSON.parse(stored.value) as { readonly [key: string]: Json };
  const text = (key: keyof Earlier) => (typeof record[key] === 'string' ? record[key] : '');
  return { submissionId: text('submissionId'), supersedes: text('supersedes'), contentHash: text('contentHash') };
}

/** A payload names a version; a build with another name says it after a plus. */
const semanticVersion = (version: string): string =>
  /^\d{1,5}\.\d{1,5}\.\d{1,5}/.test(version) ? version : `0.0.0+${version.replace(/[^0-9A-Za-z.-]/g, '-').slice(0, 40)}`;
