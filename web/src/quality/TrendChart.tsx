import { gridDimensions } from '@onesource/db/vocabulary';
import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { palette } from '../theme.ts';
import type { Point } from './Trend.tsx';

use([LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const colours = [palette.teal, palette.accent, '#5b5ea6', '#2f7042', '#b3261e', '#8a5600', palette.quiet];
const shapes = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow', 'roundRect'];

/** Drawn for the eye alone: the table below it says the same, and is what is read out. */
export default function TrendChart({ points }: { points: readonly Point[] }) {
  const { t } = useTranslation('quality');
  const ground = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!ground.current) return;
    const chart = init(ground.current, null, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      color: colours,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: palette.text },
      grid: { left: 8, right: 24, top: 36, bottom: 16, containLabel: true },
      legend: { top: 0, left: 0, type: 'scroll', itemWidth: 18, textStyle: { color: palette.text } },
      tooltip: { trigger: 'axis', renderMode: 'richText' },
      xAxis: {
        type: 'category',
        boundaryGap: false,
        data: points.map(({ label }) => label),
        axisLabel: { color: palette.quiet },
      },
      yAxis: {
        type: 'value',
        max: 100,
        // Where all is well the line would be one with the frame
        min: ({ min }: { min: number }) => Math.max(0, Math.floor((min - 2) / 5) * 5),
        axisLabel: { color: palette.quiet, formatter: '{value}%' },
        splitLine: { lineStyle: { color: palette.line } },
      },
      series: gridDimensions.map((dimension, at) => ({
        type: 'line',
        name: t(`dimension.${dimension}`),
        symbol: shapes[at],
        symbolSize: 7,
        connectNulls: true,
        data: points.map(({ dimensions }) => dimensions[dimension]?.score ?? null),
      })),
    });
    const fit = new ResizeObserver(() => chart.resize());
    fit.observe(ground.current);
    return () => {
      fit.disconnect();
      chart.dispose();
    };
  }, [points, t]);
  return <div ref={ground} aria-hidden style={{ height: 240 }} />;
}
