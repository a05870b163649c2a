import type { Random } from '../random.ts'

/** A person’s name as the office writes it: «Прізвище Ім’я По батькові». */
export interface PersonName {
  surname: string
  givenName: string
  patronymic: string
  female: boolean
}

const men = `Іван Олександр Микола Петро Андрій Сергій Василь Юрій Богдан Євген Ігор Олег Тарас В’ячеслав Григорій
  Ярослав Дмитро Ілля Лука Мирослав Анатолій Святослав Захар Остап Зіновій Степан Михайло Федір`
const women = `Олена Ганна Марія Наталія Оксана Ірина Тетяна Людмила Галина Надія Любов Віра Ярослава Євгенія Юлія
  Христина Дар’я Мар’яна Соломія Єлизавета Анастасія Зоряна Лідія Ніна Валентина Раїса`
const fathers = `Іванович/Іванівна Олександрович/Олександрівна Миколайович/Миколаївна Петрович/Петрівна
  Андрійович/Андріївна Сергійович/Сергіївна Васильович/Василівна Юрійович/Юріївна Богданович/Богданівна
  Євгенович/Євгенівна Ігорович/Ігорівна Олегович/Олегівна Тарасович/Тарасівна В’ячеславович/В’ячеславівна
  Григорович/Григорівна Ярославович/Ярославівна Дмитрович/Дмитрівна Ілліч/Іллівна Лукич/Луківна Якович/Яківна
  Степанович/Степанівна Михайлович/Михайлівна Семенович/Семенівна Зіновійович/Зіновіївна`
const surnames = `Шевчук Коваленко Бондаренко Ткачук Мельник Поліщук Дем’янчук Лук’яненко В’юн Ґалаґан Ґудзь
  Єременко Єфімчук Їжакевич Левківський/Левківська Вишневський/Вишневська Нечуй-Левицький/Нечуй-Левицька
  Квітка-Основ’яненко Мар’яненко Знам’янський/Знам’янська Стеценко Гайдай Кравчук Паламарчук Рудницький/Рудницька
  Щербак Ющук Цимбалюк Хом’як Дзюба Жуківський/Жуківська Ярмолюк Осадчий/Осадча Заболотний/Заболотна
  Підгірний/Підгірна Білоус Гончар Сидорчук Прокопчук Невмержицький/Невмержицька Журавський/Журавська Самойленко
  Мартинюк Остапчук В’язовський/В’язовська Бур’ян Ґонта Дячук-Ставицький/Дячук-Ставицька Кропив’янський/Кропив’янська
  Об’єдко Свистун Тимошенко Романюк Новак Приходько Закусило Халімончук Зіньчук Довгопол`

const words = (text: string): [string, ...string[]] => {
  const [first = '', ...rest] = text.trim().split(/\s+/)
  return [first, ...rest]
}
const [menList, womenList, fatherList, surnameList] = [words(men), words(women), words(fathers), words(surnames)]

/** The masculine or the feminine of «Осадчий/Осадча»; a word without a stroke serves both. */
const formOf = (pair: string, female: boolean): string => {
  const [masculine = pair, feminine = masculine] = pair.split('/')
  return female ? feminine : masculine
}

/** An invented person of Житомирщина, with the letters and apostrophes that try a search. */
export const inventPerson = (random: Random): PersonName => {
  const female = random.oneIn(2)
  return {
    surname: formOf(random.pick(surnameList), female),
    givenName: random.pick(female ? womenList : menList),
    patronymic: formOf(random.pick(fatherList), female),
    female,
  }
}

/** Splits «Українець Іван Іванович»; a surname of several words does not occur here. */
export const personOf = (fullName: string, female = false): PersonName => {
  const [surname = '', givenName = '', patronymic = ''] = fullName.split(' ')
  return { surname, givenName, patronymic, female }
}

/** The full name, surname first. */
export const fullNameOf = (person: PersonName): string => `${person.surname} ${person.givenName} ${person.patronymic}`
