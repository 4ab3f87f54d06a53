// Written by `npm run api-types` from the schemas of the routes; a test fails when it is stale.

export interface paths {
  '/api/auth/sign-in/username': {
    /** Sign in; the session is in a cookie. */
    post: {
      parameters: { query?: never; path?: never }
      requestBody: { content: { 'application/json': { username: string; password: string } } }
      responses: {
        200: { headers: Record<string, unknown>; content: { 'application/json': { isSignedIn: boolean } } }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/auth/sign-out': {
    /** Sign out. */
    post: {
      parameters: { query?: never; path?: never }
      requestBody?: never
      responses: {
        200: { headers: Record<string, unknown>; content: { 'application/json': { isSignedIn: boolean } } }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/session': {
    /** Who is signed in, through which offices. */
    get: {
      parameters: { query?: never; path?: never }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Session'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/sign-ins': {
    /** The accounts of the demonstration; none elsewhere. */
    get: {
      parameters: { query?: never; path?: never }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['SignIns'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/pack': {
    /** What fits the product to its field. */
    get: {
      parameters: { query?: never; path?: never }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Pack'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/pack/places': {
    /** The places of the field. */
    get: {
      parameters: { query?: never; path?: never }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              places: {
                code: string
                level: string
                parent: string | null
                names: { 'zh-Hans': string; 'zh-Hant': string; en: string }
                label: [number, number] | null
              }[]
              withoutShape: { code: string; reason: string }[]
            }
          }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/pack/map': {
    /** The ground, as topojson. */
    get: {
      parameters: { query?: never; path?: never }
      requestBody?: never
      responses: {
        200: { headers: Record<string, unknown>; content: { 'application/json': unknown } }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/orgs/{orgId}': {
    /** An org and what stands above it. */
    get: {
      parameters: { query?: never; path: { orgId: number } }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['OrgWithAncestors'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
    /** Change how an org is called; a part left out stays. */
    patch: {
      parameters: { query?: never; path: { orgId: number } }
      requestBody: { content: { 'application/json': components['schemas']['OrgNaming'] } }
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Org'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/orgs/{orgId}/children': {
    /** The children of an org. */
    get: {
      parameters: { query?: { after?: string; limit?: number }; path: { orgId: number } }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': { items: components['schemas']['Org'][]; next: string | null } }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
    /** Found an org below another one. */
    post: {
      parameters: { query?: never; path: { orgId: number } }
      requestBody: { content: { 'application/json': components['schemas']['OrgDraftInput'] } }
      responses: {
        201: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Org'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/orgs': {
    /** Orgs by a part of their name, or by their code. */
    get: {
      parameters: { query: { q: string; limit?: number }; path?: never }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': { items: components['schemas']['Org'][] } }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/orgs/{orgId}/offices': {
    /** The offices of an org with who holds them. */
    get: {
      parameters: { query?: never; path: { orgId: number } }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Offices'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
    /** Open an office that the pack has for this kind of org. */
    post: {
      parameters: { query?: never; path: { orgId: number } }
      requestBody: { content: { 'application/json': { code: string } } }
      responses: {
        201: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Office'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/orgs/{orgId}/appointees': {
    /** People who could be put into an office of an org, by a name or its pinyin initials. */
    get: {
      parameters: { query: { q: string; limit?: number }; path: { orgId: number } }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Appointees'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/offices/{id}/appointment': {
    /** Put a person into an office from today on; who held it is relieved. */
    post: {
      parameters: { query?: never; path: { id: number } }
      requestBody: { content: { 'application/json': components['schemas']['Appointee'] } }
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Office'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
    /** Relieve who holds an office. */
    delete: {
      parameters: { query?: never; path: { id: number } }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Office'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/orgs/{orgId}/imports': {
    /** Found the orgs of a table (multipart; csv or xlsx) below an org, all of them or none. */
    post: {
      parameters: { query?: { dryRun?: string }; path: { orgId: number } }
      requestBody: { content: { 'multipart/form-data': { file: string } } }
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Import'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/communiques': {
    /** Read the text of a communiqué into a draft programme. */
    post: {
      parameters: { query?: never; path?: never }
      requestBody: { content: { 'application/json': components['schemas']['NewCommunique'] } }
      responses: {
        201: {
          headers: Record<string, unknown>
          content: { 'application/json': { communiqueId: number; programmeId: number } }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/orgs/{orgId}/communiques': {
    /** Read a file (multipart; text or HTML) into a draft programme. */
    post: {
      parameters: { query?: never; path: { orgId: number } }
      requestBody: { content: { 'multipart/form-data': { file: string } } }
      responses: {
        201: {
          headers: Record<string, unknown>
          content: { 'application/json': { communiqueId: number; programmeId: number } }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/programmes': {
    /** The programmes one may see, or those of one org. */
    get: {
      parameters: { query?: { orgId?: number }; path?: never }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': { items: components['schemas']['ProgrammeItem'][] } }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/programmes/{id}': {
    /** A programme beside its text, with its directives in the order of the tree. */
    get: {
      parameters: { query?: never; path: { id: number } }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['ProgrammeWithText'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
    /** Change the title or the day of a programme. */
    patch: {
      parameters: { query?: never; path: { id: number } }
      requestBody: { content: { 'application/json': components['schemas']['ProgrammeEdit'] } }
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Programme'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/programmes/{id}/directives': {
    /** Add a directive, marked as not from the text, or bring a removed one back. */
    post: {
      parameters: { query?: never; path: { id: number } }
      requestBody: { content: { 'application/json': components['schemas']['DirectiveAddition'] } }
      responses: {
        201: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Directive'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/programmes/{id}/price': {
    /** What terms would ask of the base: orgs bound, by kind and level, and person-hours; changes nothing. */
    post: {
      parameters: { query?: never; path: { id: number } }
      requestBody: { content: { 'application/json': components['schemas']['TermsToPrice'] } }
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Price'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/programmes/{id}/confirmation': {
    /** Confirm a draft: what it says may now be issued. */
    post: {
      parameters: { query?: never; path: { id: number } }
      requestBody: { content: { 'application/json': { version: number } } }
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Programme'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
    /** Take a confirmation back, while nothing was issued. */
    delete: {
      parameters: { query: { version: number }; path: { id: number } }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Programme'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/directives/{id}': {
    /** Change the title, the text, the kind or the terms of a directive. */
    patch: {
      parameters: { query?: never; path: { id: number } }
      requestBody: { content: { 'application/json': components['schemas']['DirectiveEdit'] } }
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Directive'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
    /** Remove a directive from a draft; the answer is what was removed, and can be brought back. */
    delete: {
      parameters: { query: { version: number }; path: { id: number } }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Directive'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/directives/{id}/place': {
    /** Put a directive, and all below it, elsewhere in the tree. */
    post: {
      parameters: { query?: never; path: { id: number } }
      requestBody: { content: { 'application/json': components['schemas']['Placement'] } }
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': { directives: components['schemas']['Directive'][] } }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/directives/{id}/split': {
    /** Make two of a directive at an offset of its text. */
    post: {
      parameters: { query?: never; path: { id: number } }
      requestBody: { content: { 'application/json': components['schemas']['Split'] } }
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': { directives: components['schemas']['Directive'][] } }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
    /** Undo a split, as long as nothing was done to either part: the one stands again as it was. */
    delete: {
      parameters: { query: { version: number }; path: { id: number } }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': { directives: components['schemas']['Directive'][] } }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/directives/{id}/merge': {
    /** Let another directive go into this one. */
    post: {
      parameters: { query?: never; path: { id: number } }
      requestBody: { content: { 'application/json': components['schemas']['Merger'] } }
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': { directives: components['schemas']['Directive'][] } }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
    /** Undo a merge, as long as nothing else was done to what came of it: both stand again as they were. */
    delete: {
      parameters: { query: { version: number }; path: { id: number } }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': { directives: components['schemas']['Directive'][] } }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/directives/{id}/issue': {
    /** Issue a directive; obligations open in the background, and issuing again doubles nothing. */
    post: {
      parameters: { query?: never; path: { id: number } }
      requestBody?: never
      responses: {
        202: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Progress'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/directives/{id}/progress': {
    /** How far an issue or a withdrawal is. */
    get: {
      parameters: { query?: never; path: { id: number } }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['ProgressNow'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/directives/{id}/withdrawal': {
    /** Take a directive back, with the reason that everyone bound will read. */
    post: {
      parameters: { query?: never; path: { id: number } }
      requestBody: { content: { 'application/json': { reason: string } } }
      responses: {
        202: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Progress'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/orgs/{orgId}/obligations': {
    /** What an org owes, or all it was ever asked, by due day. */
    get: {
      parameters: {
        query?: { after?: string; limit?: number; status?: 'owed' | 'all' }
        path: { orgId: number }
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': { items: components['schemas']['Obligation'][]; next: string | null }
          }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/obligations/{id}': {
    /** An obligation with every report on it, the answer to the period before, and its journal. */
    get: {
      parameters: { query?: never; path: { id: string } }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['ObligationWithReports'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/obligations/{id}/acknowledgement': {
    /** The org says that it knows what it owes. */
    post: {
      parameters: { query?: never; path: { id: string } }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Obligation'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
    /** Take one’s own acknowledgement back, within ten minutes and before anything followed. */
    delete: {
      parameters: { query?: never; path: { id: string } }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Obligation'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/obligations/{id}/draft': {
    /** What is written so far of the report on an obligation; null where nothing is. */
    get: {
      parameters: { query?: never; path: { id: string } }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': { draft: components['schemas']['SavedDraft'] | null } }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
    /** Keep what is written so far; it goes when the report is filed. */
    put: {
      parameters: { query?: never; path: { id: string } }
      requestBody: { content: { 'application/json': components['schemas']['UnfinishedReport'] } }
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['SavedDraft'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
    /** Forget what was written. */
    delete: {
      parameters: { query?: never; path: { id: string } }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': { draft: components['schemas']['SavedDraft'] | null } }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/obligations/{id}/reports': {
    /** File a report; the same id sent again gives the report that is there. */
    post: {
      parameters: { query?: never; path: { id: string } }
      requestBody: { content: { 'application/json': components['schemas']['ReportDraftInput'] } }
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Report'] }
        }
        201: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Report'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/reports/{id}': {
    /** A report with the obligation that it answers. */
    get: {
      parameters: { query?: never; path: { id: string } }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              report: components['schemas']['Report']
              obligation: components['schemas']['Obligation']
              mayDecide: boolean
            }
          }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/reports/{id}/acceptance': {
    /** Take a report as it is. */
    post: {
      parameters: { query?: never; path: { id: string } }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Report'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/reports/{id}/refusal': {
    /** Send a report back to be mended, with the reason. */
    post: {
      parameters: { query?: never; path: { id: string } }
      requestBody: { content: { 'application/json': { reason: string } } }
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Report'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/orgs/{orgId}/waiting': {
    /** Reports of an org's children that wait for a decision, the oldest due day first. */
    get: {
      parameters: { query?: { after?: string; limit?: number }; path: { orgId: number } }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['WaitingPage'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/reports/{id}/decision': {
    /** Take one’s own acceptance or sending back back, within ten minutes and before anything followed. */
    delete: {
      parameters: { query?: never; path: { id: string } }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Report'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/must-act': {
    /** How many things wait for whoever is signed in. */
    get: {
      parameters: { query?: never; path?: never }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['MustAct'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/search': {
    /** Orgs, directives and people in office by a part of their name, its pinyin initials, or a code. */
    get: {
      parameters: { query: { q: string; limit?: number }; path?: never }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Found'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/orgs/{orgId}/evidence': {
    /** Upload a file (multipart, one part with a file name); its type is judged by its bytes. */
    post: {
      parameters: { query?: never; path: { orgId: number } }
      requestBody: { content: { 'multipart/form-data': { file: string } } }
      responses: {
        201: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Evidence'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
    /** The files that an org holds and may use again, the latest first. */
    get: {
      parameters: { query?: { limit?: number }; path: { orgId: number } }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': { items: components['schemas']['Evidence'][] } }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/orgs/{orgId}/evidence/{sha256}': {
    /** A file that an org holds. */
    get: {
      parameters: { query?: never; path: { orgId: number; sha256: string } }
      requestBody?: never
      responses: {
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/orgs/{orgId}/uploads': {
    /** Begin to send a file in pieces, to be evidence when all of it has come. */
    post: {
      parameters: { query?: never; path: { orgId: number } }
      requestBody: { content: { 'application/json': { name: string; size: number } } }
      responses: {
        201: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Upload'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/orgs/{orgId}/uploads/{id}': {
    /** How far an upload has come; also said in the header upload-offset, and so by HEAD. */
    get: {
      parameters: { query?: never; path: { orgId: number; id: string } }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Upload'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
    /** Send the next piece, from the offset that the header upload-offset says. */
    patch: {
      parameters: { query?: never; path: { orgId: number; id: string } }
      requestBody: { content: { 'application/offset+octet-stream': string } }
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Upload'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
    /** Give an upload up. */
    delete: {
      parameters: { query?: never; path: { orgId: number; id: string } }
      requestBody?: never
      responses: {
        200: { headers: Record<string, unknown>; content: { 'application/json': { ok: true } } }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/orgs/{orgId}/board': {
    /** The board of an org, a page of its children at a time: children × directives with counts; rows + own + rest = total. */
    get: {
      parameters: {
        query: {
          span?: 'current' | 'all'
          from?: components['schemas']['Day']
          to?: components['schemas']['Day']
          programmeId: number
          asOf?: components['schemas']['Day']
          by?: 'sight' | 'status'
          after?: string
          limit?: number
        }
        path: { orgId: number }
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Board'] }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/orgs/{orgId}/behind': {
    /** Why this number: the orgs behind a cell of the board, in the order of the tree. */
    get: {
      parameters: {
        query: {
          span?: 'current' | 'all'
          from?: components['schemas']['Day']
          to?: components['schemas']['Day']
          programmeId: number
          asOf?: components['schemas']['Day']
          directiveId?: number
          sight?: 'verified' | 'reported' | 'sentBack' | 'underway' | 'overdue' | 'unknown' | 'waived'
          result?: 'met' | 'partly' | 'notMet'
          verification?: 'unverified' | 'verified' | 'contradicted'
          own?: string
          beyond?: number
          after?: string
          limit?: number
        }
        path: { orgId: number }
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': { items: components['schemas']['BehindItem'][]; next: string | null }
          }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/orgs/{orgId}/journal': {
    /** What happened in an org and all below it, newest first. */
    get: {
      parameters: {
        query?: {
          after?: string
          limit?: number
          group?: 'reports' | 'decisions' | 'checks' | 'directives' | 'orgs' | 'sessions'
          from?: components['schemas']['Day']
          to?: components['schemas']['Day']
        }
        path: { orgId: number }
      }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': { items: components['schemas']['JournalLine'][]; next: string | null }
          }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/journal': {
    /** What happened to one thing, newest first. */
    get: {
      parameters: { query: { regionId: number; subjectType: string; subjectId: string }; path?: never }
      requestBody?: never
      responses: {
        200: {
          headers: Record<string, unknown>
          content: { 'application/json': { items: components['schemas']['JournalLine'][] } }
        }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/live': {
    /** A stream of events: `changed` says that counts of an org or below it have changed, and of what. */
    get: {
      parameters: { query: { orgId: number; programmeId?: number }; path?: never }
      requestBody?: never
      responses: {
        200: { headers: Record<string, unknown>; content: { 'text/event-stream': string } }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
  '/api/health': {
    /** Whether the server answers. */
    get: {
      parameters: { query?: never; path?: never }
      requestBody?: never
      responses: {
        200: { headers: Record<string, unknown>; content: { 'application/json': { ok: boolean } } }
        default: {
          headers: Record<string, unknown>
          content: { 'application/json': components['schemas']['Problem'] }
        }
      }
    }
  }
}

export interface components {
  schemas: {
    Appointee: { personId: number } | { name: string }
    Appointees: {
      items: {
        personId: number
        name: string
        hasAccount: boolean
        office: string
        isInOffice: boolean
        org: { id: number; name: string; otherNames: Record<string, string> }
      }[]
    }
    BehindItem: {
      obligationId: string
      regionId: number
      orgId: number
      orgName: string
      otherNames: Record<string, string>
      kind: string
      level: string
      orgPath: string
      directiveId: number
      period: number
      dueOn: components['schemas']['Day']
      status: 'open' | 'acknowledged' | 'reported' | 'done' | 'sentBack' | 'waived'
      result: 'met' | 'partly' | 'notMet' | null
      verification: 'unverified' | 'verified' | 'contradicted'
      sight: 'verified' | 'reported' | 'sentBack' | 'underway' | 'overdue' | 'unknown' | 'waived'
    }
    Board: {
      org: components['schemas']['BoardOrg']
      programmeId: number
      asOf: components['schemas']['Day']
      span: components['schemas']['Span']
      months: string[]
      cellNames: (
        | 'bound'
        | 'verified'
        | 'reported'
        | 'sentBack'
        | 'underway'
        | 'overdue'
        | 'unknown'
        | 'waived'
        | 'met'
        | 'partly'
        | 'notMet'
        | 'contradicted'
        | 'open'
        | 'acknowledged'
        | 'done'
      )[]
      directives: {
        id: number
        title: string
        ordinal: string
        position: number
        parentId: number | null
        section: string | null
        every: string
        scope: components['schemas']['Scope']
      }[]
      rows: { cells: Record<string, number[]>; total: number[]; org: components['schemas']['BoardOrg'] }[]
      own: components['schemas']['BoardCells'] | null
      rest: components['schemas']['BoardCells'] | null
      total: components['schemas']['BoardCells']
      childCount: number
      next: string | null
    }
    BoardCells: { cells: Record<string, number[]>; total: number[] }
    BoardOrg: {
      id: number
      name: string
      otherNames: Record<string, string>
      kind: string
      level: string
      code: string | null
      hasChildren: boolean
    }
    Cadence:
      | { every: 'once'; dueOn: components['schemas']['Day'] }
      | {
          every: 'weekly' | 'monthly' | 'quarterly' | 'halfYearly' | 'yearly'
          dueDay: number
          from: components['schemas']['Day']
          until: components['schemas']['Day']
          milestones?: string[]
        }
    Communique: {
      id: number
      sourceName: string | null
      sourceText: string | null
      cleanText: string
      readAt: string
      draft: unknown
    }
    Day: string
    Demand: {
      paragraph: 'none' | 'wanted' | 'required'
      figures: { name: string; unit: string; mayBeNegative?: boolean }[]
      evidence: 'none' | 'wanted' | 'required'
      criterion?: string
    }
    Directive: {
      id: number
      programmeId: number
      parentId: number | null
      position: number
      title: string
      text: string
      origin: 'text' | 'added'
      spans: [number, number][]
      ordinal: string
      speaker: string | null
      kind: 'order' | 'prohibition' | 'request' | 'commitment'
      modal: string
      responsible: string[]
      inherited: string[]
      deadline: string | null
      cadenceRead: string | null
      confidence: number | null
      why: string | null
      terms: components['schemas']['Terms'] | null
      status: 'draft' | 'issuing' | 'issued' | 'withdrawn'
      issuedAt: string | null
      withdrawnReason: string | null
      version: number
    }
    DirectiveAddition:
      | { restore: { id: number } }
      | { text: string; title?: string; parentId?: number | null; afterId?: number | null }
    DirectiveEdit: {
      version: number
      title?: string
      text?: string
      kind?: 'order' | 'prohibition' | 'request' | 'commitment'
      responsible?: string[]
      terms?: components['schemas']['Terms'] | null
    }
    Evidence: {
      sha256: string
      name: string
      mediaType: string
      size: number
      uploadedAt: string
      uploadedBy: string
    }
    Found: {
      orgs: components['schemas']['FoundOrg'][]
      directives: components['schemas']['FoundDirective'][]
      offices: components['schemas']['FoundOffice'][]
    }
    FoundDirective: {
      id: number
      title: string
      ordinal: string
      status: 'draft' | 'issuing' | 'issued' | 'withdrawn'
      programmeId: number
      programmeTitle: string
      orgId: number
    }
    FoundOffice: {
      officeId: number
      office: string
      role: components['schemas']['Role']
      personId: number
      person: string
      org: components['schemas']['FoundOrg']
    }
    FoundOrg: {
      id: number
      name: string
      otherNames: Record<string, string>
      kind: string
      level: string
      code: string | null
      above: { id: number; name: string; otherNames: Record<string, string> }[]
    }
    Import: {
      isDryRun: boolean
      rows: number
      orgs: number
      appointments: number
      faults: {
        row: number
        column: string
        code:
          | 'import.needsColumn'
          | 'import.unknownColumn'
          | 'import.needsName'
          | 'import.needsKind'
          | 'import.unknownKind'
          | 'import.unknownParent'
          | 'import.kindNotHere'
          | 'import.nameTaken'
          | 'import.codeTaken'
          | 'import.noOffice'
          | 'import.tooLong'
        value: string
      }[]
      faultCount: number
    }
    JournalLine: {
      id: number
      regionId: number
      at: string
      orgId: number
      orgName: string
      orgOtherNames: Record<string, string>
      verb: string
      about: string | null
      subjectType: string
      subjectId: string
      actor: string
      office: string | null
      before: unknown
      after: unknown
    }
    Merger: { version: number; withId: number }
    MustAct: { waiting: number; overdue: number; sentBack: number; dueSoon: number; total: number }
    NewCommunique: { orgId: number; text: string; sourceName?: string }
    Obligation: {
      id: string
      regionId: number
      orgId: number
      orgName: string
      orgOtherNames: Record<string, string>
      directiveId: number
      period: number
      opensOn: components['schemas']['Day']
      dueOn: components['schemas']['Day']
      milestone: string | null
      status: 'open' | 'acknowledged' | 'reported' | 'done' | 'sentBack' | 'waived'
      result: 'met' | 'partly' | 'notMet' | null
      verification: 'unverified' | 'verified' | 'contradicted'
      acknowledgedAt: string | null
      reportedAt: string | null
      reportId: string | null
      sight: 'verified' | 'reported' | 'sentBack' | 'underway' | 'overdue' | 'unknown' | 'waived'
      daysLeft: number
      workdaysLeft: number | null
      directive: components['schemas']['ObligationDirective']
    }
    ObligationDirective: {
      id: number
      programmeId: number
      programmeTitle: string
      parentTitle: string | null
      title: string
      text: string
      ordinal: string
      demand: components['schemas']['Demand']
      every: string
    }
    ObligationWithReports: {
      id: string
      regionId: number
      orgId: number
      orgName: string
      orgOtherNames: Record<string, string>
      directiveId: number
      period: number
      opensOn: components['schemas']['Day']
      dueOn: components['schemas']['Day']
      milestone: string | null
      status: 'open' | 'acknowledged' | 'reported' | 'done' | 'sentBack' | 'waived'
      result: 'met' | 'partly' | 'notMet' | null
      verification: 'unverified' | 'verified' | 'contradicted'
      acknowledgedAt: string | null
      reportedAt: string | null
      reportId: string | null
      sight: 'verified' | 'reported' | 'sentBack' | 'underway' | 'overdue' | 'unknown' | 'waived'
      daysLeft: number
      workdaysLeft: number | null
      directive: components['schemas']['ObligationDirective']
      reports: components['schemas']['Report'][]
      previous: components['schemas']['Report'] | null
      responsibilities: {
        tier: 'lead' | 'principal' | 'firstResponsible' | 'direct' | 'supporting' | 'supervising'
        name: string
        otherNames: Record<string, string>
      }[]
      journal: components['schemas']['JournalLine'][]
      mayReport: boolean
    }
    Office: {
      id: number
      orgId: number
      code: string
      role: components['schemas']['Role']
      name: string
      holders: { personId: number; name: string; fromOn: components['schemas']['Day']; hasAccount: boolean }[]
    }
    Offices: { items: components['schemas']['Office'][]; toOpen: string[]; mayAppoint: boolean }
    Org: {
      regionId: number
      id: number
      parentId: number | null
      path: string
      kind: string
      level: string
      code: string | null
      name: string
      otherNames: Record<string, string>
      hasChildren: boolean
    }
    OrgDraftInput: { kind: string; name: string; otherNames?: Record<string, string>; code?: string | null }
    OrgNaming: { name?: string; otherNames?: Record<string, string>; code?: string | null }
    OrgWithAncestors: {
      regionId: number
      id: number
      parentId: number | null
      path: string
      kind: string
      level: string
      code: string | null
      name: string
      otherNames: Record<string, string>
      hasChildren: boolean
      ancestors: {
        regionId: number
        id: number
        parentId: number | null
        path: string
        kind: string
        level: string
        code: string | null
        name: string
        otherNames: Record<string, string>
        hasChildren: boolean
        isReadable: boolean
      }[]
    }
    Pack: {
      code: string
      version: string
      names: { 'zh-Hans': string; 'zh-Hant': string; en: string }
      notes: { 'zh-Hans': string; 'zh-Hant': string; en: string }
      timeZone: string
      calendar: {
        weekend: number[]
        years: (
          | {
              year: number
              isKnown: true
              source: string
              holidays: {
                names: { 'zh-Hans': string; 'zh-Hant': string; en: string }
                from: components['schemas']['Day']
                to: components['schemas']['Day']
              }[]
              makeUpDays: components['schemas']['Day'][]
            }
          | { year: number; isKnown: false; note: { 'zh-Hans': string; 'zh-Hant': string; en: string } }
        )[]
      }
      levels: { code: string; names: { 'zh-Hans': string; 'zh-Hant': string; en: string } }[]
      regionLevel: string
      kinds: {
        code: string
        level: string
        names: { 'zh-Hans': string; 'zh-Hant': string; en: string }
        below: string[]
      }[]
      offices: {
        code: string
        role: components['schemas']['Role']
        tier?: 'lead' | 'principal' | 'firstResponsible' | 'direct' | 'supporting' | 'supervising'
        names: { 'zh-Hans': string; 'zh-Hant': string; en: string }
        kinds: string[]
      }[]
      tiers: Record<
        'lead' | 'principal' | 'firstResponsible' | 'direct' | 'supporting' | 'supervising',
        { 'zh-Hans': string; 'zh-Hant': string; en: string }
      >
      cadences: Record<
        'once' | 'weekly' | 'monthly' | 'quarterly' | 'halfYearly' | 'yearly',
        { 'zh-Hans': string; 'zh-Hant': string; en: string }
      >
      activities: {
        code: string
        names: { 'zh-Hans': string; 'zh-Hant': string; en: string }
        kinds: string[]
        every: 'once' | 'weekly' | 'monthly' | 'quarterly' | 'halfYearly' | 'yearly'
        note: { 'zh-Hans': string; 'zh-Hant': string; en: string }
      }[]
      sendBackReasons: { code: string; names: { 'zh-Hans': string; 'zh-Hant': string; en: string } }[]
      demands: {
        minutes: { result: number; paragraph: number; figure: number; evidence: number }
        basis: { 'zh-Hans': string; 'zh-Hant': string; en: string }
      }
      quotas: {
        fieldsPerDirective: number
        hoursPerOrgAMonth: number
        note: { 'zh-Hans': string; 'zh-Hant': string; en: string }
      }
      uploads: { maxBytes: number; types: { mediaType: string; extensions: string[] }[] }
      theme: {
        sights: Record<
          'verified' | 'reported' | 'sentBack' | 'underway' | 'overdue' | 'unknown' | 'waived',
          {
            names: { 'zh-Hans': string; 'zh-Hant': string; en: string }
            meaning: { 'zh-Hans': string; 'zh-Hant': string; en: string }
            pattern:
              | 'solid'
              | 'plain'
              | 'rising'
              | 'falling'
              | 'crossed'
              | 'dotted'
              | 'horizontal'
              | 'vertical'
            mark: string
            light: { fill: string; line: string; ink: string }
            dark: { fill: string; line: string; ink: string }
          }
        >
        scale: {
          light: { fill: string; line: string; ink: string }[]
          dark: { fill: string; line: string; ink: string }[]
        }
      }
      map?: {
        caption: { 'zh-Hans': string; 'zh-Hant': string; en: string }
        approval: { 'zh-Hans': string; 'zh-Hant': string; en: string }
        extent: [number, number, number, number]
      }
      words: Record<string, { 'zh-Hans': string; 'zh-Hant': string; en: string }>
    }
    Placement: { version: number; parentId: number | null; afterId?: number | null }
    Price: {
      bound: number
      byKind: Record<string, number>
      byLevel: Record<string, number>
      minutesEach: number
      timesAYear: number
      hoursOnce: number
      hoursAYear: number
      fields: number
      mostFields: number
    }
    Problem: { code: string; details: Record<string, unknown> }
    Programme: {
      id: number
      orgId: number
      communiqueId: number | null
      title: string
      heldOn: components['schemas']['Day'] | null
      status: 'draft' | 'confirmed' | 'withdrawn'
      createdAt: string
      confirmedAt: string | null
      version: number
    }
    ProgrammeEdit: { version: number; title?: string; heldOn?: components['schemas']['Day'] | null }
    ProgrammeItem: {
      id: number
      title: string
      heldOn: components['schemas']['Day'] | null
      status: 'draft' | 'confirmed' | 'withdrawn'
      orgId: number
      orgName: string
      orgOtherNames: Record<string, string>
      directives: number
      issued: number
    }
    ProgrammeWithText: {
      programme: components['schemas']['Programme']
      communique: components['schemas']['Communique'] | null
      directives: components['schemas']['Directive'][]
    }
    Progress: { steps: number; finished: number; touched: number }
    ProgressNow: {
      steps: number
      finished: number
      touched: number
      status: 'draft' | 'issuing' | 'issued' | 'withdrawn'
      done: boolean
    }
    Report: {
      address: string
      regionId: number
      id: string
      orgId: number
      directiveId: number
      period: number
      state: 'submitted' | 'accepted' | 'sentBack'
      result: 'met' | 'partly' | 'notMet'
      paragraph: string
      figures: Record<string, number>
      evidence: string[]
      submittedAt: string
      submittedBy: string
      decidedAt: string | null
      decidedBy: string | null
      reason: string | null
      reasonNames?: { 'zh-Hans': string; 'zh-Hant': string; en: string }
    }
    ReportDraftInput: {
      id: string
      result: 'met' | 'partly' | 'notMet'
      paragraph?: string
      figures?: Record<string, number>
      evidence?: string[]
    }
    Responsibility: {
      tier: 'lead' | 'principal' | 'firstResponsible' | 'direct' | 'supporting' | 'supervising'
      orgId?: number
      text?: string
    }
    Role: 'steward' | 'supervisor' | 'responsible' | 'reporter' | 'reader'
    SavedDraft: { contents: components['schemas']['UnfinishedReport']; savedAt: string; savedBy: string }
    Scope: { within: number; kinds?: string[]; levels?: string[]; only?: number[]; except?: number[] }
    Session: {
      person: { id: number; name: string }
      seats: {
        tenureId: number
        officeId: number
        office: string
        role: components['schemas']['Role']
        orgId: number
        orgPath: string
        orgName: string
        orgOtherNames: Record<string, string>
      }[]
      today: components['schemas']['Day']
      isDemonstration: boolean
      pack: { code: string; names: { 'zh-Hans': string; 'zh-Hant': string; en: string }; timeZone: string }
    }
    SignIns: {
      isDemonstration: boolean
      signIns: {
        username: string
        password: string
        name: string
        org: string
        orgOtherNames: Record<string, string>
        office: string
        offices: { 'zh-Hans': string; 'zh-Hant': string; en: string }[]
        role: components['schemas']['Role']
      }[]
    }
    Span: { span: 'current' | 'all'; from?: components['schemas']['Day']; to?: components['schemas']['Day'] }
    Split: { version: number; at: number }
    Terms: {
      scope: components['schemas']['Scope']
      responsibilities: components['schemas']['Responsibility'][]
      cadence: components['schemas']['Cadence']
      demand: components['schemas']['Demand']
    }
    TermsToPrice: {
      scope: components['schemas']['Scope']
      cadence: components['schemas']['Cadence']
      demand: components['schemas']['Demand']
    }
    UnfinishedReport: {
      id?: string
      result?: 'met' | 'partly' | 'notMet' | null
      paragraph?: string
      figures?: Record<string, string>
      evidence?: string[]
    }
    Upload: {
      id: string
      name: string
      size: number
      offset: number
      evidence: components['schemas']['Evidence'] | null
    }
    WaitingPage: { items: components['schemas']['WaitingReport'][]; next: string | null; total: number }
    WaitingReport: {
      address: string
      regionId: number
      id: string
      orgId: number
      directiveId: number
      period: number
      state: 'submitted' | 'accepted' | 'sentBack'
      result: 'met' | 'partly' | 'notMet'
      paragraph: string
      figures: Record<string, number>
      evidence: string[]
      submittedAt: string
      submittedBy: string
      decidedAt: string | null
      decidedBy: string | null
      reason: string | null
      reasonNames?: { 'zh-Hans': string; 'zh-Hant': string; en: string }
      orgName: string
      orgOtherNames: Record<string, string>
      directiveTitle: string
      dueOn: components['schemas']['Day']
    }
  }
}
