import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNotify } from 'react-admin'
import { useOffice } from '../api/use-office.ts'
import type { StaffRow, WithPassword } from './staff-member.ts'

interface Access {
  /** Shuts a person out, or lets them in again (which ends a lock-out too). */
  block: (blocked: boolean) => void
  /** Gives the person a one-time password; theirs is over. */
  reset: () => void
  /** Takes the second factor of a lost telephone away. */
  forgetPhone: () => void
  /** The password just made, to be handed over; kept only as long as the page is open. */
  made: WithPassword | null
  error: unknown
  busy: boolean
  /** Forgets the refusal and reads the person anew. */
  reload: () => void
}

/** The things done to a person's access, each written with the version that was read. */
export const useAccess = (member: StaffRow): Access => {
  const office = useOffice()
  const notify = useNotify()
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: ['staff'] })
  const blocking = useMutation({
    mutationFn: (blocked: boolean) => office.put<StaffRow>(`staff/${member.id}`, { blocked, version: member.version }),
    onSuccess: (_, blocked) => {
      notify(`resources.staff.access.${blocked ? 'blocked' : 'unblocked'}`, { type: 'success' })
      return refresh()
    },
  })
  const resetting = useMutation({
    mutationFn: () => office.post<WithPassword>(`staff/${member.id}/password`),
    gcTime: 0,
    onSuccess: refresh,
  })
  const forgetting = useMutation({
    mutationFn: () => office.post(`staff/${member.id}/second-factor/reset`),
    onSuccess: () => {
      notify('resources.staff.access.phone_forgotten', { type: 'success' })
      return refresh()
    },
  })
  const reload = () => {
    forgetting.reset()
    blocking.reset()
    resetting.reset()
    void refresh()
  }
  return {
    block: (blocked) => blocking.mutate(blocked),
    reset: () => resetting.mutate(),
    forgetPhone: () => forgetting.mutate(),
    made: resetting.data?.data ?? null,
    error: blocking.error ?? resetting.error ?? forgetting.error,
    busy: blocking.isPending || resetting.isPending || forgetting.isPending,
    reload,
  }
}
