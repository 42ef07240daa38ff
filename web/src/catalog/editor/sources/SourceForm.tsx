import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { LongForm } from '../../../ui/form/LongForm.tsx';
import type { Row } from '../draft/draft.ts';
import { sourceOf, type Values, valuesOf } from './answer.ts';
import { citedTogether, type Overlap, type Overlaps } from './overlap.ts';
import { SourceAnswers } from './SourceAnswers.tsx';
import styles from './Sources.module.css';

type Sources = ReadonlyMap<string, Row['source']>;
type Props = {
  row: Row;
  rows: readonly Row[];
  overlap: Overlap | null;
  overlaps: Overlaps;
  /** The next row to be answered for. */
  next: string | null;
  onTake: (sources: Sources, next: string | null) => void;
  /** The resource of that name is cited for several items in one go. */
  onTakeAll: (sources: Sources, name: string) => void;
};

/** What the registrar says of one item's source. */
export function SourceForm({ row, rows, overlap, overlaps, next, onTake, onTakeAll }: Props) {
  const { t } = useTranslation('sources');
  const [form] = Form.useForm<Values>();
  const start = valuesOf(row.source);
  const values: Values = Form.useWatch([], form) ?? start;
  const source = sourceOf(values);
  const candidates = overlap?.candidates ?? [];
  const chosen = source?.kind === 'cited' && candidates.find(({ resource }) => resource.id === source.resourceId);
  const together = chosen ? citedTogether(rows, overlaps, chosen.resource.id, row.key) : null;
  const take = (then: string | null) =>
    form.validateFields().then(
      (said) => onTake(new Map([[row.key, sourceOf(said)]]), then),
      () => undefined,
    );
  return (
    <LongForm<Values>
      form={form}
      name="source"
      layout="vertical"
      initialValues={start}
      requiredMark
      failure={null}
      onFinish={() => void take(null)}
    >
      <SourceAnswers overlap={overlap ?? { candidates: [], more: 0 }} answer={values.answer} />
      {chosen && together && together.size > 0 && (
        <p>
          <Button
            className={styles.together}
            onClick={() => onTakeAll(new Map([...together, [row.key, source]]), chosen.resource.name)}
          >
            {t('drawer.all', { count: together.size })}
          </Button>
        </p>
      )}
      <div className={styles.foot}>
        {row.source && (
          <Button type="text" danger onClick={() => onTake(new Map([[row.key, null]]), null)}>
            {t('drawer.clear')}
          </Button>
        )}
        {next && <Button onClick={() => void take(next)}>{t('drawer.saveNext')}</Button>}
        <Button type="primary" htmlType="submit">
          {t('drawer.save')}
        </Button>
      </div>
    </LongForm>
  );
}
