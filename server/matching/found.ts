/** A number found in what the payer wrote, and where (a half-open UTF-16 range). */
export interface Found {
  kind: 'invoice' | 'order' | 'account'
  /** `2026-000123`, or `000123` where no year was written; an order's or account's digits. */
  value: string
  /**
   * `exact`: written whole, at most with other dashes, spaces or letters of the digits' shape. `short`: an invoice number
   * without its leading zeros, or with letters among its digits that may be words. `like`: digits are missing or too
   * many, or nothing says what the number is.
   */
  how: 'exact' | 'short' | 'like'
  from: number
  to: number
}
