import type { Knex } from 'knex'
import { readCompany } from '../company/company-views.ts'
import { companyOnPaper } from '../documents/company-on-paper.ts'
import { chargesOf, type DocumentSubject, headOf, type PrintedPrice } from '../documents/document-subject.ts'
import { type DocumentDraft, type DocumentOwner, draftDocument, issueDocument } from '../documents/issue-document.ts'
import { invoiceNumber } from '../documents/number-formats.ts'
import { nbuQrPayload } from '../money/nbu-qr.ts'
import type { Office } from '../office.ts'
import { currentTemplate } from '../templates/template-views.ts'
import { addInvoice } from './invoice-store.ts'

/** An invoice drawn and stored, waiting for the transaction that issues it. */
export interface InvoiceDraft {
  document: DocumentDraft
  price: PrintedPrice
  payer: string
  dueOn: string
  qrPayload: string
}

type InvoiceSubject = DocumentSubject & { price: PrintedPrice; payer: string; dueOn: string }

const purposeOf = (number: string, { order, party, service }: InvoiceSubject): string =>
  `Оплата за рахунком № ${number}, заявка № ${order.number}, о/р ${party.accountNumber}: ${service.shortName}`

/** Draws the invoice of an order with its payment QR (domain §4, постанова НБУ № 97). Nothing is issued yet. */
export const draftInvoice = async (knex: Knex, office: Office, subject: InvoiceSubject): Promise<InvoiceDraft> => {
  const template = await currentTemplate(knex, 'invoice')
  const company = await readCompany(knex)
  const { party, price, payer, dueOn } = subject
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
        payer: { name: payer, address: party.address },
        purpose: purposeOf(number, subject),
        qrPayload: qrOf(number),
      },
    }),
  })
  return { document, price, payer, dueOn, qrPayload: qrOf(document.number) }
}

/** Issues a drawn invoice: number, document and invoice row in the caller's transaction. Throws `NumberTaken`. */
export const issueInvoice = async (
  trx: Knex.Transaction,
  office: Office,
  draft: InvoiceDraft,
  owner: DocumentOwner,
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
    payer: draft.payer,
    lines,
    net,
    vat,
    total,
    vatPercent,
    qrPayload: draft.qrPayload,
  })
}
