import RoundIcon from '@mui/icons-material/ChecklistOutlined'
import PhotoDeskIcon from '@mui/icons-material/PhotoCameraOutlined'
import ReadingIcon from '@mui/icons-material/SpeedOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** Readings of meters: what came, what the checks say of it, and what the REM decides. */
export const readings: ConsoleResource = {
  name: 'readings',
  label: { uk: 'Показ |||| Показники |||| Показники', en: 'Reading |||| Readings' },
  icon: ReadingIcon,
  group: 'work',
  list: lazyPage(() => import('./ReadingList.tsx'), 'ReadingList'),
  show: lazyPage(() => import('./page/ReadingShow.tsx'), 'ReadingShow'),
  create: lazyPage(() => import('./create/ReadingCreate.tsx'), 'ReadingCreate'),
  recordRepresentation: ({ account, meter }) => `${account} · ${meter}`,
  access: { create: 'readings.record' },
}

/** The photo desk: doubtful readings one after another, each beside its photo. */
export const photoDesk: ConsoleResource = {
  name: 'photo-desk',
  label: { uk: 'Фото-стіл |||| Фото-стіл |||| Фото-стіл', en: 'Photo desk |||| Photo desk' },
  icon: PhotoDeskIcon,
  group: 'work',
  list: lazyPage(() => import('./desk/PhotoDesk.tsx'), 'PhotoDesk'),
  access: { list: 'readings.read', decide: 'readings.decide' },
}

/** A controller's round, typed down by a clerk. */
export const roundList: ConsoleResource = {
  name: 'reading-round',
  label: { uk: 'Обхідний лист |||| Обхідний лист |||| Обхідний лист', en: 'Round list |||| Round list' },
  icon: RoundIcon,
  group: 'work',
  list: lazyPage(() => import('./round/RoundList.tsx'), 'RoundList'),
  access: { list: 'readings.record' },
}
