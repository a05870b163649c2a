import type { ConsoleLocale } from '../i18n/locale.ts'

interface Props {
  locale: ConsoleLocale
  onChoose: (locale: ConsoleLocale) => void
}

const languages: { locale: ConsoleLocale; short: string; name: string }[] = [
  { locale: 'uk', short: 'UA', name: 'Українська' },
  { locale: 'en', short: 'EN', name: 'English' },
]

/** UA / EN, side by side. */
export const LanguageButtons = ({ locale, onChoose }: Props) => (
  <div className="languages">
    {languages.map(({ locale: offered, short, name }) => (
      <button
        key={offered}
        type="button"
        lang={offered}
        aria-label={`${short}, ${name}`}
        aria-pressed={offered === locale}
        onClick={() => onChoose(offered)}
      >
        {short}
      </button>
    ))}
  </div>
)
