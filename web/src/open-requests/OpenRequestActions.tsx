import type { OpenRequestCommand } from '@onesource/api/areas/opening/asking/inputs';
import type { OpenRequestAction } from '@onesource/api/areas/opening/asking/rules/decide';
import type { OpenRequestView } from '@onesource/api/areas/opening/asking/view';
import { type RefusalCode, refusalCodes } from '@onesource/db/vocabulary';
import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../cases/dialogs/ActionBar.tsx';
import { CaseDialog, type DialogProps } from '../cases/dialogs/CaseDialog.tsx';
import { ChoiceField } from '../cases/dialogs/ChoiceField.tsx';
import { NoteField } from '../cases/dialogs/NoteField.tsx';
import { useCaseCommand } from '../cases/use-command.ts';
import { api } from '../lib/api.ts';
import { dayIn } from '../lib/dates.ts';
import { DataText } from '../ui/DataText.tsx';
import { DayField } from '../ui/days/DayField.tsx';
import { openRequestQueries } from './queries.ts';

type Props = {
  request: OpenRequestView;
  onDone: (() => void) | undefined;
  /** Told when a dialog has closed, done or not. */
  onClosed: () => void;
};

const offered = ['approve', 'refuse', 'revoke'] as const satisfies OpenRequestAction[];

/** What may be done about what the public asks for. */
export function OpenRequestActions({ request, onDone, onClosed }: Props) {
  const { t } = useTranslation('openRequests');
  const dialogOf = (action: OpenRequestAction, dialog: DialogProps) => {
    const given = { ...dialog, request, onDone };
    if (action === 'approve') return <ApproveDialog {...given} />;
    return action === 'refuse' ? <RefuseDialog {...given} /> : <RevokeDialog {...given} />;
  };
  return (
    <ActionBar
      keeps={{ ...request, form: 'open_request_step' }}
      label={t('page.actions')}
      actions={offered.filter((action) => request.actions.includes(action))}
      nameOf={(action) => t(`action.${action}`)}
      look={(action) => (action === 'approve' ? { type: 'primary' } : { danger: true })}
      dialog={dialogOf}
      onClosed={onClosed}
    />
  );
}

type RequestDialog = DialogProps & { request: OpenRequestView };

function useOpenRequestCommand({ number, ...request }: OpenRequestView) {
  const { t } = useTranslation('openRequests');
  return useCaseCommand<OpenRequestCommand, OpenRequestView>(request, {
    queries: openRequestQueries,
    routes: api.api['open-requests'][':id'],
    done: (_, { type }) => t(`done.${type}`, { number }),
    quiet: true,
  });
}

const aboutOf = ({ number, resource, actions }: OpenRequestView) => ({ number, name: resource.name, actions });

type Agreed = { itemIds: string[]; until: string; note?: string };

/** 同意: all of it or a part, until a day. */
function ApproveDialog({ request, ...dialog }: RequestDialog) {
  const { t } = useTranslation('openRequests');
  const [form] = Form.useForm<Agreed>();
  // What is not open any more is given to nobody
  const items = request.items.filter(({ openness }) => openness !== null);
  const chosen = Form.useWatch('itemIds', form) ?? items.map(({ id }) => id);
  const part = chosen.length < request.items.length;
  return (
    <CaseDialog<Agreed, OpenRequestCommand>
      {...dialog}
      about={aboutOf(request)}
      sending={useOpenRequestCommand(request)}
      form={form}
      title={t('action.approve')}
      confirm={t('action.approve')}
      next={t('dialog.approveNext')}
      initial={{ itemIds: items.map(({ id }) => id) }}
      command={({ note = '', ...said }) => ({ type: 'approve', ...said, note })}
    >
      <Form.Item
        name="itemIds"
        label={t('dialog.items')}
        rules={[{ type: 'array', min: 1, message: t('dialog.itemsNeeded') }]}
      >
        <Checkbox.Group options={items.map(({ id, name }) => ({ value: id, label: <DataText>{name}</DataText> }))} />
      </Form.Item>
      <DayField
        name="until"
        label={t('dialog.until')}
        needed={t('dialog.untilNeeded')}
        min={dayIn(new Date())}
        max={request.latestUntil}
      />
      <NoteField
        label={t('dialog.note')}
        hint={t('dialog.noteOfPart')}
        needed={part ? t('dialog.noteNeeded') : undefined}
      />
    </CaseDialog>
  );
}

/** 不同意, with a reason. */
function RefuseDialog({ request, ...dialog }: RequestDialog) {
  const { t } = useTranslation(['openRequests', 'asking']);
  const [form] = Form.useForm<{ code: RefusalCode; note: string }>();
  return (
    <CaseDialog<{ code: RefusalCode; note: string }, OpenRequestCommand>
      {...dialog}
      about={aboutOf(request)}
      sending={useOpenRequestCommand(request)}
      form={form}
      title={t('openRequests:action.refuse')}
      confirm={t('openRequests:action.refuse')}
      danger
      next={t('openRequests:dialog.refuseNext')}
      command={(said) => ({ type: 'refuse', ...said })}
    >
      <ChoiceField
        name="code"
        label={t('openRequests:dialog.code')}
        needed={t('openRequests:dialog.codeNeeded')}
        options={refusalCodes}
        nameOf={(code) => t(`asking:code.${code}`)}
      />
      <NoteField label={t('openRequests:dialog.reason')} needed={t('openRequests:dialog.reasonNeeded')} />
    </CaseDialog>
  );
}

/** 停止提供 before its last day. */
function RevokeDialog({ request, ...dialog }: RequestDialog) {
  const { t } = useTranslation('openRequests');
  const [form] = Form.useForm<{ note: string }>();
  return (
    <CaseDialog<{ note: string }, OpenRequestCommand>
      {...dialog}
      about={aboutOf(request)}
      sending={useOpenRequestCommand(request)}
      form={form}
      title={t('action.revoke')}
      confirm={t('action.revoke')}
      danger
      next={t('dialog.revokeNext')}
      command={(said) => ({ type: 'revoke', ...said })}
    >
      <NoteField label={t('dialog.reason')} needed={t('dialog.reasonNeeded')} />
    </CaseDialog>
  );
}
