import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { DateInput, required, SelectInput, TextInput, useGetOne, useNotify, useTranslate } from 'react-admin'
import { useFormContext, useFormState, useWatch } from 'react-hook-form'
import { readingChannels } from '../../../server/readings/reading-schema.ts'
import { kyivDateOf } from '../../../server/time/kyiv-date.ts'
import { isProblem, problemText } from '../../api/http-problem.ts'
import { useOffice } from '../../api/use-office.ts'
import { useWording } from '../../fields/use-wording.ts'
import { useSession } from '../../layout/console-context.ts'
import { FormFrame } from '../../layout/FormFrame.tsx'
import { AccountFinder, type FoundAccount } from '../../orders/place/AccountFinder.tsx'
import type { ReadingPage } from '../reading.ts'
import { MeterFields } from './MeterFields.tsx'
import { submissionOf } from './submission-of.ts'

interface Props {
  /** The account the page was opened for, by its id. */
  asked: number | null
  onSaved: (reading: ReadingPage) => void
}

const noRecord = {}
const blank = { account: '', accountId: null, meter: '', zones: [], note: '' }

/** The account by its finder, and then its meter. */
const AccountFields = () => {
  const { setValue } = useFormContext()
  const [id, number]: unknown[] = useWatch({ name: ['accountId', 'account'] })
  const accountId = typeof id === 'number' ? id : null
  const { data: account } = useGetOne<FoundAccount>('accounts', { id: accountId ?? 0 }, { enabled: accountId !== null })
  // the page may have been opened for an account whose number it does not know yet
  useEffect(() => {
    if (account && account.id === accountId && number === '') setValue('account', account.number)
  }, [account, accountId, number, setValue])
  return (
    <>
      <AccountFinder chosen={accountId !== null && account ? account : null} />
      {accountId === null ? null : <MeterFields key={accountId} accountId={accountId} />}
    </>
  )
}

/** After a reading is saved: the form is empty for the next one, day and channel stay. */
const NextOne = ({ saved, onSaved }: { saved: ReadingPage | null; onSaved: (reading: ReadingPage) => void }) => {
  const { reset, getValues, setFocus } = useFormContext()
  const { isSubmitSuccessful } = useFormState()
  const goOn = useEffectEvent(() => {
    if (!saved) return
    reset({ ...blank, takenOn: getValues('takenOn'), channel: getValues('channel') })
    onSaved(saved)
    setTimeout(() => setFocus('account'))
  })
  useEffect(() => {
    if (isSubmitSuccessful) goOn()
  }, [isSubmitSuccessful])
  return null
}

/** A reading as a caller tells it or a round list shows it: account, meter, a figure a zone, the day. */
export const ReadingForm = ({ asked, onSaved }: Props) => {
  const translate = useTranslate()
  const words = useWording()
  const notify = useNotify()
  const office = useOffice()
  const queries = useQueryClient()
  const { role } = useSession()
  const [error, setError] = useState<unknown>(null)
  const [saved, setSaved] = useState<ReadingPage | null>(null)
  const [start] = useState(() => ({
    ...blank,
    accountId: asked,
    takenOn: kyivDateOf(new Date()),
    channel: role === 'operator' ? 'call' : 'round',
  }))
  const submit = async (values: Record<string, unknown>) => {
    try {
      const { data } = await office.post<ReadingPage>('readings', submissionOf(values))
      setSaved(data)
      setError(null)
      for (const key of ['readings', 'counts']) void queries.invalidateQueries({ queryKey: [key] })
      notify('resources.readings.create.saved', { type: 'success' })
    } catch (failure) {
      setError(failure)
      const text = problemText(failure)
      return isProblem(failure) && failure.body.errors
        ? failure.body.errors
        : { root: { serverError: translate(text, { _: text }) } }
    }
  }
  const channels = (['call', 'round'] as const).map((id) => ({ id, name: words(readingChannels[id]) }))
  return (
    <FormFrame
      record={noRecord}
      defaultValues={start}
      onSubmit={submit}
      draft="readings.create"
      save="resources.readings.create.save"
      error={error}
    >
      <NextOne saved={saved} onSaved={onSaved} />
      <AccountFields />
      <DateInput source="takenOn" validate={required()} helperText={false} />
      <SelectInput
        source="channel"
        choices={channels}
        validate={required()}
        translateChoice={false}
        helperText={false}
      />
      <TextInput source="note" multiline minRows={1} maxRows={4} helperText={false} />
    </FormFrame>
  )
}
