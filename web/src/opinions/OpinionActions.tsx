import type { OpinionCommand } from '@onesource/api/areas/opinions/inputs';
import type { OpinionAction } from '@onesource/api/areas/opinions/rules/decide';
import type { OpinionView } from '@onesource/api/areas/opinions/view';
import { type Advice, advices } from '@onesource/db/vocabulary';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../cases/dialogs/ActionBar.tsx';
import { CaseDialog, type DialogProps } from '../cases/dialogs/CaseDialog.tsx';
import { ChoiceField } from '../cases/dialogs/ChoiceField.tsx';
import { NoteField } from '../cases/dialogs/NoteField.tsx';
import { opinionQueries } from '../cases/opinions/queries.ts';
import { useCaseCommand } from '../cases/use-command.ts';
import { api } from '../lib/api.ts';
import { dataIn } from '../ui/Sentence.tsx';

type Props = {
  opinion: OpinionView;
  onDone: (() => void) | undefined;
  /** Told when a dialog has closed, done or not. */
  onClosed: () => void;
};

const offered = ['answer', 'withdraw'] as const satisfies OpinionAction[];

/** What may be done about an opinion. */
export function OpinionActions({ opinion, onDone, onClosed }: Props) {
  const { t } = useTranslation('opinions');
  const dialogOf = (action: OpinionAction, dialog: DialogProps) => {
    const given = { ...dialog, opinion, onDone };
    return action === 'answer' ? <AnswerDialog {...given} /> : <WithdrawDialog {...given} />;
  };
  return (
    <ActionBar
      keeps={{ ...opinion, form: 'opinion_step' }}
      label={t('page.actions')}
      actions={offered.filter((action) => opinion.actions.includes(action))}
      nameOf={(action) => t(`action.${action}`)}
      look={(action) => (action === 'answer' ? { type: 'primary' } : { danger: true })}
      dialog={dialogOf}
      onClosed={onClosed}
    />
  );
}

type OpinionDialog = DialogProps & { opinion: OpinionView };
type Answer = { advice: Advice; note: string };

function useOpinionCommand(opinion: OpinionView) {
  const { t } = useTranslation('opinions');
  return useCaseCommand<OpinionCommand, OpinionView>(opinion, {
    queries: opinionQueries,
    routes: api.api.opinions[':id'],
    done: (_, { type }) => t(`done.${type}`),
    quiet: true,
  });
}

const aboutOf = ({ number, title, actions }: OpinionView) => ({ number, name: title, actions });

/** 出具意见: for or against it, and why. */
function AnswerDialog({ opinion, ...dialog }: OpinionDialog) {
  const { t } = useTranslation('opinions');
  const [form] = Form.useForm<Answer>();
  return (
    <CaseDialog<Answer, OpinionCommand>
      {...dialog}
      about={aboutOf(opinion)}
      sending={useOpinionCommand(opinion)}
      form={form}
      title={t('action.answer')}
      confirm={t('action.answer')}
      next={t('dialog.answerNext')}
      command={(said) => ({ type: 'answer', ...said })}
    >
      <ChoiceField
        name="advice"
        label={t('dialog.advice')}
        options={advices}
        nameOf={(advice) => t(`advice.${advice}`)}
        needed={t('dialog.adviceNeeded')}
      />
      <NoteField label={t('dialog.note')} needed={t('dialog.noteNeeded')} />
    </CaseDialog>
  );
}

/** 撤回: no opinion is wanted any more. */
function WithdrawDialog({ opinion, ...dialog }: OpinionDialog) {
  const { t } = useTranslation('opinions');
  const [form] = Form.useForm<object>();
  return (
    <CaseDialog<object, OpinionCommand>
      {...dialog}
      about={aboutOf(opinion)}
      sending={useOpinionCommand(opinion)}
      form={form}
      title={t('dialog.withdrawAsk', { person: dataIn(opinion.person.name) })}
      confirm={t('action.withdraw')}
      danger
      next={t('dialog.withdrawNext')}
      command={() => ({ type: 'withdraw' })}
    />
  );
}
