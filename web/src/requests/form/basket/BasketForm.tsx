import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { DraftKept } from '../../../cases/drafts/DraftKept.tsx';
import type { FormDraft } from '../../../cases/drafts/use-form-draft.ts';
import { useBusy } from '../../../cases/sign-off/use-busy.ts';
import type { InBasket } from '../../../lib/basket.ts';
import { dayIn } from '../../../lib/dates.ts';
import { withFields } from '../../../lib/form-errors.ts';
import { paths } from '../../../paths.ts';
import { LongForm } from '../../../ui/form/LongForm.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useToasts } from '../../../ui/toasts.ts';
import { useBasket } from '../../../words/use-basket.ts';
import { HeadsConsent } from '../../HeadsConsent.tsx';
import { basketInputOf, basketStart, type RequestDraft } from '../draft.ts';
import { HowFields } from '../HowFields.tsx';
import { TakeOver } from '../Precedents.tsx';
import styles from '../RequestForm.module.css';
import { UseFields } from '../UseFields.tsx';
import { useBasketAsking } from '../use-asking.ts';
import { usePlan } from '../use-plan.ts';
import { BasketPart } from './BasketPart.tsx';

type Props = { resources: readonly [InBasket, ...InBasket[]]; draft: FormDraft<RequestDraft> };

/** What is asked of each resource, then once for all of them what for, by what right, how and for how long. */
export function BasketForm({ resources, draft }: Props) {
  const { t } = useTranslation('requests');
  const { message } = useToasts();
  const navigate = useNavigate();
  const basket = useBasket();
  const [form] = Form.useForm<RequestDraft>();
  const asking = useBasketAsking();
  const { busy, onBusy } = useBusy();
  const [start] = useState(() => basketStart(draft.restored?.values, dayIn(new Date())));
  const ids = resources.map(({ id }) => id);
  // Whether a head has to agree is the same for every request (N-20)
  const consent = usePlan(resources[0].id, {})?.signOff?.citation ?? null;

  const file = (values: RequestDraft) => {
    const input = basketInputOf(ids, values);
    if (!input) return;
    asking.mutate(input, {
      onSuccess: (requests) => {
        draft.drop();
        message.success(t('form.basket.filed', { count: requests.length }));
        void navigate({ pathname: paths.requests, search: '?role=mine' }, { replace: true });
        basket.empty();
      },
    });
  };

  return (
    <LongForm
      name="basket"
      form={form}
      layout="vertical"
      requiredMark
      initialValues={start}
      failure={asking.error}
      placed={(error) => byResource(error, ids)}
      onValuesChange={(_, values) => draft.keep(values)}
      onFinish={file}
      disabled={asking.isPending}
    >
      <div className={styles.fields}>
        {resources.map((resource) => (
          <BasketPart key={resource.id} {...resource} onTake={() => basket.take(resource.id)} onBusy={onBusy} />
        ))}
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0 16px' }}>
          {resources.map(({ id, name }) => (
            <TakeOver key={id} resourceId={id} of={name} onTaken={draft.keep} />
          ))}
        </div>
        <UseFields resource={null} plan={undefined} />
        <HowFields onBusy={onBusy} />
        {consent && (
          <Section title={t('signOff.title')}>
            <HeadsConsent citation={consent} onBusy={onBusy} />
          </Section>
        )}
        <Section title={t('form.basket.together')}>
          <p className={styles.hint}>{t('form.basket.count', { count: resources.length })}</p>
          <Button type="primary" htmlType="submit" size="large" disabled={busy} loading={asking.isPending}>
            {t('form.basket.submit', { count: resources.length })}
          </Button>
          <DraftKept where={draft.where} />
        </Section>
      </div>
    </LongForm>
  );
}

/** A refusal whose parts are named by their resource, as the form names them. */
const byResource = (error: unknown, ids: readonly string[]) =>
  withFields(error, (field) => field.replace(/^parts\.(\d+)\./, (_, at: string) => `parts.${ids[Number(at)]}.`));
