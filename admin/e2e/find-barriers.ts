import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { z } from 'zod'

const asked = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] }

const findings = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      impact: z.string().nullable(),
      nodes: z.array(z.object({ target: z.array(z.unknown()), failureSummary: z.string().optional() })),
    }),
  ),
})

/** What axe finds serious or critical on the page as it stands (WCAG 2.2 A and AA): one line a place, empty where all is well. */
export const findBarriers = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source)
  const { violations } = findings.parse(await page.evaluate(`axe.run(document, ${JSON.stringify(asked)})`))
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    )
}
