// Programme data: the counties, calls, investments and dates of one funding programme. Versioned like an instrument.

import type { Language, Words } from './instrument/words.ts';

export interface CooperationArea {
  readonly id: string;
  readonly label: Words;
}

export interface County {
  readonly id: string;
  readonly label: Words;
  /** form used in an RRP name («Pohjanmaan HVA»), per language of the text */
  readonly nameInModel: Words;
  readonly kind: 'county' | 'city' | 'group' | 'national' | 'other';
  /** cooperation area (YTA) it belongs to */
  readonly area?: string;
  /** counts in the recommended 3–5 assessed models: 21 counties and Helsinki */
  readonly countsForTarget: boolean;
}

export interface ProgrammeItem {
  readonly id: string;
  readonly label: Words;
  readonly note?: Words;
}
export interface Investment extends ProgrammeItem {
  readonly pillar: string;
  readonly code: string;
  readonly subcodes?: readonly string[];
}
export interface ProgrammeDate {
  readonly id: string;
  readonly on: string;
  readonly label: Words;
  readonly past: boolean;
}

export interface Programme {
  readonly format: 1;
  readonly id: string;
  readonly version: string;
  readonly title: Words;
  readonly areas: readonly CooperationArea[];
  readonly counties: readonly County[];
  readonly calls: readonly ProgrammeItem[];
  readonly pillars: readonly ProgrammeItem[];
  readonly investments: readonly Investment[];
  readonly themes: readonly ProgrammeItem[];
  readonly indicators: readonly ProgrammeItem[];
  readonly dates: readonly ProgrammeDate[];
  readonly target: { readonly min: number; readonly max: number; readonly label: Words };
  /** emblem statement for EU-funded models, in the language of the text */
  readonly fundingStatement: Readonly<Record<Language, string>>;
}
