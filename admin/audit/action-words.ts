import type { Wording } from '../../server/lifecycle/define-lifecycle.ts'
import { orderLifecycle } from '../../server/orders/order-lifecycle.ts'
import { readingLifecycle } from '../../server/readings/reading-lifecycle.ts'
import { refundLifecycle } from '../../server/refunds/refund-lifecycle.ts'

/** Deeds that are no event of a lifecycle, in words. */
const deeds: Record<string, Wording> = {
  place: { uk: 'Подання заявки', en: 'Order placed' },
  attach: { uk: 'Додавання файлу', en: 'File attached' },
  assign: { uk: 'Зміна виконавця', en: 'Assignee changed' },
  bulk_accept: { uk: 'Гуртове прийняття', en: 'Accepted in bulk' },
  bulk_assign: { uk: 'Гуртова зміна виконавця', en: 'Assigned in bulk' },
  read_attachment: { uk: 'Перегляд вкладення', en: 'Attachment looked at' },
  read_identity: { uk: 'Перегляд документа споживача', en: 'Identity document looked at' },
  make_statement: { uk: 'Примірник акта звіряння чи відомості', en: 'Copy of an account’s statement' },
  export: { uk: 'Вивантаження', en: 'Exported' },
  request_export: { uk: 'Замовлення вивантаження', en: 'Export asked for' },
  cancel_export: { uk: 'Скасування вивантаження', en: 'Export cancelled' },
  download_export: { uk: 'Завантаження вивантаженого файлу', en: 'Export downloaded' },
  import: { uk: 'Завантаження файлу', en: 'File imported' },
  record: { uk: 'Запис оплати', en: 'Payment recorded' },
  reverse: { uk: 'Сторно оплати', en: 'Payment reversed' },
  allocate: { uk: 'Рознесення рядка виписки', en: 'Statement line allocated' },
  post: { uk: 'Автоматичне рознесення', en: 'Posted by the office itself' },
  mark_not_ours: { uk: 'Позначка «не наше»', en: 'Marked as not ours' },
  unmark_not_ours: { uk: 'Зняття позначки «не наше»', en: 'No longer marked as not ours' },
  undo: { uk: 'Скасування рознесення', en: 'Allocation undone' },
  note: { uk: 'Примітка', en: 'Note' },
  close: { uk: 'Закриття місяця', en: 'Month closed' },
  pay_out: { uk: 'Рознесення виплати', en: 'Payout counted' },
  undo_payout: { uk: 'Скасування виплати', en: 'Payout undone' },
  resend: { uk: 'Повторне надсилання', en: 'Sent once more' },
  create: { uk: 'Створення', en: 'Created' },
  change: { uk: 'Зміна', en: 'Changed' },
  delete: { uk: 'Видалення', en: 'Removed' },
  set_price: { uk: 'Нова ціна', en: 'Price set' },
  block: { uk: 'Блокування', en: 'Blocked' },
  unblock: { uk: 'Розблокування', en: 'Unblocked' },
  change_password: { uk: 'Зміна власного пароля', en: 'Own password changed' },
  reset_password: { uk: 'Скидання пароля', en: 'Password reset' },
  set_second_factor: { uk: 'Налаштування другого фактора', en: 'Second factor set up' },
  reset_second_factor: { uk: 'Скидання другого фактора', en: 'Second factor reset' },
  submit: { uk: 'Подання показів', en: 'Reading submitted' },
  add_photos: { uk: 'Додавання фото показу', en: 'Photos of a reading added' },
  accept_clean: { uk: 'Гуртове прийняття показів', en: 'Clean readings accepted' },
  sign_in: { uk: 'Вхід', en: 'Signed in' },
  sign_in_refused: { uk: 'Відмова у вході', en: 'Sign-in refused' },
}

const events = [...readingLifecycle.transitions, ...refundLifecycle.transitions, ...orderLifecycle.transitions].map(
  ({ event, label }): [string, Wording] => [event, label],
)

/** Every deed the log may hold, by its code: the events of orders, refunds and readings as their lifecycles word them, and the rest. */
export const actionWords: ReadonlyMap<string, Wording> = new Map([...events, ...Object.entries(deeds)])
