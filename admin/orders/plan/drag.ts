import type { DragEvent } from 'react'

const type = 'application/x-oblik-order'

/** What makes an order's card draggable onto a day. */
export const dragOf = (id: number) => ({
  draggable: true,
  onDragStart: (event: DragEvent) => {
    event.dataTransfer.setData(type, String(id))
    event.dataTransfer.effectAllowed = 'move'
  },
})

/** What makes a day take dropped orders. */
export const dropOf = (onDrop: (id: number) => void, onOver: (over: boolean) => void) => ({
  onDragOver: (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(type)) return
    event.preventDefault()
    onOver(true)
  },
  onDragLeave: () => onOver(false),
  onDrop: (event: DragEvent) => {
    const id = Number(event.dataTransfer.getData(type))
    onOver(false)
    if (id > 0) onDrop(id)
  },
})
