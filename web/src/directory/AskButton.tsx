import { askOf } from '@onesource/api/areas/directory/rules/asking';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths.ts';
import { ButtonLink } from '../ui/ButtonLink.tsx';

type Props = { id: string; name: string; actions: readonly string[]; large?: boolean; primary?: boolean };

/** 直接获取, 申请使用 or 发起协商: leads to the request form. */
export function AskButton({ id, name, actions, large = false, primary = large }: Props) {
  const { t } = useTranslation('directory');
  const ask = askOf(actions);
  if (!ask) return null;
  const label = t(`action.${ask}`);
  return (
    <ButtonLink
      to={{ pathname: paths.newRequest, search: `?resource=${id}` }}
      type={primary ? 'primary' : 'default'}
      size={large ? 'large' : 'middle'}
      block={large}
      aria-label={large ? undefined : t('actionOn', { action: label, name })}
    >
      {label}
    </ButtonLink>
  );
}
