import CssBaseline from '@mui/material/CssBaseline'
import { useState } from 'react'
import { AdminContext, CoreAdminUI, CustomRoutes, localStorageStore, Notification, Resource } from 'react-admin'
import { Route } from 'react-router'
import { createAuthProvider } from '../api/auth-provider.ts'
import { createDataProvider } from '../api/data-provider.ts'
import { createQueryClient } from '../api/query-client.ts'
import type { Session } from '../api/session.ts'
import { createI18nProvider } from '../i18n/i18n-provider.ts'
import { chosenLocale } from '../i18n/locale.ts'
import { AppLayout } from './AppLayout.tsx'
import { ConsoleProvider } from './console-context.ts'
import type { ConsoleResource } from './console-resource.ts'
import { lazyPage } from './lazy-page.ts'
import { AccessDeniedPage } from './pages/AccessDeniedPage.tsx'
import { ErrorPage } from './pages/ErrorPage.tsx'
import { LoadingPage } from './pages/LoadingPage.tsx'
import { NotFoundPage } from './pages/NotFoundPage.tsx'
import { officeTheme } from './theme.ts'

const PasswordPage = lazyPage(() => import('../profile/PasswordPage.tsx'), 'PasswordPage')
const SecondFactorPage = lazyPage(() => import('../profile/SecondFactorPage.tsx'), 'SecondFactorPage')
const themes = { lightTheme: officeTheme('light'), darkTheme: officeTheme('dark') }

/** Lists, selections and the appearance are kept for each person apart; the language is the computer's. */
const storeOf = ({ id }: Session) => {
  const store = localStorageStore('1', `.oblik.${id}`)
  store.setItem('locale', chosenLocale())
  return store
}

const wire = (session: Session, resources: readonly ConsoleResource[]) => ({
  dataProvider: createDataProvider(resources),
  authProvider: createAuthProvider(session, resources),
  i18nProvider: createI18nProvider(resources),
  queryClient: createQueryClient(),
  store: storeOf(session),
})

interface Props {
  session: Session
  resources: readonly ConsoleResource[]
}

/** react-admin, wired to the office: everything a resource folder needs stands around it from here on. */
export const Console = ({ session, resources }: Props) => {
  const [providers] = useState(() => wire(session, resources))
  const [contents] = useState({ session, resources })
  if (session.mustChangePassword || session.mustSetSecondFactor) {
    return (
      <ConsoleProvider value={contents}>
        <AdminContext {...providers} {...themes}>
          <CssBaseline enableColorScheme>
            {session.mustChangePassword ? <PasswordPage /> : <SecondFactorPage />}
          </CssBaseline>
        </AdminContext>
      </ConsoleProvider>
    )
  }
  return (
    <ConsoleProvider value={contents}>
      <AdminContext {...providers} {...themes}>
        <CssBaseline enableColorScheme>
          <CoreAdminUI
            title="Oblik"
            disableTelemetry
            requireAuth
            layout={AppLayout}
            loading={LoadingPage}
            error={ErrorPage}
            catchAll={NotFoundPage}
            accessDenied={AccessDeniedPage}
          >
            {resources.map(({ name, icon, list, show, create, edit, recordRepresentation, children }) => (
              <Resource key={name} {...{ name, icon, list, show, create, edit, recordRepresentation }}>
                {children}
              </Resource>
            ))}
            <CustomRoutes>
              <Route path="/profile/password" element={<PasswordPage />} />
            </CustomRoutes>
          </CoreAdminUI>
          <Notification />
        </CssBaseline>
      </AdminContext>
    </ConsoleProvider>
  )
}
