import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { usuallyMasked } from '@onesource/api/areas/requests/rules/grant/reach';
import type { RequestView } from '@onesource/api/areas/requests/view';
import { Button, Form, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../ui/days/DayField.tsx';
import { Preview } from './Preview.tsx';
import styles from './ReachFields.module.css';
import type { LimitValues } from './reach.ts';

/** 数据范围 and 每日次数: which rows the grant opens, and how often a day; left out, all, as often as the house says. */
export function ReachFields({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const { narrowable, rules, grantable } = request;
  const [sensitive, plain] = [grantable.filter(usuallyMasked), grantable.filter((item) => !usuallyMasked(item))];
  return (
    <>
      {narrowable.length > 0 && (
        <Form.Item label={t('reach.rows')} extra={t('reach.rowsHint')}>
          <Form.List name="limits">
            {(fields, { add, remove }) => (
              <div className={styles.limits}>
                {fields.map(({ key, name }) => (
                  <Limit key={key} at={name} narrowable={narrowable} onRemove={() => remove(name)} />
                ))}
                {fields.length < narrowable.length && (
                  <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({})}>
                    {t('reach.add')}
                  </Button>
                )}
              </div>
            )}
          </Form.List>
        </Form.Item>
      )}
      <ShownField name="whole" items={sensitive} label={t('reach.whole')} hint={t('reach.wholeHint')} />
      <ShownField name="covered" items={plain} label={t('reach.covered')} hint={t('reach.coveredHint')} />
      <Form.Item name="quota" label={t('reach.quota')} extra={t('reach.quotaHint', { count: rules.dailyQuota })}>
        <InputNumber min={1} max={10_000_000} precision={0} placeholder={String(rules.dailyQuota)} />
      </Form.Item>
      {request.previews && <Preview request={request} />}
    </>
  );
}

type ShownProps = { name: string; items: RequestView['grantable']; label: string; hint: string };

/** 脱敏: items that are shown otherwise than their sensitivity has it. */
function ShownField({ name, items, label, hint }: ShownProps) {
  if (items.length === 0) return null;
  return (
    <Form.Item name={name} label={label} extra={hint}>
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        options={items.map((item) => ({ value: item.id, label: item.name }))}
      />
    </Form.Item>
  );
}

type LimitProps = { at: number; narrowable: RequestView['narrowable']; onRemove: () => void };

function Limit({ at, narrowable, onRemove }: LimitProps) {
  const { t } = useTranslation('requests');
  const limits: LimitValues[] = Form.useWatch('limits') ?? [];
  const itemId = limits[at]?.itemId;
  const chosen = narrowable.find(({ id }) => id === itemId);
  const needed = [{ required: true, message: t('reach.say') }];
  return (
    <div className={styles.limit}>
      <Form.Item name={[at, 'itemId']} rules={needed} noStyle>
        <Select
          style={{ width: 200 }}
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('reach.item')}
          placeholder={t('reach.item')}
          options={narrowable
            .filter(({ id }) => id === itemId || !limits.some((other) => other?.itemId === id))
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      {chosen?.by === 'values' && (
        <Form.Item name={[at, 'values']} rules={[{ ...needed[0], type: 'array', min: 1 }]} noStyle>
          <Select
            mode="tags"
            style={{ flex: 1, minWidth: 180 }}
            open={false}
            suffixIcon={null}
            tokenSeparators={['、', ',', '，', ';', '；']}
            aria-label={t('reach.values', { name: chosen.name })}
            placeholder={t('reach.valuesHint')}
          />
        </Form.Item>
      )}
      {chosen?.by === 'period' && (
        <>
          <DayField
            name={[at, 'from']}
            needed={t('reach.say')}
            className={styles.day}
            aria-label={t('reach.from')}
            placeholder={t('reach.from')}
          />
          <DayField
            name={[at, 'until']}
            needed={t('reach.say')}
            className={styles.day}
            aria-label={t('reach.until')}
            placeholder={t('reach.until')}
          />
        </>
      )}
      <Button type="text" icon={<MinusCircleOutlined />} aria-label={t('reach.remove')} onClick={onRemove} />
    </div>
  );
}
