"""Cách hiểu: câu mà hai người đọc hiểu khác nhau được khai ra, không lặng lẽ chọn thay người có thẩm quyền."""

from __future__ import annotations

import xeploai as xl
from xeploai_tinh_mau.instruments import PLAN

# Không có `default`: chưa ai chọn, nên điều phụ thuộc vào nó để ngỏ.
WHICH_MISSED = xl.Reading(
    id="tinh-mau-which-missed",
    vi="“Vắng mặt” ở Điều 4: mọi kỳ vắng, hay chỉ kỳ vắng không có lý do chính đáng",
    en="'Missed' in article 4: every meeting missed, or only those missed without a good reason",
    options=(
        xl.OptionText(id="every", vi="Mọi kỳ vắng", en="Every meeting missed"),
        xl.OptionText(id="unexcused", vi="Chỉ kỳ vắng không có lý do", en="Those without a good reason"),
    ),
    why="Điều 4 viết “vắng mặt”, không nói có kể kỳ vắng có lý do hay không",
    cite=PLAN.at("Điều 4"),
)
READINGS = (WHICH_MISSED,)
