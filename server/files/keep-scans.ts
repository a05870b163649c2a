import type { UploadedFile } from '../http/route.ts'
import type { Office } from '../office.ts'
import { type FileDraft, keepFile } from './keep-file.ts'
import { sniffScan } from './sniff-type.ts'
import { discardFiles } from './sweep-files.ts'

/**
 * Checks every scan, keeps all, and hands them to `work`, which owns them in its transaction. Whatever has got no row
 * when `work` is over (a refusal, or a repeated call answered from memory) is taken back at once. Refuses what
 * `sniffScan` refuses, before anything is kept.
 */
export const keepingScans = async <T>(
  office: Pick<Office, 'config' | 'db' | 'seal'>,
  files: readonly UploadedFile[],
  work: (kept: readonly FileDraft[]) => Promise<T>,
): Promise<T> => {
  const types: string[] = []
  for (const file of files) types.push(await sniffScan(file))
  const kept: FileDraft[] = []
  try {
    for (const [place, { name, bytes }] of files.entries()) {
      kept.push(await keepFile(office, { name, bytes, mediaType: types[place] ?? '' }))
    }
    return await work(kept)
  } finally {
    await discardFiles(office, kept)
  }
}
