import Box from '@mui/material/Box'

/** A person and the account's number beside them, quieter; breaks between the two rather than inside. */
export const NameAndNumber = ({ name, number }: { name: string; number: string }) => (
  <>
    {name}{' '}
    <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
      {`· ${number}`}
    </Box>
  </>
)
