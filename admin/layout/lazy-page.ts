import { type ComponentType, lazy } from 'react'
import { watchConnection } from '../api/connection.ts'

const untilOnline = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = watchConnection((state) => {
      if (state === 'offline') return
      stop()
      resolve()
    })
    setTimeout(resolve, 2000)
  })

/** Fetches a file of the console; a failed fetch is tried again once, when the server is heard. */
export const fetchPatiently = <T>(load: () => Promise<T>): Promise<T> => load().catch(() => untilOnline().then(load))

/** A page fetched when first opened, by the name it is exported under. */
export const lazyPage = <Name extends string>(
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
): ComponentType =>
  lazy<ComponentType>(async () => {
    const files = await fetchPatiently(load)
    return { default: files[name] }
  })
