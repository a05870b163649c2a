import type { Page } from 'playwright-core'

/**
 * The least that shows a next photo at a key press: a page of one picture, the next one drawn and decoded beforehand.
 * What it takes on a machine is the browser's own time, with no desk around it.
 */
const viewer = `(async () => {
  document.body.innerHTML = '<main><section style="height: 90vh"></section></main>'
  const place = document.querySelector('section')
  const canvas = Object.assign(document.createElement('canvas'), { width: 2048, height: 2048 })
  const brush = canvas.getContext('2d')
  const prepare = async () => {
    for (let blot = 0; blot < 400; blot += 1) {
      brush.fillStyle = 'hsl(' + Math.random() * 360 + ' 60% 50%)'
      brush.fillRect(Math.random() * 2048, Math.random() * 2048, 200, 200)
    }
    const bytes = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85))
    const image = Object.assign(new Image(), { src: URL.createObjectURL(bytes) })
    image.style = 'width: 100%; height: 100%; object-fit: contain'
    await image.decode()
    return image.src
  }
  let next = await prepare()
  addEventListener('keydown', () => {
    const image = Object.assign(document.createElement('img'), { src: next, decoding: 'sync' })
    image.style = 'width: 100%; height: 100%; object-fit: contain'
    place.replaceChildren(image)
    setTimeout(async () => { next = await prepare() }, 150)
  })
})()`

/** Turns an empty page of the product's origin into the bare viewer. */
export const openBareViewer = async (page: Page): Promise<void> => {
  await page.goto('/health')
  await page.evaluate(viewer)
}
