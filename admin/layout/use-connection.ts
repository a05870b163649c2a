import { useSyncExternalStore } from 'react'
import { type ConnectionState, connectionState, watchConnection } from '../api/connection.ts'

/** Whether the server is heard. */
export const useConnection = (): ConnectionState => useSyncExternalStore(watchConnection, connectionState)
