import type { HistoryView } from '@onesource/api/areas/organisation/history/queries';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Timeline } from '../../../cases/Timeline.tsx';
import { numberParam } from '../../../lib/url-params.ts';
import { useUrlState } from '../../../lib/use-url-state.ts';
import { DataText } from '../../../ui/DataText.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Pages } from '../../../ui/Pages.tsx';
import { peopleQueries } from '../../queries.ts';
import styles from '../People.module.css';

type Step = HistoryView['items'][number];
const pageSize = 10;
/** Which page of the history; that of a list behind it stays. */
const params = { history: numberParam(1), page: numberParam(1) };

/** 账号变动记录: what happened to an account, the latest first. */
export function AccountHistory({ id }: { id: string }) {
  const { t } = useTranslation(['organisation', 'audit', 'vocabulary']);
  const [{ history: at, page }, change] = useUrlState(params);
  const history = useQuery(peopleQueries.history(id, at, pageSize));
  const names: Readonly<Record<Step['type'], string>> = t('audit:actions', { returnObjects: true });
  const rolesSaid = (roles: Step['given']) => roles.map((role) => t(`vocabulary:role.${role}`)).join(t('comma'));
  const actorOf = ({ actor, ip }: Step) => {
    // Of a sign-in nobody knows who tried
    if (ip !== null) return t('history.tried', { ip });
    if (actor.oneself) return t('history.oneself');
    if (actor.id === null) return actor.name === 'OneSource' ? t('audit:itself') : actor.name;
    const roles = actor.post ? rolesSaid(actor.post.roles) : '';
    return {
      id: actor.id,
      name: roles === '' ? actor.name : t('history.inPost', { name: actor.name, roles }),
      department: actor.post?.department ?? null,
    };
  };
  return (
    <Loaded query={history}>
      {({ items, total }) =>
        total === 0 ? (
          <p className={styles.quiet}>{t('history.none')}</p>
        ) : (
          <>
            <Timeline
              events={items.map((item) => ({ ...item, seq: item.id, actor: actorOf(item) }))}
              says={({ type }) => names[type]}
              tone={({ result, type }) => (result === 'refused' ? 'red' : type === 'user.disable' ? 'grey' : 'teal')}
            >
              {(step) => <Particulars step={step} rolesSaid={rolesSaid} />}
            </Timeline>
            <Pages
              small
              page={at}
              pageSize={pageSize}
              total={total}
              onPage={(history) => change({ history, page })}
              label={t('history.title')}
            />
          </>
        )
      }
    </Loaded>
  );
}

type ParticularsProps = { step: Omit<Step, 'actor'>; rolesSaid: (roles: Step['given']) => string };

/** From what to what, and who else had a part in it. */
function Particulars({ step, rolesSaid }: ParticularsProps) {
  const { t } = useTranslation('organisation');
  const { given, taken, moved, changed, askedBy, handedOver, substitute, via, type, result } = step;
  const said = [
    moved?.to && (moved.from ? t('history.moved', moved) : t('history.placed', { to: moved.to })),
    given.length > 0 && t('history.given', { roles: rolesSaid(given) }),
    taken.length > 0 && t('history.taken', { roles: rolesSaid(taken) }),
    changed.length > 0 &&
      t('history.changed', { fields: changed.map((field) => t(`person.${field}`)).join(t('comma')) }),
    askedBy && t('history.askedBy', { name: askedBy }),
    handedOver && t('history.handedOver', handedOver),
    substitute && t('history.substitute', substitute),
    via && t(`history.via.${via}`),
    type === 'user.mail-password' && result === 'refused' && t('history.notMailed'),
  ].filter((line) => typeof line === 'string' && line !== '');
  if (said.length === 0) return null;
  return (
    <div className={styles.particulars}>
      {said.map((line) => (
        <div key={String(line)}>
          <DataText>{line}</DataText>
        </div>
      ))}
    </div>
  );
}
