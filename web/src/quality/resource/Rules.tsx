import { Alert, Button, Checkbox, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../cases/use-command.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import styles from '../Quality.module.css';
import { detailQuery, type QualityDetail, type QualityRule, setRules } from '../queries.ts';
import { Score } from '../Score.tsx';
import { RuleDialog, type SetRules } from './RuleDialog.tsx';
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
  const [dialog, setDialog] = useState<{ changed: Rule | null } | null>(null);
  const [last, setLast] = useState<Rule | null>(null);
  const setting = {
    changes: ['quality'],
    at: quality.version,
    send: ({ rules, resting }: SetRules, key: string) =>
      setRules(quality.id, { version: quality.version, rules, resting }, key),
    shows: ({ id }: QualityDetail) => detailQuery(id).queryKey,
    done: () => t('of.saved'),
  };
  const saving = useCommand<SetRules, QualityDetail>(setting);
  const writing = useCommand<SetRules, QualityDetail>({ ...setting, quiet: true });
  /** What is asked and what is kept, without one of them, and with one more. */
  const said = (without: Rule | null, more: QualityRule[] = []): SetRules => {
    const rest = quality.rules.filter(({ key }) => key !== without?.key);
    return {
      type: 'set-rules',
      rules: [...rest.filter(({ key }) => chosen.includes(key)).map(({ rule }) => rule), ...more],
      resting: rest.filter(({ key, own }) => own && !chosen.includes(key)).map(({ rule }) => rule),
    };
  };
  const write = (changed: Rule | null) => {
    setLast(changed);
    setDialog({ changed });
  };
  const own: OwnRules | null = sets ? { onChange: write, onRemove: (rule) => saving.mutateAsync(said(rule)) } : null;
  const tick = (key: string) =>
    setChosen(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  if (shown.length === 0 && !sets)
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
          <Button type="primary" disabled={!moved} loading={saving.isPending} onClick={() => saving.mutate(said(null))}>
            {t('of.save')}
          </Button>
          <Button onClick={() => write(null)}>{t('own.add')}</Button>
          {moved && <Button onClick={() => setChosen(kept)}>{t('of.undo')}</Button>}
          <span role="status">{t('of.chosen', { count: chosen.length })}</span>
        </div>
      )}
      <RuleTable
        quality={quality}
        rules={shown}
        chosen={chosen}
        onTick={sets ? tick : null}
        onOpen={onOpen}
        own={own}
      />
      <RuleDialog
        key={last?.key ?? 'new'}
        quality={quality}
        rule={last?.rule ?? null}
        open={dialog !== null}
        onClose={() => setDialog(null)}
        sending={writing}
        command={(rule) => said(dialog?.changed ?? null, [rule])}
      />
    </Section>
  );
}

type OwnRules = { onChange: (rule: Rule) => void; onRemove: (rule: Rule) => Promise<unknown> };
type TableProps = Props & {
  own: OwnRules | null;
  rules: Rule[];
  chosen: readonly string[];
  onTick: ((key: string) => void) | null;
};

function RuleTable({ quality, rules, chosen, onTick, onOpen, own }: TableProps) {
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
          render: (_, { rule, own: isOwn }) => (
            <div style={{ maxWidth: 420 }}>
              {say(rule)} {isOwn && <ToneTag tone="grey">{t('own.mark')}</ToneTag>}
            </div>
          ),
        },
        { title: t('of.of'), key: 'dimension', render: (_, { dimension }) => t(`dimension.${dimension}`) },
        {
          title: t('of.result'),
          key: 'result',
          render: (_, { key, dimension, result, broken }) =>
            broken ? (
              <ToneTag tone="orange">{t('own.broken')}</ToneTag>
            ) : result && result.failing > 0 && onOpen ? (
              <Button type="link" size="small" onClick={() => onOpen(key)}>
                {t('of.open', { count: result.failing })}
              </Button>
            ) : (
              <Score figure={result} dimension={dimension} />
            ),
        },
        ...(own
          ? [
              {
                title: t('own.actions'),
                key: 'actions',
                render: (_: unknown, rule: Rule) => {
                  const words = { item: nameOf(rule), asks: say(rule.rule) };
                  return (
                    <>
                      <Button
                        type="link"
                        size="small"
                        aria-label={t('own.changeOf', words)}
                        onClick={() => own.onChange(rule)}
                      >
                        {t('own.edit')}
                      </Button>
                      {rule.own && (
                        <ConfirmButton
                          type="link"
                          size="small"
                          danger
                          aria-label={t('own.removeOf', words)}
                          question={t('own.removeQuestion', words)}
                          confirmLabel={t('own.remove')}
                          onConfirm={() => own.onRemove(rule)}
                        >
                          {t('own.remove')}
                        </ConfirmButton>
                      )}
                    </>
                  );
                },
              },
            ]
          : []),
      ]}
    />
  );
}
