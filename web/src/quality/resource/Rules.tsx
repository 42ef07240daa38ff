import { Alert, Button, Checkbox, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../cases/use-command.ts';
import { DataText } from '../../ui/DataText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from '../Quality.module.css';
import { detailQuery, type QualityDetail, setRules } from '../queries.ts';
import { Score } from '../Score.tsx';
import { useRuleWords } from './use-rule-words.ts';

type Rule = QualityDetail['rules'][number];
type Props = { quality: QualityDetail; onOpen: ((rule: string) => void) | null };

/** 质量规则: whoever provides ticks what is to be checked; others read what was ticked. */
export function Rules({ quality, onOpen }: Props) {
  const { t } = useTranslation('quality');
  const sets = quality.actions.includes('set-rules');
  const kept = quality.rules.filter(({ ticked }) => ticked).map(({ key }) => key);
  const [chosen, setChosen] = useState<readonly string[]>(kept);
  const order = new Map(quality.items.map(({ id }, at) => [id, at]));
  const placeOf = ({ rule }: Rule) => order.get(rule.item) ?? order.size;
  const shown = (sets ? quality.rules : quality.rules.filter(({ ticked }) => ticked)).toSorted(
    (one, other) => placeOf(one) - placeOf(other),
  );
  const moved = chosen.length !== kept.length || chosen.some((key) => !kept.includes(key));
  const saving = useCommand({
    changes: ['quality'],
    at: quality.version,
    send: (rules: string[], key) =>
      setRules(
        quality.id,
        quality.version,
        quality.rules.filter((rule) => rules.includes(rule.key)).map(({ rule }) => rule),
        key,
      ),
    shows: ({ id }) => detailQuery(id).queryKey,
    done: () => t('of.saved'),
  });
  const tick = (key: string) =>
    setChosen(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  if (shown.length === 0)
    return (
      <Section title={t('of.rules')}>
        <EmptyState title={t('of.noRules')} />
      </Section>
    );
  return (
    <Section title={t('of.rules')}>
      <p>{t(sets ? 'of.rulesHint' : 'of.rulesRead')}</p>
      {sets && kept.length === 0 && !moved && <Alert type="warning" showIcon title={t('chooseRules')} />}
      {sets && (
        <div className={styles.bar}>
          <Button
            onClick={() =>
              setChosen([...new Set([...chosen, ...shown.filter(({ usual }) => usual).map(({ key }) => key)])])
            }
          >
            {t('of.usual')}
          </Button>
          <Button
            type="primary"
            disabled={!moved}
            loading={saving.isPending}
            onClick={() => saving.mutate([...chosen])}
          >
            {t('of.save')}
          </Button>
          {moved && <Button onClick={() => setChosen(kept)}>{t('of.undo')}</Button>}
          <span role="status">{t('of.chosen', { count: chosen.length })}</span>
        </div>
      )}
      <RuleTable quality={quality} rules={shown} chosen={chosen} onTick={sets ? tick : null} onOpen={onOpen} />
    </Section>
  );
}

type TableProps = Props & { rules: Rule[]; chosen: readonly string[]; onTick: ((key: string) => void) | null };

function RuleTable({ quality, rules, chosen, onTick, onOpen }: TableProps) {
  const { t } = useTranslation('quality');
  const say = useRuleWords(quality.items);
  const nameOf = ({ rule }: Rule) => quality.items.find(({ id }) => id === rule.item)?.name ?? '—';
  return (
    <Table<Rule>
      rowKey="key"
      size="small"
      aria-label={t('of.rules')}
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={rules}
      columns={[
        ...(onTick
          ? [
              {
                title: t('of.ask'),
                key: 'ask',
                render: (_: unknown, rule: Rule) => (
                  <Checkbox
                    aria-label={t('of.choose', { item: nameOf(rule), asks: say(rule.rule) })}
                    checked={chosen.includes(rule.key)}
                    onChange={() => onTick(rule.key)}
                  />
                ),
              },
            ]
          : []),
        { title: t('of.item'), key: 'item', render: (_, rule) => <DataText>{nameOf(rule)}</DataText> },
        {
          title: t('of.asks'),
          key: 'asks',
          render: (_, { rule }) => <div style={{ maxWidth: 420 }}>{say(rule)}</div>,
        },
        { title: t('of.of'), key: 'dimension', render: (_, { dimension }) => t(`dimension.${dimension}`) },
        {
          title: t('of.result'),
          key: 'result',
          render: (_, { key, result }) =>
            result && result.failing > 0 && onOpen ? (
              <Button type="link" size="small" onClick={() => onOpen(key)}>
                {t('of.open', { count: result.failing })}
              </Button>
            ) : (
              <Score figure={result} />
            ),
        },
      ]}
    />
  );
}
