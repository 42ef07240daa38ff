import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router-dom';
import { paths } from '../paths.ts';
import { useSession } from '../session/session.ts';
import { dueWords } from './due-words.ts';
import { inboxQueries } from './queries.ts';
import styles from './Reminder.module.css';
import { tellsToday } from './told.ts';
import { worstOf } from './urgency.ts';

/**
 * 提醒: once a day, above whatever page, says how much is late or due soon, until it is closed or followed; in the inbox
 * itself a band says so. It covers nothing: what is below it moves down.
 */
export function Reminder() {
  const { t } = useTranslation(['inbox', 'common']);
  const { user, roles } = useSession();
  const { data } = useQuery({ ...inboxQueries.summary(), enabled: roles.length > 0 });
  const due = data?.due;
  const inInbox = useLocation().pathname.startsWith(paths.inbox);
  const navigate = useNavigate();
  const [told, setTold] = useState(false);
  const presses = due !== undefined && worstOf(due) !== 'calm';
  useEffect(() => {
    if (presses && tellsToday(window.localStorage, user.id, new Date()) && !inInbox) setTold(true);
  }, [presses, user.id, inInbox]);
  useEffect(() => {
    if (inInbox) setTold(false);
  }, [inInbox]);
  if (!told || !presses) return null;
  return (
    <div role="alert" className={`${styles.reminder} ${worstOf(due) === 'near' ? styles.near : ''} not-printed`}>
      <strong>{t('inbox:due.title')}</strong>
      <span>{dueWords(t, due)}</span>
      <Button type="primary" size="small" onClick={() => void navigate(paths.inbox)}>
        {t('inbox:due.open')}
      </Button>
      <Button
        type="text"
        size="small"
        className={styles.close}
        icon={<CloseOutlined aria-hidden />}
        aria-label={t('common:action.close')}
        onClick={() => setTold(false)}
      />
    </div>
  );
}
