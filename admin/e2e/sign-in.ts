import type { Page } from 'playwright-core'
import { demoPassword } from '../../seeds/demo/staff.ts'

/** Signs a member of the demo's staff in, as they would do it, and waits for their first page. */
export const signIn = async (page: Page, username: string): Promise<void> => {
  await page.goto('/')
  await page.getByRole('textbox', { name: 'Ім’я користувача' }).fill(username)
  await page.getByRole('textbox', { name: 'Пароль' }).fill(demoPassword)
  await page.getByRole('button', { name: 'Увійти' }).click()
  await page.getByRole('navigation', { name: 'Розділи' }).waitFor()
}
