import type { SvgIconProps } from '@mui/material/SvgIcon'
import type { ComponentType, ReactNode } from 'react'
import type { RaRecord } from 'react-admin'
import type { Wording } from '../../server/lifecycle/define-lifecycle.ts'

/** The four groups of the side menu, in their order (console.md). */
export type MenuGroup = 'work' | 'reference' | 'reports' | 'control'

/**
 * What a resource folder's index.ts tells the console about itself. Everything else (routes, menu, access, PUT
 * trimming) follows from it. Pages are lazy: `lazyPage(() => import('./OrderList.tsx'), 'OrderList')`.
 */
export interface ConsoleResource {
  /** The name in the API's addresses and in `resources.<name>` of the messages. */
  name: string
  /**
   * What one and several are called, plural forms parted by ` |||| `: wanted before its other words are fetched. Absent
   * where `resources.<name>.name` is among the words of the first page.
   */
  label?: Wording
  icon: ComponentType<SvgIconProps>
  group: MenuGroup
  list?: ComponentType
  show?: ComponentType
  create?: ComponentType
  edit?: ComponentType
  /** Further pages under /<name>/…, as react-router <Route> elements. */
  children?: ReactNode
  /** How a record is called in titles and references: a field's name, or a function of the record. */
  recordRepresentation?: string | ((record: RaRecord) => string)
  /** The fields a PUT may carry besides `version`; without it the changed fields are sent. */
  writable?: readonly string[]
  /** Permissions where they differ from `<name>.read` (list, show, export) and `<name>.write` (create, edit, delete). */
  access?: Readonly<Record<string, string>>
  /** False where it has pages but no place in the menu. */
  inMenu?: boolean
}
