import { longest } from '@onesource/api/foundation/texts/longest';
import { Button, Form, type FormInstance, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { DraftKept } from '../../cases/drafts/DraftKept.tsx';
import { DraftNotice } from '../../cases/drafts/DraftNotice.tsx';
import type { FormDraft } from '../../cases/drafts/use-form-draft.ts';
import { WithDraft } from '../../cases/drafts/WithDraft.tsx';
import { useCommand } from '../../cases/use-command.ts';
import { useSession } from '../../session/session.ts';
import { LongForm } from '../../ui/form/LongForm.tsx';
import { changes } from '../changes.ts';
import { addPerson, type NewPerson } from '../queries.ts';
import { OneTimePassword } from './OneTimePassword.tsx';
import { PersonFields } from './PersonFields.tsx';
import { RoleChoice } from './RoleChoice.tsx';

/** Adds a person, and shows the one-time password the only time that anybody can see it. */
export function AddPerson({ departmentId, onClose }: { departmentId: string | null; onClose: () => void }) {
  const { t } = useTranslation(['organisation', 'common']);
  const { department } = useSession();
  const [form] = Form.useForm<NewPerson>();
  const adding = useCommand({
    changes,
    quiet: true,
    send: (person: NewPerson, key) => addPerson(person, key),
    done: ({ name }) => t('people.added', { name }),
  });
  const added = adding.data;
  return (
    <Modal
      open
      width={600}
      title={t(added ? 'people.addedTitle' : 'people.add')}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        added ? (
          <Button type="primary" onClick={onClose}>
            {t('common:action.close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('common:action.cancel')}</Button>
            <Button type="primary" loading={adding.isPending} onClick={form.submit}>
              {t('people.addSubmit')}
            </Button>
          </>
        )
      }
    >
      {added ? (
        <OneTimePassword
          name={added.name}
          account={added.account}
          password={added.oneTimePassword}
          mailedTo={added.mailedTo}
        />
      ) : (
        <WithDraft<NewPerson> of={{ form: 'person', subject: '', name: '' }}>
          {(draft) => (
            <Asked
              form={form}
              draft={draft}
              start={{ ...blank, departmentId: departmentId ?? department.id }}
              failure={adding.error}
              onFinish={(person) => adding.mutate(person, { onSuccess: draft.drop })}
            />
          )}
        </WithDraft>
      )}
    </Modal>
  );
}

const blank: NewPerson = {
  account: '',
  name: '',
  departmentId: '',
  roles: ['official'],
  title: '',
  phone: '',
  email: '',
};

type Asking = {
  form: FormInstance<NewPerson>;
  draft: FormDraft<NewPerson>;
  start: NewPerson;
  failure: unknown;
  onFinish: (person: NewPerson) => void;
};

/** Who it is; kept until they are added. */
function Asked({ form, draft, start, failure, onFinish }: Asking) {
  const { t } = useTranslation('organisation');
  return (
    <LongForm
      form={form}
      name="newPerson"
      layout="vertical"
      failure={failure}
      initialValues={{ ...start, ...draft.restored?.values }}
      onValuesChange={() => draft.keep(form.getFieldsValue())}
      onFinish={onFinish}
    >
      <DraftNotice
        name={t('people.add')}
        savedAt={draft.restored?.savedAt ?? null}
        onStartOver={() => {
          draft.drop();
          form.setFieldsValue(start);
        }}
      />
      <Form.Item
        name="account"
        label={t('person.account')}
        extra={t('person.accountHint')}
        rules={[
          { required: true, message: t('person.accountNeeded') },
          { pattern: /^[a-z0-9._-]{3,60}$/, message: t('person.accountForm') },
        ]}
      >
        <Input maxLength={longest.newAccount} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <PersonFields />
      <Form.Item name="roles" label={t('person.roles')}>
        <RoleChoice />
      </Form.Item>
      {draft.where !== 'nowhere' && <DraftKept where={draft.where} />}
    </LongForm>
  );
}
