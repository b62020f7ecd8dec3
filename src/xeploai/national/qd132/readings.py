"""Cách hiểu chung: what the sources leave open for Party and leadership alike, in 2018 and in the years after it."""

from __future__ import annotations

import xeploai as xl
from xeploai import OptionText
from xeploai.national.instruments import HD_16, HD_21, HD_21_CARRIED_BACK
from xeploai.national.limits import limit_base, limit_rounding
from xeploai.national.part_of_year import ended_in_year
from xeploai.national.qd132.carried_back import HD21_WORDING

# -- 2018 --------------------------------------------------------------------------------------------------------------

STANDARDS = xl.Reading(
    id=HD21_WORDING.reading,
    vi="Điều kiện của từng mức chất lượng theo Hướng dẫn 16-HD/BTCTW chưa được thấy toàn văn",
    en="The conditions of the grades in guidance 16-HD/BTCTW were not seen",
    options=(
        OptionText(
            id="not-seen",
            vi="Không suy ra điều kiện nào: chỉ các căn cứ không hoàn thành nhiệm vụ đã biết được áp dụng; với cán bộ "
            "lãnh đạo thì cả tiêu chí của Quy định 89",
            en="No condition is inferred: only the known grounds of the lowest grade hold, of leaders the criteria of "
            "regulation 89 as well",
        ),
        OptionText(
            id=HD21_WORDING.option,
            vi="Dùng tương tự lời văn Hướng dẫn 21-HD/BTCTW (18/10/2019); điểm mới của Hướng dẫn 21 (đình chỉ sinh "
            "hoạt, nghỉ ốm, thai sản, vắng mặt, nơi mới thành lập, người nhiều nơi xếp khác nhau) không áp dụng ngược",
            en="The wording of guidance 21-HD/BTCTW (18/10/2019) by analogy; what was new in guidance 21 (suspension, "
            "sick leave, maternity, absence, new organisations, who is graded differently at several places) is not "
            "carried back",
        ),
    ),
    default="not-seen",
    why="Hướng dẫn 21 ban hành sau năm 2018: không áp dụng ngược khi người dùng không nói rõ. Dù dùng lời văn ấy cho "
    "các mức, điểm mới của nó vẫn không áp dụng: không xếp loại người bị đình chỉ sinh hoạt (chỉ nêu để xem xét), chỉ "
    "bị đình chỉ sinh hoạt cấp ủy thì vẫn xếp loại, người chưa đủ 6 tháng vẫn kiểm điểm, nghỉ thai sản thì xếp theo "
    "thời gian thực tế công tác, vắng mặt thì xếp loại vào thời gian sớm nhất, nhiều nơi xếp khác nhau thì cấp có thẩm "
    "quyền quyết định. Nghỉ ốm từ 3 tháng trở lên không được tốt: để ngỏ (*.sick_leave). Tổ chức, tập thể thành lập "
    "chưa đủ 6 tháng: theo cách hiểu organisation-part-of-year",
    cite=HD_16.at(),
)
PART_OF_YEAR = xl.Reading(
    id="organisation-part-of-year",
    vi="Tổ chức đảng, tập thể lãnh đạo thành lập trong năm có được xếp loại của năm ấy không",
    en="Whether an organisation or collective that was set up in the year is graded for it",
    options=(
        OptionText(id="graded", vi="Được xếp loại như nơi khác", en="It is graded like any other"),
        OptionText(
            id="under-six-months",
            vi="Không xếp loại nếu thành lập chưa đủ 6 tháng, tương tự Hướng dẫn 21 (cùng với hd21-wording)",
            en="It is not graded where founded less than 6 months ago, by analogy with guidance 21 (with hd21-wording)",
        ),
        OptionText(id="not-graded", vi="Không xếp loại, dù thành lập lúc nào", en="It is not graded, whenever founded"),
    ),
    why="Chưa thấy văn bản nào của năm 2018 nói; mốc 6 tháng của tổ chức, tập thể mới là của Hướng dẫn 21 (2019), "
    "không áp dụng ngược khi người dùng không nói rõ",
    cite=HD_16.at(),
)
ENDED_IN_YEAR = ended_in_year(
    HD_21.at("Mục II", "6", established=xl.Established.MEMORY),
    "Hướng dẫn 21 chỉ nói nơi thành lập chưa đủ 6 tháng; chưa thấy văn bản nào nói nơi đã kết thúc",
)
ENDED_IN_2018 = ended_in_year(
    HD_16.at(established=xl.Established.MEMORY), "Chưa thấy văn bản nào của năm 2018 nói nơi đã kết thúc"
)
# -- both years --------------------------------------------------------------------------------------------------------

SIX_MONTHS_COUNT = xl.Reading(
    id="six-months-count",
    vi="Người kết nạp, tổ chức thành lập ngày 01/7 đã đủ 6 tháng vào ngày 31/12 hay chưa",
    en="Whether who was admitted, or what was founded, on 1 July has completed 6 months on 31 December",
    options=(
        OptionText(id="last-day-counts", vi="Đã đủ: ngày 31/12 được tính trọn", en="Yes: 31 December counts in full"),
        OptionText(id="anniversary", vi="Chưa đủ: đủ vào ngày 01/01", en="No: they are completed on 1 January"),
    ),
    why="Chưa thấy văn bản nào nói cách tính tháng, hay tính đến ngày nào; ở đây tính đến ngày 31/12, và chỉ vì tính "
    "như thế mà cách hiểu này chỉ chạm tới ngày 01/7; người chưa đủ 6 tháng vào ngày kiểm điểm mà đủ vào ngày 31/12 "
    "thì được nêu để xem xét",
    cite=HD_21.at("Mục II", "6"),
)
_OF_2018 = HD_21_CARRIED_BACK.at("Mục II")
LIMIT_BASE = limit_base(
    _OF_2018,
    "Lời văn Hướng dẫn 21 (2019) “số được xếp loại hoàn thành tốt nhiệm vụ” không nói có kể người xuất sắc hay "
    "không, thực tế làm cả hai cách; tính trên số được xếp loại thì trái lời văn ấy, nhưng Hướng dẫn 16 viết thế nào "
    "chưa được thấy",
)
LIMIT_ROUNDING = limit_rounding(_OF_2018, "Chưa thấy văn bản nào của năm 2018 nói cách làm tròn")
_BASE = limit_base(
    HD_21.at("Mục II"),
    "Lời văn “số được xếp loại hoàn thành tốt nhiệm vụ” không nói có kể người xuất sắc hay không, thực tế làm cả hai "
    "cách; tính trên mọi người được xếp loại thì trái lời văn ấy",
)
LIMIT_BASE_FROM_2019 = _BASE.model_copy(
    update={"options": tuple(one for one in _BASE.options if one.id in {"good", "good-or-above"})}
)
"""Without the third way of 2018: of all who are graded the words of guidance 21 do not speak."""
LIMIT_ROUNDING_FROM_2019 = limit_rounding(HD_21.at("Mục II"), "Chưa thấy văn bản nào của Trung ương nói cách làm tròn")
READINGS = (
    STANDARDS,
    SIX_MONTHS_COUNT.model_copy(update={"cite": HD_16.at()}),
    PART_OF_YEAR,
    ENDED_IN_2018,
    LIMIT_BASE,
    LIMIT_ROUNDING,
)
FROM_2019 = (SIX_MONTHS_COUNT, ENDED_IN_YEAR, LIMIT_BASE_FROM_2019, LIMIT_ROUNDING_FROM_2019)
