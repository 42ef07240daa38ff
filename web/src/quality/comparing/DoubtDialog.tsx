import { Form } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseDialog } from '../../cases/dialogs/CaseDialog.tsx';
import { ChoiceField } from '../../cases/dialogs/ChoiceField.tsx';
import { NoteField } from '../../cases/dialogs/NoteField.tsx';
import { useCommand } from '../../cases/use-command.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { useDepartmentName } from '../../words/use-department-name.ts';
import {
  type ComparedSide,
  type ComparisonDetail,
  comparisonQuery,
  type Doubt,
  doubtCompared,
  type Item,
} from './queries.ts';

type Values = { side?: ComparedSide; found?: string; expected?: string; evidence?: string };
type Props = { view: ComparisonDetail; item: Item | null; onClose: () => void };

/** 转内容核实: what was found, filled in; whoever sends it may say it in other words. */
export function DoubtDialog({ view, item, onClose }: Props) {
  const { t } = useTranslation('quality');
  const { locale } = useLocale();
  const [form] = Form.useForm<Values>();
  // What closes shows what it was about until it is gone
  const [last, setLast] = useState(item);
  useEffect(() => {
    if (item !== null) setLast(item);
  }, [item]);
  const shown = item ?? last;
  const nameOf = useDepartmentName();
  const [only = 'other', ...more] = shown?.doubtable ?? [];
  const against = (side: ComparedSide) => view[side === 'one' ? 'other' : 'one'];
  const itemOn = (side: ComparedSide) => (side === 'one' ? shown?.one : shown?.other) ?? '';
  const sending = useCommand<{ type: 'doubt' } & Doubt, ComparisonDetail>({
    send: ({ type: _, ...doubt }, key) => doubtCompared(view.id, view.version, doubt, key),
    at: view.version,
    changes: ['comparisons', 'discrepancies'],
    shows: ({ id }) => comparisonQuery(id).queryKey,
    done: (_, { side }) => t('compare.doubted', { department: nameOf(view[side].department) }),
    quiet: true,
  });
  /** What is filled in for whoever is asked on that side. */
  const saidTo = (side: ComparedSide) => {
    const words = {
      item: itemOn(side),
      count: shown?.differing ?? 0,
      matched: shown?.looked ?? 0,
      by: t(`compare.kind.${view.kind}`),
      mine: against(side).name,
      whose: nameOf(against(side).department),
      at: view.at === null ? '' : formatDate(view.at, locale, { time: true }),
    };
    return {
      found: t('compare.found', words),
      expected: t('compare.expected', words),
      evidence: t('compare.evidence', words),
    };
  };
  return (
    <CaseDialog<Values, { type: 'doubt' } & Doubt>
      open={item !== null}
      onClose={onClose}
      about={{ actions: ['doubt'] }}
      sending={sending}
      form={form}
      title={t('compare.doubtTitle', { item: dataIn(itemOn(only)) })}
      confirm={t('compare.makeDoubt')}
      next={t('compare.doubtNext')}
      cited={[view.rules.check]}
      initial={saidTo(only)}
      command={({ side = only, found = '', expected = '', evidence = '' }) => ({
        type: 'doubt',
        item: shown?.id ?? '',
        side,
        found: found.trim(),
        expected: expected.trim(),
        evidence: evidence.trim(),
      })}
    >
      {more.length === 0 ? (
        <p>
          <Sentence>{t('compare.doubtTo', { department: dataIn(view[only].department.name) })}</Sentence>
        </p>
      ) : (
        <ChoiceField
          name="side"
          label={t('compare.whom')}
          options={['one', 'other'] as const}
          nameOf={(side) => nameOf(view[side].department)}
          needed={t('compare.whomNeeded')}
          onChoose={(side) => form.setFieldsValue(saidTo(side))}
        />
      )}
      <NoteField name="found" label={t('compare.foundLabel')} needed={t('compare.foundNeeded')} />
      <NoteField name="expected" label={t('compare.expectedLabel')} needed={t('compare.expectedNeeded')} />
      <NoteField name="evidence" label={t('compare.evidenceLabel')} />
    </CaseDialog>
  );
}
