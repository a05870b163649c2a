import { invalid, type Refusal } from '../errors.ts'
import type { PhotoFault } from './photo-error.ts'

const words: Record<PhotoFault | 'empty_file', (name: string) => string> = {
  file_type: (name) =>
    `Файл «${name}» за вмістом не є фото чи відео, які ми приймаємо: надішліть JPEG, PNG, HEIC, PDF, MP4 або MOV.`,
  broken_file: (name) =>
    `Файл «${name}» обірваний, пошкоджений або його формат незвичний. Відкрийте його в себе, перевірте й надішліть ще раз.`,
  too_many_pixels: (name) =>
    `На фото «${name}» забагато пікселів: зменште його до 64 мегапікселів або зніміть зі звичайною якістю.`,
  empty_file: (name) => `Файл «${name}» порожній: надішліть його ще раз.`,
}

/** Why a photo is not taken: 422 under the field `files`, naming the file and the remedy. */
export const refusePhoto = (fault: keyof typeof words, name: string): Refusal => {
  const message = words[fault](name)
  return invalid(fault, message, { files: message })
}

/** Without a file there is nothing to add. */
export const noPhotos = (): Refusal => {
  const message = 'Додайте фото або відео лічильника.'
  return invalid('no_files', message, { files: message })
}
