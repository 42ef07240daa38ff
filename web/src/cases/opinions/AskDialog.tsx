import { useQuery } from '@tanstack/react-query';
import { Form, Select, Spin } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureText } from '../../lib/failure-text.ts';
import { DepartmentSelect } from '../../words/DepartmentSelect.tsx';
import { CaseDialog, type DialogProps } from '../dialogs/CaseDialog.tsx';
import { NoteField } from '../dialogs/NoteField.tsx';
import { useCommand } from '../use-command.ts';
import { type About, askOpinion, opinionQueries } from './queries.ts';

type Values = { personId: string; question: string };
type Said = Values & { type: 'ask' };
type Props = DialogProps & {
  about: About;
  of: { number?: string; name: string };
  /** What the reader may do about opinions on it now. */
  actions: readonly string[];
};

/** 征求意见: of a colleague, or of a reviewer of another department that may know of it. */
export function AskDialog({ about, of, actions, ...dialog }: Props) {
  const { t } = useTranslation('opinions');
  const [form] = Form.useForm<Values>();
  const [elsewhere, setElsewhere] = useState<string>();
  const { data, isPending, error } = useQuery(opinionQueries.people(about, elsewhere));
  const sending = useCommand<Said>({
    send: ({ personId, question }, key) => askOpinion({ ...about, personId, question }, key),
    done: () => t('done.ask'),
    changes: opinionQueries.all(),
    quiet: true,
  });
  const open = data?.open ?? true;
  return (
    <CaseDialog<Values, Said>
      {...dialog}
      about={{ ...of, actions }}
      sending={sending}
      form={form}
      title={t('ask')}
      confirm={t('dialog.send')}
      next={t('dialog.askNext')}
      command={(values) => ({ type: 'ask', ...values })}
    >
      <Form.Item label={t('dialog.department')} htmlFor="opinion-department">
        <DepartmentSelect
          id="opinion-department"
          {...((elsewhere ?? data) && { value: elsewhere ?? data?.department.id ?? '' })}
          allows={({ disabled }) => !disabled}
          onChange={(id: string) => {
            setElsewhere(id);
            form.setFieldValue('personId', undefined);
          }}
        />
      </Form.Item>
      <Form.Item
        name="personId"
        label={t('dialog.person')}
        extra={open ? undefined : t('dialog.closed')}
        rules={[{ required: true, message: t('dialog.personNeeded') }]}
      >
        <Select<string>
          showSearch={{ optionFilterProp: 'label' }}
          loading={isPending}
          disabled={!open}
          notFoundContent={isPending ? <Spin size="small" /> : error ? failureText(error) : t('dialog.nobody')}
          options={data?.items.map(({ id, name, title }) => ({
            value: id,
            label: title ? `${name}（${title}）` : name,
          }))}
        />
      </Form.Item>
      <NoteField name="question" label={t('dialog.question')} needed={t('dialog.questionNeeded')} />
    </CaseDialog>
  );
}
