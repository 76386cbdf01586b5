// A file comes in: chosen, dropped anywhere on this page, or opened from outside; looked at first, taken in only when told.

import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../core/problem.ts';
import { notify, say } from '../../state/app.ts';
import { lookAt, takeIn, type Arrival } from '../../state/imports.ts';
import { useApp, useWords } from '../app-context.ts';
import { go } from '../go.ts';
import { ArrivalView } from '../outputs/arrival-view.tsx';
import { placeOfKey } from '../outputs/key-place.ts';
import { useDroppedFile } from '../outputs/dropped-file.ts';
import { Icon } from '../parts/icon.tsx';
import { ProblemText } from './problem.tsx';
import '../theme/draft.css';
import '../theme/outputs.css';

type Stage =
  | { readonly at: 'choose' }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'refused'; readonly name: string; readonly problem: Problem }
  | { readonly at: 'look'; readonly arrival: Arrival; readonly busy: boolean };

export function Import(_: { params: Readonly<Record<string, string>> }) {
  const app = useApp();
  const t = useWords();
  const [stage, setStage] = useState<Stage>({ at: 'choose' });
  const latest = useRef(0);
  const read = (file: File) => {
    const turn = ++latest.current;
    app.notice.value = undefined;
    setStage({ at: 'reading', name: file.name });
    say(app, t('outputs:reading'));
    void lookAt(app, file).then((looked) => {
      if (turn !== latest.current) return;
      setStage(
        looked.ok ? { at: 'look', arrival: looked.value, busy: false } : { at: 'refused', name: file.name, problem: looked.problem },
      );
    });
  };
  const over = useDroppedFile(read);
  const take = async (arrival: Arrival) => {
    setStage({ at: 'look', arrival, busy: true });
    const taken = await takeIn(app, arrival);
    if (!taken.ok) return setStage({ at: 'refused', name: arrival.fileName, problem: taken.problem });
    const { draft, report } = taken.value;
    const session = app.session.peek();
    const definitions = app.definitions.peek();
    const clash = report?.newConflicts[0];
    const place = clash && session && definitions ? placeOfKey(clash, draft, definitions, session.reader.peek()) : undefined;
    go(place ? place.href.slice(1) : `/malli/${draft}/yhteenveto`);
    notify(app, t('outputs:taken', { name: arrival.content.title || t('drafts:unnamed') }));
  };
  return (
    <div class="import" data-over={over || undefined}>
      {stage.at === 'look' ? (
        <ArrivalView
          arrival={stage.arrival}
          busy={stage.busy}
          onTake={() => void take(stage.arrival)}
          onCancel={() => setStage({ at: 'choose' })}
        />
      ) : (
        <Choose stage={stage} onFile={read} />
      )}
    </div>
  );
}

function Choose({ stage, onFile }: { stage: Exclude<Stage, { at: 'look' }>; onFile: (file: File) => void }) {
  const t = useWords();
  const id = useId();
  const refused = useRef<HTMLDivElement>(null);
  const isRefused = stage.at === 'refused';
  useEffect(() => {
    if (isRefused) refused.current?.focus();
  }, [isRefused, stage]);
  return (
    <div class="stack stack--wide arrival">
      <div class="stack stack--tight">
        <h1 class="h1" tabIndex={-1}>
          {t('outputs:importTitle')}
        </h1>
        <p class="lead">{t('outputs:importLead')}</p>
      </div>
      {stage.at === 'refused' && (
        <div class="errors" ref={refused} tabIndex={-1} role="group" aria-labelledby={`${id}-refused`}>
          <h2 class="h3" id={`${id}-refused`}>
            <Icon name="warn" /> {t('outputs:refused')}
          </h2>
          <p class="small muted break">{stage.name}</p>
          <p>
            <ProblemText problem={stage.problem} />
          </p>
          <p class="small">{t('outputs:nothingChanged')}</p>
        </div>
      )}
      <section class="paper drop-zone" aria-labelledby={`${id}-choose`}>
        <Icon name="upload" size={32} />
        <h2 class="h3" id={`${id}-choose`}>
          {t(stage.at === 'reading' ? 'outputs:reading' : 'outputs:chooseTitle')}
        </h2>
        <p class="small muted break" aria-busy={stage.at === 'reading' || undefined}>
          {stage.at === 'reading' ? stage.name : t('outputs:chooseText')}
        </p>
        <label class="ds-button file-button" data-variant="secondary">
          <Icon name="file" />
          {t('outputs:chooseFile')}
          <input
            class="ds-sr-only"
            type="file"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (file) onFile(file);
            }}
          />
        </label>
      </section>
      <section class="panel panel--soft stack stack--tight" aria-labelledby={`${id}-what`}>
        <h2 class="h4" id={`${id}-what`}>
          <Icon name="info" />
          {t('outputs:whatHappens')}
        </h2>
        <ul class="ask small">
          <li>{t('outputs:happensNew')}</li>
          <li>{t('outputs:happensJoin')}</li>
          <li>{t('outputs:happensClash')}</li>
        </ul>
      </section>
    </div>
  );
}
