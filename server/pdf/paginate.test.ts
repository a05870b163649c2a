import { expect, test } from 'vitest'
import { type Flow, paginate } from './paginate.ts'

const flow = (heights: number[], { gap = 0, after = 0, glued = [] as number[], headHeight = 0 } = {}): Flow => ({
  gap,
  after,
  headHeight,
  parts: heights.map((height, index) => ({ height, glued: glued.includes(index) })),
  draw: () => undefined,
})
const frame = { top: 10, bottom: 110 }
const shape = (flows: Flow[]) =>
  paginate(flows, frame).map((slices) => slices.map(({ parts }) => parts.map(({ index, y }) => [index, y])))

test('parts go one under another and on to the next page when the page is full', () => {
  expect(shape([flow([40, 40, 40])])).toEqual([
    [
      [
        [0, 10],
        [1, 50],
      ],
    ],
    [[[2, 10]]],
  ])
})

test('the room above a flow is dropped at the top of a page', () => {
  expect(shape([flow([30], { gap: 20 }), flow([30], { gap: 20 }), flow([30], { gap: 20 })])).toEqual([
    [[[0, 10]], [[0, 60]]],
    [[[0, 10]]],
  ])
})

test('between two flows stands the larger of the room below the one and above the other', () => {
  expect(shape([flow([10], { after: 12 }), flow([10], { gap: 5 }), flow([10], { gap: 7 })])).toEqual([
    [[[0, 10]], [[0, 32]], [[0, 49]]],
  ])
})

test('a heading goes to the next page with the text that it heads', () => {
  expect(shape([flow([60]), flow([20], { glued: [0] }), flow([30])])).toEqual([[[[0, 10]]], [[[0, 10]], [[0, 30]]]])
})

test('a continued table leaves room for its head on the new page', () => {
  const [first, second] = paginate([flow([20, 40, 40, 40], { glued: [0], headHeight: 20 })], frame)
  expect(first?.[0]).toMatchObject({ headY: null, parts: [{ y: 10 }, { y: 30 }, { y: 70 }] })
  expect(second?.[0]).toMatchObject({ headY: 10, parts: [{ index: 3, y: 30 }] })
})

test('glued parts taller than a page are cut between parts rather than lost', () => {
  expect(shape([flow([60, 60, 60], { glued: [0, 1] })])).toEqual([[[[0, 10]]], [[[1, 10]]], [[[2, 10]]]])
})
