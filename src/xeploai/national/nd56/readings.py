"""Cách hiểu phía Nhà nước năm 2018: what the pages that quote NĐ 56/2015 leave open."""

from __future__ import annotations

import xeploai as xl
from xeploai import OptionText
from xeploai.national.instruments import ND_56

SERVANT_NUMBERS = xl.Reading(
    id="nd56-servant-numbers",
    vi="Công chức không giữ chức vụ: mức tốt, mức ba và mức không hoàn thành có theo 100% và 70% như viên chức không",
    en="Civil servants without a leading post: whether good, the third grade and the lowest follow 100% and 70% as for "
    "public employees",
    options=(
        OptionText(
            id="as-employees",
            vi="Như viên chức: tốt 100%, bảo đảm tiến độ, chất lượng; mức ba từ 70% đến dưới 100%; dưới 70% không "
            "hoàn thành",
            en="As for public employees: good 100%, on time and of quality; the third from 70% to below 100%; below "
            "70% not completed",
        ),
        OptionText(id="not-seen", vi="Không suy ra điều kiện nào", en="No condition is inferred"),
    ),
    why="Các con số này chỉ thấy ở viên chức và ở công chức lãnh đạo (khoản 2 Điều 20); với công chức khác chỉ theo "
    "trí nhớ, chưa thấy lời văn",
    cite=ND_56.at("Điều 19", established=xl.Established.MEMORY),
)
AS_EMPLOYEES = SERVANT_NUMBERS.option("as-employees")
READINGS = (SERVANT_NUMBERS,)
