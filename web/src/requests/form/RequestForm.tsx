import type { ResourceView } from '@onesource/api/areas/directory/view';
import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, useNavigate } from 'react-router-dom';
import { DraftKept } from '../../cases/drafts/DraftKept.tsx';
import { DraftNotice } from '../../cases/drafts/DraftNotice.tsx';
import type { FormDraft } from '../../cases/drafts/use-form-draft.ts';
import { useBusy } from '../../cases/sign-off/use-busy.ts';
import { dayIn } from '../../lib/dates.ts';
import { itemsWithin, offered, scenariosOf } from '../../lib/scenarios.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { LongForm } from '../../ui/form/LongForm.tsx';
import { Section } from '../../ui/Section.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { useToasts } from '../../ui/toasts.ts';
import { ShareTypeTag } from '../../words/ShareTypeTag.tsx';
import { HeadsConsent } from '../HeadsConsent.tsx';
import { AlreadyAsked } from './AlreadyAsked.tsx';
import { AnswersFields } from './answers/AnswersFields.tsx';
import { inputOf, type RequestDraft, startOf } from './draft.ts';
import { HowFields } from './HowFields.tsx';
import { ItemsField } from './ItemsField.tsx';
import { StillLacking } from './lacking/StillLacking.tsx';
import { noContact, TakeOver, UsualAnswer } from './Precedents.tsx';
import styles from './RequestForm.module.css';
import { RoutePanel } from './RoutePanel.tsx';
import { ScenarioField } from './ScenarioField.tsx';
import { TermsOfProvider } from './TermsOfProvider.tsx';
import { UseFields } from './UseFields.tsx';
import { useAsking } from './use-asking.ts';
import { usePlan } from './use-plan.ts';

type Props = { resource: ResourceView; draft: FormDraft<RequestDraft> };

/** Asks for items of a resource, or for what it does not list, and shows all the while where the request will go. */
export function RequestForm({ resource, draft }: Props) {
  const { t } = useTranslation('requests');
  const { message } = useToasts();
  const navigate = useNavigate();
  const [form] = Form.useForm<RequestDraft>();
  const asking = useAsking();
  const { busy, onBusy } = useBusy();
  const [round, startOver] = useReducer((times: number) => times + 1, 0);
  const listed = resource.contents?.items;
  const today = dayIn(new Date());
  const [start] = useState(() => {
    const { restored } = draft;
    // Which items a scenario opens is known once it is read
    const known = listed ? listed.map((item) => item.id) : restored?.values.itemIds;
    return startOf(restored?.values, new Set(known), today);
  });
  const { scenarios: kept } = useSession().profile;
  const mayFit = kept && (listed === undefined || listed.length > 0);
  const known = useQuery({ ...scenariosOf(resource.id), enabled: mayFit }).data;
  const scenarios = known ? offered(known.items, resource) : [];
  const scenarioId = Form.useWatch('scenarioId', { form, preserve: true }) ?? start.scenarioId;
  const scenario = scenarios.find(({ id }) => id === scenarioId);
  // SH-28: from outside the share scope, what the chosen scenario opens
  const items = listed ?? (scenario ? itemsWithin(scenario, resource.id) : []);

  const ticked = Form.useWatch('itemIds', { form, preserve: true }) ?? start.itemIds ?? [];
  const wanted = Form.useWatch('wanted', { form, preserve: true }) ?? start.wanted ?? '';
  const chosen = items.filter((item) => ticked.includes(item.id));
  const plan = usePlan(resource.id, {
    itemIds: chosen.map(({ id }) => id),
    wanted,
    purpose: Form.useWatch('purpose', { form, preserve: true }),
    delivery: Form.useWatch('delivery', { form, preserve: true }),
    matter: Form.useWatch('matter', { form, preserve: true }),
    from: Form.useWatch('from', { form, preserve: true }),
    until: Form.useWatch('until', { form, preserve: true }),
    scenarioId: scenario?.id ?? null,
    asksProvider: Form.useWatch('asksProvider', { form, preserve: true }),
  });
  const { kind } = plan ? resource.routes[plan.shareType] : resource.route;

  const file = (values: RequestDraft) => {
    const itemIds = chosen.map(({ id }) => id);
    const input = inputOf(resource.id, { ...values, itemIds }, scenario?.id ?? null);
    if (!input) return;
    asking.mutate(input, {
      onSuccess: (view) => {
        draft.drop();
        const awaits = view.grant?.agreement === 'awaited';
        message.success(awaits ? t('form.filedAwaiting') : t(`form.filed.${view.way}`));
        void navigate(generatePath(paths.request, { id: view.id }), { replace: true });
      },
    });
  };

  return (
    <>
      <PageHeader
        title={t(`form.title.${kind}`)}
        lead={
          <>
            <DataText>{resource.name}</DataText> ·{' '}
            <Sentence>{t('form.lead', { provider: dataIn(resource.department.name) })}</Sentence>
          </>
        }
        tags={<ShareTypeTag shareType={resource.shareType} />}
        up={{ to: generatePath(paths.resource, { id: resource.id }), label: resource.name, data: true }}
      />
      <DraftNotice
        name={resource.name}
        savedAt={draft.restored?.savedAt ?? null}
        onStartOver={() => {
          draft.drop();
          form.setFieldsValue({ ...blank, ...startOf(undefined, new Set(), today) });
          // These hold further fields, which the form would keep; what the department answered last is filled in again
          form.setFieldValue('answers', undefined);
          form.setFieldValue('signOff', undefined);
          startOver();
        }}
      />
      <LongForm
        name="request"
        form={form}
        layout="vertical"
        requiredMark
        initialValues={start}
        failure={asking.error}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={file}
        disabled={asking.isPending}
      >
        <div className={styles.columns}>
          <div className={styles.fields}>
            {scenarios.length > 0 && (
              <ScenarioField
                scenarios={scenarios}
                resourceId={resource.id}
                asked={chosen}
                closed={resource.contents === null}
              />
            )}
            <ItemsField resource={resource} items={items} />
            <TermsOfProvider resource={resource} acknowledges={plan?.acknowledges ?? null} />
            <UseFields
              resource={resource}
              plan={plan}
              before={<TakeOver resourceId={resource.id} onTaken={draft.keep} />}
            />
            <HowFields endsOn={resource.endsOn} onBusy={onBusy} />
            {plan && plan.questions.length > 0 && (
              <Section title={t('answers.title')}>
                <AnswersFields key={round} questions={plan.questions} onBusy={onBusy} />
              </Section>
            )}
            <AlreadyAsked asked={plan?.alreadyAsked ?? null} />
            {plan?.signOff && (
              <Section title={t('signOff.title')}>
                <HeadsConsent citation={plan.signOff.citation} onBusy={onBusy} />
              </Section>
            )}
          </div>
          <aside className={styles.aside} aria-label={t('route.title')}>
            <RoutePanel resource={resource} plan={plan} chosen={chosen}>
              <UsualAnswer resourceId={resource.id} />
              <StillLacking plan={plan} within="request" />
              <Button type="primary" htmlType="submit" size="large" block disabled={busy} loading={asking.isPending}>
                {t(`form.submit.${plan?.kind ?? 'decided'}`)}
              </Button>
              <DraftKept where={draft.where} />
            </RoutePanel>
          </aside>
        </div>
      </LongForm>
    </>
  );
}

const blank = {
  itemIds: [],
  wanted: '',
  purpose: undefined,
  purposeText: '',
  basis: '',
  matter: '',
  system: '',
  contact: noContact,
  delivery: undefined,
  scenarioId: '',
  note: '',
  attachmentIds: [],
  acknowledgesConditions: false,
  asksProvider: false,
  confirmed: false,
} satisfies RequestDraft;
