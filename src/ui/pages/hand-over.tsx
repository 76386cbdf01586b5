// The hand-over screen of an assessment made apart.

import { useAssessment } from '../impact/assessment.ts';
import { Walk } from '../impact/walk.tsx';
import { HandOver } from '../pair/hand-over.tsx';
import { Missing } from './missing.tsx';
import '../theme/draft.css';
import '../theme/assessment.css';

export function HandOverPage({ params }: { params: Readonly<Record<string, string>> }) {
  const open = useAssessment(params['aid'] ?? '');
  if (open?.assessment.mode !== 'apart') return <Missing params={params} />;
  return (
    <>
      <Walk open={open} current="questions" />
      <HandOver key={open.assessment.aid} open={open} />
    </>
  );
}
