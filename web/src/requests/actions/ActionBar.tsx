import type { RequestView } from '@onesource/api/requests/view';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ActionBar.module.css';
import { AnswerConsentDialog } from './AnswerConsentDialog.tsx';
import { ApproveDialog } from './ApproveDialog.tsx';
import { AskConsentDialog } from './AskConsentDialog.tsx';
import { ConcludeDialog } from './ConcludeDialog.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { CoordinateDialog } from './CoordinateDialog.tsx';
import { DayDialog } from './DayDialog.tsx';
import type { DialogProps } from './dialog.ts';
import { NoteDialog } from './NoteDialog.tsx';
import { actionName } from './names.ts';
import { PartlyDialog } from './PartlyDialog.tsx';
import { RefuseDialog } from './RefuseDialog.tsx';

/** In the order of the buttons; what is said in the timeline's own box is not among them. */
const offered = [
  'approve',
  'approve-partly',
  'supplement',
  'sign-agreement',
  'conclude',
  'coordinate',
  'order-rectification',
  'appeal',
  'answer-consent',
  'ask-consent',
  'renew',
  'ask-supplement',
  'refuse',
  'withdraw',
  'revoke',
] as const;
type Offered = (typeof offered)[number];

const leading = new Set<Offered>([
  'approve',
  'supplement',
  'sign-agreement',
  'conclude',
  'coordinate',
  'appeal',
  'order-rectification',
  'answer-consent',
]);
const dangerous = new Set<Offered>(['refuse', 'withdraw', 'revoke']);

type Props = {
  request: RequestView;
  onDone?: () => void;
  /** Told when a dialog has closed, done or not. */
  onClosed: () => void;
};

/** A button for each thing that may be done about the request; each says in a dialog what follows before it is done. */
export function ActionBar({ request, onDone, onClosed }: Props) {
  const { t } = useTranslation('requests');
  const [action, setAction] = useState<Offered | null>(null);
  const [open, setOpen] = useState(false);
  const actions = offered.filter((known) => request.actions.includes(known));
  const name = (known: Offered) => actionName(known, request);
  const afterClose = () => {
    setAction(null);
    onClosed();
  };
  const dialog = { request, open, onDone, onClose: () => setOpen(false), afterClose };
  return (
    <>
      {actions.length > 0 && (
        <fieldset className={`${styles.bar} not-printed`}>
          <legend className="only-read-out">{t('page.actions')}</legend>
          {actions.map((known) => (
            <Button
              key={known}
              type={leading.has(known) || name(known) === 'approve-items' ? 'primary' : 'default'}
              danger={dangerous.has(known)}
              aria-haspopup="dialog"
              onClick={() => {
                setAction(known);
                setOpen(true);
              }}
            >
              {t(`action.${name(known)}`)}
            </Button>
          ))}
        </fieldset>
      )}
      {action && <Dialog action={action} {...dialog} />}
    </>
  );
}

function Dialog({ action, ...dialog }: DialogProps & { action: Offered }) {
  switch (action) {
    case 'approve':
      return <ApproveDialog {...dialog} />;
    case 'approve-partly':
      return <PartlyDialog {...dialog} />;
    case 'refuse':
      return <RefuseDialog {...dialog} />;
    case 'conclude':
      return <ConcludeDialog {...dialog} />;
    case 'coordinate':
      return <CoordinateDialog {...dialog} />;
    case 'ask-consent':
      return <AskConsentDialog {...dialog} />;
    case 'answer-consent':
      return <AnswerConsentDialog {...dialog} />;
    case 'renew':
    case 'order-rectification':
      return <DayDialog action={action} {...dialog} />;
    case 'withdraw':
    case 'sign-agreement':
      return <ConfirmDialog action={action} {...dialog} />;
    default:
      return <NoteDialog action={action} {...dialog} />;
  }
}
