import type { Knex } from 'knex'
import { readCompany } from '../company/company-views.ts'
import { companyOnPaper, signatoryOf } from '../documents/company-on-paper.ts'
import { consumerOnPaper } from '../documents/consumer-on-paper.ts'
import { chargesOf, type DocumentSubject, headOf, type PrintedPrice } from '../documents/document-subject.ts'
import { type DocumentDraft, type DocumentOwner, draftDocument, issueDocument } from '../documents/issue-document.ts'
import { contractNumber } from '../documents/number-formats.ts'
import { settlementOf } from '../documents/settlement-of.ts'
import type { Office } from '../office.ts'
import { currentTemplate } from '../templates/template-views.ts'
import { addContract } from './contract-store.ts'

/** A contract drawn and stored, waiting for the transaction that offers it. */
export interface ContractDraft {
  document: DocumentDraft
  price: PrintedPrice | null
}

/** Draws the contract of an order from the template in force (domain §3). Nothing is issued yet. */
export const draftContract = async (knex: Knex, office: Office, subject: DocumentSubject): Promise<ContractDraft> => {
  const { party, service } = subject
  const code = service.contractTemplate ?? 'contract'
  const template = await currentTemplate(knex, code)
  const company = await readCompany(knex)
  const consumer = await consumerOnPaper(party)
  const document = await draftDocument(knex, office, {
    kind: 'contract',
    numberOf: contractNumber,
    titleOf: (number) => `Договір № ${number}`,
    templateCode: code,
    templateVersion: template.version,
    jobOf: (number, issuedOn) => ({
      kind: 'contract',
      body: template.parts['template.md'] ?? '',
      createdAt: office.clock.now().toISOString(),
      data: {
        ...headOf(subject),
        ...chargesOf(subject),
        number,
        issuedOn,
        company: companyOnPaper(company),
        place: settlementOf(party.district.address),
        signatory: signatoryOf(company),
        consumer,
      },
    }),
  })
  return { document, price: subject.price }
}

/** Offers a drawn contract: number, document and contract row in the caller's transaction. Throws `NumberTaken`. */
export const issueContract = async (
  trx: Knex.Transaction,
  office: Office,
  draft: ContractDraft,
  owner: DocumentOwner,
): Promise<void> => {
  const documentId = await issueDocument(trx, office, draft.document, owner)
  const { net, vat, total } = draft.price ?? { net: 0, vat: 0, total: 0 }
  const { number, issuedOn } = draft.document
  const { orderId, accountId, districtId } = owner
  await addContract(trx, { number, orderId, accountId, districtId, documentId, issuedOn, net, vat, total })
}
