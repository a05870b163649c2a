import { expect, it } from 'vitest'
import { largestPhotoFile } from '../../server/files/file-limits.ts'
import { faultOfPhotos } from './photo-faults.ts'

const file = (name: string, size = 1) => ({ name, size })

it('photos are looked at before they travel: how many, how large, whether there is anything in them', () => {
  expect(faultOfPhotos([file('a.jpg'), file('b.mov', largestPhotoFile)])).toBeNull()
  expect(faultOfPhotos([file('a.jpg'), file('b.mov', largestPhotoFile + 1)])).toEqual({ key: 'too_big', name: 'b.mov' })
  expect(faultOfPhotos([file('a.jpg', 0)])).toEqual({ key: 'empty', name: 'a.jpg' })
  expect(faultOfPhotos(Array.from({ length: 11 }, () => file('a.jpg')))?.key).toBe('too_many')
})
