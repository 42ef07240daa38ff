import type { DraftForm } from '@onesource/db/vocabulary';
import { Button, type ButtonProps } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { StepDraft, stepSubject } from '../drafts/step-draft.ts';
import styles from './ActionBar.module.css';
import type { DialogProps } from './CaseDialog.tsx';

type Props<Action extends string> = {
  /** What is written in a dialog and not sent is kept as a draft of this form, about this case. */
  keeps: { form: DraftForm; id: string; number: string };
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
 * after all that the case shows: it stays in reach while that is read. `?do=` opens one of the dialogs.
 */
export function ActionBar<Action extends string>(props: Props<Action>) {
  const { keeps, label, note, actions, nameOf, look, dialog, onClosed } = props;
  const [search, setSearch] = useSearchParams();
  const [action, setAction] = useState<Action | null>(
    () => actions.find((known) => known === search.get('do')) ?? null,
  );
  const [open, setOpen] = useState(action !== null);
  const afterClose = () => {
    setAction(null);
    if (search.has('do'))
      setSearch(
        (now) => {
          now.delete('do');
          return now;
        },
        { replace: true },
      );
    onClosed();
  };
  return (
    <>
      {actions.length > 0 && (
        <fieldset className={`${styles.bar} not-printed`}>
          <legend className="only-read-out">{label}</legend>
          {note && <p style={{ flexBasis: '100%', margin: 0, color: 'var(--quiet)', fontSize: 13 }}>{note}</p>}
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
      {action && (
        <StepDraft
          value={{
            form: keeps.form,
            subject: stepSubject(keeps.id, action),
            name: `${nameOf(action)} · ${keeps.number}`,
          }}
        >
          {dialog(action, { open, onClose: () => setOpen(false), afterClose })}
        </StepDraft>
      )}
    </>
  );
}
