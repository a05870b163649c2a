/** A Ukrainian IBAN of the given bank and account number, with its check digits (ISO 13616). */
export const ibanOf = (bank: number, account: number): string => {
  const body = `${String(bank).padStart(6, '0')}${String(account).padStart(19, '0')}`
  // «UA00» moved to the end, letters as numbers: U is 30, A is 10.
  const check = 98n - (BigInt(`${body}301000`) % 97n)
  return `UA${String(check).padStart(2, '0')}${body}`
}
