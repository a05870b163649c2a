const uk = {
  title: 'Вхід до консолі',
  tagline: 'Робоче місце району електричних мереж',
  username: 'Ім’я користувача',
  password: 'Пароль',
  otp: 'Код із застосунку (6 цифр)',
  show: 'Показати пароль',
  hide: 'Сховати пароль',
  submit: 'Увійти',
  busy: 'Перевіряємо…',
  opening: 'Відкриваємо консоль…',
  capsLock: 'Увімкнено Caps Lock.',
  layout: 'Ім’я введено кирилицею. Перевірте розкладку клавіатури.',
  empty: 'Введіть ім’я користувача і пароль.',
  offline: 'Немає зв’язку з сервером. Перевірте мережу і спробуйте ще раз.',
  failed: 'Не вдалося увійти. Спробуйте ще раз.',
  outdated: 'Не вдалося завантажити консоль. Перевірте мережу й оновіть сторінку.',
  reload: 'Оновити сторінку',
  demo: 'Демонстраційні входи',
  demoHelp: 'Пароль в усіх один: demo-oblik. Натисніть, щоб підставити.',
}

const en: typeof uk = {
  title: 'Sign in to the console',
  tagline: 'The desk of a district of electric networks',
  username: 'Username',
  password: 'Password',
  otp: 'Code from your app (6 digits)',
  show: 'Show password',
  hide: 'Hide password',
  submit: 'Sign in',
  busy: 'Checking…',
  opening: 'Opening the console…',
  capsLock: 'Caps Lock is on.',
  layout: 'The name is typed in Cyrillic. Check the keyboard layout.',
  empty: 'Enter your username and password.',
  offline: 'The server does not answer. Check the network and try again.',
  failed: 'Could not sign in. Please try again.',
  outdated: 'The console could not be loaded. Check the network and reload the page.',
  reload: 'Reload the page',
  demo: 'Demo sign-ins',
  demoHelp: 'They share one password: demo-oblik. Press one to fill it in.',
}

export type SignInMessages = typeof uk

export const signInMessages = { uk, en }
