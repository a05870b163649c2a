import { writeFile } from 'node:fs/promises'
import { drawDigitSheet, drawMeterFace } from './draw-meters.ts'
import { drawIdentityScan, drawMeterPhoto, drawPaperScan } from './draw-scans.ts'
import { createDraw } from './svg-text.ts'

// Run by hand when the drawings change: `node --import tsx seeds/demo/scans/main.ts`. The running office cannot draw
// them itself: it blocks every picture format but those of scans, SVG among them.

const draw = await createDraw()
const samples: Record<string, Buffer> = {
  'passport.jpg': await drawIdentityScan(draw, 'Скан паспорта (зразок)', [
    'Прізвище',
    'Ім’я',
    'По батькові',
    'Серія, номер',
    'Ким і коли виданий',
  ]),
  'id-card.jpg': await drawIdentityScan(draw, 'Скан ID-картки (зразок)', [
    'Прізвище',
    'Ім’я',
    'По батькові',
    'Запис №',
    'Дійсна до',
  ]),
  'meter.jpg': await drawMeterPhoto(draw, { number: '07419931', model: 'НІК 2102-02 М1В', dial: '32108' }),
  'meter-drum.jpg': await drawMeterFace(draw, 'drum'),
  'meter-screen.jpg': await drawMeterFace(draw, 'screen'),
  'meter-digits.jpg': await drawDigitSheet(draw),
  'receipt.pdf': await drawPaperScan(draw, 'Квитанція про сплату (зразок)', [
    'Платник',
    'Особовий рахунок',
    'Призначення платежу',
    'Сума',
  ]),
  'ownership.pdf': await drawPaperScan(draw, 'Витяг з Державного реєстру прав (зразок)', [
    'Об’єкт',
    'Адреса',
    'Власник',
    'Підстава',
  ]),
}
for (const [name, bytes] of Object.entries(samples)) {
  await writeFile(new URL(`samples/${name}`, import.meta.url), bytes)
}
