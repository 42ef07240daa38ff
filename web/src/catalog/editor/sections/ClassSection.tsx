import { Cascader, Form } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { classificationOptions, industryOptions } from '../../../words/cascades.ts';
import { EditorSection } from './EditorSection.tsx';

const search = {
  filter: (input: string, path: { label?: unknown }[]) =>
    path.some(({ label }) => String(label).toLowerCase().includes(input.toLowerCase())),
};

/** 分类: where the resource stands in the directory. */
export function ClassSection() {
  const { t } = useTranslation(['catalog', 'content']);
  const { locale } = useLocale();
  const pick = locale === 'en' ? 'en' : 'zh';
  const classes = useMemo(() => classificationOptions((text) => text[pick]), [pick]);
  const industries = useMemo(() => industryOptions((text) => text[pick]), [pick]);
  const form = Form.useFormInstance();
  const isDepartment = Form.useWatch('classPath', form)?.[0] === 'department';
  return (
    <EditorSection title={t('section.class')}>
      <Form.Item
        name="classPath"
        label={t('content:field.classification')}
        extra={t(isDepartment ? 'hint.departmentClass' : 'hint.classification')}
        required
        getValueFromEvent={(path: string[] | undefined) => path ?? []}
      >
        <Cascader options={classes} showSearch={search} placeholder={t('choose')} />
      </Form.Item>
      <Form.Item
        name="industryPath"
        label={t('content:field.industry')}
        extra={t('hint.industry')}
        required
        getValueFromEvent={(path: string[] | undefined) => path ?? []}
      >
        <Cascader options={industries} showSearch={search} changeOnSelect placeholder={t('choose')} />
      </Form.Item>
    </EditorSection>
  );
}
