import { type FormEvent, useEffect, useRef, useState } from 'react'
import { isConnectionLost, isProblem } from '../api/http-problem.ts'
import { type Session, type SignInOptions, signIn } from '../api/session.ts'
import { type ConsoleLocale, chooseLocale, chosenLocale } from '../i18n/locale.ts'
import { DemoSignIns } from './DemoSignIns.tsx'
import { LanguageButtons } from './LanguageButtons.tsx'
import { PasswordField } from './PasswordField.tsx'
import { type SignInMessages, signInMessages } from './sign-in-words.ts'

const demoPassword = 'demo-oblik'

/** The refusal as the server words it (wrong password, lock-out, too many tries); ours only when it said nothing. */
const refusalText = (error: unknown, words: SignInMessages): string => {
  if (isConnectionLost(error)) return words.offline
  return isProblem(error) && error.body.detail ? error.body.detail : words.failed
}

const wantsSecondFactor = (error: unknown): boolean => isProblem(error) && String(error.body.code).startsWith('otp')

export const SignInPage = ({ options, onSignedIn }: { options: SignInOptions; onSignedIn: (who: Session) => void }) => {
  const [locale, setLocale] = useState<ConsoleLocale>(chosenLocale)
  const words = signInMessages[locale]
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [otp, setOtp] = useState('')
  const [otpWanted, setOtpWanted] = useState(false)
  const [refusal, setRefusal] = useState('')
  const [busy, setBusy] = useState(false)
  const first = useRef<HTMLInputElement>(null)

  useEffect(() => first.current?.focus(), [])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!username.trim() || !password) return setRefusal(words.empty)
    setBusy(true)
    setRefusal('')
    try {
      onSignedIn(await signIn({ username: username.trim(), password, ...(otp ? { otp } : {}) }))
    } catch (error) {
      setOtpWanted(otpWanted || wantsSecondFactor(error))
      setRefusal(refusalText(error, words))
      setBusy(false)
    }
  }

  return (
    <div className="entrance">
      <main>
        <header>
          <img src="/favicon.svg" alt="" />
          <p>
            <strong>Oblik</strong>
            {words.tagline}
          </p>
          <LanguageButtons
            locale={locale}
            onChoose={(next) => {
              chooseLocale(next)
              setLocale(next)
            }}
          />
        </header>
        <form onSubmit={submit} noValidate>
          <h1>{words.title}</h1>
          <label>
            {words.username}
            <input
              ref={first}
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              value={username}
              onChange={(event) => setUsername(event.target.value)}
            />
            {/\p{Script=Cyrillic}/u.test(username) ? <span className="hint">{words.layout}</span> : null}
          </label>
          <PasswordField words={words} value={password} onChange={setPassword} />
          {options.otp || otpWanted ? (
            <label>
              {words.otp}
              <input
                name="otp"
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={6}
                value={otp}
                onChange={(event) => setOtp(event.target.value.replace(/\D/g, ''))}
              />
            </label>
          ) : null}
          {refusal ? (
            <p className="refusal" role="alert">
              {refusal}
            </p>
          ) : null}
          <button className="submit" type="submit" disabled={busy}>
            {busy ? words.busy : words.submit}
          </button>
        </form>
        {options.demo ? (
          <DemoSignIns
            words={words}
            onPick={(name) => {
              setUsername(name)
              setPassword(demoPassword)
            }}
          />
        ) : null}
      </main>
    </div>
  )
}
