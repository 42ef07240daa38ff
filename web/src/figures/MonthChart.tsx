import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { palette } from '../theme.ts';
import type { FiguresView } from './queries.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Drawn for the eye alone: the table below it says the same, and is what is read out. */
export default function MonthChart({ months }: Pick<FiguresView, 'months'>) {
  const { t } = useTranslation('figures');
  const ground = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!ground.current) return;
    const chart = init(ground.current, null, { renderer: 'svg' });
    const bar = (kind: 'received' | 'decided', color: string) => ({
      type: 'bar' as const,
      name: t(`kind.${kind}`),
      data: months.map((month) => month[kind]),
      itemStyle: { color },
      barMaxWidth: 18,
    });
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: palette.text },
      grid: { left: 8, right: 8, top: 36, bottom: 16, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: 14, textStyle: { color: palette.text } },
      // Drawn too: nothing is written into the page
      tooltip: { trigger: 'axis', renderMode: 'richText' },
      xAxis: { type: 'category', data: months.map(({ month }) => month), axisLabel: { color: palette.quiet } },
      yAxis: {
        type: 'value',
        minInterval: 1,
        axisLabel: { color: palette.quiet },
        splitLine: { lineStyle: { color: palette.line } },
      },
      series: [
        bar('received', '#8fc2bf'),
        bar('decided', palette.teal),
        {
          type: 'line',
          name: t('kind.overdue'),
          data: months.map(({ overdue }) => overdue),
          itemStyle: { color: palette.accent },
        },
      ],
    });
    const fit = new ResizeObserver(() => chart.resize());
    fit.observe(ground.current);
    return () => {
      fit.disconnect();
      chart.dispose();
    };
  }, [months, t]);
  return <div ref={ground} aria-hidden style={{ height: 252 }} />;
}
