/** What is done with the words, or by those who say them: 'to authorise', 'to adjourn'. */
export const settles =
  /^\s+(?:authori[sz]e|delegate|award|elect|co-opt|adjourn|defer|table|suspend standing|go into|move into|exclude the (?:press|public))\b/
