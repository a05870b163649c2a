import { damaged, quote } from './refuse-statement.ts'

/** The keys and values of a section, with the line it begins on. */
export interface Section {
  line: number
  fields: Map<string, string>
}

/** A 1CClientBankExchange file taken apart. */
export interface ClientBankFile {
  head: Section
  accounts: Section[]
  documents: Section[]
}

/** No value in several lines is as long; without an end to it each line would be added to an ever longer one. */
const longestValue = 10_000

const keyed = /^([\p{L}\p{N}_]{1,60})=(.*)$/su

function* linesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    yield text.slice(from, text[to - 1] === '\r' && to > from ? to - 1 : to)
    from = to + 1
  }
}

/** Adds a line to its section. A line without a key continues the one before: purposes are written with line ends in them. */
const addLine = (section: Section, lastKey: string, text: string): string => {
  const [, key, value = ''] = keyed.exec(text) ?? []
  if (key === undefined) {
    if (lastKey === '') return lastKey
    const longer = `${section.fields.get(lastKey) ?? ''} ${text.trim()}`.trim()
    if (longer.length > longestValue) throw damaged(`Рядок ${section.line}: значення ${lastKey} не має кінця.`)
    section.fields.set(lastKey, longer)
    return lastKey
  }
  // The period and the accounts asked for may stand in the head several times.
  if (!section.fields.has(key)) section.fields.set(key, value.trim())
  return key
}

const ends: Record<string, string> = { СекцияДокумент: 'КонецДокумента', СекцияРасчСчет: 'КонецРасчСчет' }

/** Where the reader stands: in which section, and which line ends it. */
interface Place {
  section: Section
  awaited: string
  lastKey: string
  finished: boolean
}

const openSection = (file: ClientBankFile, place: Place, line: number, name: string, end: string): Place => {
  if (place.awaited !== '') {
    throw damaged(`Рядок ${line}: секція з рядка ${place.section.line} не закінчена («${place.awaited}»).`)
  }
  const section = { line, fields: new Map() }
  if (name === 'СекцияДокумент') file.documents.push(section)
  else file.accounts.push(section)
  return { section, awaited: end, lastKey: '', finished: false }
}

const closeSection = (file: ClientBankFile, place: Place, line: number, end: string): Place => {
  if (end !== (place.awaited || 'КонецФайла')) throw damaged(`Рядок ${line}: ${quote(end)} стоїть не на своєму місці.`)
  return { section: file.head, awaited: '', lastKey: '', finished: place.awaited === '' }
}

/**
 * Takes a 1CClientBankExchange file apart into its sections. Refuses with `damaged_statement` a section without an end, an end
 * without a section, a file that does not end in КонецФайла, and anything after it.
 */
export const readSections = (text: string): ClientBankFile => {
  const file: ClientBankFile = { head: { line: 1, fields: new Map() }, accounts: [], documents: [] }
  let place: Place = { section: file.head, awaited: '', lastKey: '', finished: false }
  let at = 0
  for (const line of linesOf(text)) {
    at += 1
    const trimmed = line.trim()
    if (trimmed === '' || trimmed === '\u001a' || at === 1) continue
    if (place.finished) throw damaged(`Рядок ${at}: після «КонецФайла» є ще ${quote(trimmed)}.`)
    const [name = ''] = trimmed.split('=', 1)
    const end = ends[name]
    if (end !== undefined) place = openSection(file, place, at, name, end)
    else if (/^Конец(?:Документа|РасчСчет|Файла)$/.test(trimmed)) place = closeSection(file, place, at, trimmed)
    else place.lastKey = addLine(place.section, place.lastKey, line)
  }
  if (!place.finished) throw damaged(`Рядок ${at}: файл обірваний, немає рядка «КонецФайла».`)
  return file
}
