import { languages } from '../../words/language.ts'
import { t } from '../../words/t.ts'

interface Props {
  rows: { code: string; names: Record<string, string> }[]
  note?: (code: string) => string
}

/** Words of the pack, a row each, in all languages side by side. */
export function InLanguages({ rows, note }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <div className="scroll-x" tabIndex={0}>
      <table className="list pack-words">
        <thead>
          <tr>
            {Object.entries(languages).map(([code, name]) => (
              <th key={code} scope="col" lang={code}>
                {name}
              </th>
            ))}
            {note && <th scope="col">{t('pack.note')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, names }) => (
            <tr key={code} title={code}>
              {Object.keys(languages).map((language) => (
                <td key={language} lang={language}>
                  {names[language] ?? '–'}
                </td>
              ))}
              {note && <td className="small quiet">{note(code)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
