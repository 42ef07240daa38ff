import { longest } from '@onesource/api/foundation/texts/longest';
import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DepartmentSelect } from '../../words/DepartmentSelect.tsx';
import { CaseDialog, type DialogProps } from '../dialogs/CaseDialog.tsx';
import { useCommand } from '../use-command.ts';
import { type About, askOpinion, opinionQueries } from './queries.ts';

type Values = { personId: string; question: string };
type Said = Values & { type: 'ask' };
type Props = DialogProps & { about: About; of: { number?: string; name: string } };

/** 征求意见: of a colleague, or of a reviewer of another department that may know of it. */
export function AskDialog({ about, of, ...dialog }: Props) {
  const { t } = useTranslation('opinions');
  const [form] = Form.useForm<Values>();
  const [elsewhere, setElsewhere] = useState<string>();
  const { data, isPending } = useQuery(opinionQueries.people(about, elsewhere));
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
      about={{ ...of, actions: ['ask'] }}
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
          notFoundContent={t('dialog.nobody')}
          options={data?.items.map(({ id, name, title }) => ({
            value: id,
            label: title ? `${name}（${title}）` : name,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="question"
        label={t('dialog.question')}
        rules={[{ required: true, whitespace: true, message: t('dialog.questionNeeded') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={longest.note} />
      </Form.Item>
    </CaseDialog>
  );
}
