import useMediaQuery from '@mui/material/useMediaQuery'

/** Whether the screen is a phone's: lists become cards, the menu moves to the bottom. */
export const useIsPhone = (): boolean => useMediaQuery('(max-width: 699.95px)', { noSsr: true })
