import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router-dom';
import { paths } from '../paths.ts';
import { useSession } from '../session/session.ts';
import { dueWords } from './due-words.ts';
import { inboxQueries } from './queries.ts';
import styles from './Reminder.module.css';
import { holdsPlace, keepHeld, tellsToday } from './told.ts';
import { worstOf } from './urgency.ts';

/**
 * 提醒: once a day, above whatever page, says how much is late or due soon, until it is closed or followed; in the inbox
 * itself a band says so. It covers nothing, and has its place from the start: where nothing presses it says that, until
 * one goes on to another page.
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
  const first = useRef(pathname);
  const presses = due !== undefined && worstOf(due) !== 'calm';
  useEffect(() => keepHeld(window.localStorage, user.id, new Date()), [user.id]);
  useEffect(() => {
    if (presses && tellsToday(window.localStorage, user.id, new Date()) && !inInbox) setOpen(true);
  }, [presses, user.id, inInbox]);
  useEffect(() => {
    if (inInbox || (!presses && pathname !== first.current)) setOpen(false);
  }, [inInbox, presses, pathname]);
  if (!open) return null;
  const close = (
    <Button
      type="text"
      size="small"
      className={styles.close}
      icon={<CloseOutlined aria-hidden />}
      aria-label={t('common:action.close')}
      onClick={() => setOpen(false)}
    />
  );
  if (!presses)
    return (
      <div role="status" className={`${styles.reminder} ${styles.calm} not-printed`}>
        {due && (
          <>
            <span className={styles.words}>{t('inbox:due.none')}</span>
            {close}
          </>
        )}
      </div>
    );
  return (
    <div role="alert" className={`${styles.reminder} ${worstOf(due) === 'near' ? styles.near : ''} not-printed`}>
      <strong className={styles.title}>{t('inbox:due.title')}</strong>
      <span className={styles.words}>{dueWords(t, due)}</span>
      <Button type="primary" size="small" onClick={() => void navigate(paths.inbox)}>
        {t('inbox:due.open')}
      </Button>
      {close}
    </div>
  );
}
