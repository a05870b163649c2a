import type { Knex } from 'knex'
import { readCompany } from '../company/company-views.ts'
import { companyOnPaper } from '../documents/company-on-paper.ts'
import { chargesOf, type DocumentSubject, headOf, type PrintedPrice } from '../documents/document-subject.ts'
import { type DocumentDraft, type DocumentOwner, draftDocument, issueDocument } from '../documents/issue-document.ts'
import { invoiceNumber } from '../documents/number-formats.ts'
import { nbuQrPayload } from '../money/nbu-qr.ts'
import type { Office } from '../office.ts'
import { sealCode } from '../seal/sealed-text.ts'
import { currentTemplate } from '../templates/template-views.ts'
import { applyDiscount, type Discount, type DiscountAsked } from './apply-discount.ts'
import { addInvoice } from './invoice-store.ts'

/** Who pays: the consumer, or somebody else whose address the office does not know. */
export interface Payer {
  name: string
  /** ЄДРПОУ or РНОКПП, where it was given. */
  code: string | null
  address: string | null
}

/** An invoice drawn and stored, waiting for the transaction that issues it. */
export interface InvoiceDraft {
  document: DocumentDraft
  price: PrintedPrice
  payer: Payer
  discount: Discount | null
  dueOn: string
  qrPayload: string
}

type InvoiceSubject = DocumentSubject & {
  price: PrintedPrice
  payer: Payer
  dueOn: string
  discount: DiscountAsked | null
}

const purposeOf = (number: string, { order, party, service }: InvoiceSubject): string =>
  `Оплата за рахунком № ${number}, заявка № ${order.number}, о/р ${party.accountNumber}: ${service.shortName}`

const payerOnPaper = ({ name, code, address }: Payer) => ({
  name: code ? `${name}, код ${code}` : name,
  address: address ?? '',
})

/**
 * Draws the invoice of an order, less its discount, with its payment QR (domain §4, постанова НБУ № 97). Nothing is issued
 * yet. Refuses what `applyDiscount` refuses.
 */
export const draftInvoice = async (knex: Knex, office: Office, asked: InvoiceSubject): Promise<InvoiceDraft> => {
  const { price, discount } = asked.discount
    ? applyDiscount(asked.price, asked.discount)
    : { price: asked.price, discount: null }
  const subject = { ...asked, price }
  const template = await currentTemplate(knex, 'invoice')
  const company = await readCompany(knex)
  const { payer, dueOn } = subject
  const qrOf = (number: string) =>
    nbuQrPayload({
      receiver: company.shortName,
      iban: company.iban,
      receiverCode: company.edrpou,
      amount: price.total,
      reference: number,
      purpose: purposeOf(number, subject),
    })
  const document = await draftDocument(knex, office, {
    kind: 'invoice',
    numberOf: invoiceNumber,
    titleOf: (number) => `Рахунок № ${number}`,
    templateCode: 'invoice',
    templateVersion: template.version,
    jobOf: (number, issuedOn) => ({
      kind: 'invoice',
      body: template.parts['template.md'] ?? '',
      createdAt: office.clock.now().toISOString(),
      data: {
        ...headOf(subject),
        ...chargesOf(subject),
        number,
        issuedOn,
        dueOn,
        company: companyOnPaper(company),
        payer: payerOnPaper(payer),
        purpose: purposeOf(number, subject),
        qrPayload: qrOf(number),
      },
    }),
  })
  return { document, price, payer, discount, dueOn, qrPayload: qrOf(document.number) }
}

/**
 * Issues a drawn invoice: number, document and invoice row in the caller's transaction, in the place of a void one where
 * there is one. Throws `NumberTaken`.
 */
export const issueInvoice = async (
  trx: Knex.Transaction,
  office: Office,
  draft: InvoiceDraft,
  owner: DocumentOwner,
  replacesId: number | null,
): Promise<void> => {
  const documentId = await issueDocument(trx, office, draft.document, owner)
  const { lines, net, vat, total, vatPercent } = draft.price
  await addInvoice(trx, {
    number: draft.document.number,
    orderId: owner.orderId,
    accountId: owner.accountId,
    districtId: owner.districtId,
    documentId,
    issuedOn: draft.document.issuedOn,
    dueOn: draft.dueOn,
    payer: draft.payer.name,
    payerCode: sealCode(office.seal, draft.payer.code),
    discount: draft.discount?.amount ?? 0,
    discountReason: draft.discount?.reason ?? null,
    replacesId,
    lines,
    net,
    vat,
    total,
    vatPercent,
    qrPayload: draft.qrPayload,
  })
}
