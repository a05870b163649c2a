import type { ReactNode } from 'react'
import { type RaRecord, Show, type ShowProps, useShowContext } from 'react-admin'
import { LoadError } from './LoadError.tsx'

const ShowError = () => {
  const { error, refetch } = useShowContext()
  return <LoadError error={error} onRetry={() => void refetch()} />
}

interface Props<R extends RaRecord> extends Omit<ShowProps<R>, 'children'> {
  /** Panels side by side or under each other; the record is in `useRecordContext`. */
  children: ReactNode
}

const stay = { onError: () => undefined }

/**
 * The page of one record: react-admin's <Show> that draws no box of its own, and stays with a kind word where the
 * record is not there or does not come. Everything <Show> takes may be given.
 */
export const ShowPage = <R extends RaRecord>({ children, queryOptions, ...show }: Props<R>) => (
  <Show<R>
    component="div"
    actions={false}
    error={<ShowError />}
    queryOptions={{ ...stay, ...queryOptions }}
    sx={{ '& .RaShow-noActions': { mt: 0 } }}
    {...show}
  >
    {children}
  </Show>
)
