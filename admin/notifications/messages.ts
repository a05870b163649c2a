import type { SameKeys } from '../i18n/same-keys.ts'

export const uk = {
  resources: {
    notifications: {
      page: { show: '%{recordRepresentation}' },
      fields: {
        createdAt: 'Створено',
        event: 'Про що',
        orderNumber: 'Заявка чи показ',
        channel: 'Чим',
        recipient: 'Кому',
        state: 'Стан',
        sentAt: 'Надіслано',
        attempts: 'Спроб',
        nextAttemptAt: 'Наступна спроба',
        resendOf: 'Повтор',
      },
      search: '№ заявки, телефон або адреса повністю',
      empty: 'Споживачам ще нічого не надсилали.',
      tab: {
        all: 'Усі',
        failed: 'Не надіслані',
        waiting: 'У черзі',
        sent: 'Надіслані',
        skipped: 'Без номера для SMS',
      },
      none: {
        failed: 'Усе надіслано: жодне повідомлення не застрягло.',
        waiting: 'Черга порожня.',
        sent: 'Споживачам ще нічого не надсилали.',
        skipped: 'У всіх споживачів є мобільний телефон.',
      },
      channel: { email: 'Лист', sms: 'SMS' },
      state: {
        queued: 'У черзі',
        sending: 'Надсилаємо',
        sent: 'Надіслано',
        failed: 'Не надіслано',
        skipped: 'Не надсилали',
      },
      reading: 'Показ № %{number}',
      wording: 'Текст',
      not_yours: 'Текст повідомлення бачать ті, хто працює із заявками.',
      earlier: 'Показати попереднє',
      resend: 'Надіслати ще раз',
      resent: 'Надсилаємо ще раз.',
    },
  },
}

export const en: SameKeys<typeof uk> = {
  resources: {
    notifications: {
      page: { show: '%{recordRepresentation}' },
      fields: {
        createdAt: 'Made',
        event: 'About',
        orderNumber: 'Order or reading',
        channel: 'By',
        recipient: 'To',
        state: 'State',
        sentAt: 'Sent',
        attempts: 'Tries',
        nextAttemptAt: 'Next try',
        resendOf: 'Repeats',
      },
      search: 'Order no., whole phone or address',
      empty: 'Nothing was sent to consumers yet.',
      tab: { all: 'All', failed: 'Not sent', waiting: 'In the queue', sent: 'Sent', skipped: 'No number for SMS' },
      none: {
        failed: 'All was sent: no message is stuck.',
        waiting: 'The queue is empty.',
        sent: 'Nothing was sent to consumers yet.',
        skipped: 'Every consumer has a mobile phone.',
      },
      channel: { email: 'Letter', sms: 'SMS' },
      state: { queued: 'In the queue', sending: 'Sending', sent: 'Sent', failed: 'Not sent', skipped: 'Was not sent' },
      reading: 'Reading no. %{number}',
      wording: 'Text',
      not_yours: 'Those who work with orders see the text of the message.',
      earlier: 'Show the earlier one',
      resend: 'Send once more',
      resent: 'Sending once more.',
    },
  },
}
