import type { Role } from '@onesource/db/vocabulary';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../cases/use-command.ts';
import { setFieldErrors } from '../../lib/form-errors.ts';
import { changes } from '../changes.ts';
import { type Person, setRoles } from '../queries.ts';
import { NobodyLeft } from './leaving/NobodyLeft.tsx';
import styles from './People.module.css';
import { RoleChoice } from './RoleChoice.tsx';

/** Gives and takes roles. */
export function RolesForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation(['organisation', 'common']);
  const [form] = Form.useForm<{ roles: Role[] }>();
  const wanted = Form.useWatch('roles', form);
  const taken = person.disabled || !wanted ? [] : person.roles.filter((role) => !wanted.includes(role));
  const [known, setKnown] = useState(false);
  const saving = useCommand({
    changes,
    send: (roles: Role[]) => setRoles(person, roles),
    done: ({ name }) => t('people.rolesSet', { name }),
    onDone: onClose,
    onError: (error) => setFieldErrors(form, error),
  });
  return (
    <Form
      form={form}
      name="roles"
      layout="vertical"
      initialValues={{ roles: person.roles }}
      onFinish={({ roles }) => saving.mutate(roles)}
    >
      <Form.Item name="roles" label={t('people.rolesOf', { name: person.name })}>
        <RoleChoice />
      </Form.Item>
      {taken.length > 0 && (
        <div className={styles.moving}>
          <NobodyLeft key={taken.join()} people={[person.id]} roles={taken} known={known} onKnown={setKnown} />
        </div>
      )}
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={saving.isPending} disabled={taken.length > 0 && !known}>
          {t('common:action.save')}
        </Button>
        <Button onClick={onClose}>{t('common:action.cancel')}</Button>
      </div>
    </Form>
  );
}
