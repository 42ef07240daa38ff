import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router-dom';
import { hasCode } from '../../lib/failure.ts';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../shell/page/use-page-title.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { OpenLayout } from '../OpenLayout.tsx';
import { confirmAsked, openingQueries, withdrawAsked } from '../queries.ts';
import { Asked } from './Asked.tsx';
import { Unconfirmed } from './Unconfirmed.tsx';

/** What the link of a letter leads to: something to confirm, or how a request stands. The token stands behind the `#`. */
export function AskedPage() {
  const { t } = useTranslation(['asking', 'opening']);
  const token = useLocation().hash.slice(1);
  usePageTitle(t('asking:asked'));
  return (
    <OpenLayout place={undefined}>
      {token === '' ? (
        <EmptyState title={t('asking:noLink')} hint={t('asking:noLinkHint')}>
          <Link to={paths.open}>{t('opening:back')}</Link>
        </EmptyState>
      ) : token.startsWith('c_') ? (
        <Confirm key={token} token={token} />
      ) : (
        <Standing key={token} token={token} />
      )}
    </OpenLayout>
  );
}

function Over() {
  const { t } = useTranslation(['asking', 'opening']);
  return (
    <EmptyState title={t('asking:over')} hint={t('asking:overHint')}>
      <Link to={paths.open}>{t('opening:back')}</Link>
    </EmptyState>
  );
}

function Confirmed({ number }: { number: string }) {
  const { t } = useTranslation(['asking', 'opening']);
  return (
    <EmptyState title={t('asking:confirmed')} hint={<span role="status">{t('asking:confirmedHint', { number })}</span>}>
      <Link to={paths.open}>{t('opening:back')}</Link>
    </EmptyState>
  );
}

/** What was asked for and a button, and nothing done before: programs that look into mail follow links too. */
function Confirm({ token }: { token: string }) {
  const looked = useQuery(openingQueries.unconfirmed(token));
  const confirming = useMutation({ mutationFn: () => confirmAsked(token), meta: { quiet: true } });
  if (hasCode(looked.error, 'link_over') || hasCode(confirming.error, 'link_over')) return <Over />;
  if (confirming.data) return <Confirmed number={confirming.data.number} />;
  return (
    <Loaded query={looked}>
      {({ number, asked }) =>
        asked === null ? (
          <Confirmed number={number} />
        ) : (
          <Unconfirmed
            asked={asked}
            failure={confirming.error}
            pending={confirming.isPending}
            onConfirm={() => confirming.mutate()}
          />
        )
      }
    </Loaded>
  );
}

function Standing({ token }: { token: string }) {
  const client = useQueryClient();
  const { queryKey, ...query } = openingQueries.asked(token);
  const asked = useQuery({ queryKey, ...query });
  const withdrawing = useMutation({
    mutationFn: () => withdrawAsked(token),
    onSuccess: (view) => client.setQueryData(queryKey, view),
  });
  if (hasCode(asked.error, 'link_over')) return <Over />;
  return (
    <Loaded query={asked}>
      {(view) => (
        <Asked
          asked={view}
          token={token}
          onWithdraw={() => withdrawing.mutateAsync()}
          onTaken={() => client.invalidateQueries({ queryKey })}
        />
      )}
    </Loaded>
  );
}
