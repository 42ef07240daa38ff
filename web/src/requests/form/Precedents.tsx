import { HistoryOutlined } from '@ant-design/icons';
import type { PrecedentsView } from '@onesource/api/areas/requests/precedents/queries';
import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { useToasts } from '../../ui/toasts.ts';
import { requestQueries } from '../queries.ts';
import type { RequestDraft } from './draft.ts';

/** What like requests came to, in counts; nothing where they were too few. */
export function UsualAnswer({ resourceId }: { resourceId: string }) {
  const usual = useQuery(requestQueries.precedents(resourceId)).data?.usual;
  return usual ? <Usual {...usual} /> : null;
}

function Usual({ of, workingDays: days, ...ended }: NonNullable<PrecedentsView['usual']>) {
  const { t } = useTranslation('requests');
  return (
    <div style={{ marginBottom: 16 }}>
      <h3 style={{ margin: '0 0 4px', fontSize: 14 }}>{t(`form.usual.${of}`)}</h3>
      {days !== null && <div>{t('form.usual.days', { days })}</div>}
      <div>{t('form.usual.ended', ended)}</div>
    </div>
  );
}

type TakeOverProps = {
  resourceId: string;
  /** What that was asked of, where the form is for several. */
  of?: string;
  /** Told of all that stands in the form then. */
  onTaken: (values: RequestDraft) => void;
};

/** Fills in what the department said in its last request of the kind, to be looked over. */
export function TakeOver({ resourceId, of, onTaken }: TakeOverProps) {
  const { t } = useTranslation('requests');
  const { message } = useToasts();
  const form = Form.useFormInstance<RequestDraft>();
  const last = useQuery(requestQueries.precedents(resourceId)).data?.last;
  if (!last) return null;
  const { number, id: _, ...said } = last;
  return (
    <Button
      type="link"
      size="small"
      icon={<HistoryOutlined aria-hidden />}
      style={{ paddingInline: 0 }}
      onClick={() => {
        form.setFieldsValue({ ...said, contact: said.contact ?? noContact });
        onTaken(form.getFieldsValue(true));
        message.success(t('form.takenOver', { number }));
      }}
    >
      <span>
        <Sentence>
          {of === undefined ? t('form.takeOver', { number }) : t('form.takeOverOf', { number, name: dataIn(of) })}
        </Sentence>
      </span>
    </Button>
  );
}

/** A contact that nobody has named. */
export const noContact = { name: '', phone: '' };
