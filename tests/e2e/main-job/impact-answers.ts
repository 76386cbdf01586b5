// Tool 2 as a county and a project answer it together, for practice: every kind of part, every special code.

/** By part id. A list of records = rows, by column; choices and selects by option id. */
export type PartAnswer = string | boolean | readonly string[] | readonly Readonly<Record<string, string>>[];
/** An answer that is one word or one text. */
export function textOf(value: PartAnswer | undefined): string {
  if (typeof value !== 'string') throw new Error(`${JSON.stringify(value)} is no text`);
  return value;
}
export interface QuestionAnswer {
  readonly parts: Readonly<Record<string, PartAnswer>>;
  readonly reason?: string;
}

export const assessors = [
  { role: 'alue', name: 'Å. K.', organisation: 'Hyvinvointialueen kotihoito' },
  { role: 'hanke', name: 'T. Ö.', organisation: 'Kehittämishanke' },
] as const;

export const indicator = {
  nimi: 'Odotus ennen ensimmäistä käyntiä',
  yks: 'paiva',
  suunta: 'laskee',
  lahde: 'asiakastietojärjestelmä',
  vastuu: 'palvelupäällikkö',
  vali: 'neljännesvuosi',
  lt: '3,4',
  ltpvm: '31.12.2023',
  ltn: '52',
  tt: '1',
  ttpvm: '31.12.2026',
  tu: '1,6',
  tupvm: '30.9.2026',
  tun: '61',
} as const;
/** 1,6 − 3,4, and the beginning of its share in per cent */
export const change = { value: '-1.8', shown: '−1,8', percent: '−52,9' } as const;
/** 100 × 1,8 / 2,4 */
export const fulfilment = '75';

export const goal = {
  kuka: 'kotiutuva asiakas',
  mita: 'apu alkaa kotiutuspäivänä',
  mista: 'joka kolmas',
  mihin: 'yhdeksän kymmenestä',
  milloin: '31.12.2026',
} as const;

export const evidence = {
  kind: 'asiakirja',
  viite: 'Seurantaraportti syksy 2026, s. 4–6',
  pvm: '12.10.2026',
  huomio: 'Luvut poimittu järjestelmästä, ei käsin.',
} as const;

export const gate: Readonly<Record<string, QuestionAnswer>> = {
  '2.Q1': { parts: { k: true, url: 'https://kotiviikko.example/malli' } },
  '2.Q2': {
    parts: {
      k: true,
      ryh: ['olderWithReducedFunctioning', 'remoteAreas'],
      t: 'Kotiutuva ikääntynyt saa avun samana päivänä eikä jää yöksi yksin.',
    },
  },
  '2.Q3': { parts: { k: true, pvm: '1.3.2026', yks: 'Itäinen ja läntinen kotihoidon tiimi' } },
};

const why = {
  better: 'Seurannassa luku parani molemmissa tiimeissä, ja hoitajat kertoivat saman.',
  worse: 'Puheluihin kuluu enemmän aikaa kuin ennen, ja se on poissa käynneistä.',
} as const;
/** A question of the bundle: effect, evidence, why without follow-up, reason. */
const effect = (va: string, na?: string, reason?: string, ms?: string): QuestionAnswer => ({
  parts: { va, ...(na ? { na } : {}), ...(ms ? { ms } : {}) },
  ...(reason ? { reason } : {}),
});
const level = (to: string): QuestionAnswer => ({ parts: { to } });
const text = (t: string): QuestionAnswer => ({ parts: { t } });

/** Its parts come and go, and an effect without evidence is mended. */
export const dramatic = '2.K3';
/** Left without an answer at first: finishing must ask for it. */
export const leftOpen = '2.W6';

export const answers: Readonly<Record<string, QuestionAnswer>> = {
  '2.K1': { parts: { r: [{ ryhma: 'olderWithReducedFunctioning', tavoite: '340', tavoitettu: '212' }] } },
  '2.K2': level('n2'),
  '2.K3': effect('p2', 'n1', why.better, 'Mittaus aloitettiin vasta tänä vuonna, joten arvio perustuu työntekijöiden kokemukseen.'),
  '2.K4': effect('EV'),
  '2.K5': text('EO'),
  '2.K6': effect('n0', 'n0'),
  '2.M1': level('n0'),
  '2.M2': level('EV'),
  '2.M3': { parts: { av: [indicator.nimi] } },
  '2.M4': level('n2'),
  '2.M5': effect('p1', 'n2', why.better),
  '2.M6': text('Samaan aikaan osastolla otettiin käyttöön kotiutuksen tarkistuslista.'),
  '2.M7': { parts: { to: 'n3', vas: 'palvelupäällikön yksikkö', pvm: '1.6.2027' } },
  '2.B1': effect('p1', 'n3', why.better),
  '2.B2': effect('p2', 'n3', why.better),
  '2.B3': effect('n0', 'n1'),
  '2.B4': effect('p1', 'n1', why.better),
  '2.B5': effect('EV'),
  '2.B6': effect('ET'),
  '2.B7': effect('m1', 'n1', why.worse),
  '2.B8': effect('p1', 'n2', why.better),
  '2.B9': effect('p1', 'n1', why.better),
  '2.B10': effect('ET'),
  '2.B11': effect('p1', 'n1', why.better),
  '2.B12': effect('m2', 'n2', why.worse),
  '2.B13': effect('n0', 'n2'),
  '2.N1': effect('p1', 'n4', why.better),
  '2.N2': effect('EV'),
  '2.N3': effect('ET'),
  '2.N4': effect('n0', 'n0'),
  '2.X1': {
    parts: {
      r: [
        {
          riski: 'Perjantain kotiutuksiin ei riitä varahenkilöstöä.',
          tn: '2',
          vk: '3',
          hal: 'Vuorolista sovitaan kolme viikkoa etukäteen.',
        },
      ],
    },
  },
  '2.X2': { parts: { t: 'Läheiset alkoivat soittaa suoraan hoitajalle.', va: 'n0' } },
  '2.X3': effect('m1', 'n1', why.worse),
  '2.X4': level('n3'),
  '2.I1': { parts: { ka: 'n2', nyt: '2', tark: '8' } },
  '2.I2': level('n1'),
  '2.I3': level('n2'),
  '2.I4': level('n2'),
  '2.I5': level('n3'),
  '2.I6': text('Lääkelista tuli myöhään. Apteekki lupasi vastata puhelimeen iltapäivisin.'),
  '2.W1': level('n2'),
  '2.W2': level('n3'),
  '2.W3': level('n1'),
  '2.W4': level('n1'),
  '2.W5': { parts: { po: 'n2', luet: 'Itäinen ja läntinen tiimi, naapurialueen osasto kokeilee' } },
  '2.W6': text('Kotihoidon kehittämistiimi, yhteinen sähköposti. Palvelua saa myös pohjoissaameksi: čále maŋŋil.'),
};

export const sentences: Readonly<Record<string, string>> = {
  '2.Y1': 'Odotus ennen ensimmäistä käyntiä lyheni 3,4 päivästä 1,6 päivään.',
  '2.Y2': 'Muutos näkyy yksin asuville ja heidän läheisilleen.',
  '2.Y3': 'Näyttönä on seuranta kahdesta tiimistä ja 62 haastattelua.',
  '2.Y4': 'Emme tiedä, kuinka paljon osaston oma tarkistuslista vaikutti.',
  '2.Y5': 'Mitataan keväällä uudestaan – myös läntisessä tiimissä.',
};
