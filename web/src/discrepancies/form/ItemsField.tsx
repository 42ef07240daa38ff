import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Marked } from '../../session/Marked.tsx';
import { DataText } from '../../ui/DataText.tsx';
import styles from './DoubtForm.module.css';

/** Which items are in doubt; a resource that lists none is doubted as a whole. */
export function ItemsField({ items }: { items: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation('discrepancies');
  if (items.length === 0) return <p>{t('form.asWhole')}</p>;
  return (
    <Marked>
      <fieldset className={styles.items}>
        <legend>
          <span aria-hidden="true">*</span> <label htmlFor="doubt_itemIds">{t('form.items')}</label>
        </legend>
        <Form.Item
          name="itemIds"
          // Not `required`: a group of boxes cannot say so to screen readers
          rules={[{ type: 'array', min: 1, message: t('form.itemsNeeded') }]}
          initialValue={[]}
          className={styles.choices}
        >
          <Checkbox.Group options={items.map(({ id, name }) => ({ value: id, label: <DataText>{name}</DataText> }))} />
        </Form.Item>
      </fieldset>
    </Marked>
  );
}
