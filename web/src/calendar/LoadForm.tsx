import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../cases/use-command.ts';
import { calendarQuery, type Loading, load } from './queries.ts';

type Fields = { year: number; holidays: string; workdays?: string };
type Props = { years: readonly number[]; first: number | undefined; onDone?: (() => void) | undefined };

/** The days as they were typed or pasted, whatever stands between them. */
const daysIn = (text = ''): string[] => text.split(/[\s,，、;；]+/).filter((day) => day !== '');

/** Loads the calendar of a year; loaded again, it is replaced. */
export function LoadForm({ years, first, onDone }: Props) {
  const { t } = useTranslation('calendar');
  const loading = useCommand({
    send: (input: Loading, key) => load(input, key),
    done: (_, { year }) => t('done', { year }),
    changes: ['calendar', 'requests', 'filings'],
    shows: () => calendarQuery().queryKey,
    onDone: () => onDone?.(),
  });
  return (
    <Form<Fields>
      layout="vertical"
      initialValues={{ year: first ?? years.at(-1) }}
      onFinish={({ year, holidays, workdays }) =>
        loading.mutate({ year, holidays: daysIn(holidays), workdays: daysIn(workdays) })
      }
    >
      <Form.Item name="year" label={t('year')} rules={[{ required: true }]}>
        <Select options={years.map((year) => ({ value: year, label: year }))} />
      </Form.Item>
      <Form.Item name="holidays" label={t('holidays')} extra={t('holidaysHint')} rules={[{ required: true }]}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} />
      </Form.Item>
      <Form.Item name="workdays" label={t('workdays')} extra={t('workdaysHint')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={loading.isPending}>
        {t('load')}
      </Button>
    </Form>
  );
}
