import type { ReactNode } from 'react'
import { Edit, type EditProps, type RaRecord, useEditContext } from 'react-admin'
import { LoadError } from './LoadError.tsx'

const EditError = () => {
  const { error, refetch } = useEditContext()
  return <LoadError error={error} onRetry={() => void refetch()} />
}

interface Props<R extends RaRecord> extends Omit<EditProps<R>, 'children'> {
  /** <SimpleForm> or <Form> with its inputs. */
  children: ReactNode
}

const stay = { onError: () => undefined }

/**
 * The form of one record: react-admin's <Edit> whose writes are pessimistic (saved means saved) and that stays with a
 * kind word where the record does not come. Everything <Edit> takes may be given.
 */
export const EditPage = <R extends RaRecord>({ children, queryOptions, ...edit }: Props<R>) => (
  <Edit<R>
    mutationMode="pessimistic"
    actions={false}
    error={<EditError />}
    queryOptions={{ ...stay, ...queryOptions }}
    sx={{ '& .RaEdit-noActions': { mt: 0 } }}
    {...edit}
  >
    {children}
  </Edit>
)
