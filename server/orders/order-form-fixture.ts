import sharp from 'sharp'

/** The order of the KH manual for the Житомир account 01-02/030/405, as its consumer's cabinet sends it. */
export const khOrder = {
  account: '01-02/030/405',
  service: 'out_of_schedule_check',
  identityDocument: {
    kind: 'passport',
    series: 'ВМ',
    number: '123456',
    issuedBy: 'Богунським РВ УМВС України в Житомирській області',
    issuedOn: '2001-05-01',
  },
  phone: '(067) 155-92-82',
  email: 'ukrainets.i@example.com',
  distanceKm: 35,
  note: 'Доп информ',
  disconnectedForDebt: false,
  consent: { given: true, textVersion: '1' },
}

/** A real picture with what a camera writes into it. */
export const passportScan: Buffer = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#9ab' } })
  .jpeg()
  .withExif({ IFD0: { Make: 'Spy camera' } })
  .toBuffer()

/** A small whole PDF. */
export const receiptPdf = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
)
