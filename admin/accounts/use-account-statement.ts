import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useNotify } from 'react-admin'
import type { AccountStatementAsked } from '../../server/account-statements/account-statement-schema.ts'
import { isProblem, problemText } from '../api/http-problem.ts'
import { saveFile } from '../api/save-file.ts'
import { useOffice } from '../api/use-office.ts'

/** A PDF made for showing: its address lives as long as the page does. */
export interface ShownStatement {
  title: string
  url: string
}

const faultsOf = (error: unknown): Record<string, string> =>
  isProblem(error)
    ? Object.fromEntries(
        Object.entries(error.body.errors ?? {}).filter((each): each is [string, string] => typeof each[1] === 'string'),
      )
    : {}

/** Asks the office for a paper of an account: a PDF is shown, a workbook saved; refusals stand by their fields. */
export const useAccountStatement = () => {
  const office = useOffice()
  const notify = useNotify()
  const [shown, setShown] = useState<ShownStatement | null>(null)
  const { mutate, variables, error, isPending, reset } = useMutation({
    mutationFn: (asked: AccountStatementAsked) => office.download('account-statements', asked),
    onSuccess: ({ file, name }, { format }) => {
      if (format === 'pdf') return setShown({ title: name.replace(/\.pdf$/, ''), url: URL.createObjectURL(file) })
      saveFile({ file, name })
      notify('resources.accounts.statement.saved', { type: 'success', messageArgs: { name } })
    },
    onError: (failure) => {
      if (Object.keys(faultsOf(failure)).length === 0) notify(problemText(failure), { type: 'error' })
    },
  })
  useEffect(() => () => URL.revokeObjectURL(shown?.url ?? ''), [shown])
  return {
    make: mutate,
    making: isPending ? (variables?.format ?? null) : null,
    faults: faultsOf(error),
    forget: reset,
    shown,
    close: () => setShown(null),
  }
}
