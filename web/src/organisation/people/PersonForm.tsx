import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../cases/use-command.ts';
import { LongForm } from '../../ui/form/LongForm.tsx';
import { changes } from '../changes.ts';
import { changePerson, type Person, type PersonChange } from '../queries.ts';
import { NobodyLeft } from './leaving/NobodyLeft.tsx';
import { OpenWork } from './leaving/OpenWork.tsx';
import styles from './People.module.css';
import { PersonFields } from './PersonFields.tsx';

/** Changes who a person is and where they belong. */
export function PersonForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation(['organisation', 'common']);
  const [form] = Form.useForm<PersonChange>();
  const [successorId, setSuccessorId] = useState<string | null>(null);
  const [known, setKnown] = useState(false);
  const saving = useCommand({
    changes,
    quiet: true,
    send: (change: PersonChange) => changePerson(person, change),
    done: ({ name }) => t('people.changed', { name }),
    onDone: onClose,
  });
  const moved = Form.useWatch('departmentId', form);
  const isMoved = Boolean(moved) && moved !== person.department.id;
  return (
    <LongForm
      form={form}
      name="person"
      layout="vertical"
      failure={saving.error}
      initialValues={{
        name: person.name,
        departmentId: person.department.id,
        title: person.title,
        phone: person.phone,
        email: person.email,
      }}
      onFinish={(change) => saving.mutate(isMoved ? { ...change, successorId } : change)}
    >
      <PersonFields keep={person.department.id} />
      {isMoved && (
        <div className={styles.moving}>
          <p className={styles.quiet}>{t('people.moveHint')}</p>
          <OpenWork personId={person.id} successorId={successorId} onChange={setSuccessorId} />
          {!person.disabled && <NobodyLeft people={[person.id]} known={known} onKnown={setKnown} />}
        </div>
      )}
      <div className={styles.buttons}>
        <Button
          type="primary"
          htmlType="submit"
          loading={saving.isPending}
          disabled={isMoved && !person.disabled && !known}
        >
          {t('common:action.save')}
        </Button>
        <Button onClick={onClose}>{t('common:action.cancel')}</Button>
      </div>
    </LongForm>
  );
}
