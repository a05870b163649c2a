/** The settlement of an address («10003, м. Житомир, вул. Київська, 96» → «м. Житомир»): where a document is signed. */
export const settlementOf = (address: string): string =>
  address
    .split(',')
    .map((part) => part.trim())
    .find((part) => /^(м|смт|с-ще|с)\.? /.test(part)) ?? address
