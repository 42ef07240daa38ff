import { useQuery } from '@tanstack/react-query';
import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseDialog } from '../../cases/dialogs/CaseDialog.tsx';
import { useCommand } from '../../cases/use-command.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { DayField } from '../../ui/days/DayField.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { endSubstitution, inboxQueries, nameSubstitute } from '../queries.ts';

type Values = { substituteId: string; from: string; until: string };

/** 外出代理: who stands in for oneself, or the way to name somebody. */
export function Substitution() {
  const { t } = useTranslation('inbox');
  const { locale } = useLocale();
  const { data } = useQuery(inboxQueries.substitution());
  const [open, setOpen] = useState(false);
  const ending = useCommand({ send: () => endSubstitution(), done: () => t('substitution.ended'), changes: [] });
  if (!data) return null;
  const { own, actions, colleagues } = data;
  if (own)
    return (
      <>
        <Sentence>
          {t('substitution.own', {
            name: dataIn(own.person.name),
            from: formatDate(own.from, locale),
            until: formatDate(own.until, locale),
          })}
        </Sentence>{' '}
        <Button loading={ending.isPending} onClick={() => ending.mutate()}>
          {t('substitution.end')}
        </Button>
      </>
    );
  // Where nobody could stand in there is nothing to ask
  if (!actions.includes('name') || colleagues.length === 0) return null;
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('substitution.open')}
      </Button>
      {open && <NameDialog colleagues={colleagues} actions={actions} onClose={() => setOpen(false)} />}
    </>
  );
}

type Props = { colleagues: readonly { id: string; name: string }[]; actions: readonly string[]; onClose: () => void };

function NameDialog({ colleagues, actions, onClose }: Props) {
  const { t } = useTranslation('inbox');
  const [form] = Form.useForm<Values>();
  const naming = useCommand({
    send: ({ substituteId, from, until }: Values & { type: 'name' }, key) =>
      nameSubstitute({ substituteId, from, until }, key),
    done: () => t('substitution.named'),
    changes: [],
    quiet: true,
  });
  const day = (name: 'from' | 'until') => (
    <DayField name={name} label={t(`substitution.${name}`)} needed={t('substitution.dayNeeded')} />
  );
  return (
    <CaseDialog<Values, Values & { type: 'name' }>
      open
      onClose={onClose}
      about={{ actions }}
      sending={naming}
      form={form}
      title={t('substitution.title')}
      confirm={t('substitution.name')}
      next={t('substitution.next')}
      command={(values) => ({ type: 'name', ...values })}
    >
      <Form.Item
        name="substituteId"
        label={t('substitution.substitute')}
        rules={[{ required: true, message: t('substitution.substituteNeeded') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      {day('from')}
      {day('until')}
    </CaseDialog>
  );
}
