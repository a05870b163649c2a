import { useRecordContext } from 'react-admin'
import { useParams } from 'react-router'
import { EditForm } from '../layout/EditForm.tsx'
import { Panel } from '../layout/Panel.tsx'
import { TwoColumns } from '../layout/TwoColumns.tsx'
import { PricesPanel } from './PricesPanel.tsx'
import { ServiceInputs } from './ServiceInputs.tsx'
import type { ServiceRow } from './service.ts'

const Prices = () => {
  const service = useRecordContext<ServiceRow>()
  return service?.paid ? <PricesPanel service={service} /> : null
}

/** The administrator's page of a service: its form, and its prices beside it. */
export const ServiceEdit = () => {
  const { id = '' } = useParams()
  return (
    <EditForm<ServiceRow>
      draft={`services.${id}`}
      frame={(form) => <TwoColumns main={<Panel>{form}</Panel>} side={<Prices />} />}
    >
      <ServiceInputs />
    </EditForm>
  )
}
