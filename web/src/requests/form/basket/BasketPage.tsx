import { useTranslation } from 'react-i18next';
import { WithDraft } from '../../../cases/drafts/WithDraft.tsx';
import { paths } from '../../../paths.ts';
import { PageHeader } from '../../../shell/page/PageHeader.tsx';
import { ButtonLink } from '../../../ui/ButtonLink.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useBasket } from '../../../words/use-basket.ts';
import type { RequestDraft } from '../draft.ts';
import { BasketForm } from './BasketForm.tsx';

/** 申请篮: several resources asked for with one purpose and basis, each as a request of its own (PD-33). */
export function BasketPage() {
  const { t } = useTranslation('requests');
  const { resources } = useBasket();
  const [first, ...others] = resources;
  return (
    <>
      <PageHeader title={t('form.basket.title')} lead={first && t('form.basket.lead')} />
      {first ? (
        <WithDraft<RequestDraft> of={{ form: 'request', subject: 'basket', name: '' }}>
          {(draft) => <BasketForm resources={[first, ...others]} draft={draft} />}
        </WithDraft>
      ) : (
        <EmptyState title={t('form.basket.empty')} hint={t('form.basket.emptyHint')}>
          <ButtonLink to={paths.search} type="primary">
            {t('list.find')}
          </ButtonLink>
        </EmptyState>
      )}
    </>
  );
}
