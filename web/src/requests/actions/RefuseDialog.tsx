import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ReasonFields } from '../../cases/refusal/ReasonFields.tsx';
import { type RefusalValues, refusalOf } from '../../cases/refusal/refusal.ts';
import { useNames } from '../detail/use-names.ts';
import { useItemNames } from '../use-item-names.ts';
import { ActionDialog } from './ActionDialog.tsx';
import type { DialogProps } from './dialog.ts';

/** 拒绝: with a coded reason, the words for it, and what it rests on where the regulation asks for that. */
export function RefuseDialog(dialog: DialogProps) {
  const { t } = useTranslation('requests');
  const [form] = Form.useForm<RefusalValues>();
  const names = useNames(dialog.request);
  const { refusal, afterRefusal, incomplete } = dialog.request.rules;
  const namesOf = useItemNames();
  const { free, items } = dialog.request;
  const spared = free.length > 0 && free.length < items.length;
  const then = [
    ...(spared ? [t('dialog.refuseFree', { items: namesOf(free) })] : []),
    t(`dialog.refuseNext.${afterRefusal?.to ?? 'none'}`, names),
  ];
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t('dialog.refuseTitle', names)}
      confirm={t('action.refuse')}
      danger
      next={incomplete ? [t('dialog.askFirst'), ...then] : then}
      consent={dialog.request.rules.signOff.answering}
      cited={[refusal.citation, incomplete, afterRefusal?.citation ?? null]}
      command={(values) => ({ type: 'refuse', ...refusalOf(refusal, values) })}
    >
      <ReasonFields refusal={refusal} />
    </ActionDialog>
  );
}
