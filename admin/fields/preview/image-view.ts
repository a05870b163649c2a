/** How an image stands in its viewer: scale over the fitted size, quarter turns, shift in pixels. */
export interface ImageStand {
  zoom: number
  turns: number
  x: number
  y: number
}

export const fitted: ImageStand = { zoom: 1, turns: 0, x: 0, y: 0 }

const smallest = 1
const largest = 8

/** Nearer (factor > 1) or farther; back at the fitted size the image returns to the middle. */
export const zoomBy = (stand: ImageStand, factor: number): ImageStand => {
  const zoom = Math.min(largest, Math.max(smallest, stand.zoom * factor))
  if (zoom === smallest) return { ...fitted, turns: stand.turns }
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
