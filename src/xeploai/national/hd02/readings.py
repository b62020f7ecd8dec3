"""Cách hiểu: what is not settled by what three local texts repeat of Hướng dẫn 02."""

from __future__ import annotations

import xeploai as xl
from xeploai import OptionText
from xeploai.national.heads import acting_head
from xeploai.national.instruments import HD_02

SCORE = xl.Reading(
    id="hd02-score",
    vi="Điểm của quý: công thức gợi ý KPI = (A + B + C + D)/4 dùng thế nào",
    en="The points of the quarter: how the suggested formula KPI = (A + B + C + D)/4 is used",
    options=(
        OptionText(
            id="given",
            vi="nơi ban hành tự tính (trọng số riêng): điểm tiêu chí chung cộng điểm kết quả được giao",
            en="the local scale, with weights of its own: general points and results as given",
        ),
        OptionText(id="kpi", vi="điểm của quý là KPI", en="the points are the KPI"),
        OptionText(
            id="kpi-as-results",
            vi="điểm kết quả là 70% của KPI, cộng điểm tiêu chí chung",
            en="the results are 70% of the KPI, and the general points are added",
        ),
    ),
    why="Công thức chỉ là gợi ý; văn bản địa phương cho phép trọng số khác và ghép với 30 điểm chung khác nhau; toàn "
    "văn Hướng dẫn 02 chưa được thấy",
    cite=HD_02.at(),
)
NOT_GRADED = xl.Reading(
    id="hd02-not-graded",
    vi="Học tập trung, nghỉ ốm, thai sản từ 2 tháng, bổ nhiệm lần đầu chưa đủ 1 tháng, đang bị kiểm tra: có xếp loại "
    "quý không",
    en="Whether the quarter is graded after 2 months of training or leave, a first appointment, or under inspection",
    options=(
        OptionText(
            id="local-grounds",
            vi="không, như văn bản địa phương: hai văn bản về nghỉ ốm, thai sản, một văn bản về các trường hợp khác",
            en="it is not, as local texts have it: two of sick and maternity leave, one of the other cases",
        ),
        OptionText(id="graded", vi="vẫn xếp loại", en="it is graded all the same"),
    ),
    why="Chỉ thấy trong văn bản địa phương; Hướng dẫn 02 nói gì chưa được thấy",
    cite=HD_02.at(),
)
UNDONE_TASKS = xl.Reading(
    id="hd02-undone-tasks",
    vi="Quý chưa xong 100% nhiệm vụ được giao mà không do nguyên nhân khách quan: có là không hoàn thành nhiệm vụ "
    "không",
    en="Whether a quarter with tasks not all done, and no objective cause, is not completed",
    options=(
        OptionText(
            id="not-completed",
            vi="có, như hai văn bản địa phương; được giảm nhẹ như ở khoản 4 thì do cấp có thẩm quyền quyết định",
            en="it is, as two local texts have it; with the relief of clause 4 the competent level decides",
        ),
        OptionText(
            id="as-the-year",
            vi="không: xét như năm, dưới 70%, hoặc theo cách hiểu qd366-completed-conditions",
            en="it is not: as in the year, below 70% or as qd366-completed-conditions is read",
        ),
    ),
    why="Chỉ hai văn bản địa phương nói; Quy định 366 đặt mốc 70%, Hướng dẫn 02 nói gì chưa được thấy",
    cite=HD_02.at(),
)
MONTH_COUNT = xl.Reading(
    id="hd02-month-count",
    vi="Người bổ nhiệm lần đầu vào ngày đầu tháng cuối quý đã đủ 1 tháng vào ngày cuối quý hay chưa",
    en="Whether who was first appointed on the first day of a quarter's last month has completed a month on its last",
    options=(
        OptionText(
            id="last-day-counts", vi="đã đủ: ngày cuối quý được tính trọn", en="yes: the last day counts in full"
        ),
        OptionText(id="anniversary", vi="chưa đủ: đủ vào ngày đầu quý sau", en="no: it is completed on the day after"),
    ),
    why="Văn bản địa phương chỉ ghi chưa đủ 01 tháng, không nói cách tính tháng",
    cite=HD_02.at(),
)
ACTING_HEAD = acting_head(HD_02.at()).model_copy(
    update={
        "vi": "Người phụ trách khi khuyết người đứng đầu: tập thể hoàn thành dưới 70% nhiệm vụ thì có không hoàn thành "
        "nhiệm vụ như người đứng đầu không",
        "en": "Whether one who acts for a missing head has not completed either where the collective did less than 70% "
        "of its tasks",
    }
)
READINGS = (SCORE, NOT_GRADED, MONTH_COUNT, UNDONE_TASKS, ACTING_HEAD)
