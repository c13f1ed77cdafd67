import { Alert, createTheme, localStorageColorSchemeManager, type MantineColorsTuple, rem } from '@mantine/core';

/** Selection and path on the canvas, and whatever is the chief action beside it. */
const blue: MantineColorsTuple = [
  '#edf3fd',
  '#d9e5fa',
  '#b1caf5',
  '#87adf0',
  '#6394ec',
  '#4c84e9',
  '#2f6fde',
  '#2760c6',
  '#1f54b1',
  '#13479c',
];

/** Cooler than Mantine's own greys, as the canvas is. */
const dark: MantineColorsTuple = [
  '#dfe5ed',
  '#b4bfcd',
  '#98a3b3',
  '#68748a',
  '#353d49',
  '#2a313b',
  '#21272f',
  '#1a1e25',
  '#13161b',
  '#0d0f13',
];

export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 6, dark: 6 },
  colors: { blue, dark },
  black: '#1f2733',
  fontFamily: '"Inter Variable", "Noto Sans SC Variable", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  headings: { fontWeight: '650' },
  fontSizes: { xs: rem(11), sm: rem(12.5), md: rem(13.5), lg: rem(15), xl: rem(17) },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.55', xl: '1.6' },
  spacing: { xs: rem(6), sm: rem(10), md: rem(14), lg: rem(18), xl: rem(26) },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'xs' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    TextInput: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs' } },
    MultiSelect: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    // Calm enough to lie over a board, with the colour of what it says at its side.
    Alert: Alert.extend({
      defaultProps: { variant: 'default' },
      styles: (_, { color }) => ({ root: { borderInlineStart: `3px solid var(--mantine-color-${color}-6)` } }),
    }),
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true, arrowSize: 5, fz: 'xs' } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Modal: { defaultProps: { transitionProps: { duration: 120 } } },
  },
});

export const colourScheme = localStorageColorSchemeManager({ key: 'headwater.theme' });
