import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type why from '../../i18n/why/zh-CN.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { Articles } from '../../words/Citation.tsx';
import styles from './WhyNot.module.css';

type Step = { action: string; code: keyof (typeof why)['code']; article?: string | undefined };
type Props<One extends Step, Key extends readonly unknown[]> = {
  query: UseQueryOptions<{ steps: One[] }, Error, { steps: One[] }, Key>;
  nameOf: (step: One) => string;
  /** Who may take it, in words; empty where nobody may. */
  whoOf: (step: One) => readonly string[];
};

/** 为什么不能办理: a quiet question beside what may be done; answered step by step, as the rules have it, when it is asked. */
export function WhyNot<One extends Step, Key extends readonly unknown[]>(props: Props<One, Key>) {
  const { t } = useTranslation('why');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="link" size="small" className={styles.ask} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('title')}
      </Button>
      <Modal open={open} title={t('title')} width={640} footer={null} destroyOnHidden onCancel={() => setOpen(false)}>
        <Steps {...props} />
      </Modal>
    </>
  );
}

function Steps<One extends Step, Key extends readonly unknown[]>({ query, nameOf, whoOf }: Props<One, Key>) {
  const { t } = useTranslation('why');
  // It stands as it is when it is asked for
  const asked = useQuery({ ...query, staleTime: 0 });
  return (
    <Loaded query={asked}>
      {({ steps }) =>
        steps.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <>
            <p className={styles.lead}>{t('lead')}</p>
            <dl className={styles.steps}>
              {steps.map((step) => {
                const who = whoOf(step).join(t('comma'));
                return (
                  <div key={step.action}>
                    <dt>{nameOf(step)}</dt>
                    <dd>
                      {t(`code.${step.code}`)}
                      {step.article && (
                        <>
                          {' '}
                          <Articles cited={step.article} />
                        </>
                      )}
                      <div className={styles.who}>
                        <Sentence>{who === '' ? t('nobody') : t('by', { who })}</Sentence>
                      </div>
                    </dd>
                  </div>
                );
              })}
            </dl>
          </>
        )
      }
    </Loaded>
  );
}
