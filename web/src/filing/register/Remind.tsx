import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseDialog } from '../../cases/dialogs/CaseDialog.tsx';
import { UrgeFields, type UrgeValues } from '../../cases/dialogs/UrgeFields.tsx';
import { useCommand } from '../../cases/use-command.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { filingQueries, remind } from '../queries.ts';

type Command = UrgeValues & { type: 'remind' };
type Props = { chosen: readonly string[]; onDone: () => void };

/** 催办备案: asks the departments that are chosen to file, by a day and with words. */
export function Remind({ chosen, onDone }: Props) {
  const { t } = useTranslation('filing');
  const { locale } = useLocale();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<UrgeValues>();
  const until = Form.useWatch('until', form);
  const sending = useCommand({
    send: ({ type: _, ...said }: Command, key: string) => remind({ departmentIds: [...chosen], ...said }, key),
    done: ({ reminded }) => t('remind.done', { count: reminded }),
    changes: filingQueries.all(),
    quiet: true,
  });
  return (
    <>
      <Button disabled={chosen.length === 0} onClick={() => setOpen(true)}>
        {t('remind.action', { count: chosen.length })}
      </Button>
      <CaseDialog<UrgeValues, Command>
        open={open}
        onClose={() => setOpen(false)}
        onDone={onDone}
        about={{ actions: ['remind'] }}
        sending={sending}
        form={form}
        title={t('remind.title', { count: chosen.length })}
        confirm={t('remind.confirm')}
        next={until ? t('remind.next', { date: formatDate(until, locale) }) : t('remind.choose')}
        command={(values) => ({ type: 'remind', ...values })}
      >
        <UrgeFields
          says={{
            until: t('remind.until'),
            choose: t('remind.choose'),
            what: t('remind.what'),
            sayWhat: t('remind.say'),
          }}
        />
      </CaseDialog>
    </>
  );
}
