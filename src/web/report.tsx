import { createRoot } from 'react-dom/client'
import { ReportPage } from './screens/report/ReportPage.tsx'
import './theme/tokens.css'
import './theme/base.css'
import './theme/controls.css'
import { preferredLanguage } from './words/language.ts'
import { speak } from './words/t.ts'

const sentences = {
  'zh-Hans': () => import('./words/zh-Hans/report.ts'),
  'zh-Hant': () => import('./words/zh-Hant/report.ts'),
  en: () => import('./words/en/report.ts'),
}

const language = preferredLanguage()
const { report } = await sentences[language]()
speak(language, report)
const id = new URLSearchParams(location.search).get('obligation') ?? ''
createRoot(document.getElementById('root') as HTMLElement).render(<ReportPage id={id} />)
