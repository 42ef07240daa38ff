import { mostAtOnce } from '@onesource/api/areas/organisation/rules/group';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupCommand, Person } from '../../queries.ts';
import styles from './Group.module.css';
import { GroupDialog } from './GroupDialog.tsx';

/** What each command needs to be offered on at least one of those chosen. */
const needs = {
  disable: 'disable',
  enable: 'enable',
  'reset-password': 'reset-password',
  'give-role': 'set-roles',
  'take-role': 'set-roles',
} as const satisfies Record<GroupCommand, Person['actions'][number]>;
const commands = Object.keys(needs) as GroupCommand[];

type Props = {
  /** Those of the page that is shown. */
  shown: readonly Person[];
  /** Those ticked, on other pages too. */
  people: readonly Person[];
  onChoose: (people: readonly Person[]) => void;
};

/** What may be done with the people ticked in the list, all in one go. */
export function GroupBar({ shown, people, onChoose }: Props) {
  const { t } = useTranslation('organisation');
  const [asked, setAsked] = useState<{ command: GroupCommand; people: readonly Person[] } | null>(null);
  const tooMany = people.length > mostAtOnce;
  const offered = commands.filter((command) => people.some(({ actions }) => actions.includes(needs[command])));
  const isShown = ({ id }: Person) => shown.some((row) => row.id === id);
  const [here, elsewhere] = [people.filter(isShown), people.filter((person) => !isShown(person))];
  const all = shown.length > 0 && here.length === shown.length;
  if (shown.length === 0 && people.length === 0) return null;
  return (
    <>
      <section className={styles.bar} aria-label={t('group.title')}>
        {shown.length > 0 && (
          <Checkbox
            checked={all}
            indeterminate={!all && here.length > 0}
            onChange={() => onChoose(all ? elsewhere : [...elsewhere, ...shown])}
          >
            {t('group.chooseAll')}
          </Checkbox>
        )}
        <strong role="status">{people.length > 0 && t('group.chosen', { count: people.length })}</strong>
        {people.length > 0 && (
          <>
            {offered.length === 0 && <span>{t('group.nothing')}</span>}
            {offered.map((command) => (
              <Button
                key={command}
                size="small"
                danger={command === 'disable'}
                disabled={tooMany}
                onClick={() => setAsked({ command, people })}
              >
                {t(`group.command.${command}`)}
              </Button>
            ))}
            <Button size="small" type="link" onClick={() => onChoose([])}>
              {t('group.clear')}
            </Button>
            {tooMany && <span role="alert">{t('group.tooMany', { count: mostAtOnce })}</span>}
          </>
        )}
      </section>
      {asked && (
        <GroupDialog
          {...asked}
          onClose={(done) => {
            setAsked(null);
            // What was ticked is no longer as it was read
            if (done) onChoose([]);
          }}
        />
      )}
    </>
  );
}
