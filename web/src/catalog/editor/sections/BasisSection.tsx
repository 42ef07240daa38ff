import { PlusOutlined } from '@ant-design/icons';
import { anyPartIs } from '@onesource/api/areas/catalog/rules/content/share-type';
import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { catalogQueries } from '../../queries.ts';
import styles from '../Editor.module.css';
import type { RowStore } from '../items/rows-store.ts';
import { addBasisId } from '../problems.ts';
import { BasisDuty } from './BasisDuty.tsx';
import { BasisFields } from './BasisFields.tsx';
import { EditorSection } from './EditorSection.tsx';
import { useShared } from './use-shared.ts';

const mostBases = 20;

/** 依据: what a limit on sharing rests on. */
export function BasisSection({ store, onChanged }: { store: RowStore; onChanged: () => void }) {
  const { t } = useTranslation(['catalog', 'common']);
  const { data: rules } = useQuery(catalogQueries.rules());
  const shared = useShared(store);
  const needed = anyPartIs(shared, ...(rules?.basisDuty?.for ?? []));
  return (
    <EditorSection field="legalBasis" title={t('section.basis')} lead={<BasisDuty needed={needed} />}>
      <Form.List name="legalBasis">
        {(fields, { add, remove }, { errors }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className={styles.basis}>
                <div className={styles.basisHead}>
                  <h3>{t('basis.number', { number: name + 1 })}</h3>
                  <Button
                    type="text"
                    size="small"
                    danger
                    aria-label={t('basis.remove', { number: name + 1 })}
                    onClick={() => {
                      remove(name);
                      onChanged();
                    }}
                  >
                    {t('common:action.delete')}
                  </Button>
                </div>
                <BasisFields at={name} needed={needed} />
              </div>
            ))}
            {errors.length > 0 && (
              <div className={styles.error} role="alert">
                {errors}
              </div>
            )}
            <Form.Item>
              <Button
                id={addBasisId}
                icon={<PlusOutlined aria-hidden />}
                disabled={fields.length >= mostBases}
                onClick={() => {
                  add({
                    kind: 'law',
                    level: null,
                    title: '',
                    number: null,
                    article: null,
                    reason: null,
                    expiresOn: null,
                    reexamineOn: null,
                  });
                  onChanged();
                }}
              >
                {t('basis.add')}
              </Button>
            </Form.Item>
          </>
        )}
      </Form.List>
    </EditorSection>
  );
}
