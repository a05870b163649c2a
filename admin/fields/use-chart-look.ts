import { useTheme } from '@mui/material/styles'

/** How the console's charts look: quiet axes, and a tip that is read in either scheme. */
export const useChartLook = () => {
  const { palette } = useTheme()
  return {
    palette,
    axis: { stroke: palette.divider, tick: { fill: palette.text.secondary, fontSize: 12 } },
    tip: {
      cursor: { fill: palette.action.hover },
      contentStyle: {
        backgroundColor: palette.background.paper,
        border: `1px solid ${palette.divider}`,
        borderRadius: 8,
        color: palette.text.primary,
      },
      itemStyle: { color: palette.text.primary },
    },
  }
}
