import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { NoteField } from '../../cases/dialogs/NoteField.tsx';
import { dayIn } from '../../lib/dates.ts';
import { DayField } from '../../ui/days/DayField.tsx';
import { useNames } from '../detail/use-names.ts';
import { ActionDialog } from './ActionDialog.tsx';
import type { DialogProps } from './dialog.ts';

/** DG-7: of a grant in effect too somebody above decides, where there is somebody. */
const nextOf = ({ runs, rules }: DialogProps['request']) => {
  if (!runs) return 'inabilityNextUp';
  return rules.inabilityAbove ? 'inabilityNextAbove' : 'inabilityNext';
};

/** 报告不能提供 (DG-7, DG-20, N-27): why a provider cannot provide, or not go on, and until when where that is known. */
export function InabilityDialog(dialog: DialogProps) {
  const { t } = useTranslation('requests');
  const { request } = dialog;
  const [form] = Form.useForm<{ note: string; until?: string }>();
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('action.report-inability')}
      confirm={t('action.report-inability')}
      next={t(`dialog.${nextOf(request)}`, useNames(request))}
      cited={[request.rules.inability]}
      command={({ note, until }) => ({ type: 'report-inability', note, until: until ?? null })}
    >
      <NoteField label={t('dialog.inabilityLabel')} needed={t('dialog.sayWhy')} />
      {request.runs && <DayField name="until" label={t('dialog.inabilityUntil')} min={dayIn(new Date())} />}
    </ActionDialog>
  );
}
