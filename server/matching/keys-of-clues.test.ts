import { expect, it } from 'vitest'
import { givenLine } from './given-line-fixture.ts'
import { slippedKeys } from './keys-of-clues.ts'
import { readClues } from './read-clues.ts'

it('a number of an old year may have been meant for the year before or after it, not for the booking’s years alone', () => {
  const line = givenLine({ bookedOn: '2026-11-20', purpose: 'Сплата по рах. 2023-025819' })
  expect(slippedKeys(line, readClues(line)).numbers).toEqual(
    expect.arrayContaining(['2022-025819', '2024-025819', '2025-025819', '2026-025819']),
  )
})
