import type { RequestStatus, RevisionStatus } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { type Tone, ToneTag } from '../ui/ToneTag.tsx';

const requestTones = {
  submitted: 'teal',
  supplement_wanted: 'amber',
  negotiating: 'amber',
  coordinating: 'orange',
  referred: 'orange',
  granted: 'green',
  suspended: 'orange',
  refused: 'red',
  withdrawn: 'grey',
  expired: 'grey',
  revoked: 'red',
  disposed: 'grey',
} satisfies Record<RequestStatus, Tone>;

const revisionTones = {
  draft: 'grey',
  submitted: 'teal',
  returned: 'amber',
  examining: 'teal',
  published: 'green',
  superseded: 'grey',
  discarded: 'grey',
  retired: 'grey',
} satisfies Record<RevisionStatus, Tone>;

/** 申请状态 */
export function RequestStatusTag({ status }: { status: RequestStatus }) {
  const { t } = useTranslation('vocabulary');
  return <ToneTag tone={requestTones[status]}>{t(`requestStatus.${status}`)}</ToneTag>;
}

/** 版本状态 */
export function RevisionStatusTag({ status }: { status: RevisionStatus }) {
  const { t } = useTranslation('vocabulary');
  return <ToneTag tone={revisionTones[status]}>{t(`revisionStatus.${status}`)}</ToneTag>;
}
