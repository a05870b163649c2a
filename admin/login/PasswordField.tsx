import { type KeyboardEvent, useState } from 'react'
import type { SignInMessages } from './sign-in-words.ts'

interface Props {
  words: SignInMessages
  value: string
  onChange: (value: string) => void
}

/** The password with an eye to look at it and a warning when Caps Lock is on. */
export const PasswordField = ({ words, value, onChange }: Props) => {
  const [shown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <label>
      {words.password}
      <span className="reveal">
        <input
          name="password"
          type={shown ? 'text' : 'password'}
          autoComplete="current-password"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={watchCapsLock}
          onKeyUp={watchCapsLock}
        />
        <button type="button" aria-label={shown ? words.hide : words.show} onClick={() => setShown(!shown)}>
          <svg
            viewBox="0 0 24 24"
            width="20"
            height="20"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
            aria-hidden
          >
            <path d="M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12Z" />
            <circle cx="12" cy="12" r="3" />
            {shown ? <path d="M4 4l16 16" /> : null}
          </svg>
        </button>
      </span>
      {capsLock ? <span className="hint">{words.capsLock}</span> : null}
    </label>
  )
}
