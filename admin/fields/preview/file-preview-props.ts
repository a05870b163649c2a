export interface PreviewFile {
  /** Root-relative address of the bytes; the session's cookie opens it. */
  url: string
  /** The name people know it by. */
  name: string
  /** `application/pdf`, `image/jpeg`, `video/mp4`, …; others are offered for saving only. */
  mime: string
  /** Where the file is saved from; `url` unless told. */
  downloadUrl?: string
  /** Its bytes are on their way to this page: a sign of waiting stands for it. */
  coming?: boolean
}

export interface FilePreviewProps {
  files: readonly PreviewFile[]
  /** Whose files they are: another one's are looked at from the first, as they stand. */
  subject?: number | string
  /** Which file stands first; 0 unless told. */
  initial?: number
  /** CSS height of the viewer; 560px unless told. */
  height?: number | string
  /** Whether r, b, + − 0 and the arrows work here, and are told; off where another viewer is on the page. */
  keys?: boolean
}
