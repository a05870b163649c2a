import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import type { TemplatePart } from '../../server/templates/template-schema.ts'
import { usePartName } from './part-name.ts'
import { smsParts } from './sms-length.ts'

const bubble = { bgcolor: 'background.default', borderRadius: 2, px: 2, py: 1.5, whiteSpace: 'pre-wrap' } as const

/** A letter: its first heading is the subject. */
const Letter = ({ text }: { text: string }) => {
  const translate = useTranslate()
  const [first = '', ...rest] = text.trim().split('\n')
  const subject = /^# (.+)$/u.exec(first)?.[1]
  return (
    <Box sx={bubble}>
      {subject ? (
        <Typography sx={{ fontWeight: 650, mb: 1 }}>{translate('resources.templates.subject', { subject })}</Typography>
      ) : null}
      {(subject ? rest.join('\n') : text).trim()}
    </Box>
  )
}

const Sms = ({ text }: { text: string }) => {
  const translate = useTranslate()
  const { signs, parts } = smsParts(text.trim())
  const words = [
    translate('resources.templates.sms', { smart_count: parts }),
    translate('resources.templates.signs', { smart_count: signs }),
  ]
  return (
    <>
      <Box sx={{ ...bubble, maxWidth: 360 }}>{text.trim()}</Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
        {words.join(' · ')}
      </Typography>
    </>
  )
}

/** The letter and the SMS filled with the example, as the consumer reads them. */
export const MessagePreview = ({ texts }: { texts: readonly TemplatePart[] }) => {
  const partName = usePartName()
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {texts.map(({ name, text }) => (
        <Box key={name}>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.5 }}>
            {partName(name)}
          </Typography>
          {name.endsWith('.txt') ? <Sms text={text} /> : <Letter text={text} />}
        </Box>
      ))}
    </Box>
  )
}
