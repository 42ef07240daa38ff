import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseDialog } from '../../../cases/dialogs/CaseDialog.tsx';
import { ChoiceField } from '../../../cases/dialogs/ChoiceField.tsx';
import { AnswerField } from '../../../cases/phrases/AnswerField.tsx';
import { ReasonFields } from '../../../cases/refusal/ReasonFields.tsx';
import { type RefusalValues, refusalOf } from '../../../cases/refusal/refusal.ts';
import { type SignOffValues, signOffOf } from '../../../cases/sign-off/sign-off.ts';
import { HeadsConsent } from '../../HeadsConsent.tsx';
import type { DialogProps } from '../dialog.ts';
import { besideOf, type Decision, type TogetherAction, useDeciding } from './use-deciding.ts';
import { WhichField } from './WhichField.tsx';

const actions = ['approve', 'ask-supplement', 'refuse'] as const satisfies TogetherAction[];

type Values = {
  type: TogetherAction;
  ids: string[];
  conditions?: string;
  signOff?: SignOffValues;
} & Partial<RefusalValues>;

/** 一并办理 (PD-33): one decision on what was filed in one go or is alike, and goes the same way; all or none. */
export function TogetherDialog({ request, ...dialog }: DialogProps) {
  const { t } = useTranslation('requests');
  const [form] = Form.useForm<Values>();
  const [busy, setBusy] = useState(false);
  const deciding = useDeciding();
  const { rules } = request;
  const beside = besideOf(request);
  const type = Form.useWatch('type', form);
  const ids = Form.useWatch('ids', form) ?? [];
  const open = type === undefined ? beside : beside.filter(({ together }) => together.includes(type));
  const chosen = open.filter(({ id }) => ids.includes(id));
  const consent = type === 'approve' || type === 'refuse' ? rules.signOff.answering : null;
  return (
    <CaseDialog
      {...dialog}
      about={{ actions: request.actions }}
      sending={deciding}
      form={form}
      busy={busy}
      title={t('together.title')}
      confirm={t('together.confirm', { count: chosen.length + 1 })}
      danger={type === 'refuse'}
      next={[...(type ? [t(`together.next.${type}`)] : []), t('together.allOrNone')]}
      cited={type === 'refuse' ? [rules.refusal.citation, rules.afterRefusal?.citation ?? null] : [rules.route]}
      // Nothing is decided with it but what somebody means to
      initial={{ ids: [] }}
      command={(values) => ({
        type: values.type,
        requests: [request, ...chosen].map(({ id, version }) => ({ id, version })),
        decision: decisionOf(values, rules.refusal, consent !== null),
      })}
    >
      <ChoiceField
        name="type"
        label={t('together.decision')}
        needed={t('together.choose')}
        options={actions.filter((action) => beside.some(({ together }) => together.includes(action)))}
        nameOf={(action) => t(`action.${action}`)}
      />
      <WhichField
        own={request}
        others={open}
        filed={[...(request.basket?.others ?? []), ...request.alike]}
        error={deciding.error}
      />
      {type === 'approve' && (
        <>
          <AnswerField name="conditions" label={t('dialog.conditions')} hint={t('dialog.conditionsHint')} />
          <AnswerField label={t('dialog.noteOptional')} />
        </>
      )}
      {type === 'ask-supplement' && <AnswerField label={t('dialog.askLabel')} needed={t('dialog.sayWhy')} />}
      {type === 'refuse' && <ReasonFields refusal={rules.refusal} />}
      <HeadsConsent citation={consent} onBusy={setBusy} />
    </CaseDialog>
  );
}

/** What is decided, as it is sent. */
function decisionOf(
  { type, note = '', conditions = '', code = 'other', legalBasis, signOff: signed }: Values,
  refusal: DialogProps['request']['rules']['refusal'],
  consents: boolean,
): Decision {
  const signOff = consents ? { signOff: signOffOf(signed) } : {};
  switch (type) {
    case 'approve':
      return { type, note, conditions, ...signOff };
    case 'ask-supplement':
      return { type, note };
    case 'refuse':
      return { type, ...refusalOf(refusal, { code, note, ...(legalBasis && { legalBasis }) }), ...signOff };
  }
}
