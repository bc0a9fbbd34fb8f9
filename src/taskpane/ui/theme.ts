import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** The teal of the sheets, from dark to light. */
const TEAL: BrandVariants = {
  10: '#011210',
  20: '#05201d',
  30: '#07302c',
  40: '#083d38',
  50: '#0a4b45',
  60: '#0c5952',
  70: '#0e6860',
  80: '#0f766e',
  90: '#268279',
  100: '#3d8f86',
  110: '#549b93',
  120: '#6ba8a1',
  130: '#83b5af',
  140: '#9bc3be',
  150: '#b4d1cd',
  160: '#cedfdd',
};

const FONT = "'Segoe UI', system-ui, -apple-system, Roboto, 'Helvetica Neue', sans-serif";

const light: Theme = { ...createLightTheme(TEAL), fontFamilyBase: FONT };
const dark: Theme = {
  ...createDarkTheme(TEAL),
  fontFamilyBase: FONT,
  // The brand's own shade is too dim to be read on dark grounds.
  colorBrandForeground1: TEAL[130],
  colorBrandForeground2: TEAL[140],
  colorBrandForegroundLink: TEAL[130],
};

/** The theme of the pane; dark where Office or the system is. */
export function paneTheme(isDark: boolean): Theme {
  return isDark ? dark : light;
}
