import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../cases/use-command.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { inboxQueries, type Mailing } from '../queries.ts';
import styles from './MailChoices.module.css';
import { changedOf, chooseMail, modes, type Topic } from './mailing.ts';

/** 邮件提醒: how one hears by mail of what comes into the inbox. */
export function MailChoices() {
  const { t } = useTranslation('inbox');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('mailing.open')}
      </Button>
      {open && <Dialog onClose={() => setOpen(false)} />}
    </>
  );
}

function Dialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('inbox');
  const query = useQuery(inboxQueries.mailing());
  const [chosen, setChosen] = useState<Partial<Record<Topic, Mailing['choices'][number]['mode']>>>({});
  const choosing = useCommand({
    send: (choices: ReturnType<typeof changedOf>, key) => chooseMail({ choices }, key),
    done: () => t('mailing.saved'),
    changes: inboxQueries.mailing().queryKey,
    onDone: onClose,
  });
  return (
    <Modal
      open
      title={t('mailing.title')}
      width={640}
      centered
      okText={t('mailing.save')}
      confirmLoading={choosing.isPending}
      okButtonProps={{ disabled: !query.data }}
      mask={{ closable: false }}
      onCancel={onClose}
      onOk={() => {
        const choices = changedOf(query.data?.choices ?? [], chosen);
        if (choices.length === 0) onClose();
        else choosing.mutate(choices);
      }}
      classNames={{ body: styles.body }}
    >
      <Loaded query={query}>
        {({ sends, email, choices }) => (
          <>
            {!sends && <Alert type="info" showIcon title={t('mailing.off')} className={styles.told} />}
            {sends && email === '' && (
              <Alert type="warning" showIcon title={t('mailing.noAddress')} className={styles.told} />
            )}
            {sends && email !== '' && <p>{t('mailing.to', { email })}</p>}
            <p>{t('mailing.house')}</p>
            <ul className={styles.topics}>
              {choices.map(({ topic, mode }) => (
                <li key={topic}>
                  <span id={`mail-${topic}`}>
                    {topic === 'work' ? t('mailing.work') : t(`taskKind.${topic}`, { ns: 'vocabulary' })}
                  </span>
                  <Select
                    aria-labelledby={`mail-${topic}`}
                    value={chosen[topic] ?? mode}
                    options={modes.map((value) => ({ value, label: t(`mailing.mode.${value}`) }))}
                    onChange={(value) => setChosen({ ...chosen, [topic]: value })}
                    className={styles.mode}
                  />
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Modal>
  );
}
