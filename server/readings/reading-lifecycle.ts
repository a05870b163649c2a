import { defineLifecycle } from '../lifecycle/define-lifecycle.ts'
import type { Role } from '../staff/roles.ts'
import {
  askPhotoInput,
  changeInput,
  correctInput,
  nothingInput,
  rejectInput,
  reopenInput,
  seenInput,
} from './reading-schema.ts'

export type ReadingState = 'new' | 'photo_requested' | 'accepted' | 'rejected'

/** Who moves a reading; `system` accepts the control readings that a service order recorded. */
export type ReadingBy = Role | 'consumer' | 'system'

/** What the guards look at. */
export interface ReadingFacts {
  /** The reading has one figure for each zone of its meter. */
  zonesFit: boolean
  /** Another reading of the meter for the same day is accepted already. */
  twinAccepted: boolean
}

export type ReadingEffect =
  | 'keep_values'
  | 'change_values'
  | 'judge_again'
  | 'keep_reason'
  | 'drop_reason'
  | 'keep_decision'
  | 'drop_decision'
  | 'tell_consumer'
  | 'mark_photographed'

const noTwin = ({ twinAccepted }: ReadingFacts): string | null => (twinAccepted ? 'already_accepted' : null)

const fits = (facts: ReadingFacts): string | null => (facts.zonesFit ? noTwin(facts) : 'wrong_zones')

/**
 * The life of a reading, told once (domain §5): the consumer may change it until the REM has looked at it; once accepted
 * it changes only by a correction with its reason, which stays in the log.
 */
export const readingLifecycle = defineLifecycle<ReadingState, ReadingBy, ReadingFacts, ReadingEffect>({
  states: {
    new: { uk: 'Нові (чекають на обробку)', en: 'New (waiting)', tone: 'office' },
    photo_requested: { uk: 'Очікує фото', en: 'Waits for a photo', tone: 'consumer' },
    accepted: { uk: 'Оброблені (прийняті оператором РЕМ)', en: 'Processed (accepted by the REM)', tone: 'done' },
    rejected: { uk: 'Відхилені', en: 'Rejected', tone: 'refused' },
  },
  initial: 'new',
  finals: { accepted: ['correct'], rejected: ['reopen'] },
  reasons: {
    already_accepted: {
      uk: 'На цей день уже прийнято інший показ лічильника: виправте прийнятий або відхиліть цей.',
      en: 'Another reading of the meter is accepted for this day: correct that one or reject this one.',
    },
    wrong_zones: {
      uk: 'Показів не стільки, скільки зон у лічильника: впишіть значення з фото або відхиліть показ.',
      en: 'The figures do not match the meter’s zones: enter what the photo shows, or reject it.',
    },
  },
  transitions: [
    {
      event: 'accept',
      from: ['new', 'photo_requested'],
      to: 'accepted',
      by: ['clerk', 'system'],
      guard: fits,
      input: nothingInput,
      effects: ['keep_decision'],
      label: { uk: 'Прийняти', en: 'Accept' },
      weight: 'main',
    },
    {
      event: 'correct_and_accept',
      from: ['new', 'photo_requested'],
      to: 'accepted',
      by: ['clerk'],
      guard: noTwin,
      input: seenInput,
      effects: ['keep_values', 'keep_decision'],
      label: { uk: 'Прийняти значення з фото', en: 'Accept what the photo shows' },
      weight: 'plain',
    },
    {
      event: 'ask_photo',
      from: ['new'],
      to: 'photo_requested',
      by: ['clerk'],
      input: askPhotoInput,
      effects: ['tell_consumer'],
      label: { uk: 'Попросити фото', en: 'Ask for a photo' },
      weight: 'plain',
    },
    {
      event: 'reject',
      from: ['new', 'photo_requested'],
      to: 'rejected',
      by: ['clerk'],
      input: rejectInput,
      effects: ['keep_reason', 'keep_decision'],
      label: { uk: 'Відхилити', en: 'Reject' },
      weight: 'danger',
    },
    {
      event: 'change',
      from: ['new', 'photo_requested'],
      to: 'new',
      by: ['consumer', 'operator', 'clerk'],
      input: changeInput,
      effects: ['change_values'],
      label: { uk: 'Змінити показ', en: 'Change the reading' },
      weight: 'plain',
    },
    {
      event: 'photograph',
      from: ['photo_requested'],
      to: 'new',
      by: ['consumer', 'operator', 'clerk'],
      input: nothingInput,
      effects: ['mark_photographed'],
      label: { uk: 'Фото надійшло', en: 'The photo came' },
      weight: 'plain',
    },
    {
      event: 'correct',
      from: ['accepted'],
      to: 'accepted',
      by: ['clerk'],
      input: correctInput,
      effects: ['keep_values', 'keep_reason'],
      label: { uk: 'Виправити прийнятий показ', en: 'Correct the accepted reading' },
      confirm: {
        uk: 'Обсяг за місяць буде перераховано, а попереднє значення й причина залишаться в історії.',
        en: 'The month’s volume is derived anew; the former value and the reason stay in the log.',
      },
      weight: 'danger',
    },
    {
      event: 'reopen',
      from: ['rejected'],
      to: 'new',
      by: ['manager'],
      input: reopenInput,
      effects: ['judge_again', 'drop_reason', 'drop_decision'],
      label: { uk: 'Повернути до розгляду', en: 'Reopen' },
      weight: 'plain',
    },
  ],
})
