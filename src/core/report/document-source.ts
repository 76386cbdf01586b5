// What a document is made from, and what it shows.

import type { DraftReader } from '../draft/reader.ts';
import type { Option, PathInstrument } from '../instrument/definition.ts';
import type { DescriptionTool } from '../instrument/description-tool.ts';
import type { ImpactTool } from '../instrument/impact-tool.ts';
import { jointSeat } from '../instrument/keys.ts';
import type { Language } from '../instrument/words.ts';
import type { Programme } from '../programme.ts';
import { assessorsOf, type Assessment } from '../review/assessments.ts';
import { lockState } from '../review/flow.ts';
import type { DocumentPhrases } from './document-phrases.ts';
import type { PhraseLookup } from './form-phrases.ts';
import type { FormSeat } from './form-source.ts';

export interface DocumentSource {
  readonly reader: DraftReader;
  readonly path: PathInstrument;
  readonly tool1: DescriptionTool;
  readonly tool2: ImpactTool;
  readonly programme: Programme;
  readonly language: Language;
  readonly words: DocumentPhrases;
  readonly formWords: PhraseLookup;
  readonly ownAid: string;
  /** ISO day the document is made on */
  readonly today: string;
}

/** An assessment and the seat whose answers may leave this machine. */
export interface ShownAssessment {
  readonly assessment: Assessment;
  readonly seat: FormSeat;
  /** only one person's answers of an assessment that is made apart */
  readonly own: boolean;
}

/**
 * Whose answers of an assessment are shown outside: those that count; of one made apart only `person`'s own until both seats have locked
 * (architecture §9). The gate and other joint answers are common to everybody.
 */
export function shownAssessment(reader: DraftReader, assessment: Assessment, person: string): ShownAssessment {
  if (assessment.mode === 'apart' && !lockState(reader, assessment.aid).revealed)
    return { assessment, seat: { id: person, letter: 'a' }, own: true };
  return { assessment, seat: { id: assessment.mode === 'alone' ? soleSeat(reader, assessment.aid) : jointSeat, letter: 'j' }, own: false };
}

/** Alone: the seat with most answers, else the first assessor's. The joint seat, where gate answers are, is nobody's own. */
function soleSeat(reader: DraftReader, aid: string): string {
  const counts = new Map<string, number>();
  for (const key of reader.keys(`rate/${aid}/`)) {
    const seat = key.slice(key.lastIndexOf('/') + 1);
    if (seat !== jointSeat) counts.set(seat, (counts.get(seat) ?? 0) + 1);
  }
  const most = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).at(0)?.[0];
  return most ?? assessorsOf(reader, aid)[0]?.personId ?? jointSeat;
}

const programmeLists = ['counties', 'calls', 'pillars', 'investments', 'themes', 'indicators'] as const;

/** Options of a field, from the instrument or from the programme (`programme:<list>`). */
export function optionsFor(
  options: string | undefined,
  { path, programme }: Pick<DocumentSource, 'path' | 'programme'>,
): readonly Option[] {
  const list = programmeLists.find((name) => options === `programme:${name}`);
  if (list !== undefined) return programme[list].map(({ id, label }) => ({ id, label }));
  return options === undefined ? [] : (path.options[options] ?? []);
}
