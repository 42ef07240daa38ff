import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router-dom';
import { paths } from '../paths.ts';
import { useSession } from '../session/session.ts';
import { dueWords } from './due-words.ts';
import { holdsPlace, keepPlace } from './place.ts';
import { inboxQueries } from './queries.ts';
import styles from './Reminder.module.css';
import { tellsToday } from './told.ts';
import { worstOf } from './urgency.ts';

/**
 * 提醒: once a day, above whatever page, says how much is late or due soon, until it is closed or followed; in the inbox
 * itself a band says so. It covers nothing, and has its place from the start: where nothing presses it says that.
 */
export function Reminder() {
  const { t } = useTranslation(['inbox', 'common']);
  const session = useSession();
  const { user, roles } = session;
  const { data } = useQuery({ ...inboxQueries.summary(), enabled: roles.length > 0 });
  const due = data?.due;
  const { pathname } = useLocation();
  const inInbox = pathname.startsWith(paths.inbox);
  const navigate = useNavigate();
  const [open, setOpen] = useState(() => holdsPlace(session, pathname));
  const presses = due !== undefined && worstOf(due) !== 'calm';
  useEffect(() => void keepPlace(session), [session]);
  useEffect(() => {
    if (presses && tellsToday(window.localStorage, user.id, new Date()) && !inInbox) setOpen(true);
  }, [presses, user.id, inInbox]);
  useEffect(() => {
    if (inInbox) setOpen(false);
  }, [inInbox]);
  if (!open) return null;
  return (
    <div
      role={presses ? 'alert' : 'status'}
      className={`${styles.reminder} ${presses ? worstOf(due) === 'near' && styles.near : styles.calm} not-printed`}
    >
      {presses && <strong className={styles.title}>{t('inbox:due.title')}</strong>}
      {due && <span>{presses ? dueWords(t, due) : t('inbox:due.none')}</span>}
      {presses && (
        <Button type="primary" size="small" onClick={() => void navigate(paths.inbox)}>
          {t('inbox:due.open')}
        </Button>
      )}
      <Button
        type="text"
        size="small"
        className={styles.close}
        icon={<CloseOutlined aria-hidden />}
        aria-label={t('common:action.close')}
        onClick={() => setOpen(false)}
      />
    </div>
  );
}
