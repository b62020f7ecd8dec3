"""Cách hiểu: what the sources of 2018 leave open on the Party side, declared instead of chosen in silence."""

from __future__ import annotations

import xeploai as xl
from xeploai import OptionText
from xeploai.national.instruments import HD_16, HD_21_CARRIED_BACK, QD_132

SIX_MONTHS_COUNT = xl.Reading(
    id="six-months-count",
    vi="Người kết nạp ngày 01/7 đã đủ 6 tháng vào ngày 31/12 hay chưa",
    en="Whether a member admitted on 1 July has completed 6 months on 31 December",
    options=(
        OptionText(id="last-day-counts", vi="Đã đủ: ngày 31/12 được tính trọn", en="Yes: 31 December counts in full"),
        OptionText(id="anniversary", vi="Chưa đủ: đủ vào ngày 01/01", en="No: they are completed on 1 January"),
    ),
    why="Chưa thấy văn bản nào nói cách tính tháng, hay tính đến ngày nào; ở đây tính đến ngày 31/12, và chỉ vì tính "
    "như thế mà cách hiểu này chỉ chạm tới người kết nạp đúng ngày 01/7",
    cite=HD_16.at(),
)

UNDER_HALF = xl.Reading(
    id="under-half",
    vi="Đảng viên hoàn thành dưới 50% chỉ tiêu, nhiệm vụ: riêng điều đó đã là không hoàn thành nhiệm vụ hay chưa",
    en="Whether less than 50% of the targets and tasks alone means that a member has not completed",
    options=(
        OptionText(
            id="hd16-alone",
            vi="Riêng điều đó là đủ, như Hướng dẫn 16 viết",
            en="It does by itself, as guidance 16 has it",
        ),
        OptionText(
            id="qd132-and-key-targets",
            vi="Chỉ khi các chỉ tiêu chủ yếu cũng không đạt 100%, như Quy định 132 viết",
            en="Only where the key targets were not met in full either, as regulation 132 has it",
        ),
    ),
    why="Quy định 132, văn bản cao hơn, đòi cả hai điều (Điều 12.4c); Hướng dẫn 16 và 21, hướng dẫn thi hành nó, chỉ "
    "nêu một; chưa thấy văn bản nào gỡ chỗ khác nhau này",
    cite=QD_132.at("Điều 12", "4", "c"),
)

OVER_20 = xl.Reading(
    id="over-20-not-completed",
    vi="Chi bộ, đảng bộ có trên 20% đảng viên, tổ chức trực thuộc không hoàn thành nhiệm vụ: chỉ một nguồn nói, và chỉ "
    "về chi bộ, rằng chi bộ cũng vậy",
    en="An organisation with more than 20% of members or organisations not completed: one source alone says, and of "
    "cells only, that it has not completed either",
    options=(
        OptionText(
            id="lowers",
            vi="Chi bộ, đảng bộ không hoàn thành nhiệm vụ",
            en="The organisation has not completed its tasks",
        ),
        OptionText(id="no-rule", vi="Không có quy định này", en="There is no such rule"),
    ),
    why="Danh sách trong văn bản bị cắt, nguồn còn lại chưa đủ để chọn",
    cite=HD_21_CARRIED_BACK.at("Mục II", "B.1.3", "d"),
)

PART_OF_YEAR = xl.Reading(
    id="organisation-part-of-year",
    vi="Tổ chức đảng thành lập hoặc kết thúc hoạt động trong năm có được xếp loại của năm ấy không",
    en="Whether an organisation that was set up or ended in the year is graded for it",
    options=(
        OptionText(id="graded", vi="Được xếp loại như tổ chức khác", en="It is graded like any other"),
        OptionText(id="not-graded", vi="Không xếp loại", en="It is not graded"),
    ),
    why="Chưa thấy văn bản nào của năm 2018 nói; mốc 6 tháng của tổ chức mới là của Hướng dẫn 21 (2019), không áp dụng "
    "ngược",
    cite=HD_16.at(),
)

_MEMBER_LIMIT = HD_21_CARRIED_BACK.at("Mục II", "B.2.3", "a")
LIMIT_GROUP = xl.Reading(
    id="limit-group",
    vi="Tỷ lệ 20% hoàn thành xuất sắc nhiệm vụ: trong phạm vi nào",
    en="The limit of 20% excellent: within which group",
    options=(
        OptionText(id="grassroots", vi="trong tổ chức cơ sở đảng", en="within the grassroots organisation"),
        OptionText(id="cell", vi="trong chi bộ", en="within the cell"),
    ),
    default="grassroots",
    why="Lời văn Hướng dẫn 21 (2019): trong từng tổ chức cơ sở đảng; nơi chỉ nêu con số thì còn cách hiểu kia",
    cite=_MEMBER_LIMIT,
)
READINGS = (
    SIX_MONTHS_COUNT,
    UNDER_HALF,
    OVER_20,
    PART_OF_YEAR,
    LIMIT_GROUP,
)
