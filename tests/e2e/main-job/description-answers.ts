// Tool 1 as a careful reader answers it: the solution is partly told, results are told, nobody measured a baseline.

export type Level = '0' | '1' | '2' | 'na';

/** By criterion. Those that are not applicable by rule (the model is not made in the programme) have no answer. */
export const levels: Readonly<Record<string, Level>> = {
  '1.A1': '2',
  '1.A3': '1',
  '1.A4': '1',
  '1.A8': '2',
  '1.A9': '0',
  '1.A10': '1',
  '1.B1': '2',
  '1.B2': '2',
  '1.B3': '1',
  '1.B4': '0',
  '1.B5': '1',
  '1.C1': '1',
  '1.C2': '0',
  '1.C3': '0',
  '1.C4': '0',
  '1.D1': '1',
  '1.D2': '0',
  '1.D3': 'na',
  '1.D4': '0',
  '1.E1': '0',
  '1.E2': '0',
  '1.E3': '0',
  '1.E4': '0',
  '1.E5': '0',
  '1.E6': '0',
  '1.E7': '1',
  '1.G1': '0',
  '1.G2': '0',
  '1.G3': '0',
  '1.H1': '1',
  '1.H2': '1',
  '1.H3': '1',
  '1.H4': '1',
  '1.H5': '1',
  '1.H6': '2',
  '1.H7': '1',
  '1.H8': '1',
  '1.J1': '2',
  '1.J2': '2',
  '1.J3': '1',
  '1.J4': '1',
  '1.J5': '1',
  '1.J6': '1',
  '1.J7': '1',
  '1.L1': '2',
  '1.L2': '1',
  '1.L3': '1',
  '1.L4': '0',
};

export const byRule: readonly string[] = ['1.A2', '1.A5', '1.A6', '1.A7'];

/** Left as «en osaa sanoa» at first: finishing must ask for it. */
export const leftOpen = '1.C3';

export const reasons: Readonly<Record<string, string>> = {
  '1.D3': 'Palvelu on kaikille sama, eikä ryhmää ole tarkoitus rajata tämän enempää.',
};

/** What the reader writes down about one criterion: finding, and what is done about it. */
export const noted = {
  criterion: '1.E3',
  finding: 'Lähtötaso puuttuu: yksikään luku ei ole ajalta ennen muutosta. Kysytään tietohallinnosta – ehkä lista löytyy.',
  repair: { what: 'Pyydetään lähtöluvut vuodelta 2023 ja lisätään ne mittareihin.', who: 'kehittämispäällikkö', when: '15.12.2026' },
} as const;

export const expectedClass = { id: 'A', raisedBy: ['1.E3', '1.J3'] } as const;
