import type { DemandCommand } from '@onesource/api/areas/demands/inputs';
import { Form } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseDialog } from '../../cases/dialogs/CaseDialog.tsx';
import { AnswerField } from '../../cases/phrases/AnswerField.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { DepartmentSelect } from '../../words/DepartmentSelect.tsx';
import { useDemandCommand } from '../commands.ts';
import { aboutOf, type DemandDialogProps } from './NeedingDialogs.tsx';

type Values = { departmentId: string; note?: string };
type Props = DemandDialogProps & { action: 'route' | 'transfer' };

/** 转办: to the department in charge, and when it is passed on from one to another, why. */
export function PassOnDialog({ demand, action, ...dialog }: Props) {
  const { t } = useTranslation('demands');
  const [form] = Form.useForm<Values>();
  const { notTo, wantedFrom } = demand;
  const allows = useCallback(
    ({ id, disabled }: { id: string; disabled: boolean }) => !disabled && !notTo.includes(id),
    [notTo],
  );
  const likely = action === 'route' && wantedFrom && !notTo.includes(wantedFrom.id) ? wantedFrom.name : undefined;
  return (
    <CaseDialog<Values, DemandCommand>
      {...dialog}
      about={aboutOf(demand)}
      sending={useDemandCommand(demand)}
      form={form}
      title={t(`action.${action}`)}
      confirm={t(`action.${action}`)}
      next={t(action === 'route' ? 'dialog.routeNext' : 'dialog.transferNext')}
      cited={[demand.rules.demands, demand.rules.term]}
      command={({ departmentId, note = '' }) => ({ type: action, departmentId, note })}
    >
      <Form.Item
        name="departmentId"
        label={t(action === 'route' ? 'dialog.routeTo' : 'dialog.transferTo')}
        extra={likely && <Sentence>{t('dialog.routeLikely', { name: dataIn(likely) })}</Sentence>}
        rules={[{ required: true, message: t('dialog.routeToNeeded') }]}
      >
        <DepartmentSelect allows={allows} />
      </Form.Item>
      {action === 'route' ? (
        <AnswerField label={t('dialog.routeNote')} />
      ) : (
        <AnswerField label={t('dialog.transferWhy')} needed={t('dialog.sayWhy')} />
      )}
    </CaseDialog>
  );
}
