import Box from '@mui/material/Box'
import { CopyText } from './CopyText.tsx'

/** An IBAN in groups of four, as banks print it, broken only between them and only for want of room; one press copies it whole. */
export const Iban = ({ value }: { value: string }) => (
  <Box component="span" sx={{ fontSize: 13.5, letterSpacing: '-0.015em' }}>
    {value.replaceAll(/(.{4})(?=.)/g, '$1 ')}
    <CopyText text={value} bare />
  </Box>
)
