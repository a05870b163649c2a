import { describe, expect, it } from 'vitest'
import { createUploadRoom } from './upload-room.ts'

const longEnough = 10_000
const soon = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('the room for uploads', () => {
  it('lets in what fits together and makes the rest wait until somebody leaves', async () => {
    const room = createUploadRoom(100, longEnough)
    const leave = await room.enter(60)
    const inside: string[] = []
    const second = room.enter(50).then((go) => {
      inside.push('second')
      return go
    })
    await soon()
    expect(inside).toEqual([])
    leave()
    ;(await second)()
    expect(inside).toEqual(['second'])
  })

  it('keeps the order of arrival, so that a large one is not passed over for ever', async () => {
    const room = createUploadRoom(100, longEnough)
    const leave = await room.enter(50)
    const inside: string[] = []
    const come = (name: string, bytes: number) => room.enter(bytes).then((go) => inside.push(name) && go())
    const all = [come('large', 100), come('small', 10)]
    await soon()
    expect(inside).toEqual([])
    leave()
    await Promise.all(all)
    expect(inside).toEqual(['large', 'small'])
  })

  it('gives a place back once, however often it is left', async () => {
    const room = createUploadRoom(100, 20)
    const leave = await room.enter(100)
    leave()
    leave()
    await room.enter(100)
    await expect(room.enter(1)).rejects.toMatchObject({ code: 'uploads_busy', status: 503 })
  })

  it('turns away who waited too long, and lets those behind in', async () => {
    const room = createUploadRoom(100, 20)
    const leave = await room.enter(90)
    const large = room.enter(50)
    await soon()
    const small = room.enter(10)
    await expect(large).rejects.toMatchObject({ code: 'uploads_busy' })
    expect(await small).toBeTypeOf('function')
    leave()
  })
})
