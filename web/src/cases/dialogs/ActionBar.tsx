import { Button, type ButtonProps } from 'antd';
import { type ReactNode, useState } from 'react';
import styles from './ActionBar.module.css';
import type { DialogProps } from './CaseDialog.tsx';

type Props<Action extends string> = {
  /** Names the bar to those who do not see it. */
  label: string;
  /** What is to be known before one of them is pressed. */
  note?: ReactNode;
  /** In the order of the buttons. */
  actions: readonly Action[];
  nameOf: (action: Action) => string;
  look: (action: Action) => Pick<ButtonProps, 'type' | 'danger'>;
  /** Says what follows from it before it is done. */
  dialog: (action: Action, dialog: DialogProps) => ReactNode;
  /** Told when a dialog has closed, done or not. */
  onClosed: () => void;
};

/**
 * A button for each thing that may be done about a case, each with a dialog; nothing where nothing may be done. To be put
 * after all that the case shows: it stays in reach while that is read.
 */
export function ActionBar<Action extends string>(props: Props<Action>) {
  const { label, note, actions, nameOf, look, dialog, onClosed } = props;
  const [action, setAction] = useState<Action | null>(null);
  const [open, setOpen] = useState(false);
  const afterClose = () => {
    setAction(null);
    onClosed();
  };
  return (
    <>
      {actions.length > 0 && (
        <fieldset className={`${styles.bar} not-printed`}>
          <legend className="only-read-out">{label}</legend>
          {note && <p className={styles.note}>{note}</p>}
          {actions.map((known) => (
            <Button
              key={known}
              {...look(known)}
              aria-haspopup="dialog"
              onClick={() => {
                setAction(known);
                setOpen(true);
              }}
            >
              {nameOf(known)}
            </Button>
          ))}
        </fieldset>
      )}
      {action && dialog(action, { open, onClose: () => setOpen(false), afterClose })}
    </>
  );
}
