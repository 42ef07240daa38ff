import { askOf } from '@onesource/api/areas/directory/rules/asking';
import type { ResourceView } from '@onesource/api/areas/directory/view';
import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { resourceToFill } from '../../../lib/resource.ts';
import { DataText } from '../../../ui/DataText.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Section } from '../../../ui/Section.tsx';
import { dataIn, Sentence } from '../../../ui/Sentence.tsx';
import { ShareTypeTag } from '../../../words/ShareTypeTag.tsx';
import { AlreadyAsked } from '../AlreadyAsked.tsx';
import { AnswersFields } from '../answers/AnswersFields.tsx';
import type { PartDraft, RequestDraft } from '../draft.ts';
import { ItemsInputs } from '../ItemsField.tsx';
import { UsualAnswer } from '../Precedents.tsx';
import styles from '../RequestForm.module.css';
import { RouteWays } from '../RoutePanel.tsx';
import { Terms } from '../TermsOfProvider.tsx';
import { usePlan } from '../use-plan.ts';

type Props = { id: string; name: string; onTake: () => void; onBusy: (busy: boolean) => void };

/** One resource of the basket: what is asked of it, who decides on that and by when. */
export function BasketPart({ id, name, onTake, onBusy }: Props) {
  const { t } = useTranslation('requests');
  const query = useQuery(resourceToFill(id));
  return (
    <Section
      title={<DataText>{name}</DataText>}
      extra={
        <Button type="text" size="small" aria-label={t('form.basket.takeOn', { name })} onClick={onTake}>
          {t('form.basket.take')}
        </Button>
      }
    >
      <Loaded query={query}>
        {(resource) =>
          askOf(resource.actions) !== null ? (
            <PartFields resource={resource} onBusy={onBusy} />
          ) : (
            <p className={styles.hint}>{t('form.basket.cannot')}</p>
          )
        }
      </Loaded>
    </Section>
  );
}

function PartFields({ resource, onBusy }: { resource: ResourceView } & Pick<Props, 'onBusy'>) {
  const { t } = useTranslation('requests');
  const within = ['parts', resource.id];
  const part = Form.useWatch<PartDraft>(within, { preserve: true }) ?? {};
  const chosen = (resource.contents?.items ?? []).filter(({ id }) => part.itemIds?.includes(id));
  const plan = usePlan(resource.id, {
    itemIds: chosen.map(({ id }) => id),
    wanted: part.wanted,
    asksProvider: part.asksProvider,
    purpose: Form.useWatch<RequestDraft['purpose']>('purpose', { preserve: true }),
    delivery: Form.useWatch<RequestDraft['delivery']>('delivery', { preserve: true }),
    matter: Form.useWatch<RequestDraft['matter']>('matter', { preserve: true }),
  });
  return (
    <div className={styles.columns}>
      <div className={styles.fields}>
        <p className={styles.provider}>
          <ShareTypeTag shareType={resource.shareType} />{' '}
          <Sentence>{t('form.basket.provider', { provider: dataIn(resource.department.name) })}</Sentence>
        </p>
        <div>
          <ItemsInputs resource={resource} items={resource.contents?.items ?? []} within={within} />
        </div>
        <div>
          <Terms resource={resource} acknowledges={plan?.acknowledges ?? null} within={within} />
        </div>
        {plan && plan.questions.length > 0 && (
          <div>
            <h3>{t('answers.title')}</h3>
            <AnswersFields questions={plan.questions} within={within} onBusy={onBusy} />
          </div>
        )}
        <AlreadyAsked asked={plan?.alreadyAsked ?? null} within={within} />
      </div>
      <div>
        <RouteWays resource={resource} plan={plan} chosen={chosen} />
        <UsualAnswer resourceId={resource.id} />
      </div>
    </div>
  );
}
