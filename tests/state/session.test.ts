// An open draft: what is typed, sealed, undone and recovered, and in whose name.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { historyOf } from '../../src/core/draft/revision-set.ts';
import { redoTarget, undoTarget } from '../../src/core/draft/undo.ts';
import { openSession, type Session, type SessionPorts } from '../../src/state/session.ts';
import { summaryOf, workingCopyOf } from '../storage/draft-store.contract.ts';
import {
  createBrowser,
  obedientStore,
  portsOf,
  retryMs,
  settled,
  startOfTime,
  storedValues,
  workingTexts,
  type Browser,
  type ObedientStore,
} from './machine.ts';

const field = 'text/F1';
const other = 'text/F2';
const sentence = 'Vastuuhoitaja soittaa kotiutuvalle samana päivänä.';
let disk: ObedientStore;
let browser: Browser;

async function opened(tab: string, me?: string): Promise<{ session: Session; ports: SessionPorts }> {
  const ports = portsOf(disk.store, browser.open(tab), me);
  const result = await openSession('d', ports);
  if (!result.ok) throw new Error(result.problem.code);
  return { session: result.value, ports };
}

function typeOut(session: Session, text: string, into = field): void {
  for (let length = 1; length <= text.length; length += 1) session.type(into, text.slice(0, length));
}

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(startOfTime) });
  disk = obedientStore();
  browser = createBrowser();
  await disk.store.create(summaryOf('d'), []);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('typing', () => {
  test('is on screen at once and durable as a working copy; rules and history know it from the blur on', async () => {
    const { session, ports } = await opened('t1');
    typeOut(session, 'Alku');
    expect(session.text(field)).toBe('Alku');
    await settled();
    expect(await workingTexts(disk.store, 'd')).toEqual([`${field}: Alku`]);
    expect(session.reader.value.value(field)).toBe(null);
    expect(ports.saved).not.toHaveBeenCalled();
    session.seal(field);
    expect(session.reader.value.value(field)).toBe('Alku');
    await settled();
    expect(ports.saved).toHaveBeenCalledTimes(1);
    expect(await storedValues(disk.store, 'd', field)).toEqual(['Alku']);
  });

  test('is sealed together with the end of its working copy, in one act', async () => {
    const { session } = await opened('t1');
    session.type(field, 'Alku');
    await settled();
    session.seal(field);
    await settled();
    const last = disk.writes.at(-1);
    expect(last?.name).toBe('append');
    expect(last?.given.slice(1, 3)).toMatchObject([[{ field, value: 'Alku' }], [{ field, tab: 't1' }]]);
    expect(await workingTexts(disk.store, 'd')).toEqual([]);
  });

  test('that ends where it began leaves nothing behind', async () => {
    const { session } = await opened('t1');
    typeOut(session, 'Ei');
    session.type(field, '');
    session.seal(field);
    await settled();
    expect(await storedValues(disk.store, 'd', field)).toEqual([]);
    expect(await workingTexts(disk.store, 'd')).toEqual([]);
  });

  test('that takes a sentence away keeps it in the history and goes on from it', async () => {
    const { session } = await opened('t1');
    typeOut(session, sentence);
    session.type(field, 'Uusi.');
    await settled();
    expect(await storedValues(disk.store, 'd', field)).toEqual([sentence]);
    expect(await workingTexts(disk.store, 'd')).toEqual([`${field}: Uusi.`]);
    session.seal(field);
    await settled();
    expect(await storedValues(disk.store, 'd', field)).toEqual([sentence, 'Uusi.']);
    expect(session.state(field)).toMatchObject({ kind: 'one', value: 'Uusi.' });
  });

  test('is sealed by itself after five minutes of rest, and while it goes on not', async () => {
    const { session } = await opened('t1');
    session.type(field, 'Lepo');
    for (let minute = 0; minute < 6; minute += 1) {
      session.type(other, `Jatkuu ${minute}`);
      await vi.advanceTimersByTimeAsync(60_000);
    }
    expect(await storedValues(disk.store, 'd', field)).toEqual(['Lepo']);
    expect(await storedValues(disk.store, 'd', other)).toEqual([]);
    await session.close();
  });

  test('is sealed before a choice is written in the same field', async () => {
    const { session } = await opened('t1');
    session.type(field, 'Kirjoitettu');
    session.write(field, 'Valittu');
    await settled();
    expect(await storedValues(disk.store, 'd', field)).toEqual(['Kirjoitettu', 'Valittu']);
    expect(session.state(field)).toMatchObject({ kind: 'one', value: 'Valittu' });
  });
});

describe('a full disk', () => {
  test('takes nothing from the screen, says so, and everything is there when there is room again', async () => {
    const { session } = await opened('t1');
    disk.fill();
    session.type(field, 'Kesken');
    session.write(other, 'Valinta');
    expect(await session.settle()).toBe(false);
    expect(session.queue.state.value).toMatchObject({ state: 'failed', problem: { code: 'storage.full' } });
    expect([session.text(field), session.text(other)]).toEqual(['Kesken', 'Valinta']);
    disk.empty();
    await vi.advanceTimersByTimeAsync(retryMs);
    expect(await storedValues(disk.store, 'd', field)).toEqual(['Kesken']);
    expect(await storedValues(disk.store, 'd', other)).toEqual(['Valinta']);
    expect(await session.settle()).toBe(true);
  });
});

describe('undo', () => {
  test('and redo walk through the history by new revisions, and nothing of it is lost', async () => {
    const { session } = await opened('t1');
    for (const text of ['Eka', 'Toka']) {
      session.write(field, text);
      await vi.advanceTimersByTimeAsync(1000);
    }
    const undo = (): void => session.restore(field, undoTarget(session.set.value, field)?.revision);
    const redo = (): void => session.restore(field, redoTarget(session.set.value, field)?.revision);
    const seen = [undo, undo, redo, redo].map((step) => {
      step();
      return session.text(field);
    });
    expect(seen).toEqual(['Eka', '', 'Eka', 'Toka']);
    expect(redoTarget(session.set.value, field)).toBe(undefined);
    await settled();
    expect(await storedValues(disk.store, 'd', field)).toEqual(['Eka', 'Toka', 'Eka', '', 'Eka', 'Toka']);
  });

  test('in the middle of typing seals what is typed first, so that redo brings it back', async () => {
    const { session } = await opened('t1');
    session.write(field, 'Ennen');
    const before = historyOf(session.set.value, field).at(-1)?.id;
    session.type(field, 'Ennen ja nyt');
    session.restore(field, before);
    expect(session.text(field)).toBe('Ennen');
    expect(redoTarget(session.set.value, field)?.value).toBe('Ennen ja nyt');
  });
});

describe('who writes', () => {
  test('changes only after what the earlier one typed is sealed in their name', async () => {
    const { session } = await opened('t1');
    session.type(field, 'Annan teksti');
    session.setWriters(['bo', 'anna'], 'assessor');
    expect(session.writers.value).toEqual(['bo', 'anna']);
    session.type(field, 'Annan teksti ja yhteinen teksti');
    session.seal(field);
    expect(historyOf(session.set.value, field)).toMatchObject([
      { value: 'Annan teksti', by: ['anna'], role: 'writer' },
      { value: 'Annan teksti ja yhteinen teksti', by: ['bo', 'anna'], role: 'assessor' },
    ]);
  });

  test('is the person of this installation when nobody is named', async () => {
    const { session } = await opened('t1');
    session.setWriters([], 'writer');
    session.write(field, 'Oma');
    expect(historyOf(session.set.value, field)).toMatchObject([{ by: ['anna'], device: 'laptop', instrument: 'path@0.1.0' }]);
  });
});

describe('other tabs', () => {
  test('that died leave revisions with the parents and the names of those who typed', async () => {
    const first = await opened('t1');
    first.session.write(field, 'Pohja');
    await settled();
    const parents = historyOf(first.session.set.value, field).map(({ id }) => id);
    first.session.type(field, 'Pohja ja kesken jäänyt');
    await settled();
    browser.close('t1');
    const { session } = await opened('t2', 'bo');
    expect(session.state(field)).toMatchObject({ kind: 'one', value: 'Pohja ja kesken jäänyt', revision: { by: ['anna'], parents } });
    expect(await workingTexts(disk.store, 'd')).toEqual([]);
    expect(await storedValues(disk.store, 'd', field)).toEqual(['Pohja', 'Pohja ja kesken jäänyt']);
  });

  test('that live keep what they type to themselves, until they are gone', async () => {
    const first = await opened('t1');
    first.session.type(field, 'Kesken toisessa');
    await settled();
    const { session } = await opened('t2');
    expect(session.text(field)).toBe('');
    expect(await workingTexts(disk.store, 'd')).toEqual([`${field}: Kesken toisessa`]);
    browser.close('t1');
    await settled();
    expect(session.text(field)).toBe('Kesken toisessa');
    expect(await workingTexts(disk.store, 'd')).toEqual([]);
  });

  test('that died leave what they typed in the store when it cannot be sealed yet', async () => {
    await disk.store.putWorking(workingCopyOf('d', { field, tab: 'gone', value: 'Kuolleen teksti' }));
    disk.fill();
    await opened('t2');
    expect(await workingTexts(disk.store, 'd')).toEqual([`${field}: Kuolleen teksti`]);
    disk.empty();
    expect((await opened('t3')).session.text(field)).toBe('Kuolleen teksti');
  });

  test('are heard when they have saved, also while this one is typing, and neither text is lost', async () => {
    const first = await opened('t1');
    const second = await opened('t2');
    second.session.type(field, 'Toisen teksti on tämä.');
    first.session.write(field, 'Ensimmäisen teksti on tämä.');
    await settled();
    expect(second.session.text(field)).toBe('Toisen teksti on tämä.');
    second.session.seal(field);
    await settled();
    for (const { session } of [first, second]) {
      expect(session.state(field)).toMatchObject({ kind: 'conflict', versions: { length: 2 } });
    }
  });

  test('are caught up with before the first input, not in the middle of typing', async () => {
    const { session } = await opened('t1');
    browser.open('t2');
    const written = await opened('t3');
    browser.close('t1');
    written.session.write(field, 'Toisaalla kirjoitettu');
    await settled();
    expect(session.text(field)).toBe('');
    session.type(other, 'Kesken');
    await session.catchUp();
    expect(session.text(field)).toBe('');
    session.seal(other);
    await session.catchUp();
    expect(session.text(field)).toBe('Toisaalla kirjoitettu');
  });

  test('are not asked after when there are none: the store is not read again', async () => {
    const { session, ports } = await opened('t1');
    const revisions = vi.spyOn(ports.store, 'revisions');
    await session.catchUp();
    expect(revisions).not.toHaveBeenCalled();
  });
});

describe('an open draft', () => {
  test('is not opened when the store does not have it', async () => {
    expect(await openSession('x', portsOf(disk.store, browser.open('t1')))).toEqual({ ok: false, problem: { code: 'storage.missing' } });
  });

  test('seals and waits for the disk when it is closed, and then neither listens nor seals by the clock', async () => {
    const { session } = await opened('t1');
    session.type(field, 'Viimeinen');
    await session.close();
    expect(await storedValues(disk.store, 'd', field)).toEqual(['Viimeinen']);
    const { session: second } = await opened('t2');
    second.write(other, 'Myöhempi');
    await settled();
    expect(session.text(other)).toBe('');
    expect(vi.getTimerCount()).toBe(1);
    await second.close();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('stamps later than everything it holds, whatever the clock says', async () => {
    const first = await opened('t1');
    await vi.advanceTimersByTimeAsync(60_000);
    first.session.write(field, 'Myöhään');
    await first.session.close();
    vi.setSystemTime(new Date(startOfTime));
    const { session } = await opened('t2');
    session.write(field, 'Kello taaksepäin');
    const [earlier, later] = historyOf(session.set.value, field);
    expect([earlier?.value, later?.value]).toEqual(['Myöhään', 'Kello taaksepäin']);
  });
});
