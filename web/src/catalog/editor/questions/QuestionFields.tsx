import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { mostChoices } from '@onesource/api/areas/catalog/rules/content/questions';
import { longest } from '@onesource/api/foundation/texts/longest';
import { questionKinds } from '@onesource/db/vocabulary';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Values } from '../draft/draft.ts';
import styles from './Questions.module.css';

type Props = { at: number; last: boolean; onMove: (by: -1 | 1) => void; onRemove: () => void };

/** One question: its words, how it is answered, and whether it has to be. */
export function QuestionFields({ at, last, onMove, onRemove }: Props) {
  const { t } = useTranslation(['catalog', 'vocabulary']);
  const kind = Form.useWatch(['questions', at, 'kind'], Form.useFormInstance<Values>());
  const number = at + 1;
  return (
    <fieldset className={styles.question}>
      <legend className="only-read-out">{t('catalog:question.number', { number })}</legend>
      <Form.Item name={[at, 'text']} label={t('catalog:question.text', { number })} required>
        <Input maxLength={longest.question} />
      </Form.Item>
      <div className={styles.line}>
        <Form.Item name={[at, 'kind']} label={t('catalog:question.kind')}>
          <Select options={questionKinds.map((value) => ({ value, label: t(`vocabulary:questionKind.${value}`) }))} />
        </Form.Item>
        <Form.Item name={[at, 'required']} valuePropName="checked" label={t('catalog:question.duty')}>
          <Checkbox>{t('catalog:question.required')}</Checkbox>
        </Form.Item>
        <div className={styles.tools}>
          <Button
            type="text"
            icon={<ArrowUpOutlined aria-hidden />}
            aria-label={t('catalog:question.up', { number })}
            disabled={at === 0}
            onClick={() => onMove(-1)}
          />
          <Button
            type="text"
            icon={<ArrowDownOutlined aria-hidden />}
            aria-label={t('catalog:question.down', { number })}
            disabled={last}
            onClick={() => onMove(1)}
          />
          <Button
            type="text"
            danger
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('catalog:question.remove', { number })}
            onClick={onRemove}
          />
        </div>
      </div>
      {kind === 'choice' && (
        <Form.Item
          name={[at, 'choices']}
          label={t('catalog:question.choices')}
          extra={t('catalog:question.choicesHint')}
          required
        >
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            maxCount={mostChoices}
            tokenSeparators={['、', '，', ',', '；', ';']}
          />
        </Form.Item>
      )}
    </fieldset>
  );
}
