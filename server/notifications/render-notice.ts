import type { Knex } from 'knex'
import { currentTemplate } from '../templates/template-views.ts'
import { fillWording } from '../wording/fill-wording.ts'
import type { NoticeData, NoticeEvent } from './notice-data.ts'

/** A notice in words: what the consumer will read. `sms` is empty where the template says nothing by SMS. */
export interface Notice {
  subject: string
  body: string
  sms: string
}

const tidy = (text: string): string => text.replaceAll(/\n{3,}/g, '\n\n').trim()

/** Fills the wordings in force for an event: for sending, and for the preview before the action is carried out. */
export const renderNotice = async (knex: Knex, event: NoticeEvent, data: NoticeData): Promise<Notice> => {
  const { parts } = await currentTemplate(knex, `messages/${event}`)
  const letter = tidy(fillWording(parts['email.md'] ?? '', data))
  const [heading = '', ...rest] = letter.split('\n')
  return {
    subject: heading.replace(/^#\s*/, ''),
    body: tidy(rest.join('\n')),
    sms: fillWording(parts['sms.txt'] ?? '', data)
      .replaceAll(/\s*\n\s*/g, ' ')
      .trim(),
  }
}
