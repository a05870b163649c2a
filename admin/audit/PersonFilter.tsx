import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { useListContext, useTranslate } from 'react-admin'
import { type Colleague, useColleagues } from '../orders/use-colleagues.ts'

/**
 * Whose deeds. Staff and gateway keys are numbered apart, so that choosing a person also says that it is one of the
 * staff.
 */
export const PersonFilter = (_: { source: string; alwaysOn?: boolean }) => {
  const translate = useTranslate()
  const people = useColleagues()
  const { filterValues, displayedFilters, setFilters } = useListContext()
  const { actorId, actorKind, ...others } = filterValues
  const choose = (person: Colleague | null) =>
    setFilters(person ? { ...others, actorKind: 'staff', actorId: person.id } : others, displayedFilters)
  return (
    <Autocomplete<Colleague>
      options={people}
      value={people.find(({ id }) => id === actorId && actorKind === 'staff') ?? null}
      getOptionLabel={({ fullName }) => fullName}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onChange={(__, person) => choose(person)}
      renderInput={(params) => <TextField {...params} label={translate('resources.audit.fields.by')} />}
      sx={{ width: { xs: '100%', sm: 260 } }}
    />
  )
}
