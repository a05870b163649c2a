import { lazy, Suspense, useEffect, useState } from 'react'
import { type Session, type SignInOptions, signInOptions, wasSignedIn, whoAmI } from '../api/session.ts'
import { chosenLocale } from '../i18n/locale.ts'
import { SignInPage } from './SignInPage.tsx'
import { signInMessages } from './sign-in-words.ts'

/** Says kindly that the console's own files did not come (a blackout, or a new version replaced them). */
const ConsoleMissing = () => {
  const words = signInMessages[chosenLocale()]
  return (
    <div className="entrance">
      <main className="opening">
        <p role="alert">{words.outdated}</p>
        <button className="submit" type="button" onClick={() => window.location.reload()}>
          {words.reload}
        </button>
      </main>
    </div>
  )
}

const loadConsole = () => import('../App.tsx')
const Console = lazy(() =>
  loadConsole().then(
    (files) => ({ default: files.App }),
    () => ({ default: ConsoleMissing }),
  ),
)

const Opening = () => (
  <div className="entrance">
    <p className="opening" role="status">
      <i />
      {signInMessages[chosenLocale()].opening}
    </p>
  </div>
)

const pause = 800

/** After the page was painted and its fonts came, when the browser has nothing better to do. */
const onceQuiet = (work: () => void): void => {
  const idle = window.requestIdleCallback ?? setTimeout
  setTimeout(() => idle(work), pause)
}

/**
 * The door: paints the sign-in page at once for a stranger, or fetches the console and the session side by side for
 * somebody who was signed in here. The console's files are fetched while the stranger types.
 */
export const Entrance = () => {
  const [session, setSession] = useState<Session>()
  const [stranger, setStranger] = useState(!wasSignedIn())
  const [options, setOptions] = useState<SignInOptions>({ demo: false, otp: false })

  useEffect(() => {
    if (wasSignedIn()) loadConsole().catch(() => undefined)
    else onceQuiet(() => loadConsole().catch(() => undefined))
    whoAmI().then(setSession, () => {
      setStranger(true)
      signInOptions().then(setOptions, () => undefined)
    })
  }, [])

  if (session) {
    return (
      <Suspense fallback={<Opening />}>
        <Console session={session} />
      </Suspense>
    )
  }
  return stranger ? <SignInPage options={options} onSignedIn={setSession} /> : <Opening />
}
