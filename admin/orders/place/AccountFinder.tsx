import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { type RaRecord, useGetList, useInput, useTranslate, ValidationError } from 'react-admin'
import { useFormContext } from 'react-hook-form'
import { useSettled } from '../../layout/use-settled.ts'

export interface FoundAccount extends RaRecord<number> {
  number: string
  consumer: string
  address: string
  district: string
  phone: string | null
}

const enough = 2

/** Finds the account as one types: number with or without signs, surname, phone, address, meter. */
export const AccountFinder = ({ chosen }: { chosen: FoundAccount | null }) => {
  const translate = useTranslate()
  const { setValue } = useFormContext()
  const { field, fieldState } = useInput({ source: 'account', defaultValue: '' })
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim(), 250)
  const { data = [], isFetching } = useGetList<FoundAccount>(
    'accounts',
    { filter: { q }, pagination: { page: 1, perPage: 12 }, sort: { field: 'number', order: 'ASC' } },
    { enabled: q.length >= enough, placeholderData: (before) => before },
  )
  const choose = (account: FoundAccount | null) => {
    field.onChange(account?.number ?? '')
    setValue('accountId', account?.id ?? null, { shouldDirty: true })
  }
  return (
    <Autocomplete<FoundAccount>
      fullWidth
      options={q.length >= enough ? data : []}
      loading={isFetching}
      loadingText={translate('console.search.busy')}
      noOptionsText={translate(
        q.length >= enough ? 'resources.orders.place.no_account' : 'resources.orders.place.find_hint',
      )}
      filterOptions={(all) => all}
      value={chosen}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      getOptionLabel={({ number, consumer }) => `${number} · ${consumer}`}
      onInputChange={(_, text, why) => why === 'input' && setTyped(text)}
      onChange={(_, account) => choose(account)}
      onBlur={field.onBlur}
      autoHighlight
      openOnFocus={false}
      renderOption={({ key, ...props }, account) => (
        <Box component="li" key={account.id} {...props}>
          <Box sx={{ minWidth: 0 }}>
            <Typography noWrap sx={{ fontWeight: 600 }}>
              {`${account.number} · ${account.consumer}`}
            </Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {[account.address, account.district, account.phone].filter(Boolean).join(' · ')}
            </Typography>
          </Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          autoFocus
          inputRef={field.ref}
          label={translate('resources.orders.place.account')}
          placeholder={translate('resources.orders.place.find')}
          error={fieldState.invalid}
          helperText={fieldState.error?.message ? <ValidationError error={fieldState.error.message} /> : undefined}
        />
      )}
    />
  )
}
