import { SelectInput, useGetList } from 'react-admin'

/** The REMs to filter by, for those who work with all of them. */
export const DistrictChoice = (props: { source: string; label?: string }) => {
  const { data = [] } = useGetList('districts', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'name', order: 'ASC' },
  })
  return <SelectInput {...props} choices={data} optionText="name" translateChoice={false} sx={{ minWidth: 190 }} />
}
