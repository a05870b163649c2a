import type { Locator, Page } from 'playwright-core'

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A button by what stands on it, with or without the key that presses it. */
export const buttonOf = (within: Page | Locator, label: string): Locator =>
  within.getByRole('button', { name: new RegExp(`^${escaped(label)}( (Ctrl Enter|[a-z]))?$`) })

/** Waits until the page says that the order came into a state. */
export const untilSaved = (within: Page | Locator, stateLabel: string): Promise<void> =>
  within
    .getByRole('status')
    .filter({ hasText: `Збережено: ${stateLabel}` })
    .waitFor()

/** The main action by its key, as a clerk with a telephone at the ear does it. */
export const pressMainAction = async (page: Page, label: string): Promise<void> => {
  await buttonOf(page, label).waitFor()
  await page.keyboard.press('e')
}

/** Presses an action that is not the main one: it stands beside it, or under «Ще». */
export const chooseAction = async (page: Page, label: string): Promise<void> => {
  const action = buttonOf(page, label)
  await buttonOf(page, 'Ще').waitFor()
  if (!(await action.isVisible())) await buttonOf(page, 'Ще').click()
  await action.click()
}

/** The next-order key, heard once the page knows that this person may claim orders: its button stands there then. */
export const pressNextOrder = async (page: Page): Promise<void> => {
  await buttonOf(page, 'Наступна заявка').waitFor()
  await page.keyboard.press('n')
}

/** The most urgent order of the REM opens, claimed to whoever pressed the key. */
export const takeNextOrder = async (page: Page, number: number): Promise<void> => {
  await pressNextOrder(page)
  await page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: `№ ${number}` })
    .waitFor()
}

/** The button that saves a form, the one that Ctrl+Enter presses. */
export const saveButton = (within: Page | Locator, label: string): Locator =>
  buttonOf(within, label).and(within.locator('[type=submit]'))

/** Fills fields by their labels, then saves the form. */
export const fillForm = async (within: Page | Locator, fields: Record<string, string>, save: string): Promise<void> => {
  for (const [label, text] of Object.entries(fields)) {
    await within.getByLabel(new RegExp(`^${escaped(label)}(, необов’язково)?[\\s*]*$`)).fill(text)
  }
  await saveButton(within, save).click()
}

/** A panel of the page by its heading. */
export const panelOf = (page: Page, heading: string): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: heading, level: 2 }) })

/** What the page tells the consumer sees (the nine columns), by the names of its panel. */
export const shownDates = async (page: Page): Promise<Record<string, string>> => {
  const panel = panelOf(page, 'Що бачить споживач')
  const [terms, values] = await Promise.all([
    panel.getByRole('term').allInnerTexts(),
    panel.getByRole('definition').allInnerTexts(),
  ])
  return Object.fromEntries(terms.map((term, at) => [term, values[at] ?? '']))
}
