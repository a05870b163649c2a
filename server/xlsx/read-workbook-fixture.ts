import excel from 'exceljs'

/** A workbook read back: its sheets by name and what the file says of itself. */
export interface ReadWorkbook {
  names: string[]
  sheet: (name: string) => excel.Worksheet
  title: string
  language: string
}

/** Reads a workbook back, for tests that look at what the office has drawn. */
export const readWorkbook = async (bytes: Uint8Array): Promise<ReadWorkbook> => {
  const book = new excel.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  return {
    names: book.worksheets.map(({ name }) => name),
    sheet: (name) => {
      const found = book.getWorksheet(name)
      if (!found) throw new Error(`no sheet «${name}»`)
      return found
    },
    title: book.title,
    language: 'language' in book ? String(book.language) : '',
  }
}
