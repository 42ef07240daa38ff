import { type Purpose, purposes } from '@onesource/db/vocabulary';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';

type Props = {
  /** Given by `Form.Item`, as what follows; its other attributes do not suit a group of boxes. */
  id?: string;
  value?: Purpose[];
  onChange?: (purposes: Purpose[]) => void;
};

/** 许可用途: any number of them. */
export function PurposesField({ id, value, onChange }: Props) {
  const { t } = useTranslation(['content', 'vocabulary']);
  return (
    <Checkbox.Group<Purpose>
      {...{ id }}
      aria-label={t('content:field.permittedPurposes')}
      value={value}
      onChange={onChange}
      options={purposes.map((value) => ({ value, label: t(`vocabulary:purpose.${value}`) }))}
    />
  );
}
