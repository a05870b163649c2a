import type { Dispatch, SetStateAction } from 'react'
import { CannotShow } from './CannotShow.tsx'
import type { PreviewFile } from './file-preview-props.ts'
import { ImageView } from './ImageView.tsx'
import type { ImageStand } from './image-view.ts'
import { PdfView } from './PdfView.tsx'
import { VideoView } from './VideoView.tsx'

interface Props {
  file: PreviewFile
  stand: ImageStand
  onChange: Dispatch<SetStateAction<ImageStand>>
}

/** The file itself, as its kind is shown. */
export const FileBody = ({ file, stand, onChange }: Props) => {
  const { mime } = file
  if (mime.startsWith('image/')) return <ImageView file={file} stand={stand} onChange={onChange} />
  if (mime.startsWith('video/')) return <VideoView file={file} />
  if (mime === 'application/pdf') return <PdfView file={file} />
  return <CannotShow file={file} />
}
