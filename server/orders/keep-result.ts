import { invalid } from '../errors.ts'
import type { ResultKind } from '../services/service-schema.ts'
import { findAttachment } from './order-attachment-store.ts'
import type { Step } from './order-effects.ts'
import { type OrderResult, resultInput } from './order-inputs.ts'
import type { OrderPatch } from './order-record.ts'
import { takeOrderReadings } from './take-order-readings.ts'

const asked: Record<Exclude<ResultKind, 'none' | 'statement'>, string> = {
  meter: 'Запишіть покази старого лічильника та дані нового.',
  seals: 'Запишіть номери знятих і встановлених пломб.',
  readings: 'Запишіть контрольні покази.',
  expertise: 'Запишіть висновок експертизи.',
  commission: 'Запишіть рішення комісії та номер протоколу.',
  paper: 'Додайте готовий документ.',
}

const refuseFutureReadings = (result: OrderResult | null, today: string): void => {
  if (result?.kind !== 'readings' || result.takenOn <= today) return
  throw invalid('taken_in_future', 'Дата зняття показів ще не настала.', {
    'result.takenOn': 'Вкажіть сьогоднішню або ранішу дату.',
  })
}

/**
 * Keeps what the works gave: date, reply and the result by kind of service (domain §2); readings join the readings,
 * a replaced meter the account's meters. Refuses `result_needed` where the service records more than a reply, `wrong_result` for another service's
 * result, `completed_in_future`, `taken_in_future`, and `no_such_attachment` for a scan that is not this order's.
 */
export const keepResult = async (step: Step): Promise<OrderPatch> => {
  const { trx, order, service, input, today } = step
  if (input.completedOn && input.completedOn > today) {
    throw invalid('completed_in_future', 'Дата виконання ще не настала.', {
      completedOn: 'Вкажіть сьогоднішню або ранішу дату.',
    })
  }
  const result = input.result === undefined ? null : resultInput.parse(input.result)
  if (service.resultKind !== 'none' && service.resultKind !== 'statement' && result === null) {
    throw invalid('result_needed', asked[service.resultKind], { result: asked[service.resultKind] })
  }
  refuseFutureReadings(result, today)
  if (result !== null && result.kind !== service.resultKind) {
    throw invalid('wrong_result', 'Такий результат належить іншій послузі.', {
      'result.kind': 'Оберіть результат цієї послуги.',
    })
  }
  const scans = {
    actAttachmentId: input.actAttachmentId,
    'result.attachmentId': result?.kind === 'paper' ? result.attachmentId : undefined,
  }
  for (const [field, id] of Object.entries(scans)) {
    if (id === undefined || (await findAttachment(trx, order.id, id))) continue
    throw invalid('no_such_attachment', 'Такого вкладення у заявки немає.', {
      [field]: 'Спершу додайте файл до цієї заявки.',
    })
  }
  const doneOn = input.completedOn ?? today
  // A later correction of the order leaves readings and meters: those have corrections of their own.
  if (step.event === 'complete') await takeOrderReadings(trx, step.office, order, { result, doneOn })
  return {
    doneOn,
    workerReply: input.reply ?? null,
    result: JSON.stringify({ ...result, actAttachmentId: input.actAttachmentId ?? null }),
  }
}
