// Everything that leaves this machine as a file: backup, PDF forms, the material to be sent, the print.

import { BackupCard } from '../outputs/backup-card.tsx';
import { FormCard } from '../outputs/form-card.tsx';
import { PayloadCard } from '../outputs/payload-card.tsx';
import { useDraft, useWords } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import '../theme/draft.css';
import '../theme/outputs.css';

export function Exports(_: { params: Readonly<Record<string, string>> }) {
  const { session } = useDraft();
  const t = useWords();
  return (
    <div class="stack stack--wide">
      <div class="stack stack--tight">
        <p class="eyebrow">
          <a class="ds-link" href={`#/malli/${session.id}/yhteenveto`}>
            {t('outputs:backToSummary')}
          </a>
        </p>
        <h1 class="h1" tabIndex={-1}>
          {t('outputs:exportsTitle')}
        </h1>
        <p class="lead">{t('outputs:exportsLead')}</p>
      </div>
      <div class="outputs">
        <BackupCard main />
        <FormCard tool="tool1" />
        <FormCard tool="tool2" />
        <PayloadCard />
        <section class="paper output" aria-labelledby="print-card">
          <h2 class="h3" id="print-card">
            <Icon name="print" />
            {t('outputs:printTitle')}
          </h2>
          <p class="small">{t('outputs:printText')}</p>
          <div class="row">
            <a class="ds-button" data-variant="secondary" href={`#/malli/${session.id}/tuloste`}>
              <Icon name="print" />
              {t('outputs:openPrint')}
            </a>
          </div>
        </section>
      </div>
    </div>
  );
}
