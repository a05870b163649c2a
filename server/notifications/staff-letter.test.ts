import { expect, it } from 'vitest'
import { shippedTemplate } from '../templates/shipped-templates.ts'
import { fillWording } from '../wording/fill-wording.ts'

it('the letter about an export says what, how much and until when, with an address only where there is one', () => {
  const { parts, sample, placeholders } = shippedTemplate('staff/export-ready')
  const letter = fillWording(parts['email.md'] ?? '', sample)
  expect(letter).toMatch(/^# Вивантаження готове: Споживання, Коростенський РЕМ/)
  expect(letter).toContain('до 28.11.2026 у розділі «Експорти»: https://oblik.example.com/#/exports.')
  const home = { ...sample, export: { title: 'Споживання', rows: 1, until: '2026-11-28', address: null } }
  expect(fillWording(parts['email.md'] ?? '', home)).toContain('у розділі «Експорти».')
  expect(Object.keys(placeholders)).toEqual([
    'staff.name',
    'export.title',
    'export.rows',
    'export.until',
    'export.address',
  ])
})
