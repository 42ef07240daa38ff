import { idNumberParts, valueFormats } from '@onesource/db/vocabulary';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { CaseDialog } from '../../cases/dialogs/CaseDialog.tsx';
import type { useCommand } from '../../cases/use-command.ts';
import type { QualityDetail, QualityRule } from '../queries.ts';
import { ownKinds, type RuleValues, ruleOf, valuesOf } from './rule-form.ts';

export type SetRules = { type: 'set-rules'; rules: QualityRule[]; resting: QualityRule[] };

type Props = {
  quality: QualityDetail;
  /** The rule that is changed; null where one is added. */
  rule: QualityRule | null;
  open: boolean;
  onClose: () => void;
  sending: ReturnType<typeof useCommand<SetRules, QualityDetail>>;
  /** All rules, once this one is among them. */
  command: (rule: QualityRule) => SetRules;
};

/** 自定义规则: what is asked of an item beyond what is proposed. */
export function RuleDialog({ quality, rule, open, onClose, sending, command }: Props) {
  const { t } = useTranslation('quality');
  const [form] = Form.useForm<RuleValues>();
  const item = Form.useWatch('item', form);
  const kind = Form.useWatch('kind', form);
  return (
    <CaseDialog<RuleValues, SetRules>
      open={open}
      onClose={onClose}
      about={{ actions: ['set-rules'] }}
      sending={sending}
      form={form}
      title={t(rule ? 'own.change' : 'own.add')}
      confirm={t('of.save')}
      initial={rule ? valuesOf(rule) : undefined}
      command={(values) => command(ruleOf(values))}
    >
      <Form.Item name="item" label={t('of.item')} rules={[{ required: true, message: t('own.itemNeeded') }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={quality.items.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="kind" label={t('own.kind')} rules={[{ required: true, message: t('own.kindNeeded') }]}>
        <Select options={ownKinds.map((value) => ({ value, label: t(`own.kinds.${value}`) }))} />
      </Form.Item>
      {kind && <Parameters kind={kind} others={quality.items.filter(({ id }) => id !== item)} />}
    </CaseDialog>
  );
}

type ParametersProps = { kind: NonNullable<RuleValues['kind']>; others: QualityDetail['items'] };

/** What a rule of this kind has to say besides. */
function Parameters({ kind, others }: ParametersProps) {
  const { t } = useTranslation('quality');
  const format: RuleValues['format'] = Form.useWatch('format', Form.useFormInstance<RuleValues>());
  const items = others.map(({ id, name }) => ({ value: id, label: name }));
  const needed = [{ required: true, message: t('own.needed') }];
  const whole = { pattern: /^\s*\d{1,5}\s*$/, message: t('own.whole') };
  const search = { optionFilterProp: 'label' };
  switch (kind) {
    case 'codes':
      return (
        <Form.Item name="values" label={t('own.values')} extra={t('own.valuesHint')} rules={needed}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={10_000} />
        </Form.Item>
      );
    case 'range':
      return (
        <>
          <Form.Item name="min" label={t('own.min')} extra={t('own.rangeHint')}>
            <Input maxLength={30} />
          </Form.Item>
          <Form.Item name="max" label={t('own.max')}>
            <Input maxLength={30} />
          </Form.Item>
        </>
      );
    case 'length':
      return (
        <>
          <Form.Item name="min" label={t('own.least')} rules={[whole]}>
            <Input inputMode="numeric" maxLength={5} />
          </Form.Item>
          <Form.Item name="max" label={t('own.most')} rules={[whole]}>
            <Input inputMode="numeric" maxLength={5} />
          </Form.Item>
        </>
      );
    case 'pattern':
      return (
        <Form.Item name="pattern" label={t('own.pattern')} extra={t('own.patternHint')} rules={needed}>
          <Input maxLength={60} />
        </Form.Item>
      );
    case 'format':
      return (
        <>
          <Form.Item name="format" label={t('own.format')} rules={needed}>
            <Select options={valueFormats.map((value) => ({ value, label: t(`rule.format.${value}`) }))} />
          </Form.Item>
          {format === 'id_number' && (
            <Form.Item name="typeItem" label={t('own.typeItem')} extra={t('own.typeItemHint')}>
              <Select allowClear showSearch={search} options={items} />
            </Form.Item>
          )}
        </>
      );
    case 'unique':
      return (
        <Form.Item name="with" label={t('own.with')} extra={t('own.withHint')}>
          <Select mode="multiple" maxCount={5} showSearch={search} options={items} />
        </Form.Item>
      );
    case 'order':
      return (
        <Form.Item name="other" label={t('own.other')} rules={needed}>
          <Select showSearch={search} options={items} />
        </Form.Item>
      );
    case 'matches_id':
      return (
        <>
          <Form.Item name="other" label={t('own.idItem')} rules={needed}>
            <Select showSearch={search} options={items} />
          </Form.Item>
          <Form.Item name="part" label={t('own.part')} rules={needed}>
            <Select options={idNumberParts.map((value) => ({ value, label: t(`own.parts.${value}`) }))} />
          </Form.Item>
        </>
      );
    case 'recent':
      return (
        <Form.Item name="days" label={t('own.days')} rules={[...needed, whole]}>
          <Input inputMode="numeric" maxLength={5} />
        </Form.Item>
      );
    case 'required':
      return null;
  }
}
