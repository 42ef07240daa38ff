import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../cases/dialogs/ActionBar.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { AmendDialog } from './AmendDialog.tsx';
import { AnswerConsentDialog } from './AnswerConsentDialog.tsx';
import { AnswerExtensionDialog } from './AnswerExtensionDialog.tsx';
import { AskConsentDialog } from './AskConsentDialog.tsx';
import { PlanDeliveryDialog } from './after/PlanDeliveryDialog.tsx';
import { ProvideDialog } from './after/ProvideDialog.tsx';
import { QuotaDialog } from './after/QuotaDialog.tsx';
import { StatementDialog } from './after/StatementDialog.tsx';
import { SureDialog } from './after/SureDialog.tsx';
import { SuspendDialog } from './after/SuspendDialog.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { DayDialog } from './DayDialog.tsx';
import type { DialogProps } from './dialog.ts';
import { ExtendDialog } from './ExtendDialog.tsx';
import { ApproveDialog } from './granting/ApproveDialog.tsx';
import { ConcludeDialog } from './granting/ConcludeDialog.tsx';
import { CoordinateDialog } from './granting/CoordinateDialog.tsx';
import { PartlyDialog } from './granting/PartlyDialog.tsx';
import { InabilityDialog } from './InabilityDialog.tsx';
import { NoteDialog } from './NoteDialog.tsx';
import { actionName } from './names.ts';
import { RefuseDialog } from './RefuseDialog.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';
import { MinutesDialog } from './talks/MinutesDialog.tsx';
import { ViewDialog } from './talks/ViewDialog.tsx';
import { TogetherDialog } from './together/TogetherDialog.tsx';
import { besideOf } from './together/use-deciding.ts';

/** In the order of the buttons; what is said in the timeline's own box is not among them. */
const offered = [
  'approve',
  'approve-partly',
  'together',
  'supplement',
  'sign-agreement',
  'conclude',
  'coordinate',
  'state-view',
  'take-minutes',
  'move-talks',
  'record-decision',
  'mandate',
  'order-rectification',
  'answer-supervision',
  'extend-order',
  'lift-order',
  'urge',
  'supervise',
  'sign-for',
  'provide',
  'plan-delivery',
  'accept',
  'dispute',
  'dispose',
  'appeal',
  'report-remedy',
  'resume',
  'return-remedy',
  'answer-consent',
  'answer-extension',
  'set-quota',
  'state-use',
  'ask-consent',
  'renew',
  'amend',
  'demand-disposal',
  'ask-supplement',
  'extend',
  'report-inability',
  'refuse',
  'withdraw',
  'suspend',
  'give-up',
  'revoke',
] as const;
type Offered = (typeof offered)[number];

const leading = new Set<Offered>([
  'approve',
  'supplement',
  'sign-agreement',
  'conclude',
  'coordinate',
  'state-view',
  'record-decision',
  'order-rectification',
  'answer-supervision',
  'answer-consent',
  'answer-extension',
  'provide',
  'accept',
  'dispose',
  'report-remedy',
  'resume',
]);
const dangerous = new Set<Offered>(['refuse', 'withdraw', 'suspend', 'revoke']);

/** What is asked for in words is granted by naming items; after a refusal there is nothing else than to insist. */
const isMain = (action: Offered, request: RequestView): boolean =>
  nameOf(action, request) === 'approve-items' || (action === 'appeal' && request.status === 'refused');

const nameOf = (action: Offered, request: RequestView) =>
  action === 'together' ? action : actionName(action, request);

/** What the server offers; of what was filed in one go with it, where something may be decided together with it. */
const isOffered = (action: Offered, request: RequestView): boolean =>
  action === 'together' ? besideOf(request).length > 0 : request.actions.includes(action);

type Props = {
  request: RequestView;
  onDone?: (() => void) | undefined;
  /** Told when a dialog has closed, done or not. */
  onClosed: () => void;
};

/** What may be done about the request. */
export function RequestActions({ request, onDone, onClosed }: Props) {
  const { t } = useTranslation('requests');
  return (
    <ActionBar
      keeps={{ ...request, form: 'request_step' }}
      label={t('page.actions')}
      note={request.taken && <Sentence>{t('dialog.taken', { name: dataIn(request.taken.name) })}</Sentence>}
      actions={offered.filter((known) => isOffered(known, request))}
      nameOf={(action) => t(`action.${nameOf(action, request)}`)}
      look={(action) => ({
        type: leading.has(action) || isMain(action, request) ? 'primary' : 'default',
        danger: dangerous.has(action),
      })}
      dialog={(action, dialog) => <Dialog action={action} request={request} onDone={onDone} {...dialog} />}
      onClosed={onClosed}
    />
  );
}

function Dialog({ action, ...dialog }: DialogProps & { action: Offered }) {
  switch (action) {
    case 'approve':
      return <ApproveDialog {...dialog} />;
    case 'approve-partly':
      return <PartlyDialog {...dialog} />;
    case 'together':
      return <TogetherDialog {...dialog} />;
    case 'refuse':
      return <RefuseDialog {...dialog} />;
    case 'revoke':
      return <RevokeDialog {...dialog} />;
    case 'conclude':
      return <ConcludeDialog {...dialog} />;
    case 'coordinate':
    case 'record-decision':
      return <CoordinateDialog action={action} {...dialog} />;
    case 'state-view':
      return <ViewDialog {...dialog} />;
    case 'take-minutes':
      return <MinutesDialog {...dialog} />;
    case 'ask-consent':
      return <AskConsentDialog {...dialog} />;
    case 'answer-consent':
      return <AnswerConsentDialog {...dialog} />;
    case 'amend':
      return <AmendDialog {...dialog} />;
    case 'report-inability':
      return <InabilityDialog {...dialog} />;
    case 'extend':
      return <ExtendDialog {...dialog} />;
    case 'answer-extension':
      return <AnswerExtensionDialog {...dialog} />;
    case 'renew':
    case 'order-rectification':
    case 'extend-order':
    case 'move-talks':
    case 'urge':
    case 'supervise':
      return <DayDialog action={action} {...dialog} />;
    case 'withdraw':
    case 'sign-agreement':
      return <ConfirmDialog action={action} {...dialog} />;
    case 'sign-for':
    case 'accept':
      return <SureDialog action={action} {...dialog} />;
    case 'plan-delivery':
      return <PlanDeliveryDialog {...dialog} />;
    case 'provide':
      return <ProvideDialog {...dialog} />;
    case 'set-quota':
      return <QuotaDialog {...dialog} />;
    case 'suspend':
      return <SuspendDialog {...dialog} />;
    case 'dispute':
    case 'report-remedy':
    case 'resume':
    case 'return-remedy':
    case 'state-use':
    case 'give-up':
    case 'demand-disposal':
    case 'dispose':
      return <StatementDialog action={action} {...dialog} />;
    default:
      return <NoteDialog action={action} {...dialog} />;
  }
}
