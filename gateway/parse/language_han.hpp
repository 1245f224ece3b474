// Common characters that only one way of writing Chinese has, as data; and those that only Japanese has, for texts
// without kana such as a subject. A character of both ways tells nothing and stands in none, nor does a simplified one
// that is Japanese as well.
#pragma once

#include <string_view>

namespace gatepost::parse::language_han {

inline constexpr std::string_view simplified =
    "们这时说对为发过还样动问题间实经业关现头书长门东车马鱼鸟龙风电话语读让请谢认识错误账单订购买卖货钱币银联络页码图"
    "编办费额务员处户开闭设备载软连线讯视频响亲爱帮谁岁总应该须虽继续战权义观标协议约规则态势节环护产县乡镇导师课论团"
    "队组织领职历军卫药疗术简杂难详细级层阶阵类别转换变报诉讼诚证签结纸张笔记录盘块扩严损伤热压缩铁钢铜铝际举庆贺欢赠"
    "汇计预测检验审选择绝缘维补偿赔邮递输运迟缓阅览";

inline constexpr std::string_view traditional =
    "們這來時個說對為發會過還沒樣種學動問題間實當機經業關現頭書長門東車馬魚鳥龍風雲電話語讀寫讓請謝認識錯誤賬帳單訂購"
    "買賣貨價錢幣銀聯繫絡網頁碼圖檔編號據辦費額優務員處戶開閉設備裝載軟連線訊視頻聲響親愛幫誰幾歲總應該須雖繼續戰爭權"
    "義觀點標準協議約條規則態勢節環護產區縣鄉鎮導師課論團隊組織領廠職稱歷黨軍衛醫藥療術簡複雜難詳細級層階陣類別異轉換"
    "變報訴訟誠證簽確結構紙張筆記錄盤塊擴嚴壞損傷熱涼溫濕壓縮鐵鋼銅鋁氣體國際與舉慶賀歡贈禮匯稅計劃預測檢驗審選擇適絕"
    "緣維補償賠掛郵遞輸運遲緩閱覽裡麼嗎";

inline constexpr std::string_view japanese =
    "込働畑峠辻円図売発対経歩読駅県悪斉収拝沢焼気広価済転続変帰検験権桜歳竜暦労営応楽実辺処渋縦縄逓鉄塩覧様専戻団囲択"
    "釈訳録値";

}  // namespace gatepost::parse::language_han
