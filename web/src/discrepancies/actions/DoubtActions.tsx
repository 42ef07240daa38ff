import type { DiscrepancyView } from '@onesource/api/areas/discrepancies/view';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../cases/dialogs/ActionBar.tsx';
import type { DialogProps } from '../../cases/dialogs/CaseDialog.tsx';
import { DoubtDialog, WithdrawDialog } from './DoubtDialog.tsx';
import { isTold, type Offered, offered } from './offered.ts';
import { TransferDialog } from './TransferDialog.tsx';
import { RateDialog, UrgeDialog } from './WatchingDialogs.tsx';
import { isTurn, nameOf } from './what-follows.ts';

type Props = {
  doubt: DiscrepancyView;
  onDone: (() => void) | undefined;
  /** Told when a dialog has closed, done or not. */
  onClosed: () => void;
};

/** What may be done about the doubt. */
export function DoubtActions({ doubt, onDone, onClosed }: Props) {
  const { t } = useTranslation('discrepancies');
  return (
    <ActionBar
      keeps={{ ...doubt, form: 'doubt_step' }}
      label={t('page.actions')}
      actions={offered.filter((known) => doubt.actions.includes(known))}
      nameOf={(action) => t(isTold(action) ? nameOf(action, doubt) : `action.${action}`)}
      look={(action) =>
        action === 'withdraw'
          ? { danger: true }
          : { type: action === 'rate' || (isTold(action) && isTurn(action, doubt)) ? 'primary' : 'default' }
      }
      dialog={(action, dialog) => <Dialog action={action} doubt={doubt} onDone={onDone} {...dialog} />}
      onClosed={onClosed}
    />
  );
}

function Dialog({ action, ...dialog }: DialogProps & { action: Offered; doubt: DiscrepancyView }) {
  switch (action) {
    case 'withdraw':
      return <WithdrawDialog {...dialog} />;
    case 'transfer':
      return <TransferDialog {...dialog} />;
    case 'urge':
      return <UrgeDialog {...dialog} />;
    case 'rate':
      return <RateDialog {...dialog} />;
    default:
      return <DoubtDialog action={action} {...dialog} />;
  }
}
