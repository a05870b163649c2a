import { invalid } from '../errors.ts'

/** What is wrong with one line, in words. */
export interface LineFault {
  line: number
  fault: string
}

const mostFaultsTold = 20

/** The refusal of a whole file that names the first of its wrong lines; `refused` is how many there are. */
export const damagedReadings = (faults: readonly LineFault[], refused = faults.length) => {
  const told = faults
    .toSorted((one, other) => one.line - other.line)
    .slice(0, mostFaultsTold)
    .map(({ line, fault }) => `Рядок ${line}: ${fault}`)
  const more = refused > told.length ? [`…і ще рядків із помилками: ${refused - told.length}.`] : []
  return invalid(
    'damaged_readings',
    'Покази не завантажено: у файлі є помилки. Виправте їх або візьміть лише правильні рядки.',
    {
      files: [...told, ...more].join('\n'),
    },
  )
}
