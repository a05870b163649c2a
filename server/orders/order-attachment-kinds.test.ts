import { describe, expect, it } from 'vitest'
import { attachmentKindsFor, isPersonal, missingScans } from './order-attachment-kinds.ts'

const check = { requiredFields: [], requiredAttachments: ['passport'] }
const owning = { requiredFields: [], requiredAttachments: ['passport', 'ownership'] }
const connected = { disconnectedForDebt: false }
const cutForDebt = { disconnectedForDebt: true }

describe('the scans of an order form', () => {
  it('are taken for what the service requires, in the catalogue’s order, and then for other documents', () => {
    expect(attachmentKindsFor(owning, connected, 3)).toEqual(['passport', 'ownership', 'other'])
  })

  it('hold the debt receipt after the required ones where supply was cut for debt', () => {
    expect(attachmentKindsFor(check, cutForDebt, 2)).toEqual(['passport', 'receipt'])
    expect(missingScans(check, cutForDebt, 1).files).toContain('квитанція про оплату боргу')
  })

  it('need no receipt where nothing was cut, though the catalogue lists it', () => {
    expect(missingScans({ requiredFields: [], requiredAttachments: ['passport', 'receipt'] }, connected, 1)).toEqual({})
  })

  it('are missed by name', () => {
    expect(missingScans(owning, connected, 1)).toEqual({
      files: 'Додайте у форматі JPEG або PDF: документ про право власності.',
    })
    expect(missingScans(owning, connected, 2)).toEqual({})
  })
})

describe('reading an attachment', () => {
  it.each(['passport', 'receipt', 'ownership', 'other', 'scan', 'kind nobody knows'])(
    'of kind %s is personal',
    (kind) => {
      expect(isPersonal(kind)).toBe(true)
    },
  )

  it.each(['act', 'photo', 'signed_contract'])('of kind %s is open to whoever sees the order', (kind) => {
    expect(isPersonal(kind)).toBe(false)
  })
})
