import { Form } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { CaseDialog } from '../../cases/dialogs/CaseDialog.tsx';
import { NoteField } from '../../cases/dialogs/NoteField.tsx';
import { useCommand } from '../../cases/use-command.ts';
import { dayIn } from '../../lib/dates.ts';
import { DayField } from '../../ui/days/DayField.tsx';
import { type Outages, outagesQuery } from '../../words/outages/queries.ts';
import { announceOutage, changes, endOutage, extendOutage } from './queries.ts';

export const outageSteps = ['announce', 'extend', 'end'] as const;
export type OutageStep = (typeof outageSteps)[number];
type Said = { type: OutageStep; startsOn: string; endsOn: string; reason: string; remedy: string; note: string };

type Props = {
  step: OutageStep;
  resource: { id: string; name: string };
  outages: Outages;
  open: boolean;
  onClose: () => void;
};

/** Announces an outage, gives it a later end, or ends it. */
export function OutageDialog({ step, resource, outages, open, onClose }: Props) {
  const { t } = useTranslation('outages');
  const [form] = Form.useForm<Partial<Said>>();
  const { current } = outages;
  const sending = useCommand<Said, Outages>({
    changes,
    send: ({ type, note, ...said }, key) => {
      const { startsOn, endsOn, reason, remedy } = said;
      if (type === 'announce') return announceOutage(resource.id, { startsOn, endsOn, reason, remedy }, key);
      const meant = { id: current?.id ?? '', version: current?.version ?? 1 };
      return type === 'extend' ? extendOutage(meant, { endsOn, note }, key) : endOutage(meant, note, key);
    },
    ...(current && { at: current.version }),
    shows: () => outagesQuery(resource.id).queryKey,
    done: () => t(`done.${step}`),
    quiet: true,
  });
  const today = dayIn(new Date());
  // A later end is later than what was announced, and not over
  const after = current ? dayIn(dayjs(current.endsOn).add(1, 'day').toDate()) : today;
  const earliest = step === 'extend' && after > today ? after : today;
  return (
    <CaseDialog<Partial<Said>, Said>
      open={open}
      onClose={onClose}
      about={{ name: resource.name, actions: [...outages.actions, ...(current?.actions ?? [])] }}
      sending={sending}
      form={form}
      title={t(`step.${step}`)}
      confirm={t(`step.${step}`)}
      next={t(`next.${step}`)}
      initial={step === 'announce' ? { startsOn: today } : undefined}
      command={({ startsOn = '', endsOn = '', reason = '', remedy = '', note = '' }) => ({
        type: step,
        startsOn,
        endsOn,
        reason: reason.trim(),
        remedy: remedy.trim(),
        note: note.trim(),
      })}
    >
      {step === 'announce' && <DayField name="startsOn" label={t('startsOn')} needed={t('dayNeeded')} />}
      {step !== 'end' && <DayField name="endsOn" label={t('endsOn')} min={earliest} needed={t('dayNeeded')} />}
      {step === 'announce' && (
        <>
          <NoteField name="reason" label={t('reason')} needed={t('reasonNeeded')} />
          <NoteField name="remedy" label={t('remedy')} hint={t('remedyHint')} needed={t('remedyNeeded')} />
        </>
      )}
      {step !== 'announce' && (
        <NoteField label={t(`note.${step}`)} needed={step === 'extend' ? t('reasonNeeded') : undefined} />
      )}
    </CaseDialog>
  );
}
