"""Cách hiểu: what the reports on the city's texts leave open, declared instead of chosen in silence."""

from __future__ import annotations

import xeploai as xl
from xeploai import OptionText
from xeploai_ha_noi.instruments import QD_1841, QD_3251, QD_3814

EDGE = xl.Reading(
    id="ha-noi-edge-90",
    vi="Đúng 90 điểm theo Quy định 3814: loại A hay loại B",
    en="Exactly 90 points under regulation 3814: class A or class B",
    options=(OptionText(id="a", vi="loại A", en="class A"), OptionText(id="b", vi="loại B", en="class B")),
    why="Báo in loại A từ 90 đến 100 điểm, loại B từ 70 đến 90 điểm: 90 nằm ở cả hai",
    cite=QD_3814.at(),
)
LIMIT_BINDS = xl.Reading(
    id="ha-noi-limit-binds",
    vi="Tỷ lệ loại A “không nên vượt” 30%, đơn vị xuất sắc 40%: bắt buộc hay khuyến nghị",
    en="The limit of class A that 'should not be exceeded' (30%, or 40%): binding or advice",
    options=(
        OptionText(id="binding", vi="bắt buộc", en="binding"),
        OptionText(id="advice", vi="khuyến nghị, vượt thì chỉ cần xem xét", en="advice: exceeding it is a finding"),
    ),
    why="Báo viết “không nên vượt”; chưa thấy lời văn của Quy định",
    cite=QD_3814.at(),
)
LIMIT_AMONG = xl.Reading(
    id="ha-noi-limit-among",
    vi="Tỷ lệ loại A của đơn vị: tính riêng cán bộ, công chức, viên chức, người lao động, hay tính chung",
    en="The limit of class A in a unit: for officials, civil servants, public employees, workers apart or together",
    options=(
        OptionText(id="apart", vi="tính riêng từng loại", en="each apart"),
        OptionText(id="together", vi="tính chung cả đơn vị", en="all of the unit together"),
    ),
    why="Báo viết trên tổng số người được đánh giá, không nói có chia theo loại hay không",
    cite=QD_3814.at(),
)
LIMIT_ROUNDING = xl.Reading(
    id="ha-noi-limit-rounding",
    vi="Tỷ lệ loại A: số lẻ tính thế nào",
    en="The limit of class A: how a fraction is rounded",
    options=(
        OptionText(id="down", vi="làm tròn xuống", en="rounded down"),
        OptionText(id="half-up", vi="từ một nửa trở lên làm tròn lên", en="rounded up from one half"),
    ),
    why="Không nguồn nào nói",
    cite=QD_3814.at(),
)
TEXT_OF_2021 = xl.Reading(
    id="ha-noi-text-of-2021",
    vi="Tháng này của năm 2021: theo Quy định 3814 hay quy định thay thế (1841)",
    en="This month of 2021: under regulation 3814 or the one that replaced it (1841)",
    options=(
        OptionText(id="qd3814", vi="còn theo Quy định 3814", en="still under regulation 3814"),
        OptionText(id="qd1841", vi="đã theo quy định thay thế", en="already under its successor"),
    ),
    why="Chỉ biết quy định thay thế ban hành năm 2021, chưa thấy ngày",
    cite=QD_1841.at(),
)
AMENDED = xl.Reading(
    id="ha-noi-amended",
    vi="Tháng này: trước hay từ khi Quy định 3251 sửa đổi quy định hằng tháng",
    en="This month: before regulation 3251 amended the monthly regulation, or since",
    options=(
        OptionText(id="before", vi="trước khi sửa đổi", en="before"),
        OptionText(id="since", vi="từ khi sửa đổi", en="since"),
    ),
    why="Chưa thấy ngày ban hành của Quy định 3251",
    cite=QD_3251.at(),
)
LITTLE_WORK = xl.Reading(
    id="ha-noi-little-work-points",
    vi="Người thực tế làm việc không quá 50% số ngày: mức “do lãnh đạo quyết định” có còn theo điểm không",
    en="Who worked up to 50% of the days: whether the grade that the head decides still follows the points",
    options=(
        OptionText(
            id="points",
            vi="còn: dưới 50 điểm vẫn là loại D, từ 50 điểm thì người đứng đầu quyết định loại C hay D",
            en="it does: below 50 is class D; from 50 on the head decides between C and D",
        ),
        OptionText(id="head", vi="không, người đứng đầu quyết định loại C hay D", en="it does not: the head decides"),
    ),
    why="Báo chỉ viết không được hoàn thành tốt trở lên, mức khác do lãnh đạo quyết định",
    cite=QD_1841.at(),
)
OF_3814 = (EDGE, LIMIT_BINDS, LIMIT_AMONG, LIMIT_ROUNDING)
OF_2021 = (*OF_3814, TEXT_OF_2021, LITTLE_WORK)
OF_1841 = (AMENDED, LITTLE_WORK)
