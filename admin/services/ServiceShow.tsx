import { useRecordContext, useTranslate } from 'react-admin'
import type { Wording } from '../../server/lifecycle/define-lifecycle.ts'
import { attachmentKinds, orderFields } from '../../server/services/service-schema.ts'
import { Fact, Facts } from '../fields/Facts.tsx'
import { useWording } from '../fields/use-wording.ts'
import { Panel } from '../layout/Panel.tsx'
import { ShowPage } from '../layout/ShowPage.tsx'
import { TwoColumns } from '../layout/TwoColumns.tsx'
import { PricesPanel } from './PricesPanel.tsx'
import { ServicePrice } from './ServicePrice.tsx'
import type { ServiceRow } from './service.ts'

const label = (field: string): string => `resources.services.fields.${field}`
const fields: Record<string, Wording> = orderFields
const attachments: Record<string, Wording> = attachmentKinds

const ServiceFacts = ({ service }: { service: ServiceRow }) => {
  const translate = useTranslate()
  const word = useWording()
  const days = (count: number) => translate('resources.services.days', { smart_count: count })
  const yes = (flag: boolean) => translate(`ra.boolean.${flag}`)
  const named = (codes: readonly string[], words: Record<string, Wording>) =>
    codes.map((code) => (words[code] ? word(words[code]) : code)).join(', ') || '—'
  return (
    <Panel>
      <Facts>
        <Fact label={label('name')}>{service.name}</Fact>
        <Fact label={label('price')}>
          <ServicePrice paid={service.paid} price={service.price} />
        </Fact>
        <Fact label={label('requiredFields')}>{named(service.requiredFields, fields)}</Fact>
        <Fact label={label('requiredAttachments')}>{named(service.requiredAttachments, attachments)}</Fact>
        <Fact label={label('needsContract')}>{yes(service.needsContract)}</Fact>
        <Fact label={label('needsVisit')}>{yes(service.needsVisit)}</Fact>
        <Fact label="resources.services.term.answerTerm">{days(service.answerTerm)}</Fact>
        <Fact label="resources.services.term.worksTerm">{days(service.worksTerm)}</Fact>
        <Fact label="resources.services.term.confirmationTerm">{days(service.confirmationTerm)}</Fact>
        <Fact label="resources.services.term.paymentTerm">{days(service.paymentTerm)}</Fact>
        <Fact label={label('termRule')}>{service.termRule}</Fact>
        <Fact label={label('active')}>{yes(service.active)}</Fact>
      </Facts>
    </Panel>
  )
}

const ServiceDesk = () => {
  const service = useRecordContext<ServiceRow>()
  if (!service) return null
  return (
    <TwoColumns
      main={<ServiceFacts service={service} />}
      side={service.paid ? <PricesPanel service={service} /> : null}
    />
  )
}

/** What a service is, needs and costs: to read out to a caller. */
export const ServiceShow = () => (
  <ShowPage<ServiceRow>>
    <ServiceDesk />
  </ShowPage>
)
