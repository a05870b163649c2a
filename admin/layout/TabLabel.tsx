import Box from '@mui/material/Box'

interface Props {
  words: string
  /** How many rows it holds; undefined where it does not say or does not know yet. */
  count: number | undefined
  /** Whether somebody has to do something about them. */
  loud: boolean
}

/** What a tab over a list is called, and how many rows it holds. */
export const TabLabel = ({ words, count, loud }: Props) => (
  <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center' }}>
    {words}
    {count === undefined ? null : (
      <Box
        component="span"
        sx={{
          ml: 0.75,
          px: 0.75,
          minWidth: 22,
          borderRadius: 3,
          fontSize: 12.5,
          lineHeight: '20px',
          color: loud && count > 0 ? 'tones.consumer.ink' : 'text.secondary',
          bgcolor: loud && count > 0 ? 'tones.consumer.soft' : 'action.hover',
        }}
      >
        {count}
      </Box>
    )}
  </Box>
)
