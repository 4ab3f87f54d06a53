/** The common family names that stand before the given one, without tones. */
const familyNames = new Set(
  'Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Han Tang Feng Yu Dong Xiao Cheng Cao Yuan Deng Fu Shen Zeng Peng Lu Lü Lyu Su Jiang Cai Jia Ding Wei Xue Ye Yan Pan Du Dai Xia Zhong Tian Ren Fan Fang Shi Yao Tan Liao Zou Xiong Jin Hao Kong Bai Cui Kang Mao Qiu Qin Gu Hou Shao Meng Long Wan Duan Qian Tao Yin Chang Qiao Lai Gong Wen Pang Pei Ouyang Sima Zhuge Shangguan Nie Lei Mo Qu Ning Guan Kuang Miao Bao Niu Zhan Ruan Ji Shu Bi Tong Yue Mei Sheng Diao Zhai Ai Lan Yi An'.split(
    ' ',
  ),
)

/** Whether the first part of a name of two may be the family's: 'Lu' of Lu Zhenghai. */
export function isFamilyName(part: string): boolean {
  return familyNames.has(part)
}
