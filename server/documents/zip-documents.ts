import { setImmediate as breathe } from 'node:timers/promises'
import { Zip, ZipPassThrough } from 'fflate'
import { recordAudit } from '../audit/record-audit.ts'
import { invalid, notFound } from '../errors.ts'
import { openFile } from '../files/open-file.ts'
import type { FileReply } from '../http/route.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { sha256Of } from '../seal/sha256-of.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { type DocumentToZip, documentsToZip } from './document-views.ts'
import { nameInZip } from './name-in-zip.ts'

const largest = 200 * 1024 * 1024

const tooLarge = () => {
  const message = 'Обрані документи разом важать понад 200 МБ: завантажте їх кількома архівами.'
  return invalid('zip_too_large', message, { ids: message })
}

/** A zip that grows file by file; PDFs are packed already, so that they are stored as they are. */
const openZip = () => {
  const chunks: Uint8Array[] = []
  let failure: Error | null = null
  const zip = new Zip((error, chunk) => {
    if (error) failure = error
    else chunks.push(chunk)
  })
  const add = (name: string, bytes: Uint8Array, on: string): void => {
    const entry = new ZipPassThrough(name)
    entry.mtime = new Date(`${on}T12:00:00.000Z`)
    zip.add(entry)
    entry.push(bytes, true)
  }
  const close = (): Buffer => {
    zip.end()
    if (failure) throw failure
    return Buffer.concat(chunks)
  }
  return { add, close }
}

const packed = async (office: Office, documents: readonly DocumentToZip[]): Promise<Buffer> => {
  const zip = openZip()
  const taken = new Set<string>()
  for (const document of documents) {
    const { bytes } = await openFile(office.db.reader, office, document.fileId)
    zip.add(nameInZip(document, taken), bytes, document.issuedOn)
    await breathe()
  }
  return zip.close()
}

/**
 * Packs issued documents into one zip, file by file between other people's requests. All or nothing: an id outside the
 * actor's scope refuses the whole (`not_found`), as do more than 200 MB (`zip_too_large`, 422). The audit names the set and its hash.
 */
export const zipDocuments = async (office: Office, actor: Actor, ids: readonly number[]): Promise<FileReply> => {
  const wanted = [...new Set(ids)]
  const documents = await documentsToZip(office.db.reader, actor, wanted)
  if (documents.length < wanted.length) throw notFound('Документ')
  if (documents.reduce((sum, { size }) => sum + size, 0) > largest) throw tooLarge()
  const bytes = await packed(office, documents)
  const set = documents.map(({ id }) => id).join(',')
  const note = `${set} sha256:${await sha256Of(Buffer.from(set))}`
  await office.db.transaction((trx) =>
    recordAudit(trx, office, actor, {
      action: 'export',
      resource: 'documents',
      resourceId: 'zip',
      note,
    }),
  )
  return { bytes, mediaType: 'application/zip', name: `Документи ${kyivDateOf(office.clock.now())}.zip` }
}
