import { extendZodWithOpenApi, OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi'
import { z } from 'zod'
import { orderForm } from '../orders/order-intake-schema.ts'
import { changedReading, consumerReading } from '../readings/reading-schema.ts'
import {
  accountQuery,
  consumerEventBody,
  consumptionQuery,
  monthOfConsumption,
  orderAnswer,
  orderRow,
  problemAnswer,
  publicService,
  readingAnswer,
  readingRow,
} from './gateway-schema.ts'

extendZodWithOpenApi(z)

const json = (schema: z.ZodType) => ({ 'application/json': { schema } })
const refusals = {
  401: 'Ключ каналу не надіслано, він невідомий або відкликаний.',
  404: 'Такого немає, або воно належить іншому споживачеві.',
  409: 'Дія зараз неможлива, або такий самий запит ще виконується.',
  422: 'Поля надіслано з помилками: «errors» називає кожне та як його виправити.',
  429: 'Забагато звернень за хвилину.',
}
const refusing = (...statuses: (keyof typeof refusals)[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: refusals[status], content: { 'application/problem+json': { schema: problemAnswer } } },
    ]),
  )
const repeatable = z.object({
  'Idempotency-Key': z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Повтор із тим самим ключем отримає першу відповідь.'),
})

const scans = z.array(z.string().meta({ format: 'binary' })).describe('JPEG або PDF, до 30 МБ кожен')

const photos = z
  .array(z.string().meta({ format: 'binary' }))
  .describe('JPEG, PNG, HEIC, PDF, MP4 або MOV, до 16 МБ кожен')

const describe = () => {
  const registry = new OpenAPIRegistry()
  registry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer' })
  const security = [{ key: [] }]
  registry.registerPath({
    method: 'post',
    path: '/orders',
    summary: 'Подати заявку на послугу',
    security,
    request: {
      headers: repeatable,
      body: {
        content: {
          'multipart/form-data': {
            schema: z.object({
              order: orderForm,
              files: scans,
            }),
          },
        },
      },
    },
    responses: {
      201: { description: 'Заявку прийнято', content: json(orderAnswer) },
      ...refusing(401, 404, 409, 422, 429),
    },
  })
  registry.registerPath({
    method: 'get',
    path: '/orders',
    summary: 'Заявки за особовим рахунком, найновіші спершу',
    security,
    request: { query: accountQuery },
    responses: { 200: { description: 'Перелік', content: json(z.array(orderRow)) }, ...refusing(401, 404, 422, 429) },
  })
  registry.registerPath({
    method: 'get',
    path: '/orders/{number}',
    summary: 'Одна заявка з документами та історією',
    security,
    request: { params: z.object({ number: z.int() }) },
    responses: { 200: { description: 'Заявка', content: json(orderAnswer) }, ...refusing(401, 404, 429) },
  })
  registry.registerPath({
    method: 'post',
    path: '/orders/{number}/events',
    summary: 'Приєднатися до договору, відмовитися від послуги, надіслати уточнення',
    security,
    request: { params: z.object({ number: z.int() }), headers: repeatable, body: { content: json(consumerEventBody) } },
    responses: {
      200: { description: 'Заявка після дії', content: json(orderAnswer) },
      ...refusing(401, 404, 409, 422, 429),
    },
  })
  registry.registerPath({
    method: 'post',
    path: '/orders/{number}/files',
    summary: 'Додати скани до заявки, яку просять уточнити',
    security,
    request: {
      params: z.object({ number: z.int() }),
      headers: repeatable,
      body: { content: { 'multipart/form-data': { schema: z.object({ files: scans }) } } },
    },
    responses: {
      201: { description: 'Скани додано', content: json(orderAnswer) },
      ...refusing(401, 404, 409, 422, 429),
    },
  })
  registry.registerPath({
    method: 'get',
    path: '/accounts/{account}/consumption',
    summary: 'Обсяги за розрахунковими періодами, найновіші спершу',
    security,
    request: { params: z.object({ account: z.string() }), query: consumptionQuery },
    responses: {
      200: { description: 'Історія споживання', content: json(z.array(monthOfConsumption)) },
      ...refusing(401, 404, 422, 429),
    },
  })
  registry.registerPath({
    method: 'post',
    path: '/readings',
    summary: 'Передати покази: цілі кВт·год, по одному на зону; доки їх не опрацювали, повторні змінюють попередні',
    security,
    request: { headers: repeatable, body: { content: json(consumerReading) } },
    responses: {
      201: { description: 'Показ отримано', content: json(readingAnswer) },
      ...refusing(401, 404, 409, 422, 429),
    },
  })
  registry.registerPath({
    method: 'get',
    path: '/readings',
    summary: 'Історія показів за особовим рахунком, найновіші спершу',
    security,
    request: { query: accountQuery },
    responses: { 200: { description: 'Історія', content: json(z.array(readingRow)) }, ...refusing(401, 404, 422, 429) },
  })
  registry.registerPath({
    method: 'get',
    path: '/readings/{id}',
    summary: 'Один показ',
    security,
    request: { params: z.object({ id: z.int() }) },
    responses: { 200: { description: 'Показ', content: json(readingAnswer) }, ...refusing(401, 404, 429) },
  })
  registry.registerPath({
    method: 'put',
    path: '/readings/{id}',
    summary: 'Виправити показ, доки його не опрацював РЕМ',
    security,
    request: { params: z.object({ id: z.int() }), body: { content: json(changedReading) } },
    responses: {
      200: { description: 'Показ після виправлення', content: json(readingAnswer) },
      ...refusing(401, 404, 409, 422, 429),
    },
  })
  registry.registerPath({
    method: 'post',
    path: '/readings/{id}/photos',
    summary: 'Додати фото чи відео лічильника, доки показ не опрацював РЕМ; до 10 файлів за раз',
    security,
    request: {
      params: z.object({ id: z.int() }),
      headers: repeatable,
      body: { content: { 'multipart/form-data': { schema: z.object({ files: photos }) } } },
    },
    responses: {
      201: { description: 'Фото додано', content: json(readingAnswer) },
      ...refusing(401, 404, 409, 422, 429),
    },
  })
  registry.registerPath({
    method: 'get',
    path: '/documents/{id}',
    summary: 'Договір, рахунок або акт, як його видано',
    security,
    request: { params: z.object({ id: z.int() }) },
    responses: {
      200: {
        description: 'Документ',
        content: { 'application/pdf': { schema: z.string().meta({ format: 'binary' }) } },
      },
      ...refusing(401, 404, 429),
    },
  })
  registry.registerPath({
    method: 'get',
    path: '/services',
    summary: 'Послуги та ціни, чинні сьогодні; суми — копійки без ПДВ',
    responses: { 200: { description: 'Прейскурант', content: json(z.array(publicService)) } },
  })
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Канал споживача',
      version: '1',
      description: 'Подання заявок на послуги оператора системи розподілу та стеження за ними.',
    },
    servers: [{ url: '/gateway/v1' }],
  })
}

let described: ReturnType<typeof describe> | null = null

/** The channel described as OpenAPI 3.1, from the very schemas that read its calls. Made on first asking. */
export const gatewayOpenApi = (): ReturnType<typeof describe> => {
  described ??= describe()
  return described
}
