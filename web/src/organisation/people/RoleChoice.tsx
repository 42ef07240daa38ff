import { gives } from '@onesource/api/areas/organisation/rules/managing';
import { type Role, roles } from '@onesource/db/vocabulary';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session.ts';
import styles from './People.module.css';

type Props = { id?: string; value?: Role[]; onChange?: (roles: Role[]) => void };

/** Roles to tick, each with what it may do; those that somebody else gives are shown but stay as they are. */
export function RoleChoice({ id, value = [], onChange }: Props) {
  const { t } = useTranslation(['organisation', 'vocabulary']);
  const session = useSession();
  const givable = session.roles.flatMap(({ role }): readonly Role[] =>
    role === 'admin' || role === 'sysadmin' || role === 'secadmin' ? gives[role] : [],
  );
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
