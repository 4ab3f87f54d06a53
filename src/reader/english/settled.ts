/** What is done with the words, or by those who say them: 'to authorise', 'to adjourn'. */
export const settles =
  /^\s+(?:authori[sz]e|delegate|award|elect|co-opt|adjourn|defer|table|suspend standing|go into|move into|exclude the (?:press|public)|appoint (?:(?:Mr|Mrs|Ms|Miss|Dr|Cllrs?|Prof|Councill?or)\b|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+))\b/u
