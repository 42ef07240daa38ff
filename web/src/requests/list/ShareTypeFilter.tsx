import { type ShareType, shareTypes } from '@onesource/db/vocabulary';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { useSession } from '../../session/session.ts';

type Props = { value: ShareType[]; onChange: (value: ShareType[]) => void };

/** 共享类型, by the names that the regulation in force gives them. */
export function ShareTypeFilter({ value, onChange }: Props) {
  const { t } = useTranslation('requests');
  const { localized } = useLocale();
  const { shareTypeLabels } = useSession().profile;
  return (
    <Select<ShareType[]>
      mode="multiple"
      allowClear
      value={value}
      aria-label={t('list.route')}
      placeholder={t('list.anyRoute')}
      maxTagCount="responsive"
      optionFilterProp="label"
      options={shareTypes.map((type) => ({ value: type, label: localized(shareTypeLabels[type]) }))}
      onChange={onChange}
    />
  );
}
