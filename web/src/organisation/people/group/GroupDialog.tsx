import type { Role } from '@onesource/db/vocabulary';
import { Button, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../cases/use-command.ts';
import { DataText } from '../../../ui/DataText.tsx';
import { changes } from '../../changes.ts';
import { changePeople, type GroupChange, type GroupCommand, type Person } from '../../queries.ts';
import { NobodyLeft } from '../leaving/NobodyLeft.tsx';
import { useGivable } from '../use-givable.ts';
import styles from './Group.module.css';
import { GroupReport } from './GroupReport.tsx';

type Props = {
  command: GroupCommand;
  people: readonly Person[];
  /** `done`: whether anything was sent. */
  onClose: (done: boolean) => void;
};

/** 批量办理: asks before it acts, naming whom it hits, and then says of each what became of them. */
export function GroupDialog({ command, people, onClose }: Props) {
  const { t } = useTranslation(['organisation', 'vocabulary', 'common']);
  const givable = useGivable();
  const [role, setRole] = useState<Role | null>(null);
  const changing = useCommand({ changes, send: (change: GroupChange, key) => changePeople(people, change, key) });
  const [known, setKnown] = useState(false);
  const leaves = command === 'disable' || (command === 'take-role' && role !== null);
  const report = changing.data;
  const change = changeOf(command, role);
  return (
    <Modal
      open
      width={report ? 760 : 520}
      title={t(report ? 'group.report' : `group.question.${command}`, { count: people.length })}
      mask={{ closable: false }}
      onCancel={() => onClose(report !== undefined)}
      footer={
        report ? (
          <Button type="primary" onClick={() => onClose(true)}>
            {t('common:action.close')}
          </Button>
        ) : (
          <>
            <Button onClick={() => onClose(false)}>{t('common:action.cancel')}</Button>
            <Button
              type="primary"
              danger={command === 'disable'}
              loading={changing.isPending}
              disabled={change === null || (leaves && !known)}
              onClick={() => change && changing.mutate(change)}
            >
              {t(`group.command.${command}`)}
            </Button>
          </>
        )
      }
    >
      {report ? (
        <GroupReport report={report} />
      ) : (
        <div className={styles.ask}>
          {(command === 'give-role' || command === 'take-role') && (
            <Form layout="vertical">
              <Form.Item label={t('group.role')} htmlFor="groupRole" className={styles.role}>
                <Select<Role>
                  id="groupRole"
                  value={role}
                  onChange={setRole}
                  options={givable.map((value) => ({ value, label: t(`vocabulary:role.${value}`) }))}
                />
              </Form.Item>
            </Form>
          )}
          <ul className={styles.names}>
            {people.map(({ id, name, account }) => (
              <li key={id}>
                <DataText>{name}</DataText> <code>{account}</code>
              </li>
            ))}
          </ul>
          <p>{t(`group.consequence.${command}`)}</p>
          {leaves && (
            <NobodyLeft
              key={role}
              people={people.map(({ id }) => id)}
              roles={command === 'take-role' && role !== null ? [role] : []}
              known={known}
              onKnown={setKnown}
            />
          )}
          <p className={styles.quiet}>{t('group.each')}</p>
        </div>
      )}
    </Modal>
  );
}

/** What is sent; null while the role is not chosen yet. */
function changeOf(command: GroupCommand, role: Role | null): GroupChange | null {
  if (command !== 'give-role' && command !== 'take-role') return { type: command };
  return role && { type: command, role };
}
