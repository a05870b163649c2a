import type { SameKeys } from '../i18n/same-keys.ts'

export const uk = {
  resources: {
    staff: {
      page: {
        show: '%{recordRepresentation}',
        edit: '%{recordRepresentation}',
        create: 'Новий працівник',
      },
      fields: {
        fullName: 'Прізвище, ім’я, по батькові',
        email: 'Електронна пошта',
        role: 'Роль',
        districtId: 'РЕМ',
        username: 'Ім’я для входу',
        state: 'Доступ',
        createdAt: 'Додано',
      },
      search: 'Прізвище',
      any_role: 'Усі ролі',
      empty: 'Працівників ще немає.',
      create: 'Додати працівника',
      created: 'Працівника додано.',
      state: {
        active: 'Може входити',
        blocked: 'Заблоковано',
        locked: 'Вхід закрито до %{at}',
        one_time: 'Одноразовий пароль',
      },
      help: {
        fullName: 'Так ім’я стоятиме в історії заявок і документах.',
        email: 'Сюди прийде лист, коли вивантаження буде готове.',
        username: 'Латинські літери, цифри, крапка чи дефіс, наприклад clerk.zhytomyr.',
        manager: 'Керівник працює в одному РЕМ або на все підприємство.',
      },
      password: {
        title: 'Передайте працівникові пароль',
        label: 'Одноразовий пароль',
        once: 'Пароль показано один раз: більше його ніхто не побачить. При першому вході працівник придумає власний.',
        done: 'Передано, до списку',
      },
      access: {
        title: 'Доступ',
        standing: 'Стан',
        block: 'Заблокувати',
        block_title: 'Заблокувати: %{name}?',
        block_text: 'Працівника одразу буде виведено з консолі, і ввійти він не зможе, доки ви його не розблокуєте.',
        blocked: 'Працівника заблоковано.',
        unblock: 'Відкрити вхід',
        unblocked: 'Працівник знову може входити.',
        reset: 'Скинути пароль',
        reset_title: 'Скинути пароль: %{name}?',
        reset_text:
          'Теперішній пароль перестане діяти, відкриті сеанси завершаться. Новий одноразовий пароль покажемо вам.',
        forget_phone: 'Скинути другий фактор',
        forget_phone_title: 'Скинути другий фактор: %{name}?',
        forget_phone_text:
          'Код із загубленого телефона перестане діяти, відкриті сеанси завершаться. Під час наступного входу працівник налаштує новий телефон.',
        phone_forgotten: 'Другий фактор скинуто.',
        yourself: 'Себе не блокують і свій пароль не скидають: змініть його в меню профілю.',
      },
    },
  },
}

export const en: SameKeys<typeof uk> = {
  resources: {
    staff: {
      page: { show: '%{recordRepresentation}', edit: '%{recordRepresentation}', create: 'New member of staff' },
      fields: {
        fullName: 'Surname, name, patronymic',
        email: 'E-mail',
        role: 'Role',
        districtId: 'District',
        username: 'Sign-in name',
        state: 'Access',
        createdAt: 'Added',
      },
      search: 'Surname',
      any_role: 'All roles',
      empty: 'There is no staff yet.',
      create: 'Add',
      created: 'The member of staff is added.',
      state: {
        active: 'May sign in',
        blocked: 'Blocked',
        locked: 'Locked out until %{at}',
        one_time: 'One-time password',
      },
      help: {
        fullName: 'So the name will stand in the history of orders and in documents.',
        email: 'A letter comes here when an export is ready.',
        username: 'Latin letters, digits, dot or hyphen, for example clerk.zhytomyr.',
        manager: 'A manager works in one district or for the whole company.',
      },
      password: {
        title: 'Hand over the password',
        label: 'One-time password',
        once: 'The password is shown once: nobody will see it again. At the first sign-in the person chooses another.',
        done: 'Handed over, to the list',
      },
      access: {
        title: 'Access',
        standing: 'State',
        block: 'Block',
        block_title: 'Block %{name}?',
        block_text: 'The person is signed out at once and cannot sign in until you unblock them.',
        blocked: 'The person is blocked.',
        unblock: 'Let in again',
        unblocked: 'The person may sign in again.',
        reset: 'Reset the password',
        reset_title: 'Reset the password of %{name}?',
        reset_text: 'The present password stops working, open sessions end. You will be shown a new one-time password.',
        forget_phone: 'Reset the second factor',
        forget_phone_title: 'Reset the second factor of %{name}?',
        forget_phone_text:
          'The code of the lost phone stops working, open sessions end. At the next sign-in the person sets up a new phone.',
        phone_forgotten: 'The second factor is reset.',
        yourself: 'Nobody blocks or resets themselves: change your password in the profile menu.',
      },
    },
  },
}
