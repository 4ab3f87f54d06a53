/** Verbs by which a speaker lays down what is to be done. */
export const layingDown =
  '提醒 强调 要求 提出 部署 号召 希望 呼吁 指示 裁示 提示 批示 叮嘱 嘱咐 倡议 决定 明确 寄语 勉励 期望 重申 责成'

/** Verbs by which a speaker says something. */
export const saying =
  '承诺 指出 表示 认为 谈到 讲到 说到 说 讲 称 坦言 透露 谈及 提到 补充 回应 答允 应允 解释'

/** Verbs by which a speaker tells how things stand; what follows is never a task. */
export const telling = '介绍 汇报 通报 回顾 讲述 反映 分析 报告 总结 分享 回忆'

/** Those who speak at a conference without laying anything down. */
export const audience =
  '与会 大家 代表们 代表 学者 专家 有的 来自 一位 一名 同志们 群众 村民 有委员 有议员 另有 部分委员 部分议员 多名委员 个别委员 委员普遍 记者 许多 不少 多位 几位 网友 市民 居民 家长 参会 委员们 有人 艺人'

/** Nouns that announce a list of facts. */
export const factNouns =
  '特色 看点 特点 特征 变化 意义 成效 亮点 原因 问题 成因 症结 表现 优势 体会 启示 成绩 经验 流派 好处 趋势 难点 短板 不足 差距 进展 突破口 结论 讲究 来源 数据 事实 情况 现象 类型 背景 机遇 挑战 困难 阶段 因素 标志 共识 渊源 说法'

/** Nouns that announce a list of tasks. */
export const taskNouns =
  '要求 意见 任务 措施 工作 建议 着力点 重点 到位 方面 关口 关系 举措 事 件事 硬仗 抓手 文章 环节 行动 原则 棋 希望 指示 部署 安排 分工 落实'
