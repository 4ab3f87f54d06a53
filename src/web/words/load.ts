import { type Language, speak } from './t.ts'

const loaders = {
  'zh-Hans': () => Promise.all([import('./zh-Hans/app.ts'), import('./zh-Hans/report.ts')]),
  'zh-Hant': () => Promise.all([import('./zh-Hant/app.ts'), import('./zh-Hant/report.ts')]),
  en: () => Promise.all([import('./en/app.ts'), import('./en/report.ts')]),
}

/** Fetches all sentences of a language and takes them into use. */
export async function loadLanguage(language: Language): Promise<void> {
  const [{ app }, { report }] = await loaders[language]()
  speak(language, { ...app, ...report })
}
