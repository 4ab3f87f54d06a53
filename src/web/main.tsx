import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { Failure } from './api/failure.ts'
import { onLineBack } from './api/line.ts'
import { readFirst } from './api/reads.ts'
import { Frame } from './frame/Frame.tsx'
import './theme/tokens.css'
import './theme/base.css'
import './theme/controls.css'
import './theme/print.css'
import { keepLanguage, preferredLanguage } from './words/language.ts'
import { loadLanguage } from './words/load.ts'
import type { Language } from './words/t.ts'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // Without a line a page says so at once rather than wait for one.
      networkMode: 'always',
      retry: (count, error) =>
        count < 2 && !(error instanceof Failure && error.status >= 400 && error.status < 500),
    },
    mutations: { networkMode: 'always' },
  },
})

function App({ first }: { first: Language }) {
  const [language, setLanguage] = useState(first)
  const choose = (chosen: Language) => {
    loadLanguage(chosen).then(() => {
      keepLanguage(chosen)
      setLanguage(chosen)
    })
  }
  return (
    <QueryClientProvider client={client}>
      <BrowserRouter>
        <Frame key={language} language={language} onLanguage={choose} />
      </BrowserRouter>
    </QueryClientProvider>
  )
}

onLineBack(() =>
  client.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' }),
)
readFirst(client)
const language = preferredLanguage()
await loadLanguage(language)
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App first={language} />
  </StrictMode>,
)
