import { SelectInput, type SelectInputProps } from 'react-admin'
import { useDistricts } from './DistrictSelect.tsx'

/** A REM out of all of them, by name. */
export const DistrictChoice = (props: Omit<SelectInputProps, 'choices'>) => (
  <SelectInput {...props} choices={useDistricts()} optionText="name" translateChoice={false} />
)
