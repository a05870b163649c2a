import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { BooleanInput, CheckboxGroupInput, NumberInput, required, TextInput, useTranslate } from 'react-admin'
import type { Wording } from '../../server/lifecycle/define-lifecycle.ts'
import { attachmentKinds, orderFields } from '../../server/services/service-schema.ts'
import { useWording } from '../fields/use-wording.ts'
import { ContractTemplateInput } from './ContractTemplateInput.tsx'

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mb: 2 }}>
    <Typography component="legend" variant="h3" sx={{ p: 0, mb: 0.5 }}>
      {useTranslate()(`resources.services.part.${title}`)}
    </Typography>
    {children}
  </Box>
)

const columns = { display: 'grid', columnGap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } } as const

const terms = ['answerTerm', 'worksTerm', 'confirmationTerm', 'paymentTerm'] as const

const useChoices = (words: Record<string, Wording>) => {
  const word = useWording()
  return Object.entries(words).map(([id, each]) => ({ id, name: word(each) }))
}

/** All that the administrator says of a service, in the order it is thought of. */
export const ServiceInputs = () => {
  const fields = useChoices(orderFields)
  const kinds = useChoices(attachmentKinds)
  return (
    <>
      <Part title="name">
        <TextInput source="name" validate={required()} multiline helperText={false} />
        <TextInput source="shortName" validate={required()} helperText="resources.services.help.shortName" />
        <BooleanInput source="active" helperText="resources.services.help.active" />
      </Part>
      <Part title="money">
        <Box sx={columns}>
          <BooleanInput source="paid" helperText={false} />
          <BooleanInput source="distancePriced" helperText={false} />
        </Box>
      </Part>
      <Part title="needs">
        <Box sx={columns}>
          <BooleanInput source="needsVisit" helperText={false} />
          <BooleanInput source="needsContract" helperText={false} />
        </Box>
        <ContractTemplateInput />
        <CheckboxGroupInput source="requiredFields" choices={fields} translateChoice={false} helperText={false} />
        <CheckboxGroupInput source="requiredAttachments" choices={kinds} translateChoice={false} helperText={false} />
      </Part>
      <Part title="terms">
        <Box sx={columns}>
          {terms.map((term) => (
            <NumberInput key={term} source={term} validate={required()} min={1} max={365} step={1} helperText={false} />
          ))}
        </Box>
        <TextInput source="termRule" validate={required()} helperText="resources.services.help.termRule" />
      </Part>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {useTranslate()('resources.services.help.running')}
      </Typography>
    </>
  )
}
