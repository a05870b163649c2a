/** How an image stands in its viewer: scale over the fitted size, quarter turns, shift in pixels, brightness. */
export interface ImageStand {
  zoom: number
  turns: number
  x: number
  y: number
  light: number
}

export const fitted: ImageStand = { zoom: 1, turns: 0, x: 0, y: 0, light: 1 }

/** As it is, brighter, much brighter (a dial in a dark hall), darker (a flash on its glass). */
const lights = [1, 1.5, 2.2, 0.6]

const smallest = 1
const largest = 8

/** Back in the middle at its fitted size; turned and lit as it was. */
export const refit = ({ turns, light }: ImageStand): ImageStand => ({ ...fitted, turns, light })

/** The next brightness, and round again. */
export const brighten = (stand: ImageStand): ImageStand => ({
  ...stand,
  light: lights[(lights.indexOf(stand.light) + 1) % lights.length] ?? 1,
})

/** The brightness as CSS wants it; nothing for a picture as it is. */
export const filterOf = ({ light }: ImageStand): string | undefined =>
  light === 1 ? undefined : `brightness(${light})`

/** Nearer (factor > 1) or farther; back at the fitted size the image returns to the middle. */
export const zoomBy = (stand: ImageStand, factor: number): ImageStand => {
  const zoom = Math.min(largest, Math.max(smallest, stand.zoom * factor))
  if (zoom === smallest) return refit(stand)
  const kept = zoom / stand.zoom
  return { ...stand, zoom, x: stand.x * kept, y: stand.y * kept }
}

export const turn = (stand: ImageStand): ImageStand => ({ ...stand, turns: (stand.turns + 1) % 4, x: 0, y: 0 })

export const shiftBy = (stand: ImageStand, x: number, y: number): ImageStand =>
  stand.zoom === smallest ? stand : { ...stand, x: stand.x + x, y: stand.y + y }

/** A turned image is fitted by its other side: the scale that keeps a width × height box inside the viewer. */
export const fitScale = (turns: number, width: number, height: number): number =>
  turns % 2 === 0 || width === 0 || height === 0 ? 1 : Math.min(width / height, height / width)

export const transformOf = (stand: ImageStand, scale: number): string =>
  `translate(${stand.x}px, ${stand.y}px) rotate(${stand.turns * 90}deg) scale(${stand.zoom * scale})`
