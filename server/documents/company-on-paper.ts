import type { Company } from '../company/company-schema.ts'
import type { Company as PrintedCompany } from '../pdf/sheets.ts'

/** The operator's requisites as they are printed on a document. */
export const companyOnPaper = (company: Company): PrintedCompany => ({
  name: company.shortName,
  edrpou: company.edrpou,
  vatNumber: company.vatNumber,
  iban: company.iban,
  bank: company.bank,
  address: company.address,
  phones: company.phones,
  email: company.email,
  website: null,
})

/** Who signs for the operator. */
export const signatoryOf = (company: Company): { position: string; name: string; represented: null } => ({
  position: company.directorPosition,
  name: company.directorName,
  represented: null,
})
