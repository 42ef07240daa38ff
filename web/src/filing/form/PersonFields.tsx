import { longest } from '@onesource/api/foundation/texts/longest';
import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Form, Input } from 'antd';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { DataText } from '../../ui/DataText.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import styles from '../Filing.module.css';
import { type FilingDetail, filingQueries } from '../queries.ts';

type Props = { at: number; line: FilingDetail['persons'][number]; departmentId: string; onChosen: () => void };

/** One post: one of the department's people, or anybody by name. */
export function PersonFields({ at, line: { post, required, person }, departmentId, onChosen }: Props) {
  const { t } = useTranslation(['filing', 'vocabulary', 'common']);
  const { dataLang } = useLocale();
  const form = Form.useFormInstance();
  const path = (field: string) => ['persons', at, field];
  const name: string = Form.useWatch(path('name'), form) ?? '';
  const userId: string | null = Form.useWatch(path('userId'), form) ?? null;
  const q = useDeferredValue(userId === null ? name.trim() : '');
  const { data: colleagues = [] } = useQuery(filingQueries.colleagues(departmentId, q));
  const postName = t(`vocabulary:responsiblePost.${post}`);
  const labelled = (field: 'name' | 'title' | 'phone') =>
    t('filing:form.of', { post: postName, field: t(`filing:form.${field}`) });
  const choose = (id: string) => {
    const chosen = colleagues.find((colleague) => colleague.id === id);
    if (!chosen) return;
    form.setFieldValue(path('userId'), chosen.id);
    form.setFieldValue(path('name'), chosen.name);
    // What is known of them already; what is not stays as it was written
    if (chosen.title) form.setFieldValue(path('title'), chosen.title);
    if (chosen.phone) form.setFieldValue(path('phone'), chosen.phone);
    onChosen();
  };
  return (
    <fieldset className={styles.post}>
      <legend>
        {postName}
        {!required && <span className={styles.quiet}> {t('common:word.optional')}</span>}
      </legend>
      <Form.Item name={path('post')} hidden>
        <Input />
      </Form.Item>
      <Form.Item name={path('userId')} hidden>
        <Input />
      </Form.Item>
      <Form.Item
        name={path('name')}
        label={t('filing:form.name')}
        extra={
          name.trim() === '' ? (
            person && !person.present ? (
              <Sentence>{t('filing:form.left', { name: dataIn(person.name) })}</Sentence>
            ) : undefined
          ) : (
            <ToneTag tone={userId === null ? 'grey' : 'teal'} className={styles.account}>
              {t(userId === null ? 'filing:form.byName' : 'filing:form.byAccount')}
            </ToneTag>
          )
        }
      >
        <AutoComplete
          aria-label={labelled('name')}
          allowClear
          placeholder={t('filing:form.namePlaceholder')}
          // The account decides, not the name: two people may have the same
          options={colleagues.map((colleague) => ({
            value: `${colleague.name} ${colleague.account}`,
            id: colleague.id,
            label: (
              <>
                <DataText>{colleague.name}</DataText>{' '}
                <span className={styles.quiet}>
                  {colleague.title && (
                    <>
                      <DataText>{colleague.title}</DataText> ·{' '}
                    </>
                  )}
                  <DataText>{colleague.department.name}</DataText>
                </span>
              </>
            ),
          }))}
          onChange={() => form.setFieldValue(path('userId'), null)}
          onSelect={(_, option) => choose(option.id)}
        >
          <Input maxLength={longest.personName} />
        </AutoComplete>
      </Form.Item>
      <Form.Item name={path('title')} label={t('filing:form.title')}>
        <Input maxLength={longest.personTitle} aria-label={labelled('title')} lang={dataLang} />
      </Form.Item>
      <Form.Item name={path('phone')} label={t('filing:form.phone')}>
        <Input maxLength={longest.phone} aria-label={labelled('phone')} inputMode="tel" />
      </Form.Item>
    </fieldset>
  );
}
