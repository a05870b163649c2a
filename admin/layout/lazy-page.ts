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

/** A page fetched when first opened, by the name it is exported under; a failed fetch is tried again once. */
export const lazyPage = <Name extends string>(
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
): ComponentType =>
  lazy<ComponentType>(async () => {
    const files = await load().catch(() => untilOnline().then(load))
    return { default: files[name] }
  })
