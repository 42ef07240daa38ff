import type { ThemeConfig } from 'antd';

/** The colours that styles outside Ant Design need too; theme.css repeats them as custom properties. */
export const palette = {
  ink: '#10292f',
  text: '#1b2b30',
  quiet: '#55666b',
  teal: '#0f6062',
  accent: '#a8500f',
  paper: '#f4f5f2',
  line: '#dde2df',
} as const;

/** Calm and compact; every pair of text and ground has at least 4.5 : 1 (WCAG 1.4.3). */
export const theme: ThemeConfig = {
  token: {
    // By language, in theme.css
    fontFamily: 'var(--font)',
    colorPrimary: palette.teal,
    colorInfo: palette.teal,
    colorLink: palette.teal,
    colorSuccess: '#2f7042',
    colorWarning: '#9f6300',
    colorError: '#b3261e',
    // Ant Design would derive grounds from the dark teal that are nearly grey.
    colorPrimaryHover: '#157477',
    colorPrimaryActive: '#0a4849',
    colorPrimaryBg: '#e6f2f1',
    colorPrimaryBgHover: '#d6e9e7',
    colorPrimaryBorder: '#8fc2bf',
    colorPrimaryBorderHover: '#5fa5a2',
    colorLinkHover: '#157477',
    colorLinkActive: '#0a4849',
    colorInfoBg: '#e6f2f1',
    colorInfoBorder: '#acd3d1',
    colorSuccessBg: '#e9f4ec',
    colorSuccessBorder: '#b5d6bd',
    colorWarningBg: '#fcf3df',
    colorWarningBorder: '#e9cf9c',
    colorErrorBg: '#fcecea',
    colorErrorBorder: '#eab7b3',
    colorText: palette.text,
    colorTextSecondary: palette.quiet,
    colorTextTertiary: '#5f6f73',
    colorTextDescription: palette.quiet,
    colorTextPlaceholder: '#64737a',
    colorBorder: '#c3cbc8',
    colorBorderSecondary: palette.line,
    colorBgLayout: palette.paper,
    borderRadius: 6,
    wireframe: false,
  },
  components: {
    Table: {
      cellPaddingBlock: 9,
      cellPaddingInline: 12,
      headerBg: '#eaeeec',
      headerColor: palette.text,
      headerSplitColor: 'transparent',
      rowHoverBg: '#f2f7f6',
    },
    Card: { headerFontSize: 15 },
    Descriptions: { labelColor: palette.quiet },
    Tooltip: { colorBgSpotlight: palette.ink },
  },
};
