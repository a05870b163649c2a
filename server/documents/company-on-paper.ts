import type { Company } from '../company/company-schema.ts'
import type { Company as PrintedCompany } from '../pdf/sheets.ts'

/** The operator's requisites as they are printed on a document. */
export const companyOnPaper = (company: Company): PrintedCompany => ({
  name: company.shortName,
  fullName: company.name,
  edrpou: company.edrpou,
  vatNumber: company.vatNumber,
  iban: company.iban,
  bank: company.bank,
  address: company.address,
  phones: company.phones.join(', '),
  email: company.email,
})

/** Who signs for the operator. */
export const signatoryOf = (company: Company): { position: string; name: string; represented: null } => ({
  position: company.directorPosition,
  name: company.directorName,
  represented: null,
})
