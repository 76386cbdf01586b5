// One open assessment of impacts: its people, the seat answers go to, and who stands behind what is written now.

import { useLayoutEffect } from 'preact/hooks';
import type { DraftReader } from '../../core/draft/reader.ts';
import type { Question } from '../../core/instrument/impact-tool.ts';
import type { Facts } from '../../core/instrument/evaluate.ts';
import { goalRisksList, jointSeat, reachList } from '../../core/instrument/keys.ts';
import { assessmentsOf, assessorsOf, seatOf, type Assessment, type Assessor } from '../../core/review/assessments.ts';
import { currentAssessor } from '../../state/current-assessor.ts';
import { useApp, useDraft, useLabel, useWords } from '../app-context.ts';
import { useFacts } from '../parts/facts.ts';

export interface OpenAssessment {
  readonly assessment: Assessment;
  readonly assessors: readonly Assessor[];
  /** person who writes: alone the one, apart the one who said so; together nobody in particular */
  readonly writer: Assessor | undefined;
  /** seat answers are read from and written to; undefined = apart, and nobody has said who writes */
  readonly seat: string | undefined;
}

/** Undefined: the draft has no such assessment. */
export function useAssessment(aid: string): OpenAssessment | undefined {
  const app = useApp();
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  const reader = session.reader.value;
  const assessment = assessmentsOf(reader, tool2.id).find((one) => one.aid === aid);
  const current = currentAssessor(aid).value;
  if (!assessment) return undefined;
  const assessors = assessorsOf(reader, aid);
  const { mode } = assessment;
  if (mode === 'together') return { assessment, assessors, writer: undefined, seat: jointSeat };
  const person = mode === 'alone' ? soleSeat(reader, aid, assessors, app.me) : current;
  const writer = assessors.find(({ personId }) => personId === person);
  return { assessment, assessors, writer, seat: mode === 'alone' || writer ? seatOf(assessment, person) : undefined };
}

/** Alone: the seat with most answers, else this installation's person, else the first assessor. The joint seat is never one's own. */
export function soleSeat(reader: DraftReader, aid: string, assessors: readonly Assessor[], me: string): string {
  const counts = new Map<string, number>();
  for (const key of reader.keys(`rate/${aid}/`)) {
    const seat = key.slice(key.lastIndexOf('/') + 1);
    if (seat !== jointSeat) counts.set(seat, (counts.get(seat) ?? 0) + 1);
  }
  const most = [...counts].toSorted((a, b) => b[1] - a[1]).at(0)?.[0];
  return most ?? assessors.find(({ personId }) => personId === me)?.personId ?? assessors[0]?.personId ?? me;
}

/** What is written on this page is theirs. `joint`: answers of everybody (the gate, the closing sentences). */
export function useWriters({ assessment, assessors, writer }: OpenAssessment, joint = false): void {
  const { session } = useDraft();
  const together = assessment.mode === 'together' || (joint && assessment.mode === 'apart');
  const people = (together ? assessors.map(({ personId }) => personId) : writer ? [writer.personId] : []).join(' ');
  const role = together ? jointSeat : writer?.role || 'assessor';
  useLayoutEffect(() => {
    session.setWriters(people === '' ? [] : people.split(' '), role);
    return () => session.setWriters([], 'writer');
  }, [session, people, role]);
}

/** Facts as one seat of an assessment sees them. */
export const useSeatFacts = (aid: string, seat: string): Facts => useFacts({ assessment2: { aid, seat } });

/** Whether any question has an answer from anybody; from then on mode and purpose stand. The gate is joint in every mode. */
export function isBegun(reader: DraftReader, aid: string, questions: readonly Pick<Question, 'id'>[], people: readonly string[]): boolean {
  const seats = [...people, jointSeat];
  return (
    questions.some(({ id }) => reader.keys(`rate/${aid}/${id}.`).length > 0 || reader.keys(`just/${aid}/${id}/`).length > 0) ||
    seats.some((seat) => reader.rows(reachList(aid, seat)).length + reader.rows(goalRisksList(aid, seat)).length > 0)
  );
}

/** A person's name, else the role, else «Arvioija 2». */
export function useAssessorName(assessors: readonly Assessor[]): (assessor: Assessor) => string {
  const {
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  return (assessor) => {
    const role = tool2.assessorRoles.find(({ id }) => id === assessor.role);
    return assessor.name || (role ? label(role.label) : t('impact:assessorN', { n: assessors.indexOf(assessor) + 1 }));
  };
}

/** Addresses of the pages of one assessment. */
export function useImpactLinks(aid: string) {
  const { session } = useDraft();
  const list = `#/malli/${session.id}/vaikutukset`;
  const base = `${list}/${aid}`;
  return {
    list,
    assessors: `${base}/arvioijat`,
    gate: `${base}/portti`,
    result: `${base}/tulos`,
    question: (id: string) => `${base}/${encodeURIComponent(id)}`,
    field: (id: string) => `#/malli/${session.id}/polku/${id}`,
    exports: `#/malli/${session.id}/viennit`,
  };
}
