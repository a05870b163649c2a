import type { SameKeys } from '../i18n/same-keys.ts'

export const uk = {
  resources: {
    'reading-imports': {
      fields: {
        name: 'Файл',
        rows: 'Рядків',
        added: 'Нових показів',
        changed: 'Змінено',
        repeated: 'Уже були',
        refused: 'З помилками',
        importedAt: 'Завантажено',
        importedBy: 'Хто',
      },
      empty: 'Файлів показників ще не завантажували: сюди потрапляють обходи контролерів і списки з інших систем.',
      import: 'Завантажити покази з файлу',
      from_file: 'Покази з файлу',
      drop: {
        title: 'Перетягніть сюди файл обходу',
        choose: 'Обрати файл',
        another: 'Інший файл',
        forms:
          'Excel (.xlsx) або CSV, до 20 МБ. У першому рядку: Особовий рахунок; Номер лічильника; Показ; Зона 2; Зона 3; Дата зняття.',
        too_big: 'Файл більший за 20 МБ. Розділіть його на частини.',
        empty: 'Файл порожній. Оберіть інший.',
      },
      looking: 'Перевіряємо рядки файлу «%{name}»…',
      refused: 'Файл не завантажено: %{name}',
      counts: {
        rows: 'Рядків у файлі',
        added: 'Нових показів',
        doubtful: 'з них сумнівних',
        changed: 'Змінять ранішні, ще не оброблені',
        repeated: 'Уже записані так само',
        refused: 'Рядків із помилками',
        meaning: {
          added: 'Додамо як нові: інших показів із файлів за цей місяць на розгляді немає.',
          doubtful: 'Перевірка щось помітила: чекатимуть на рішення людини.',
          changed: 'Показ із попереднього файлу ще чекає: він отримає нове значення або дату.',
          repeated: 'Той самий показ на ту саму дату: нічого не зміниться.',
          refused: 'Не завантажаться, доки їх не виправити.',
        },
      },
      preview: {
        bring:
          'Завантажити %{smart_count} показ |||| Завантажити %{smart_count} покази |||| Завантажити %{smart_count} показів',
        bring_right:
          'Узяти лише правильні рядки: %{smart_count} |||| Узяти лише правильні рядки: %{smart_count} |||| Узяти лише правильні рядки: %{smart_count}',
        nothing_yet: 'Поки не натиснете, нічого не зміниться. Сумнівні покази чекатимуть на рішення.',
        mend_or_take:
          'Виправте помилки у файлі та оберіть його ще раз, або візьміть лише правильні рядки: решту можна додати потім, повторів не буде.',
        already: 'Цей файл уже завантажено %{at}, %{by}. Удруге він нічого не додасть.',
        nothing_right: 'У файлі немає жодного правильного рядка. Виправте його та оберіть ще раз.',
        nothing_new: 'Усі покази цього файлу вже записані: додавати нічого.',
      },
      brought: {
        done: 'Покази завантажено.',
        doubtful:
          'Показати %{smart_count} сумнівний |||| Показати %{smart_count} сумнівні |||| Показати %{smart_count} сумнівних',
        readings: 'До нових показів',
      },
      lines: {
        title:
          '%{smart_count} правильний рядок |||| %{smart_count} правильні рядки |||| %{smart_count} правильних рядків',
        order: 'Спочатку сумнівні, далі зміни, потім решта за номером рядка.',
        only_first: 'Показано перші %{shown} із %{total}.',
        line: 'Рядок',
        will: 'Що буде',
        add: 'Новий',
        change: 'Зміна: було %{zones}',
        repeat: 'Вже є',
        said: 'Рядок %{line}',
        previous: 'попередній %{zones} (%{day})',
      },
      faults: {
        title:
          '%{smart_count} рядок із помилкою |||| %{smart_count} рядки з помилками |||| %{smart_count} рядків із помилками',
        line: 'Рядок',
        what: 'Що не так',
        only_first: 'Показано перші %{shown} із %{total}.',
      },
    },
  },
}

export const en: SameKeys<typeof uk> = {
  resources: {
    'reading-imports': {
      fields: {
        name: 'File',
        rows: 'Lines',
        added: 'New readings',
        changed: 'Changed',
        repeated: 'Known already',
        refused: 'With errors',
        importedAt: 'Brought in',
        importedBy: 'By',
      },
      empty: 'No file of readings was brought in yet: controllers’ rounds and lists of other systems come here.',
      import: 'Bring readings in from a file',
      from_file: 'Readings from a file',
      drop: {
        title: 'Drop the file of a round here',
        choose: 'Choose a file',
        another: 'Another file',
        forms: 'Excel (.xlsx) or CSV, up to 20 MB. First line: account; meter; zone1; zone2; zone3; date.',
        too_big: 'The file is larger than 20 MB. Please split it.',
        empty: 'The file is empty. Please choose another.',
      },
      looking: 'Checking the lines of “%{name}”…',
      refused: 'The file was not brought in: %{name}',
      counts: {
        rows: 'Lines in the file',
        added: 'New readings',
        doubtful: 'of them doubtful',
        changed: 'Change earlier ones that still wait',
        repeated: 'Recorded already just so',
        refused: 'Lines with errors',
        meaning: {
          added: 'They come as new ones: nothing of another file waits for the meter and month.',
          doubtful: 'The checks have noticed something: they will wait for a person’s decision.',
          changed: 'A reading of an earlier file still waits: it gets a new figure or date.',
          repeated: 'The same figure on the same day: nothing changes.',
          refused: 'They do not come in until they are mended.',
        },
      },
      preview: {
        bring: 'Bring in %{smart_count} reading |||| Bring in %{smart_count} readings',
        bring_right: 'Take the right lines only: %{smart_count} |||| Take the right lines only: %{smart_count}',
        nothing_yet: 'Nothing changes until you press. Doubtful readings will wait for a decision.',
        mend_or_take:
          'Mend the errors in the file and choose it again, or take the right lines only: the rest can be added later, nothing comes twice.',
        already: 'This file was brought in already, %{at}, %{by}. A second time it adds nothing.',
        nothing_right: 'No line of the file is right. Please mend it and choose it again.',
        nothing_new: 'All readings of this file are recorded already: there is nothing to add.',
      },
      brought: {
        done: 'The readings are in.',
        doubtful: 'Show the doubtful one |||| Show the %{smart_count} doubtful ones',
        readings: 'To the new readings',
      },
      lines: {
        title: '%{smart_count} right line |||| %{smart_count} right lines',
        order: 'Doubtful ones first, then changes, then the rest by line number.',
        only_first: 'The first %{shown} of %{total} are shown.',
        line: 'Line',
        will: 'What will be',
        add: 'New',
        change: 'Change: was %{zones}',
        repeat: 'Known already',
        said: 'Line %{line}',
        previous: 'previous %{zones} (%{day})',
      },
      faults: {
        title: '%{smart_count} line with an error |||| %{smart_count} lines with errors',
        line: 'Line',
        what: 'What is wrong',
        only_first: 'The first %{shown} of %{total} are shown.',
      },
    },
  },
}
