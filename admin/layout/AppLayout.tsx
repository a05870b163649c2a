import Box from '@mui/material/Box'
import { lazy, type ReactNode, Suspense } from 'react'
import { SkipNavigationButton } from 'react-admin'
import { ErrorBoundary } from 'react-error-boundary'
import { useLocation } from 'react-router'
import { BackLink } from './BackLink.tsx'
import { ConsoleBar } from './bar/ConsoleBar.tsx'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { SideBar } from './menu/SideBar.tsx'
import { PageHeading } from './PageHeading.tsx'
import { PageWords } from './PageWords.tsx'
import { ErrorPage } from './pages/ErrorPage.tsx'
import { LoadingPage } from './pages/LoadingPage.tsx'
import { SessionEndDialog } from './SessionEndDialog.tsx'
import { FrameShortcuts } from './shortcuts/FrameShortcuts.tsx'
import { frame } from './theme.ts'
import { useIsPhone } from './use-is-phone.ts'

const BottomBar = lazy(async () => ({ default: (await import('./menu/BottomBar.tsx')).BottomBar }))

/** The frame of console.md: bar, menu (left, or at the thumb on a phone), one thing at a time in the middle. */
export const AppLayout = ({ children }: { children: ReactNode }) => {
  const phone = useIsPhone()
  const { pathname } = useLocation()
  return (
    <>
      <SkipNavigationButton />
      <ConsoleBar />
      <Box sx={{ display: 'flex', pt: `${frame.barHeight}px`, '@media print': { pt: 0 } }}>
        <SideBar />
        <Box
          component="main"
          id="main-content"
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, outline: 'none', px: { xs: 1.5, sm: 2 }, pt: 2, pb: { xs: 10, sm: 4 } }}
        >
          <ConnectionBanner />
          <BackLink />
          <PageHeading />
          <ErrorBoundary FallbackComponent={ErrorPage} resetKeys={[pathname]}>
            <Suspense fallback={<LoadingPage />}>
              <PageWords>{children}</PageWords>
            </Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
      <Suspense>{phone ? <BottomBar /> : null}</Suspense>
      <FrameShortcuts />
      <SessionEndDialog />
    </>
  )
}
