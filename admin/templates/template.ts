import type { RaRecord } from 'react-admin'
import type { EditableTemplate } from '../../server/templates/template-schema.ts'

/** A row of GET /api/templates: a wording with its placeholders in words. */
export interface TemplateRow extends EditableTemplate, RaRecord<string> {
  id: string
}

/** Whether it becomes a PDF (and not a letter and an SMS). */
export const isDocument = ({ kind }: Pick<TemplateRow, 'kind'>): boolean => kind !== 'message'
