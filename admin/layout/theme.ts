import type { RaThemeOptions } from 'react-admin'
import { type ToneColours, tones } from './tones.ts'

/** Heights and widths of the frame, in pixels, for those who must fit into it. */
export const frame = { barHeight: 52, menuWidth: 216, bottomBarHeight: 60, readingWidth: 720 } as const

const fontFamily = "'Inter Variable', system-ui, 'Segoe UI', Roboto, Arial, sans-serif"

const palettes = {
  light: {
    mode: 'light',
    primary: { main: '#1f5fbf', contrastText: '#fff' },
    secondary: { main: '#46505b' },
    error: { main: '#b3261e' },
    warning: { main: '#8a5200' },
    success: { main: '#1d6f3a' },
    info: { main: '#0a5f5f' },
    background: { default: '#f4f5f7', paper: '#ffffff' },
    text: { primary: '#1b1f24', secondary: '#56606b' },
    divider: '#e2e5e9',
    tones: tones.light,
  },
  dark: {
    mode: 'dark',
    primary: { main: '#8ab4f8', contrastText: '#0b1a33' },
    secondary: { main: '#b6c0cb' },
    error: { main: '#ff9d94', contrastText: '#3a0b08' },
    warning: { main: '#f5c26b' },
    success: { main: '#84d69c' },
    info: { main: '#6fd6cf' },
    background: { default: '#14171b', paper: '#1c2026' },
    text: { primary: '#e6e9ed', secondary: '#a3adb8' },
    divider: '#2e343c',
    tones: tones.dark,
  },
} as const

const focusRing = (colour: string) => ({ outline: `2px solid ${colour}`, outlineOffset: 2 })

const alertColours = (severity: string, { ink, soft }: ToneColours) => ({
  [`&.MuiAlert-standard.MuiAlert-color${severity}`]: {
    color: ink,
    backgroundColor: soft,
    '& .MuiAlert-icon': { color: ink, opacity: 1 },
  },
})

/** The console's one theme: dense rows, one accent, depth by spacing, a focus that is always seen. */
export const officeTheme = (mode: 'light' | 'dark'): RaThemeOptions => {
  const palette = palettes[mode]
  const accent = palette.primary.main
  return {
    palette,
    shape: { borderRadius: 8 },
    typography: {
      fontFamily,
      fontSize: 14,
      body1: { fontSize: 14, lineHeight: 1.5 },
      body2: { fontSize: 13.5, lineHeight: 1.45 },
      caption: { fontSize: 12.5 },
      button: { textTransform: 'none', fontWeight: 550, fontSize: 14 },
      h1: { fontSize: 20, fontWeight: 620, lineHeight: 1.3, letterSpacing: '-0.01em' },
      h2: { fontSize: 17, fontWeight: 620, lineHeight: 1.35 },
      h3: { fontSize: 15, fontWeight: 620 },
      h4: { fontSize: 14, fontWeight: 620 },
      h5: { fontSize: 17, fontWeight: 620 },
      h6: { fontSize: 15, fontWeight: 620 },
    },
    components: {
      MuiCssBaseline: {
        styleOverrides: {
          body: { fontVariantNumeric: 'tabular-nums', overflowY: 'scroll' },
          ':focus-visible': focusRing(accent),
          '@media (prefers-reduced-motion: reduce)': {
            '*, *::before, *::after': { transitionDuration: '0.01ms !important' },
          },
          '@media print': { body: { background: '#fff', color: '#000', overflowY: 'visible' } },
        },
      },
      MuiButtonBase: {
        defaultProps: { disableRipple: true },
        styleOverrides: { root: { '&.Mui-focusVisible': focusRing(accent) } },
      },
      MuiButton: {
        defaultProps: { disableElevation: true },
        styleOverrides: { root: { minHeight: 34, borderRadius: 8 } },
      },
      MuiIconButton: { styleOverrides: { sizeSmall: { padding: 6 } } },
      MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense' } },
      MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense' } },
      MuiAutocomplete: { defaultProps: { fullWidth: true } },
      MuiOutlinedInput: {
        styleOverrides: { notchedOutline: { borderColor: mode === 'light' ? '#8b95a1' : '#66707c' } },
      },
      MuiCard: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiTooltip: { defaultProps: { arrow: true, enterDelay: 350 }, styleOverrides: { tooltip: { fontSize: 12.5 } } },
      MuiAlert: {
        styleOverrides: {
          root: {
            borderRadius: 8,
            alignItems: 'center',
            ...alertColours('Warning', palette.tones.money),
            ...alertColours('Error', palette.tones.consumer),
            ...alertColours('Success', palette.tones.done),
            ...alertColours('Info', palette.tones.office),
          },
          action: { paddingTop: 0 },
        },
      },
      MuiSnackbar: {
        styleOverrides: { root: { '@media (max-width: 699.95px)': { bottom: frame.bottomBarHeight + 12 } } },
      },
      MuiBottomNavigationAction: { styleOverrides: { label: { '&, &.Mui-selected': { fontSize: 12 } } } },
      RaToolbar: {
        styleOverrides: {
          root: {
            '&.RaToolbar-desktopToolbar': { padding: '0 16px 16px', minHeight: 0 },
            // at the thumb, above the bottom bar
            '&.RaToolbar-mobileToolbar': {
              bottom: `calc(${frame.bottomBarHeight}px + env(safe-area-inset-bottom))`,
              padding: '10px 16px',
              borderTop: `1px solid ${palette.divider}`,
            },
          },
        },
      },
      MuiTable: { defaultProps: { size: 'small' } },
      MuiTableRow: {
        styleOverrides: {
          root: {
            '&:focus-visible': { ...focusRing(accent), outlineOffset: -2 },
            '@media print': { breakInside: 'avoid' },
          },
        },
      },
      MuiTableCell: {
        styleOverrides: {
          root: { borderBottomColor: palette.divider },
          sizeSmall: {
            height: 38,
            padding: '3px 12px',
            '&.MuiTableCell-paddingCheckbox': { width: 32, padding: '0 4px 0 12px', '& > *': { padding: 0 } },
          },
          head: { color: palette.text.secondary, fontSize: 12.5, fontWeight: 550, whiteSpace: 'nowrap' },
        },
      },
      MuiLink: { defaultProps: { underline: 'hover' } },
      MuiListItemIcon: { styleOverrides: { root: { minWidth: 34 } } },
      MuiTab: { styleOverrides: { root: { minHeight: 42, padding: '8px 14px' } } },
      MuiTabs: { styleOverrides: { root: { minHeight: 42 } } },
      MuiDialogTitle: { styleOverrides: { root: { fontSize: 17, fontWeight: 620 } } },
    },
  }
}
