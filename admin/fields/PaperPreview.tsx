import { Panel } from '../layout/Panel.tsx'
import { FilePreview } from './FilePreview.tsx'

interface Props {
  /** Its name, which is also the name of the saved file. */
  title: string
  /** Where the PDF's bytes are had. */
  url: string
}

/** An issued document in place, as high as the window allows. */
export const PaperPreview = ({ title, url }: Props) => (
  <Panel>
    <FilePreview
      files={[{ url, name: `${title}.pdf`, mime: 'application/pdf' }]}
      height="max(420px, calc(100dvh - 220px))"
    />
  </Panel>
)
