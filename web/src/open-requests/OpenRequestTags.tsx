import type { openRequestSummary } from '@onesource/api/areas/opening/asking/view';
import type { OpenRequestStatus } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { DueTag } from '../cases/DueTag.tsx';
import { type Tone, ToneTag } from '../ui/ToneTag.tsx';

const tones = {
  submitted: 'teal',
  granted: 'green',
  refused: 'red',
  withdrawn: 'grey',
  expired: 'grey',
  revoked: 'orange',
  unanswered: 'red',
} satisfies Record<OpenRequestStatus, Tone>;

/** Where what the public asked for stands, by when it is to be answered, and that it was answered late. */
export function OpenRequestTags({ request }: { request: ReturnType<typeof openRequestSummary> }) {
  const { t } = useTranslation('openRequests');
  return (
    <>
      <ToneTag tone={tones[request.status]}>{t(`status.${request.status}`)}</ToneTag>
      {(request.dueAt || request.awaitsCalendarOf) && <DueTag {...request} />}
      {request.answeredLate && <ToneTag tone="red">{t('list.late')}</ToneTag>}
    </>
  );
}
