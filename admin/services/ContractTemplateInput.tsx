import { type RaRecord, required, SelectInput, useGetList } from 'react-admin'
import { useWatch } from 'react-hook-form'

interface ContractTemplate extends RaRecord<string> {
  title: string
}

/** Which wording the contract takes; asked only where there is a contract. */
export const ContractTemplateInput = () => {
  const needed: unknown = useWatch({ name: 'needsContract' })
  const { data = [] } = useGetList<ContractTemplate>('templates', {
    filter: { kind: 'contract' },
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'title', order: 'ASC' },
  })
  if (needed !== true) return null
  return (
    <SelectInput
      source="contractTemplate"
      choices={data}
      optionText="title"
      translateChoice={false}
      validate={required()}
      helperText={false}
      fullWidth
    />
  )
}
