import { useTranslate } from 'react-admin'

const keys: Record<string, string> = { 'template.md': 'document', 'email.md': 'email', 'sms.txt': 'sms' }

/** What a text of a wording is called: the document, the letter, the SMS; else the name of its file. */
export const usePartName = (): ((file: string) => string) => {
  const translate = useTranslate()
  return (file) => {
    const key = keys[file]
    return key ? translate(`resources.templates.part.${key}`) : file
  }
}
