import type { Knex } from 'knex'

/** How many photos a reading has. */
export const countPhotos = async (knex: Knex, id: number): Promise<number> =>
  Number((await knex('readings').where({ id }).first('photos'))?.photos ?? 0)

/** Counts photos that were added; the version moves on, so that nobody decides without having seen them. */
export const raisePhotos = async (trx: Knex.Transaction, id: number, added: number): Promise<void> => {
  await trx('readings')
    .where({ id })
    .update({ photos: trx.raw('photos + ?', [added]), version: trx.raw('version + 1') })
}
