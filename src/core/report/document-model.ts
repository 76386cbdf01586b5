// A draft as a document to read: headings, paragraphs and tables, the same on the screen and on paper.

export interface DocumentColumn {
  readonly label: string;
  /** share of the width, against the other columns */
  readonly weight: number;
}

/** `own`: words a person wrote, in the language of the description. */
export interface DocumentFact {
  readonly name: string;
  readonly value: string;
  readonly own?: true;
}

export type DocumentBlock =
  /** 3 = stage or section of a tool, 4 = field or question */
  | { readonly kind: 'heading'; readonly level: 3 | 4; readonly text: string; readonly code?: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly own?: true; readonly quiet?: true }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly items: readonly DocumentFact[] }
  | {
      readonly kind: 'table';
      readonly label: string;
      readonly columns: readonly DocumentColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  /** stays on one sheet when it fits on one */
  | { readonly kind: 'group'; readonly blocks: readonly DocumentBlock[] };

export interface DocumentSection {
  readonly id: string;
  readonly title: string;
  /** stands on every sheet of the section: «Harjoittelu – ei palauteta», «oma arvio»; '' = nothing */
  readonly mark: string;
  readonly blocks: readonly DocumentBlock[];
}

export interface DraftDocument {
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly DocumentFact[];
  /** the sentence at the foot of every sheet */
  readonly ownAid: string;
  readonly sections: readonly DocumentSection[];
}
