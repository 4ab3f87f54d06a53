import type { Language } from './t.ts'

const key = 'yipanqi.language'

/** The languages one can choose, each by its own name. */
export const languages = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' } as const

/** The language that was chosen on this device, or else the best of those the browser asks for. */
export function preferredLanguage(): Language {
  const chosen = recall()
  if (chosen) return chosen
  for (const tag of navigator.languages) {
    if (/^zh-(Hant|TW|HK|MO)/i.test(tag)) return 'zh-Hant'
    if (/^zh/i.test(tag)) return 'zh-Hans'
    if (/^en/i.test(tag)) return 'en'
  }
  return 'zh-Hans'
}

/** Keeps the chosen language on this device. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language)
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

function recall(): Language | undefined {
  try {
    const kept = localStorage.getItem(key)
    return kept && kept in languages ? (kept as Language) : undefined
  } catch {
    return undefined
  }
}
