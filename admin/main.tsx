import { createRoot } from 'react-dom/client'
import { chooseLocale, chosenLocale } from './i18n/locale.ts'
import { Entrance } from './login/Entrance.tsx'
import './login/fonts.css'
import './login/sign-in.css'

chooseLocale(chosenLocale())
const root = document.getElementById('root')
if (root) createRoot(root).render(<Entrance />)
