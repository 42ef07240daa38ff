import { useQuery } from '@tanstack/react-query';
import { Collapse, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { peopleQueries } from '../queries.ts';
import { AccountHistory } from './history/AccountHistory.tsx';
import styles from './People.module.css';
import { PersonPanel } from './PersonPanel.tsx';

/** One person, opened beside the list. */
export function PersonDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { t } = useTranslation('organisation');
  const { dataLang } = useLocale();
  const person = useQuery({ ...peopleQueries.detail(id ?? ''), enabled: id !== null });
  return (
    <Drawer
      open={id !== null}
      onClose={onClose}
      size={480}
      title={<span lang={person.data && dataLang}>{person.data?.name ?? t('people.title')}</span>}
      destroyOnHidden
    >
      {id !== null && (
        <Loaded query={person}>
          {(data) => (
            <>
              <PersonPanel key={data.id} person={data} />
              <Collapse
                key={`history ${data.id}`}
                className={styles.history}
                size="small"
                // Asked for once somebody wants to know: each reading is written down
                destroyOnHidden
                items={[{ key: 'history', label: t('history.title'), children: <AccountHistory id={data.id} /> }]}
              />
            </>
          )}
        </Loaded>
      )}
    </Drawer>
  );
}
