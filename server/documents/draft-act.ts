import type { Knex } from 'knex'
import { readCompany } from '../company/company-views.ts'
import type { Office } from '../office.ts'
import { currentTemplate } from '../templates/template-views.ts'
import { companyOnPaper, signatoryOf } from './company-on-paper.ts'
import { consumerOnPaper } from './consumer-on-paper.ts'
import { chargesOf, type DocumentSubject, headOf, type PrintedPrice } from './document-subject.ts'
import { type DocumentDraft, draftDocument } from './issue-document.ts'
import { actNumber } from './number-formats.ts'
import { settlementOf } from './settlement-of.ts'

type Reference = { number: string; issuedOn: string }

/** What an act tells beside the order: what was done and when, on the ground of which papers; `price` is the invoice's. */
export interface ActSubject extends DocumentSubject {
  price: PrintedPrice
  contract: Reference | null
  invoice: Reference
  completedOn: string
  result: string | null
}

const named = ({ number, issuedOn }: Reference): Reference => ({ number, issuedOn })

/**
 * Draws the act of services rendered (domain §4: name, date, place, company, content, volume and unit, amount, positions
 * and signatures). Nothing is issued yet.
 */
export const draftAct = async (knex: Knex, office: Office, subject: ActSubject): Promise<DocumentDraft> => {
  const template = await currentTemplate(knex, 'act')
  const company = await readCompany(knex)
  const consumer = await consumerOnPaper(subject.party)
  const { contract, invoice, completedOn, result } = subject
  return draftDocument(knex, office, {
    kind: 'act',
    numberOf: actNumber,
    titleOf: (number) => `Акт № ${number}`,
    templateCode: 'act',
    templateVersion: template.version,
    jobOf: (number, issuedOn) => ({
      kind: 'act',
      body: template.parts['template.md'] ?? '',
      createdAt: office.clock.now().toISOString(),
      data: {
        ...headOf(subject),
        ...chargesOf(subject),
        number,
        issuedOn,
        company: companyOnPaper(company),
        place: settlementOf(subject.party.district.address),
        signatory: signatoryOf(company),
        consumer,
        contract: contract && named(contract),
        invoice: named(invoice),
        completedOn,
        result,
      },
    }),
  })
}
