import type { DemandView } from '@onesource/api/areas/demands/view';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../cases/dialogs/ActionBar.tsx';
import type { DialogProps } from '../../cases/dialogs/CaseDialog.tsx';
import { DeclineDialog } from './DeclineDialog.tsx';
import { JoinDialog, ReopenDialog, WithdrawDialog } from './NeedingDialogs.tsx';
import { type Offered, offered } from './offered.ts';
import { PassOnDialog } from './PassOnDialog.tsx';
import { RegisterDialog } from './RegisterDialog.tsx';

type Props = {
  demand: DemandView;
  onDone: (() => void) | undefined;
  /** Told when a dialog has closed, done or not. */
  onClosed: () => void;
};

/** What may be done about the demand. */
export function DemandActions({ demand, onDone, onClosed }: Props) {
  const { t } = useTranslation('demands');
  const dialogOf = (action: Offered, dialog: DialogProps) => {
    const given = { ...dialog, demand, onDone };
    switch (action) {
      case 'join':
        return <JoinDialog {...given} />;
      case 'route':
      case 'transfer':
        return <PassOnDialog {...given} action={action} />;
      case 'register':
        return <RegisterDialog {...given} />;
      case 'decline':
        return <DeclineDialog {...given} />;
      case 'reopen':
        return <ReopenDialog {...given} />;
      case 'withdraw':
        return <WithdrawDialog {...given} />;
    }
  };
  const actions = offered.filter((known) => demand.actions.includes(known));
  return (
    <ActionBar
      keeps={{ ...demand, form: 'demand_step' }}
      label={t('page.actions')}
      actions={actions}
      nameOf={(action) => t(`action.${action}`)}
      look={(action) =>
        action === 'withdraw' ? { danger: true } : { type: action === primaryOf(actions) ? 'primary' : 'default' }
      }
      dialog={dialogOf}
      onClosed={onClosed}
    />
  );
}

/** What is the reader's turn to do; to put forward again or to withdraw is nobody's. */
const primaryOf = (actions: readonly Offered[]): Offered | undefined =>
  actions.find((action) => action === 'route' || action === 'register' || action === 'join');
