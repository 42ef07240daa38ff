import type { DemandCommand } from '@onesource/api/areas/demands/inputs';
import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseDialog } from '../../cases/dialogs/CaseDialog.tsx';
import { NoteField } from '../../cases/dialogs/NoteField.tsx';
import { useSettled } from '../../lib/use-settled.ts';
import { useDepartmentName } from '../../words/use-department-name.ts';
import { useDemandCommand } from '../commands.ts';
import { entries } from '../queries.ts';
import { aboutOf, type DemandDialogProps } from './NeedingDialogs.tsx';

type Values = { resourceId: string; note?: string };

/** 答复: where it is to be had by now: an entry of the department in charge, or any where the authority knows of one. */
export function RegisterDialog({ demand, ...dialog }: DemandDialogProps) {
  const { t } = useTranslation('demands');
  const [form] = Form.useForm<Values>();
  return (
    <CaseDialog<Values, DemandCommand>
      {...dialog}
      about={aboutOf(demand)}
      sending={useDemandCommand(demand)}
      form={form}
      title={t('action.register')}
      confirm={t('action.register')}
      next={t('dialog.registerNext')}
      cited={[demand.rules.demands]}
      command={({ resourceId, note = '' }) => ({ type: 'register', resourceId, note })}
    >
      <Form.Item
        name="resourceId"
        label={t('dialog.entry')}
        extra={t('dialog.entryHint')}
        rules={[{ required: true, message: t('dialog.entryNeeded') }]}
      >
        <EntrySelect department={demand.stances.includes('holder') ? (demand.holder?.id ?? null) : null} />
      </Form.Item>
      <NoteField label={t('dialog.registerNote')} />
    </CaseDialog>
  );
}

type Props = { id?: string; value?: string; onChange?: (id: string) => void; department: string | null };

/** An entry of the directory, found by its name as one types. */
function EntrySelect({ department, ...select }: Props) {
  const { t } = useTranslation('demands');
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const nameOf = useDepartmentName();
  const { data, isFetching } = useQuery(entries(q, department));
  return (
    <Select<string>
      {...select}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isFetching}
      notFoundContent={isFetching ? null : t(q === '' && department === null ? 'dialog.typeMore' : 'dialog.noEntry')}
      options={(data?.items ?? []).map(({ id, name, department: { name: provider } }) => ({
        value: id,
        label: `${name}（${nameOf({ name: provider })}）`,
      }))}
    />
  );
}
