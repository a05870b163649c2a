import { matchStatementLines } from '../matching/candidate-views.ts'
import type { KnownInvoice } from '../matching/line-to-match.ts'
import { inScope, scopeOf } from '../may.ts'
import type { JudgeLines } from '../statements/line-judgement.ts'
import { incomingToMatch } from './line-to-match-of.ts'

const elsewhere = { number: null, orderNumber: null }

/**
 * What would become of these lines if they were imported now, in their order and company-wide, as they would be posted;
 * nothing is written. Of several lines for one invoice only the first would post by itself. Debits are not judged: their
 * refunds are found when they are posted. Of invoices outside the actor's scope no number is told and no candidate counted:
 * a file can be made up to ask about anybody.
 */
export const judgeLines: JudgeLines = async (office, actor, lines) => {
  const isOwn = (invoice: KnownInvoice): boolean => inScope(scopeOf(actor), invoice)
  const credits = lines.filter(({ direction }) => direction === 'credit')
  const asked = await incomingToMatch(office.seal, credits)
  const verdicts = await matchStatementLines(office.db.reader, asked)
  const verdictOf = new Map(credits.map((line, place) => [line, verdicts[place]]))
  const taken = new Set<number>()
  return lines.map((line) => {
    const verdict = verdictOf.get(line)
    const post = verdict?.post && !taken.has(verdict.post.invoice.id) ? verdict.post.invoice : null
    if (post) taken.add(post.id)
    const told = post && isOwn(post) ? { number: post.number, orderNumber: post.orderNumber } : elsewhere
    const candidates = verdict?.candidates.filter(({ invoice }) => isOwn(invoice)).length ?? 0
    return { willPostTo: post ? told : null, candidates }
  })
}
