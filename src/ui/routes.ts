// The one table of screens. Pictures, axe runs and the offline check read it; a route enters it with its page.

import type { ComponentType } from 'preact';
import { Drafts } from './pages/drafts.tsx';

export interface Route {
  readonly id: string;
  readonly path: string;
  /** tab of the draft bar it belongs to; none: not a draft's page */
  readonly tab?: 'write' | 'description' | 'impact' | 'summary';
  /** key of its title in frame.json */
  readonly title: string;
  readonly load: () => Promise<ComponentType<{ params: Readonly<Record<string, string>> }>>;
  /** moving between these is not a new page: focus stays with the page itself */
  readonly samePageBy?: readonly string[];
}

type Page = ComponentType<{ params: Readonly<Record<string, string>> }>;
const lazily =
  <K extends string>(load: () => Promise<Record<K, Page>>, name: K) =>
  async () =>
    (await load())[name];

export const routes: readonly Route[] = [
  { id: 'drafts', path: '/mallit', title: 'titleDrafts', load: async () => Drafts },
  { id: 'bin', path: '/roskakori', title: 'titleBin', load: lazily(() => import('./pages/bin.tsx'), 'Bin') },
  {
    id: 'basics',
    path: '/malli/:draft/perustiedot',
    tab: 'write',
    title: 'titleBasics',
    load: lazily(() => import('./pages/basics.tsx'), 'Basics'),
  },
  {
    id: 'basic',
    path: '/malli/:draft/perustiedot/:field',
    tab: 'write',
    title: 'titleBasics',
    load: lazily(() => import('./pages/basics.tsx'), 'Basics'),
  },
  {
    id: 'field',
    path: '/malli/:draft/polku/:field',
    tab: 'write',
    title: 'titleField',
    load: lazily(() => import('./pages/field.tsx'), 'FieldPage'),
  },
  {
    id: 'reviews',
    path: '/malli/:draft/kuvaus',
    tab: 'description',
    title: 'titleReviews',
    load: lazily(() => import('./pages/reviews.tsx'), 'Reviews'),
  },
  {
    id: 'reviewResult',
    path: '/malli/:draft/kuvaus/:aid/tulos',
    tab: 'description',
    title: 'titleReviewResult',
    load: lazily(() => import('./pages/review-result.tsx'), 'ReviewResult'),
  },
  {
    id: 'reviewSection',
    path: '/malli/:draft/kuvaus/:aid/:criterion',
    tab: 'description',
    title: 'titleReview',
    load: lazily(() => import('./pages/review-section.tsx'), 'ReviewSectionPage'),
  },
  {
    id: 'impacts',
    path: '/malli/:draft/vaikutukset',
    tab: 'impact',
    title: 'titleImpacts',
    load: lazily(() => import('./pages/impacts.tsx'), 'Impacts'),
  },
  {
    id: 'assessors',
    path: '/malli/:draft/vaikutukset/:aid/arvioijat',
    tab: 'impact',
    title: 'titleAssessors',
    load: lazily(() => import('./pages/assessors.tsx'), 'Assessors'),
  },
  {
    id: 'gate',
    path: '/malli/:draft/vaikutukset/:aid/portti',
    tab: 'impact',
    title: 'titleGate',
    load: lazily(() => import('./pages/gate.tsx'), 'Gate'),
  },
  {
    id: 'impactResult',
    path: '/malli/:draft/vaikutukset/:aid/tulos',
    tab: 'impact',
    title: 'titleImpactResult',
    load: lazily(() => import('./pages/impact-result.tsx'), 'ImpactResult'),
  },
  {
    id: 'handOver',
    path: '/malli/:draft/vaikutukset/:aid/vaihto',
    tab: 'impact',
    title: 'titleHandOver',
    load: lazily(() => import('./pages/hand-over.tsx'), 'HandOverPage'),
  },
  {
    id: 'lock',
    path: '/malli/:draft/vaikutukset/:aid/lukitus',
    tab: 'impact',
    title: 'titleLock',
    load: lazily(() => import('./pages/lock.tsx'), 'LockPage'),
  },
  {
    id: 'differences',
    path: '/malli/:draft/vaikutukset/:aid/erot',
    tab: 'impact',
    title: 'titleDifferences',
    load: lazily(() => import('./pages/differences.tsx'), 'DifferencesPage'),
  },
  {
    id: 'joint',
    path: '/malli/:draft/vaikutukset/:aid/yhteinen/:question',
    tab: 'impact',
    title: 'titleJoint',
    load: lazily(() => import('./pages/joint.tsx'), 'JointPage'),
  },
  {
    id: 'minutes',
    path: '/malli/:draft/vaikutukset/:aid/muistio',
    tab: 'impact',
    title: 'titleMinutes',
    load: lazily(() => import('./pages/minutes.tsx'), 'MinutesPage'),
  },
  {
    id: 'confirmation',
    path: '/malli/:draft/vaikutukset/:aid/vahvistus',
    tab: 'impact',
    title: 'titleConfirmation',
    load: lazily(() => import('./pages/confirmation.tsx'), 'Confirmation'),
  },
  {
    id: 'report',
    path: '/malli/:draft/vaikutukset/:aid/raportti',
    tab: 'impact',
    title: 'titleReport',
    load: lazily(() => import('./pages/report.tsx'), 'Report'),
  },
  {
    id: 'question',
    path: '/malli/:draft/vaikutukset/:aid/:question',
    tab: 'impact',
    title: 'titleQuestion',
    load: lazily(() => import('./pages/question.tsx'), 'QuestionPage'),
  },
  {
    id: 'summary',
    path: '/malli/:draft/yhteenveto',
    tab: 'summary',
    title: 'titleSummary',
    load: lazily(() => import('./pages/summary.tsx'), 'Summary'),
  },
  {
    id: 'exports',
    path: '/malli/:draft/viennit',
    tab: 'summary',
    title: 'titleExports',
    load: lazily(() => import('./pages/exports.tsx'), 'Exports'),
  },
  {
    id: 'print',
    path: '/malli/:draft/tuloste',
    tab: 'summary',
    title: 'titlePrint',
    load: lazily(() => import('./pages/print.tsx'), 'Print'),
  },
  {
    id: 'history',
    path: '/malli/:draft/historia/:field',
    tab: 'write',
    title: 'titleHistory',
    load: lazily(() => import('./pages/history.tsx'), 'History'),
  },
  { id: 'import', path: '/tuonti', title: 'titleImport', load: lazily(() => import('./pages/import.tsx'), 'Import') },
  { id: 'settings', path: '/asetukset', title: 'titleSettings', load: lazily(() => import('./pages/settings.tsx'), 'Settings') },
  { id: 'missing', path: '/ei-loydy', title: 'titleMissing', load: lazily(() => import('./pages/missing.tsx'), 'Missing') },
];
