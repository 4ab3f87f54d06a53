/** Beginnings of lines that a page puts around a communiqué and that are none of its text. */
export const furnitureStarts =
  '您现在的位置 您的位置 当前位置 你的位置 所在位置 网站首页 首页> 首页>> 返回首页 上一篇 下一篇 上一条 下一条 主办单位 承办单位: 版权所有 网站标识码 ICP备案 备案号 公安备案 技术支持 扫一扫 分享到 分享: 打印本页 关闭窗口 【打印】 【关闭】 [打印] [关闭] 字体: 字号: 浏览次数 阅读次数 点击数 点击量 阅读量 访问量 相关链接 相关阅读 相关新闻 相关文章 热点推荐 推荐阅读 更多> 联系我们 网站地图 Copyright 责任编辑 编辑: 责编 审核: 作者: 发布时间 发布日期 发布机构 信息来源 文章来源 来源: 稿源 字体大小 无障碍 微信公众号 手机版 收藏本站 设为首页 无标题文档 正文 【字体 字体】 阅读: 浏览: 点击: 打印 关闭 纠错'

/** Labels of the header and roster lines of minutes. */
export const rosterLabels =
  '会议时间 会议地点 开会时间 开会地点 活动时间 活动地点 时间 地点 日期 主席 主持 主持人 主持者 召集人 出席 出席人员 出席者 出席人 出席单位 列席 列席人员 列席单位 列席者 参加 参加人员 参会人员 与会人员 到会人员 请假 请假人员 缺席 缺席人员 未出席 公假 记录 记录人 纪录 整理 联系人 联络人 汇报人 报告人 报告单位 汇报单位 传达人 领学人 抄送 抄报 发送 主送 分送 旁听 旁听人员 司仪 会议主题 会议议题 会议目的 主题 目的 事由'

/** Words that follow 出席, 列席 or 请假 in such a label and say what those are. */
export const rosterPosts = '议员 委员 代表 董事 理事 监事 常委 组员 社员 乡民代表 市民代表 民意代表'
