/** The shortest password a person may choose; the demo's own one is shorter. */
export const shortestPassword = { production: 12, demo: 10 } as const

const fewestDifferentSigns = 5

/**
 * What is wrong with a new password, as a kind sentence, or null where it will do. Length is what makes a password
 * strong, so neither digits nor capitals are demanded; it must not repeat the username or consist of a few signs.
 */
export const weaknessOf = (password: string, username: string, shortest: number): string | null => {
  if ([...password].length < shortest) return `Оберіть пароль на ${shortest} знаків або довший: наприклад, кілька слів.`
  const lower = password.toLowerCase()
  if (lower.includes(username.toLowerCase())) return 'Пароль не має містити імені користувача.'
  if (new Set(lower).size < fewestDifferentSigns) return 'У паролі замало різних знаків: візьміть кілька слів.'
  return null
}
