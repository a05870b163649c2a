import { createContext, useContext } from 'react'
import type { Session } from '../api/session.ts'
import type { ConsoleResource } from './console-resource.ts'

interface ConsoleContents {
  session: Session
  resources: readonly ConsoleResource[]
}

const ConsoleContext = createContext<ConsoleContents | undefined>(undefined)

export const ConsoleProvider = ConsoleContext.Provider

const useConsole = (): ConsoleContents => {
  const contents = useContext(ConsoleContext)
  if (!contents) throw new Error('used outside the console')
  return contents
}

/** Who sits at the screen. For what they may, ask `useCanAccess`. */
export const useSession = (): Session => useConsole().session

/** The console's resources in menu order. */
export const useConsoleResources = (): readonly ConsoleResource[] => useConsole().resources
