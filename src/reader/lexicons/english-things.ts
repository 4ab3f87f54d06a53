/** Heads of noun phrases that answer for nothing: what is done, made, paid or held, and what happens by itself. */
export const englishThings = new Set(
  'accord act agenda agreement amount appendix application arrangement arrangements article bid bill bonds book boxes bridge bridges budget building buildings bulletin campaign cards case cases catalogue ceremony change changes charges charter clause code competition conditions contract contracts contribution contributions copies copy cost costs course courses crops cyclone data day days deadline deadlines debt decision decisions declaration deposit design document documents drill drills effect effort efforts election elections emissions event events exercise exhibition expenses fair fares fee fees festival figures file files findings flood floods form forms forum framework fund funds game games gates goals grant grants guidelines heat holidays hours hurricane income increase index information initiative items landings law laws lease leases lecture letter letters level levels licence licences line lines list lists loan loans losses map maps market materials matter matters meal meals measure measures meter meters minutes model money name names note notes notice notices number numbers order orders papers part parts path payment payments penalties period permit permits plan plans plot plots policies policy pool price prices procedure procedures process processes product production profits programme programmes program programs project projects promenade proposal proposals protocol quota quotas rain rains rate rates records reform reforms register regulation regulations rent rents report reports reserve reserves resolution results revenue review rights road roads rolls route routes rule rules safety sale sales samples savings schedule scheme schemes season sessions show site sites sittings snow spending stage standard standards statistics statute stock stocks storm strategies strategy street streets studies study subsidy summit supplies supply survey surveys system systems target targets tariff tariffs tax taxes term terms test tests timetable title toll tolls traffic trains treaty trees trial typhoon update value vote wages water weather week work works year years yield yields zone zones'.split(
    ' ',
  ),
)

/** Whether a noun names a thing or a deed and nobody who acts. */
export function isThing(noun: string): boolean {
  return (
    englishThings.has(noun) || /(?:tion|sion|ment|ness|ity|ance|ence|ing|ism|age|ure|ship|sm)s?$/.test(noun)
  )
}
