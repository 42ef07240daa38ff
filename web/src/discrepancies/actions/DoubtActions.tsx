import type { DiscrepancyView } from '@onesource/api/areas/discrepancies/view';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../cases/dialogs/ActionBar.tsx';
import { DoubtDialog, WithdrawDialog } from './DoubtDialog.tsx';
import { offered } from './offered.ts';
import { TransferDialog } from './TransferDialog.tsx';
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
      label={t('page.actions')}
      actions={offered.filter((known) => doubt.actions.includes(known))}
      nameOf={(action) =>
        t(`action.${action === 'withdraw' || action === 'transfer' ? action : nameOf(action, doubt)}`)
      }
      look={(action) =>
        action === 'withdraw'
          ? { danger: true }
          : { type: action !== 'transfer' && isTurn(action, doubt) ? 'primary' : 'default' }
      }
      dialog={(action, dialog) =>
        action === 'withdraw' ? (
          <WithdrawDialog doubt={doubt} {...dialog} />
        ) : action === 'transfer' ? (
          <TransferDialog doubt={doubt} onDone={onDone} {...dialog} />
        ) : (
          <DoubtDialog doubt={doubt} action={action} onDone={onDone} {...dialog} />
        )
      }
      onClosed={onClosed}
    />
  );
}
