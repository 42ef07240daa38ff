import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router-dom';
import { paths } from '../paths.ts';
import { useSession } from '../session/session.ts';
import { useToasts } from '../ui/toasts.ts';
import { dueWords } from './due-words.ts';
import { tellsToday } from './told.ts';
import { type Due, worstOf } from './urgency.ts';

/** Seconds a reminder stays, long enough to read it and go there. */
const duration = 10;
const key = 'inbox-due';

/** 提醒: once a day, on whatever page, says how much is late or due soon; in the inbox itself a band says so. */
export function useReminder(due: Due | undefined): void {
  const { t } = useTranslation('inbox');
  const { notification } = useToasts();
  const { user } = useSession();
  const navigate = useNavigate();
  const inInbox = useLocation().pathname.startsWith(paths.inbox);
  useEffect(() => {
    if (!due || worstOf(due) === 'calm') return;
    if (!tellsToday(window.localStorage, user.id, new Date()) || inInbox) return;
    notification[worstOf(due) === 'near' ? 'warning' : 'error']({
      key,
      title: t('due.title'),
      description: dueWords(t, due),
      // Away from the buttons that confirm a dialog
      placement: 'bottomLeft',
      duration,
      actions: (
        <Button type="primary" size="small" onClick={() => void navigate(paths.inbox)}>
          {t('due.open')}
        </Button>
      ),
    });
  }, [due, user.id, inInbox, notification, navigate, t]);
  useEffect(() => {
    if (inInbox) notification.destroy(key);
  }, [inInbox, notification]);
}
