import { useRecordContext } from 'react-admin'
import { CopyText } from '../fields/CopyText.tsx'
import { Fact, Facts } from '../fields/Facts.tsx'
import { PhoneLink } from '../fields/PhoneLink.tsx'
import { Panel } from '../layout/Panel.tsx'
import { ShowPage } from '../layout/ShowPage.tsx'
import type { CompanyRecord } from './company.ts'

const label = (field: string): string => `resources.company.fields.${field}`

const copied = ['name', 'shortName', 'edrpou', 'vatNumber', 'iban', 'bank', 'address', 'email'] as const

const CompanyFacts = () => {
  const company = useRecordContext<CompanyRecord>()
  if (!company) return null
  return (
    <Facts>
      {copied.map((field) => (
        <Fact key={field} label={label(field)}>
          <CopyText text={company[field]} />
        </Fact>
      ))}
      <Fact label={label('phones')}>
        {company.phones.map((phone) => (
          <div key={phone}>
            <PhoneLink phone={phone} />
          </div>
        ))}
      </Fact>
      <Fact label={label('directorPosition')}>{company.directorPosition}</Fact>
      <Fact label={label('directorName')}>{company.directorName}</Fact>
    </Facts>
  )
}

/** The requisites as they are dictated over the phone: one press copies a line. */
export const CompanyShow = () => (
  <ShowPage<CompanyRecord> id={1}>
    <Panel narrow>
      <CompanyFacts />
    </Panel>
  </ShowPage>
)
