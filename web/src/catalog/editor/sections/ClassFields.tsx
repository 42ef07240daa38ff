import { Cascader, Form } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { classificationOptions, industryOptions } from '../../../words/cascades.ts';

const search = {
  filter: (input: string, path: { label?: unknown }[]) =>
    path.some(({ label }) => String(label).toLowerCase().includes(input.toLowerCase())),
};

/** 目录分类: class, item and sub-item on one way down. */
export function ClassField() {
  const { t } = useTranslation(['catalog', 'content']);
  const { language: pick } = useLocale();
  const options = useMemo(() => classificationOptions((text) => text[pick]), [pick]);
  const isDepartment = Form.useWatch('classPath', Form.useFormInstance())?.[0] === 'department';
  return (
    <Form.Item
      name="classPath"
      label={t('content:field.classification')}
      extra={t(isDepartment ? 'hint.departmentClass' : 'content:hint.classification')}
      required
      getValueFromEvent={(path: string[] | undefined) => path ?? []}
    >
      <Cascader options={options} showSearch={search} placeholder={t('choose')} />
    </Form.Item>
  );
}

/** 所属行业: a section, or a division of one. */
export function IndustryField() {
  const { t } = useTranslation(['catalog', 'content']);
  const { language: pick } = useLocale();
  const options = useMemo(() => industryOptions((text) => text[pick]), [pick]);
  return (
    <Form.Item
      name="industryPath"
      label={t('content:field.industry')}
      extra={t('content:hint.industry')}
      required
      getValueFromEvent={(path: string[] | undefined) => path ?? []}
    >
      <Cascader options={options} showSearch={search} changeOnSelect placeholder={t('choose')} />
    </Form.Item>
  );
}
