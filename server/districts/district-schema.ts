/** A territorial unit of the operator (РЕМ); `code` begins its accounts and registration numbers. */
export interface District {
  id: number
  code: string
  name: string
  address: string
  phone: string
}
