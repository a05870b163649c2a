import { type ReactNode, useRef } from 'react'

interface Asked {
  /** Types and endings, as an <input> takes them. */
  accept: string
  multiple?: boolean
  /** What the input is called, for those who cannot see the button beside it. */
  label?: string
  /** One or more files that were picked; never none. */
  onFiles: (files: File[]) => void
}

/** The computer's own window of files: `pick` opens it, `input` has to stand somewhere on the page. */
export const useFilePicker = ({
  accept,
  multiple = false,
  label,
  onFiles,
}: Asked): { pick: () => void; input: ReactNode } => {
  const input = useRef<HTMLInputElement>(null)
  return {
    pick: () => input.current?.click(),
    input: (
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          // The same file may be picked again.
          target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    ),
  }
}
