/** Words one of which every text holds that lays something down: a meeting, a verb of ordering, a body that is told. */
const official =
  /会议|大会|例会|座谈会|调度|动员|强调|要求|指出|提出|通知|部署|批示|指示|指令|纪要|记录|纪录|决议|决定|裁示|工作|任务|责任|落实|部门|单位|各[级县区市镇乡村街局办科处室院校班]|党委|政府|办公室|委员会|领导小组|局|厅/

/** Whether the shadow of a text speaks as those do who lay something down; a story of neighbours does not. */
export function isOfficial(shadow: string): boolean {
  return official.test(shadow)
}
