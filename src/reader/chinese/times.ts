/** Chinese or Arabic numerals. */
export const numeral = '[0-9一二三四五六七八九十百两半零〇]'

const paren = '(?:\\([^()]{1,8}\\))'
const year = `(?:(?:20|19)[0-9]{2}年|(?<![0-9])1[0-9]{2}年|[二一][〇零九0-9一二三四五六七八]{3}年|民国${numeral}{2,4}年|[今明当本去后]年|次年|翌年)`
const day = `(?:[0-9一二三四五六七八九十]{1,3}[日号])`
const month = `(?:(?:[本当次下]${paren}?月|${numeral}{1,3} ?月(?:份)?))`
const clock = `(?:上午|下午|晚上|晚|中午|凌晨|清晨|早上)?(?:${numeral}{1,3}[时点](?:${numeral}{1,3}分|半|整)?|[0-9]{1,2}:[0-9]{2})`
const part = '(?:[上中下]旬|月?[底末初中]|年中)'
const before = '(?:之前|以前|前|之内|以内|内|止|为止)'
const festival =
  '(?:春节|元旦|国庆节?|五一节?|劳动节|清明节?|端午节?|中秋节?|元宵节?|腊八|除夕|冬至|入冬|入夏|入汛|开学|[春秋]季(?:学期)?开学|[本上下]?学期(?:开学|结束|末|初)|汛期|主汛期|雨季|台风季|供暖季|供暖期|采暖季|采暖期|采暖|供暖|供热|高考|中考|两会|全会|假期|暑假|寒假|放假|春耕|春播|秋收|三夏|三秋|双抢|年关|换届|国庆假期|黄金周|暑期|雨雪天气|寒潮|讯期)'
const relativeMonth = `(?:[本当次下]${paren}?月|本月|当月|次月|下月|月)`
const relativeDay = `(?:(?:今|明|后|当|次|翌)(?:日|天)?${paren}(?:日|天)?|今日|明日|后日|今天|明天|后天|当日|当天|次日|翌日|今晚|明晚|今早|明早)`
const quarter = `(?:第?[一二三四1-4]季度|第[一二三四]季(?!度)|[上下]半年|[一二三四]季度)`
const point = `(?:${year}?${month}第${numeral}周(?:周?[一二三四五六日])?|${year}?${month}${day}?${part}?|${year}?${month}?${paren}?${part}|${relativeMonth}${day}|${relativeMonth}${part}|${year}${part}|[年月季周][底末]|本周[一二三四五六日]?|[下这]周[一二三四五六日]?|${relativeDay}|${year}?${quarter}末?|${year}|“?十[三四五六]五”?(?:时期|期间)?末?|${day})`
const length = `(?:${numeral}{1,4}(?:个?(?:工作日|小时|星期|月|季度|学期)|[天日周年]|分钟)|[一半]个?(?:月|年|周|小时|季度|学期|天))`
/** A letter of a noun: none of those that stand before one. */
const clear = '(?:(?![在于从自要须应将请和的并各把按由对到])[\u4e00-\u9fa5])'
const trigger = `(?:(?:使用|计划|开工|到期|截止|开标|开会|会议|活动|施工|启用|投产|开业)日|会议?结束后|会后|节后|(?:(?:收到|接到)[^,;。\\n]{0,8}|自[^,;。\\n]{1,12}|${clear}{2,4}(?:发生|启动|下达|印发|发布|签订|竣工|完工|投产|开通|生效|批准|结束)(?:之日)?|(?:公示|公告|试用|合同|考察|质保)?期满|${clear}{2}之日|${clear}{2})(?:后|起))`

const deadlineShapes = [
  `(?:农历)?(?:腊|正|冬)月(?:初|廿)?[一二三四五六七八九十]{1,3}[日]?(?:之前|以前|前)`,
  `即日起(?:至${point}${clock}?)?`,
  `${relativeDay}起`,
  `${point}(?:至|到|―+|-|~)${point}(?:期间|${before})?`,
  `(?:${point})?${relativeDay}?(?:傍晚|黄昏|中午|${clock})(?:之前|以前|前)`,
  `${point}${clock}?(?:或?之前|以前|前|之内|内|止)`,
  `${year}?${month}(?:${day}|[初中底末]|[上中下]旬)起`,
  // 节前须经检测 says by when; 节前检查 is a kind of inspection.
  `(?<![环季细情关章调枝骨使展好行强织开署落实入下])(?:两?节|汛)前(?![安检廉教市集专值督巡各慰])`,
  `年内|年[底末](?:之?前|(?![各的考总]))|月内|月[底末](?:之?前)?|季[末内]|本周内|当日内|学期内|[一两]年内|近期内`,
  `${length}${before}`,
  `“[\ue001]{2,3}”(?:小长假|长假|假期|节)?(?:到来|来临)?(?:之前|以前|前)`,
  `(?:${year}|${month}${day}|农历)?${festival}(?:到来|来临|开始|结束|停工|放假)?(?:之前|以前|前(?:${length}内?)?|第${numeral}周(?:之前|以前|前|内))`,
  `${year}?${quarter}末?(?!要)`,
  `${year}(?:内|底|末|年底|中)`,
  `${year}?${month}(?:[上中下]旬|[底末])`,
  `[一二三四八九十1389]+号(?:风球|信号|烈风信号|暴风信号)[^,;。\\n]{0,4}时`,
]

const cadenceUnit = '(?:个?工作日|年度?|半年|季度?|月|旬|周|星期|日|天|晚|班|学期|小时|两周|两月|两年)'
const cadenceTail = `(?:(?<=年)[0-9一二三四五六七八九十]{1,3}月)?(?:(?<=[周期])(?:[二三四五六日](?![次遍天回场轮个小篇户项家份期人名台张件条趟辆位])|一(?=[,;。、前\\s召报上通组开例晾公碰集]|$)))?(?:[0-9一二三四五六七八九十]{1,3}[日号])?(?:[上中下]旬|第?[一二三四五]个?周|[底末初中])?${clock}?(?:之前|以前|前)?`
const cadenceShapes = [
  `隔(?:周|月|日|天)(?![离壁])|每(?!一?(?:一|1)(?:班|岗|个?人))(?:隔)?(?:${numeral}{1,3}个?)?${cadenceUnit}${cadenceTail}(?:(?:不少于|至少|不低于|不得少于)?(?:${numeral}{1,3})(?:次|遍|天|回|场|轮))?`,
  `(?:按|逐)(?:小时|年|半年|季度?|月|旬|周|日|天)(?!分解|细化|龄|照|理|期|程)`,
  `(?:${numeral}{1,3}|两)(?:周|月|天|日|年|季度?)一(?:次|报|调度|通报|督查|会商|研判|巡查|检查)`,
]

/** A date as a meeting report prints it, on the shadow. */
export const datePattern = `(?:${year}|中华民国${numeral}{2,4}年|[0-9]{2,3}年) ?${numeral}{1,3} ?月 ?${numeral}{1,3} ?[日号](?:(?:至|到|―+|-|~)(?:${numeral}{1,3} ?月 ?)?${numeral}{1,3} ?[日号])?|${numeral}{1,3} ?月 ?${numeral}{1,3} ?(?:(?:日)?(?:至|到|―+|-|~|、)(?:${numeral}{1,3} ?月 ?)?${numeral}{1,3} ?)?[日号]`

/** A letter one of which every deadline without a trigger begins with: most places of a text are done with at once. */
const firstLetters = `[0-9一二三四五六七八九十百两半零〇即今明后当次翌去民本下上中月底末初年季周这节汛农“(第傍黄晚凌清早近学${firstsOf(festival)}]`

/** What may be a deadline that counts from no event, on the shadow. */
export const plainDeadlinePattern = `(?=${firstLetters})(?:${deadlineShapes.map((shape) => `(?:${shape})`).join('|')})`

/** What may be a deadline, on the shadow. */
export const deadlinePattern = `${plainDeadlinePattern}|${trigger}${length}${before}`

function firstsOf(alternatives: string): string {
  return [...alternatives.matchAll(/(?<=[:|])[\u4e00-\u9fff]/g)].join('')
}

/** What may be a cadence, on the shadow. */
export const cadencePattern = `(?=[隔每按逐0-9一二三四五六七八九十百两半零〇])(?:${cadenceShapes.map((shape) => `(?:${shape})`).join('|')})`

/** Whether a clause is nothing but a point of time: 年底前, 6月10日至20日. */
export const timeAlone = new RegExp(`^(?:在|于|自|从)?(?:${deadlinePattern}|${point})(?:期间|起|开始)?$`)

/** A point of time that may stand before a verb or an actor. */
export const timePattern = `(?:${deadlinePattern}|${cadencePattern}|${point})`
