/** What is done with the words, or by those who say them: 'to authorise', 'to adjourn'. */
export const settles =
  /^\s+(?:authori[sz]e|delegate|award|elect|co-opt|adjourn|defer|table|suspend standing|(?:close|open|continue) (?:the )?(?:public )?(?:hearing|meeting|session|nominations|floor|discussion)\b|recess|reconvene|enter (?:into )?(?:an? )?(?:executive|closed|private)|return to (?:open|regular)|go into|move into|exclude the (?:press|public)|appoint (?:(?:Mr|Mrs|Ms|Miss|Dr|Cllrs?|Prof|Councill?or)\b|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+))\b/u
