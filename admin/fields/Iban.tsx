import { CopyText } from './CopyText.tsx'

/** An IBAN in groups of four, as banks print it; one press copies it whole. */
export const Iban = ({ value }: { value: string }) => (
  <>
    <span style={{ fontVariantNumeric: 'tabular-nums' }}>{value.replaceAll(/(.{4})(?=.)/g, '$1 ')}</span>{' '}
    <CopyText text={value} bare />
  </>
)
