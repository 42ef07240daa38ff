import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../ui/Loaded.tsx';
import { useNames } from '../detail/use-names.ts';
import { Clauses } from '../print/Clauses.tsx';
import { requestQueries } from '../queries.ts';
import { ActionDialog } from './ActionDialog.tsx';
import type { DialogProps } from './dialog.ts';

/** What needs no words, only to be meant: taking a request back, and signing. */
export function ConfirmDialog({ action, ...dialog }: DialogProps & { action: 'withdraw' | 'sign-agreement' }) {
  const { t } = useTranslation('requests');
  const { request } = dialog;
  const [form] = Form.useForm<object>();
  const names = useNames(request);
  const signs = action === 'sign-agreement';
  const signed = request.grant?.signed ?? [];
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={
        signs
          ? t('dialog.signAsk', { ...names, side: t(`dialog.side.${request.signsFor ?? 'consumer'}`) })
          : t('dialog.withdrawAsk', names)
      }
      confirm={t(`action.${action}`)}
      danger={!signs}
      next={
        signs ? t(signed.length > 0 ? 'dialog.signNextLast' : 'dialog.signNextFirst') : t('dialog.withdrawNext', names)
      }
      cited={[signs ? request.rules.agreement : null]}
      command={() => ({ type: action })}
    >
      {signs && <ToSign id={request.id} />}
    </ActionDialog>
  );
}

/** PD-35: nobody signs what they have not before them. */
function ToSign({ id }: { id: string }) {
  return (
    <Loaded query={useQuery(requestQueries.agreement(id))}>
      {({ clauses }) => clauses && <Clauses clauses={clauses} />}
    </Loaded>
  );
}
