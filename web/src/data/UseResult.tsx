import { useTranslation } from 'react-i18next';
import { detailText } from '../lib/failure-text.ts';
import { ToneTag } from '../ui/ToneTag.tsx';

const outcomes = ['answered', 'matched', 'not_matched'] as const;

/** What came of a use: an answer, or why it was refused. */
export function UseResult({ result }: { result: string }) {
  const { t } = useTranslation('data');
  const outcome = outcomes.find((known) => known === result);
  return (
    <ToneTag tone={outcome ? 'green' : 'red'}>
      {outcome ? t(`useResult.${outcome}`) : detailText({ code: result })}
    </ToneTag>
  );
}
