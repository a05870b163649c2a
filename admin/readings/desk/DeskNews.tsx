import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import type { DeskState } from './desk-state.ts'
import { deskWords } from './desk-words.ts'
import type { Desk } from './open-desk.ts'

/** Of a decision that was not saved: said at once, while another reading lies on the desk; it comes next by itself. */
export const DeskNews = ({ desk, state: { queue, back } }: { desk: Desk; state: DeskState }) => {
  const translate = useTranslate()
  const waiting = queue.slice(1).filter(({ id }) => back[id]?.deed)
  return waiting.map(({ id, account }) => (
    <Alert
      key={id}
      severity="warning"
      role="alert"
      action={
        <Button color="inherit" size="small" onClick={() => desk.bring(id)}>
          {translate(deskWords('back.show'))}
        </Button>
      }
    >
      {translate(deskWords('back.waits'), { account })}
    </Alert>
  ))
}
