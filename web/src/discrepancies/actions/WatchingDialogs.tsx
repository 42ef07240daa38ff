import type { DiscrepancyCommand } from '@onesource/api/areas/discrepancies/inputs';
import type { DiscrepancyView } from '@onesource/api/areas/discrepancies/view';
import { type DoubtRating, doubtRatings } from '@onesource/db/vocabulary';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { CaseDialog, type DialogProps } from '../../cases/dialogs/CaseDialog.tsx';
import { ChoiceField } from '../../cases/dialogs/ChoiceField.tsx';
import { NoteField } from '../../cases/dialogs/NoteField.tsx';
import { UrgeFields, type UrgeValues } from '../../cases/dialogs/UrgeFields.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { useDiscrepancyCommand } from '../commands.ts';
import { useNames } from '../use-names.ts';
import { aboutOf } from './DoubtDialog.tsx';

type Props = DialogProps & { doubt: DiscrepancyView };

/** 催办: what whoever owes a word is to do, by which day. */
export function UrgeDialog({ doubt, ...dialog }: Props) {
  const { t } = useTranslation('discrepancies');
  const { locale } = useLocale();
  const [form] = Form.useForm<UrgeValues>();
  const until = Form.useWatch('until', form);
  const names = useNames(doubt);
  const owing = doubt.owing === 'reporter' ? names.reporting : names[doubt.owing ?? 'collector'];
  return (
    <CaseDialog<UrgeValues, DiscrepancyCommand>
      {...dialog}
      about={aboutOf(doubt)}
      sending={useDiscrepancyCommand(doubt)}
      form={form}
      title={t('action.urge')}
      confirm={t('action.urge')}
      next={until ? t('dialog.urgeNext', { owing, date: formatDate(until, locale) }) : t('dialog.urgeChoose')}
      command={(values) => ({ type: 'urge', ...values })}
    >
      <UrgeFields
        says={{
          until: t('dialog.urgeUntil'),
          choose: t('dialog.urgeChoose'),
          what: t('dialog.urgeWhat'),
          sayWhat: t('dialog.sayWhy'),
        }}
      />
    </CaseDialog>
  );
}

/** 评价, once: whether the answer has settled what was doubted, and if not what is still open. */
export function RateDialog({ doubt, ...dialog }: Props) {
  const { t } = useTranslation('discrepancies');
  const [form] = Form.useForm<{ rating: DoubtRating; note?: string }>();
  const unsettled = Form.useWatch('rating', form) === 'unsettled';
  const names = useNames(doubt);
  const answered = names[doubt.closedBy === 'authority' ? 'authority' : 'collector'];
  return (
    <CaseDialog<{ rating: DoubtRating; note?: string }, DiscrepancyCommand>
      {...dialog}
      about={aboutOf(doubt)}
      sending={useDiscrepancyCommand(doubt)}
      form={form}
      title={t('action.rate')}
      confirm={t('dialog.rateConfirm')}
      next={[
        t('dialog.rateNext', { answered }),
        ...(unsettled && doubt.closedBy !== 'authority' ? [t('dialog.rateUnsettledNext', names)] : []),
      ]}
      command={({ rating, note = '' }) => ({ type: 'rate', rating, note })}
    >
      <ChoiceField
        name="rating"
        label={t('dialog.rating')}
        needed={t('dialog.chooseRating')}
        options={doubtRatings}
        nameOf={(rating) => t(`rating.${rating}`)}
      />
      <NoteField
        label={t(unsettled ? 'dialog.rateOpen' : 'dialog.rateNote')}
        needed={unsettled ? t('dialog.sayWhy') : undefined}
      />
    </CaseDialog>
  );
}
