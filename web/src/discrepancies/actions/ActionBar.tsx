import type { DiscrepancyView } from '@onesource/api/discrepancies/view';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Actions.module.css';
import { CommandDialog } from './CommandDialog.tsx';
import { offered, type Told } from './offered.ts';
import { WithdrawButton } from './WithdrawButton.tsx';
import { isTurn, nameOf } from './what-follows.ts';

type Props = {
  doubt: DiscrepancyView;
  onDone: (() => void) | undefined;
  /** Told when a dialog has closed, done or not. */
  onClosed: () => void;
};

/** A button for each thing that may be done about the doubt; each says in a dialog what follows before it is done. */
export function ActionBar({ doubt, onDone, onClosed }: Props) {
  const { t } = useTranslation('discrepancies');
  const [action, setAction] = useState<Told | null>(null);
  const [open, setOpen] = useState(false);
  const actions = offered.filter((known) => doubt.actions.includes(known));
  const mayWithdraw = doubt.actions.includes('withdraw');
  return (
    <>
      {(actions.length > 0 || mayWithdraw) && (
        <fieldset className={`${styles.bar} not-printed`}>
          <legend className="only-read-out">{t('page.actions')}</legend>
          {actions.map((known) => (
            <Button
              key={known}
              type={isTurn(known, doubt) ? 'primary' : 'default'}
              aria-haspopup="dialog"
              onClick={() => {
                setAction(known);
                setOpen(true);
              }}
            >
              {t(`action.${nameOf(known, doubt)}`)}
            </Button>
          ))}
          {mayWithdraw && <WithdrawButton doubt={doubt} />}
        </fieldset>
      )}
      {action && (
        <CommandDialog
          doubt={doubt}
          action={action}
          open={open}
          onClose={() => setOpen(false)}
          onDone={onDone}
          afterClose={() => {
            setAction(null);
            onClosed();
          }}
        />
      )}
    </>
  );
}
