import { type RefObject, type SyntheticEvent, useRef } from 'react'
import { required, TextInput } from 'react-admin'
import { usePartName } from './part-name.ts'

/** Where something is to be put in: which text, what is marked in it, and the box to return to. */
export interface Place {
  index: number
  start: number
  end: number
  box: HTMLTextAreaElement
}

interface Props {
  /** The name of its file. */
  name: string
  index: number
  place: RefObject<Place | null>
}

/** One text of the wording; remembers where the cursor stood. */
export const PartInput = ({ name, index, place }: Props) => {
  const partName = usePartName()
  const box = useRef<HTMLTextAreaElement>(null)
  const source = `parts.${index}.text`
  const remember = ({ target }: SyntheticEvent) => {
    if (!(target instanceof HTMLTextAreaElement)) return
    place.current = { index, start: target.selectionStart, end: target.selectionEnd, box: target }
  }
  const short = name.endsWith('.txt')
  return (
    <TextInput
      source={source}
      label={partName(name)}
      validate={required()}
      multiline
      minRows={short ? 3 : 12}
      maxRows={short ? 8 : 22}
      fullWidth
      helperText={false}
      inputRef={box}
      onSelect={remember}
      onFocus={remember}
      slotProps={{ htmlInput: { spellCheck: true, lang: 'uk', style: { fontSize: 13.5, lineHeight: 1.5 } } }}
    />
  )
}
