import { type Role, roles } from '@onesource/db/vocabulary';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './People.module.css';
import { useGivable } from './use-givable.ts';

type Props = { id?: string; value?: Role[]; onChange?: (roles: Role[]) => void };

/** Roles to tick, each with what it may do; those that somebody else gives are shown but stay as they are. */
export function RoleChoice({ id, value = [], onChange }: Props) {
  const { t } = useTranslation(['organisation', 'vocabulary']);
  const givable = useGivable();
  const shown = roles.filter((role) => givable.includes(role) || value.includes(role));
  return (
    <fieldset id={id} className={styles.choice}>
      <legend className="only-read-out">{t('person.roles')}</legend>
      {shown.map((role) => (
        <Checkbox
          key={role}
          checked={value.includes(role)}
          disabled={!givable.includes(role)}
          onChange={({ target }) =>
            onChange?.(roles.filter((each) => (each === role ? target.checked : value.includes(each))))
          }
        >
          <strong>{t(`vocabulary:role.${role}`)}</strong>
          <div className={styles.quiet}>{t(`role.${role}`)}</div>
        </Checkbox>
      ))}
    </fieldset>
  );
}
