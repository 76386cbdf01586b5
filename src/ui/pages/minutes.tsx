// The minutes of a pair: to read, to print and to copy.

import { useState } from 'preact/hooks';
import { say } from '../../state/app.ts';
import { useApp, useWords } from '../app-context.ts';
import { useAssessment, type OpenAssessment } from '../impact/assessment.ts';
import { Walk } from '../impact/walk.tsx';
import { DocumentView } from '../outputs/document-view.tsx';
import { plainText, useMinutes } from '../pair/minutes-document.ts';
import { NotRevealed } from '../pair/not-revealed.tsx';
import { usePairLinks } from '../pair/pair-links.ts';
import { usePair, type Pair } from '../pair/use-pair.ts';
import { Icon } from '../parts/icon.tsx';
import { useTextLanguage } from '../parts/text-language.ts';
import { Missing } from './missing.tsx';
import '../theme/draft.css';
import '../theme/assessment.css';
import '../theme/outputs.css';

export function MinutesPage({ params }: { params: Readonly<Record<string, string>> }) {
  const open = useAssessment(params['aid'] ?? '');
  const pair = usePair(open ?? { assessment: { aid: '', tool: '', startedOn: '', mode: 'alone', purpose: 'practice' } });
  if (open?.assessment.mode !== 'apart') return <Missing params={params} />;
  return (
    <>
      <Walk open={open} current="differences" />
      {pair ? <Page open={open} pair={pair} /> : <NotRevealed open={open} title="pair:minutesTitle" />}
    </>
  );
}

function Page({ open, pair }: { open: OpenAssessment; pair: Pair }) {
  const app = useApp();
  const t = useWords();
  const lang = useTextLanguage();
  const links = usePairLinks(open.assessment.aid);
  const document = useMinutes(open, pair);
  const [copied, setCopied] = useState<boolean>();
  const copy = () => {
    void navigator.clipboard.writeText(plainText(document)).then(
      () => {
        setCopied(true);
        say(app, t('pair:copied'));
      },
      () => setCopied(false),
    );
  };
  return (
    <div class="stack stack--wide print-page">
      <div class="no-print stack">
        <p class="eyebrow">
          <a class="ds-link" href={links.differences}>
            {t('pair:allDifferences')}
          </a>
        </p>
        <div class="row row--spread">
          <h1 class="h1" tabIndex={-1}>
            {t('pair:minutesTitle')}
          </h1>
          <div class="row">
            <button type="button" class="ds-button" onClick={copy}>
              <Icon name={copied ? 'check' : 'copy'} />
              {t(copied ? 'pair:copied' : 'pair:copy')}
            </button>
            <button type="button" class="ds-button" data-variant="secondary" onClick={() => print()}>
              <Icon name="print" />
              {t('outputs:print')}
            </button>
          </div>
        </div>
        <p class="lead">{t('pair:minutesLead')}</p>
        {copied === false && (
          <p class="error" role="alert">
            <Icon name="warn" size={18} />
            {t('pair:copyFailed')}
          </p>
        )}
      </div>
      <DocumentView document={document} lang={lang} />
    </div>
  );
}
