import { type DragEvent, useState } from 'react'
import type { Answer } from '../../api/client.ts'
import type { Drop } from './tree-move.ts'
import type { TreeActs } from './use-tree-acts.ts'

const format = 'application/x-yipanqi-directive'

/** Lets a directive be dragged, and others be dropped upon it; its lower third means after it, the rest below it. */
export function useDrag(directive: Answer<'Directive'>, acts: TreeActs, mayEdit: boolean) {
  const [drop, setDrop] = useState<Drop>()
  if (!mayEdit) return { drop: undefined, handlers: {} }
  const handlers = {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(format, String(directive.id))
      event.dataTransfer.effectAllowed = 'move'
    },
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(format)) return
      event.preventDefault()
      setDrop(dropOf(event))
    },
    onDragLeave: () => setDrop(undefined),
    onDrop: (event: DragEvent) => {
      const id = Number(event.dataTransfer.getData(format))
      setDrop(undefined)
      if (!id || id === directive.id) return
      event.preventDefault()
      acts.putAt(id, directive, dropOf(event))
    },
  }
  return { drop, handlers }
}

function dropOf(event: DragEvent): Drop {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  return event.clientY - top > (height * 2) / 3 ? 'after' : 'below'
}
