import { Button, Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { itemsWithin, type Scenario } from '../../lib/scenarios.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Section } from '../../ui/Section.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { useItemNames } from '../use-item-names.ts';
import type { RequestDraft } from './draft.ts';
import styles from './RequestForm.module.css';
import { itemsBeyond } from './scenario.ts';

type Named = { id: string; name: string };
type Props = {
  scenarios: readonly Scenario[];
  resourceId: string;
  asked: readonly Named[];
  /** Whether the entry shows its items by a scenario only: then they come and go with it. */
  closed: boolean;
};

/** 应用场景: what lies within one is granted directly (SH-28). */
export function ScenarioField({ scenarios, resourceId, asked, closed }: Props) {
  const { t } = useTranslation('requests');
  const form = Form.useFormInstance<RequestDraft>();
  const scenarioId = Form.useWatch<RequestDraft['scenarioId']>('scenarioId');
  const chosen = scenarios.find(({ id }) => id === scenarioId);
  const choose = (id: string) => {
    const scenario = scenarios.find((other) => other.id === id);
    if (closed || (scenario && asked.length === 0)) tick(scenario ? itemsWithin(scenario, resourceId) : []);
  };
  const tick = (items: readonly Named[]) =>
    form.setFieldValue(
      'itemIds',
      items.map(({ id }) => id),
    );
  const within = chosen ? itemsWithin(chosen, resourceId) : [];
  const beyond = chosen ? itemsBeyond(chosen, resourceId, asked) : [];
  const namesOf = useItemNames();
  const names = (items: readonly Named[]) => namesOf(items.map(({ name }) => name));
  return (
    <Section title={t('form.scenario')}>
      <p className={styles.hint}>{t('form.scenarioHint')}</p>
      <Form.Item name="scenarioId" label={t('form.scenarioChoose')} style={{ marginBottom: 0 }}>
        <Radio.Group
          className={styles.scenarios}
          onChange={({ target }) => choose(target.value)}
          options={[
            { value: '', label: t('form.scenarioNone') },
            ...scenarios.map(({ id, name, purpose }) => ({
              value: id,
              label: (
                <>
                  <DataText>{name}</DataText>
                  <span className={styles.purpose}>
                    <DataText>{purpose}</DataText>
                  </span>
                </>
              ),
            })),
          ]}
        />
      </Form.Item>
      {chosen && (
        <div className={beyond.length > 0 ? styles.beyond : styles.within} aria-live="polite">
          <Sentence>{t('form.scenarioItems', { items: names(within) })}</Sentence>
          {beyond.length > 0 && (
            <>
              <br />
              <Sentence>{t('form.scenarioBeyond', { items: names(beyond) })}</Sentence>
            </>
          )}{' '}
          {(beyond.length > 0 || asked.length === 0) && (
            <Button type="link" size="small" className={styles.inline} onClick={() => tick(within)}>
              {t('form.scenarioOnly')}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}
