import { owingOn } from '@onesource/api/areas/catalog/rules/steps/urging';
import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseDialog } from '../../../cases/dialogs/CaseDialog.tsx';
import { UrgeFields, type UrgeValues } from '../../../cases/dialogs/UrgeFields.tsx';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatDate } from '../../../lib/dates.ts';
import { useSession } from '../../../session/session.ts';
import { useDepartmentName } from '../../../words/use-department-name.ts';
import type { Step } from '../../queries.ts';
import { useStep } from '../use-step.ts';

type Reminder = Extract<Step, { type: 'urge' }>;

/** 催办: what whoever reviews or examines the registration is to do, by which day. */
export function Urge({ registration }: { registration: RegistrationView }) {
  const { t } = useTranslation('catalog');
  const { locale, localized } = useLocale();
  const { profile } = useSession();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<UrgeValues>();
  const until = Form.useWatch('until', form);
  const nameOf = useDepartmentName();
  const { department, revision, code, actions } = registration;
  const owing = owingOn(revision.status) === 'reviewer' ? nameOf(department) : localized(profile.titles.examiner);
  return (
    <>
      <Button block onClick={() => setOpen(true)}>
        {t('action.urge')}
      </Button>
      <CaseDialog<UrgeValues, Reminder>
        open={open}
        onClose={() => setOpen(false)}
        about={{ number: code ?? '', name: revision.content.name, actions }}
        sending={useStep<Reminder>(registration, { quiet: true, onDone: () => setOpen(false) })}
        form={form}
        title={t('action.urge')}
        confirm={t('action.urge')}
        next={until ? t('urge.next', { owing, date: formatDate(until, locale) }) : t('urge.choose')}
        command={(values) => ({ type: 'urge', ...values })}
      >
        <UrgeFields
          says={{ until: t('urge.until'), choose: t('urge.choose'), what: t('urge.what'), sayWhat: t('urge.sayWhat') }}
        />
      </CaseDialog>
    </>
  );
}
