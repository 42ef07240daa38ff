import type { AttachmentView } from '@onesource/api/areas/attachments/view';
import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NoteField } from '../../cases/dialogs/NoteField.tsx';
import { AnswerField } from '../../cases/phrases/AnswerField.tsx';
import { useDeciders } from '../detail/use-deciders.ts';
import { useNames } from '../detail/use-names.ts';
import { FilesField } from '../FilesField.tsx';
import { ActionDialog } from './ActionDialog.tsx';
import type { DialogProps } from './dialog.ts';
import { actionName } from './names.ts';

type Props = DialogProps & {
  action: 'ask-supplement' | 'supplement' | 'appeal' | 'mandate' | 'lift-order' | 'answer-supervision';
};

/** What takes no more than a few sentences: asking, answering, insisting and taking back. */
export function NoteDialog({ action, ...dialog }: Props) {
  const { t } = useTranslation('requests');
  const { request } = dialog;
  const [form] = Form.useForm<{ note: string; attachmentIds?: AttachmentView[] }>();
  const [sending, setSending] = useState(false);
  const decidersOf = useDeciders(request);
  const names = { ...useNames(request), deciders: decidersOf(request.awaited) };
  const paused = request.pausedWorkingDays;
  const name = actionName(action, request);
  // Whoever decides says such things again and again
  const Field = action === 'ask-supplement' ? AnswerField : NoteField;
  const said = {
    'ask-supplement': {
      label: t('dialog.askLabel'),
      next: t(
        request.overdue ? 'dialog.askNextLate' : request.dueAt ? 'dialog.askNext' : 'dialog.askNextNoTerm',
        names,
      ),
      cited: null,
    },
    supplement: {
      label: t('dialog.supplementLabel'),
      next:
        paused === null
          ? t('dialog.supplementNextNoTerm', names)
          : t('dialog.supplementNext', { ...names, count: Math.max(paused, 1) }),
      cited: request.rules.term?.citation ?? null,
    },
    appeal: {
      label: t('dialog.appealLabel'),
      next: [
        ...(request.status === 'granted' ? [t('dialog.appealRest')] : []),
        t(
          request.organised
            ? 'dialog.appealOrganisedNext'
            : name === 'appeal'
              ? 'dialog.appealNext'
              : 'dialog.appealToNegotiateNext',
          names,
        ),
      ],
      cited: request.rules.afterRefusal?.citation ?? null,
    },
    mandate: {
      label: t('dialog.mandateLabel'),
      next: t('dialog.mandateNext', names),
      cited: request.rules.referral?.citation ?? null,
    },
    'lift-order': {
      label: t('dialog.liftOrderLabel'),
      next: t('dialog.liftOrderNext', names),
      cited: request.rules.silence,
    },
    'answer-supervision': {
      label: t('dialog.answerSupervisionLabel'),
      next: t('dialog.answerSupervisionNext'),
      cited: null,
    },
  }[action];
  return (
    <ActionDialog
      {...dialog}
      form={form}
      title={t(`action.${name}`)}
      confirm={t(`action.${name}`)}
      next={said.next}
      cited={[said.cited]}
      busy={sending}
      command={({ note, attachmentIds = [] }) =>
        action === 'supplement' || action === 'appeal'
          ? { type: action, note, attachmentIds: attachmentIds.map(({ id }) => id) }
          : { type: action, note }
      }
    >
      <Field label={said.label} needed={t('dialog.sayWhy')} />
      {(action === 'supplement' || action === 'appeal') && <FilesField onBusy={setSending} />}
    </ActionDialog>
  );
}
