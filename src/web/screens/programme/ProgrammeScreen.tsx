import { useMemo, useState } from 'react'
import { useParams } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useOrg, useProgramme, useProgrammes, useSession } from '../../api/reads.ts'
import { Failed, Loading, useTitle } from '../../frame/States.tsx'
import { isStewardOf, useView } from '../../frame/view.ts'
import { JournalOf } from '../../journal/JournalOf.tsx'
import { nameOf, orgOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'
import { CommuniqueText } from './CommuniqueText.tsx'
import { DirectiveTree } from './DirectiveTree.tsx'
import { ProgrammeHead } from './ProgrammeHead.tsx'
import './programme.css'

type Whole = Answer<'ProgrammeWithText'>

/** What was decided, and what did we make of it? The text and the tree, each lighting up the other. */
export default function ProgrammeScreen() {
  const id = Number(useParams().programmeId)
  const programme = useProgramme(id)
  const org = useOrg(programme.data?.programme.orgId ?? 0).data
  // Who decided may stand above what one may read; the list of programmes names them all the same.
  const listed = useProgrammes().data?.items.find((one) => one.id === id)
  const place = org ? nameOf(org) : listed && orgOf(listed)
  useTitle(programme.data?.programme.title ?? t('word.programme'), place)
  if (programme.error) return <Failed error={programme.error} onRetry={() => programme.refetch()} />
  if (!programme.data) return <Loading />
  return <ProgrammeOf whole={programme.data} org={org} place={place ?? ''} />
}

interface Props {
  whole: Whole
  org: Answer<'OrgWithAncestors'> | undefined
  place: string
}

function ProgrammeOf({ whole, org, place }: Props) {
  const { programme, communique, directives } = whole
  const session = useSession().data
  const [lit, setLit] = useState<number>()
  const [chosen, setChosen] = useState(Number(useView().param('directive')) || undefined)
  const isSteward = org !== undefined && isStewardOf(session, [org.id, ...org.ancestors.map(({ id }) => id)])
  const mayEdit = isSteward && programme.status === 'draft'
  const order = useMemo(() => directives, [directives])
  return (
    <div className="page programme">
      <ProgrammeHead whole={whole} place={place} isSteward={isSteward} />
      <div className="text-and-tree">
        <section aria-label={t('programme.text')} className="communique">
          {communique ? (
            <CommuniqueText
              text={communique.cleanText}
              directives={order}
              lit={lit ?? chosen}
              onLight={setLit}
              onChoose={setChosen}
            />
          ) : (
            <p className="quiet">{t('programme.noText')}</p>
          )}
        </section>
        <section aria-label={t('programme.tree')} className="tree-side">
          <DirectiveTree
            programme={programme}
            directives={order}
            isSteward={isSteward}
            mayEdit={mayEdit}
            lit={lit}
            chosen={chosen}
            onLight={setLit}
            onChoose={setChosen}
          />
        </section>
      </div>
      <JournalOf type="programme" id={String(programme.id)} regionId={org?.regionId} />
    </div>
  )
}
