import { SelectInput, type SelectInputProps, useGetList } from 'react-admin'
import type { District } from './district.ts'

const aDay = 86_400_000

/** A REM out of all of them, by name. */
export const DistrictChoice = (props: Omit<SelectInputProps, 'choices'>) => {
  const { data = [] } = useGetList<District>(
    'districts',
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'name', order: 'ASC' } },
    { staleTime: aDay },
  )
  return <SelectInput {...props} choices={data} optionText="name" translateChoice={false} />
}
