import Box from '@mui/material/Box'
import { memo } from 'react'

const caps: Record<string, string> = {
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Plus: '+',
  Minus: '−',
}

/** A key as it looks on the keyboard; put it into a button to teach its shortcut. Hidden from screen readers. */
export const KeyCap = memo(({ combo }: { combo: string }) => (
  <Box component="span" sx={{ display: 'inline-flex', gap: 0.5 }}>
    {combo.split('+').map((key) => (
      <Box
        key={key}
        component="kbd"
        sx={{
          font: 'inherit',
          fontSize: 12,
          lineHeight: '18px',
          minWidth: 20,
          px: 0.5,
          textAlign: 'center',
          borderRadius: '4px',
          border: '1px solid',
          borderColor: 'currentcolor',
          opacity: 0.8,
        }}
      >
        {caps[key] ?? key}
      </Box>
    ))}
  </Box>
))
