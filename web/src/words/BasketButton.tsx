import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useBasket } from './use-basket.ts';

type Props = { id: string; name: string; large?: boolean };

/** Puts a resource into the basket, or takes it out again. */
export function BasketButton({ id, name, large = false }: Props) {
  const { t } = useTranslation('common');
  const basket = useBasket();
  const inside = basket.holds(id);
  const label = t(inside ? 'basket.take' : 'basket.put');
  return (
    <Button
      type="text"
      block={large}
      size={large ? 'middle' : 'small'}
      disabled={!inside && basket.full}
      aria-pressed={inside}
      aria-label={large ? undefined : t('basket.on', { action: label, name })}
      onClick={() => (inside ? basket.take(id) : basket.put({ id, name }))}
    >
      {label}
    </Button>
  );
}
