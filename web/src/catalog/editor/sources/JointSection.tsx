import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Citation } from '../../../words/Citation.tsx';
import { catalogQueries } from '../../queries.ts';
import type { Values } from '../draft/draft.ts';
import editor from '../Editor.module.css';
import { addCollectorId } from '../problems.ts';
import { EditorSection } from '../sections/EditorSection.tsx';
import { Collector } from './Collector.tsx';
import styles from './Sources.module.css';

const mostCollectors = 50;

/** 协同采集分工: open where the text asks for it or something is registered, elsewhere folded away. */
export function JointSection({ onChanged }: { onChanged: () => void }) {
  const { t } = useTranslation('sources');
  const id = useId();
  const { data: rules } = useQuery(catalogQueries.rules());
  const form = Form.useFormInstance<Values>();
  const registered = (form.getFieldValue('jointCollection') as Values['jointCollection'] | undefined) ?? [];
  if (!rules) return null;
  if (rules.jointCollection)
    return (
      <EditorSection
        field="jointCollection"
        title={t('joint.title')}
        lead={
          <>
            {t('joint.lead')} <Citation citation={rules.jointCollection} />
          </>
        }
      >
        <Collectors onChanged={onChanged} />
      </EditorSection>
    );
  return (
    <section className={editor.section} aria-labelledby={id}>
      <details className={styles.folded} open={registered.length > 0}>
        <summary>
          <h2 id={id}>{t('joint.title')}</h2>
        </summary>
        <p className={styles.hint}>{t('joint.lead')}</p>
        <Collectors onChanged={onChanged} />
      </details>
    </section>
  );
}

function Collectors({ onChanged }: { onChanged: () => void }) {
  const { t } = useTranslation('sources');
  return (
    <Form.List name="jointCollection">
      {(fields, { add, remove }, { errors }) => (
        <>
          {fields.map(({ key, name }) => (
            <Collector
              key={key}
              at={name}
              onRemove={() => {
                remove(name);
                onChanged();
              }}
            />
          ))}
          {errors.length > 0 && (
            <div className={editor.error} role="alert">
              {errors}
            </div>
          )}
          <Form.Item extra={fields.length > 0 && t('joint.whole')}>
            <Button
              id={addCollectorId}
              icon={<PlusOutlined aria-hidden />}
              disabled={fields.length >= mostCollectors}
              onClick={() => add({ departmentId: '', duty: '' })}
            >
              {t('joint.add')}
            </Button>
          </Form.Item>
        </>
      )}
    </Form.List>
  );
}
