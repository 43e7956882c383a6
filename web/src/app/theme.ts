import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, type MantineThemeOverride } from '@mantine/core';
import { fieldComponents } from '../ui/fields';
import tokens from './theme.json';

type Scale = keyof typeof tokens.scales;
const scale = (name: Scale) => tokens.scales[name] as unknown as MantineColorsTuple;
const px = (n: number) => `${n}px`;
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const colors = Object.fromEntries((Object.keys(tokens.scales) as Scale[]).map((name) => [name, scale(name)]));

export const theme: MantineThemeOverride = createTheme({
  // Mantine paints its own parts in gray and dark; ours are sand and night.
  colors: { ...colors, gray: scale('sand'), dark: scale('night') },
  primaryColor: tokens.mantine.primaryColor,
  primaryShade: tokens.mantine.primaryShade as MantineThemeOverride['primaryShade'],
  autoContrast: tokens.mantine.autoContrast,
  cursorType: 'pointer',
  focusRing: 'auto',
  defaultRadius: tokens.mantine.defaultRadius,
  respectReducedMotion: true,
  white: tokens.light.surface,
  black: tokens.light.ink,
  fontFamily: tokens.fonts.ui,
  fontSizes: {
    xs: px(tokens.type.micro[0] ?? 12),
    sm: px(tokens.type.small[0] ?? 13),
    md: px(tokens.type.base[0] ?? 15),
    lg: px(tokens.type.lead[0] ?? 17),
    xl: px(tokens.type.h2[0] ?? 20),
  },
  lineHeights: { xs: '16px', sm: '20px', md: '24px', lg: '24px', xl: '28px' },
  spacing: {
    xs: px(tokens.spacing.xs),
    sm: px(tokens.spacing.sm),
    md: px(tokens.spacing.md),
    lg: px(tokens.spacing.lg),
    xl: px(tokens.spacing.xl),
  },
  radius: { xs: px(tokens.radius.xs), sm: px(tokens.radius.sm), md: px(tokens.radius.md), lg: px(tokens.radius.lg) },
  shadows: { md: 'var(--am-shadow-float)', xl: 'var(--am-shadow-float)' },
  components: fieldComponents,
  headings: { fontFamily: tokens.fonts.ui, fontWeight: String(tokens.fonts.weights.strong) },
});

// --am-type-row is a whole `font` value: "400 15px/20px <family>". Quotations alone are set in the customer's face.
function typeVariables(): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, [size, line, weight]] of Object.entries(tokens.type)) {
    const family = name.startsWith('quote') ? 'var(--am-font-voice)' : 'var(--am-font-ui)';
    variables[`--am-type-${kebab(name)}`] = `${weight} ${size}px/${line}px ${family}`;
  }
  return variables;
}

function measures(): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(tokens.spacing)) variables[`--am-space-${name}`] = px(value);
  for (const [name, value] of Object.entries(tokens.radius)) variables[`--am-radius-${name}`] = px(value);
  for (const [name, value] of Object.entries(tokens.heights)) variables[`--am-height-${kebab(name)}`] = px(value);
  for (const [name, value] of Object.entries(tokens.columns)) variables[`--am-column-${kebab(name)}`] = px(value);
  return variables;
}

const colours = (scheme: Record<string, string>) =>
  Object.fromEntries(Object.entries(scheme).map(([name, value]) => [`--am-${kebab(name)}`, value]));

// What Mantine's own parts read, pointed at ours, so that a field or a menu is drawn from the same tokens.
const bridge = {
  '--mantine-color-body': 'var(--am-page)',
  '--mantine-color-text': 'var(--am-ink)',
  '--mantine-color-dimmed': 'var(--am-ink3)',
  '--mantine-color-placeholder': 'var(--am-ink3)',
  '--mantine-color-anchor': 'var(--am-act-text)',
  '--mantine-color-error': 'var(--am-late)',
  '--mantine-color-default': 'var(--am-surface)',
  '--mantine-color-default-hover': 'var(--am-hover)',
  '--mantine-color-default-color': 'var(--am-ink)',
  '--mantine-color-default-border': 'var(--am-line-strong)',
  '--mantine-color-disabled': 'var(--am-sunken)',
  '--mantine-color-disabled-color': 'var(--am-ink3)',
  '--mantine-color-disabled-border': 'var(--am-line)',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--am-font-ui': tokens.fonts.ui,
    '--am-font-voice': tokens.fonts.voice,
    '--am-weight-text': String(tokens.fonts.weights.text),
    '--am-weight-label': String(tokens.fonts.weights.label),
    '--am-weight-strong': String(tokens.fonts.weights.strong),
    '--am-weight-late': String(tokens.fonts.weights.late),
    '--am-fast': tokens.motion.fast.replace(/ \(.*\)/, ''),
    '--am-move': tokens.motion.move.replace(/ \(.*\)/, ''),
    ...typeVariables(),
    ...measures(),
  },
  light: { ...colours(tokens.light), '--am-shadow-float': tokens.shadows.float, ...bridge },
  dark: { ...colours(tokens.dark), '--am-shadow-float': tokens.shadows.floatDark, ...bridge },
});
