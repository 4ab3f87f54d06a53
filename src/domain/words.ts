import * as z from 'zod'

/** The languages of the product, the first being the one it falls back to. */
export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const
export type Language = (typeof languages)[number]

const Sentence = z.string().trim().min(1).max(2000)

/** The same words in every language of the product. */
export const Words = z.strictObject({ 'zh-Hans': Sentence, 'zh-Hant': Sentence, en: Sentence })
export type Words = z.infer<typeof Words>
