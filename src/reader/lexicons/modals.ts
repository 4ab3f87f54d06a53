/** Words of duty, longest first where one begins another; simplified, matched on the masked shadow. */
export const dutyWords =
  '必须要 一定要 务必要 切实要 绝不允许 决不允许 不允许 绝不能 决不能 坚决不能 切不可 严禁 禁止 不得 不准 不许 务必 必须 应当 应该 理应 须 应 要'

/** Those of them that forbid. */
export const forbiddingWords =
  '绝不允许 决不允许 不允许 绝不能 决不能 坚决不能 切不可 严禁 禁止 不得 不准 不许 不要'

/** Verbs that ask somebody to do something and carry the force themselves. */
export const askingWords = '希望 号召 呼吁 恳请 敬请 请'

/** Words that hold the letters of a modal and are none. */
export const falseWords =
  '重要 主要 首要 要紧 最要紧 要诀 要隘 要冲 要略 政要 纲要 辑要 要素 要点 纪要 摘要 需要 必要 紧要 要害 要闻 概要 提要 简要 扼要 要领 要塞 要职 要员 险要 机要 要务 要义 要旨 要津 要么 要不然 要不是 要是 只要 将要 快要 若要 如要 要想 就是要 正是要 也是要 都是要 为的是要 旨在要 意味着要 想要 索要 显要 次要 不要紧 只需要 要道 要账 要价 要挟 择要 枢要 ' +
  '宝应 应城 因应 支应 效应 反应 适应 应用 应急 应对 供应 响应 相应 应答 应邀 应届 回应 对应 应有 应景 应征 应运 应接 感应 应验 应酬 应诉 应诺 呼应 策应 顺应 照应 接应 应声 应变 一应 应付 应激 应许 应聘 应季 应时 应纳 应收 应税 应援 报应 内应 应知应会 应战 应手 应允 理所应当 ' +
  '无须 胡须 须知 须臾 触须 毋须 莫须有 须眉 必须品 ' +
  '将来 即将 将军 大将 将领 将士 将近 将就 ' +
  '请求 请示 请假 申请 邀请 聘请 提请 报请 请愿 请教 宴请 请柬 请战 吁请 请客 请辞 请缨 请功 请托 请帖 约请 送请 函请 经请 ' +
  '容不得 来不得 要不得 少不得 等不得 慢不得 松不得 丢不得 马虎不得 耽误不得 拖不得 大意不得 不得不 不得已 不得了 不得而知 怪不得 舍不得 恨不得 值不得 见不得 顾不得 巴不得 了不得 记不得 由不得 ' +
  '响应号召 号召力 有希望 希望小学 希望工程 的希望 新希望 充满希望'

/** Adverbs that may stand before a modal without being its subject. */
export const adverbs =
  '亦 都 均 也 还 更 既 又 则 就 一律 同样 尤其 特别 首先 同时 仍 仍然 依然 更加 继续 切实 坚决 坚持 一定 务必 必须 始终 进一步 今后 当前 目前 接下来 下一步 下步 另外 此外 因此 为此 对此 特别是 尤其是 一方面 另一方面 而且 并且 并 且 但 但是 同步 随后 最后 其中 总之 只有 现在 近期 眼下 平时 届时 再次 全面 不仅 不但 与此同时 在此基础上 在此前提下 从现在起 从今天起 从今年起 绝 决 是 真正 即 另 共同 立即 不仅要 不但要'

/** Where the letters of a false word are a modal after all: by the letter before, or the letter after. */
export const notFalse: Record<string, { before?: string; after?: string }> = {
  理所应当: { before: '管' },
  应对: { after: '照标接表' },
  应征: { after: '求' },
  应接: { after: '受到续' },
  应运: { after: '用' },
  应验: { after: '收' },
  应聘: { after: '请用' },
  应纳: { after: '入' },
  应收: { after: '集回到治' },
  应用: { after: '好足活' },
  应有: { after: '序效' },
  应时: { after: '刻' },
  应付: { after: '诸出' },
  将就: { after: '业近地此' },
  将领: { after: '导' },
  须知: { after: '晓道' },
  请教: { after: '育' },
  机要: { before: '司手飞农主危有' },
  要紧: { after: '盯跟抓扣密' },
  要点: { after: '亮面对名' },
  要素: { after: '质' },
  要义: { after: '务' },
  要领: { after: '导' },
  主要: { before: '民业户' },
  索要: { before: '拉缆绳铁线' },
  必要: { before: '务' },
  首要: { before: '榜匕' },
}
