import { discrepancyStatuses, type FollowedType, requestStatuses } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { RequestStatusTag } from '../../words/StatusTag.tsx';
import type { Followed } from './queries.ts';

const routes = {
  resource: paths.resource,
  request: paths.request,
  discrepancy: paths.discrepancy,
  demand: paths.demand,
} as const satisfies Record<FollowedType, string>;

/** What it is called, as the way to it; opening it is looking at it. */
export function Name({ line, onOpen }: { line: Followed; onOpen: () => void }) {
  const { subject, title, gone } = line;
  if (gone) return <DataText>{title}</DataText>;
  return (
    <Link to={generatePath(routes[subject.type], { id: subject.id })} onClick={onOpen}>
      <DataText>{title}</DataText>
    </Link>
  );
}

/** Where a case stands, or that its entry is gone. */
export function Standing({ line: { subject, status, gone } }: { line: Followed }) {
  const { t } = useTranslation(['following', 'vocabulary']);
  if (gone) return <ToneTag tone="grey">{t('following:gone')}</ToneTag>;
  if (status === null) return null;
  const request = subject.type === 'request' && requestStatuses.find((one) => one === status);
  if (request) return <RequestStatusTag status={request} />;
  const doubt = subject.type === 'discrepancy' && discrepancyStatuses.find((one) => one === status);
  if (doubt) return <ToneTag tone="teal">{t(`vocabulary:discrepancyStatus.${doubt}`)}</ToneTag>;
  const demand = (['filed', 'routed', 'met', 'declined', 'withdrawn'] as const).find((one) => one === status);
  return demand ? <ToneTag tone="teal">{t(`following:demandStatus.${demand}`)}</ToneTag> : null;
}

/** What has happened since it was looked at. */
export function useChanges() {
  const { t } = useTranslation('following');
  return ({ changes }: Followed): string => changes.map(({ what, count }) => t(`change.${what}`, { count })).join('、');
}
