"""Cách hiểu về tập thể và cá nhân lãnh đạo năm 2018: what the texts leave open."""

from __future__ import annotations

import xeploai as xl
from xeploai import OptionText
from xeploai.national.instruments import HD_16, HD_21_CARRIED_BACK

_KHT = HD_21_CARRIED_BACK.at("Mục II", "B.3.3", "d")

COLLECTIVE_UNDER_HALF = xl.Reading(
    id="collective-under-half",
    vi="Tập thể lãnh đạo: dưới 50% chỉ tiêu, các chỉ tiêu chủ yếu không đạt 100%: cần cả hai hay chỉ một",
    en="Collectives: less than 50% of the targets, key targets not met in full: whether both are needed or either",
    options=(
        OptionText(id="both", vi="Cần cả hai", en="Both"),
        OptionText(id="either", vi="Chỉ cần một", en="Either"),
    ),
    why="Hai điều nối nhau bằng dấu phẩy; Quy định 132 đối với cá nhân đòi cả hai",
    cite=_KHT,
)
ACTING_HEAD = xl.Reading(
    id="acting-head",
    vi="Người phụ trách khi khuyết người đứng đầu có bị giữ không cao hơn đơn vị như người đứng đầu không",
    en="Whether one who acts for a missing head is held at or below the unit as a head is",
    options=(
        OptionText(id="as-head", vi="Như người đứng đầu", en="As a head"),
        OptionText(id="not-head", vi="Không", en="Not"),
    ),
    why="Chưa thấy văn bản nào nói",
    cite=HD_16.at(established=xl.Established.MEMORY),
)
READINGS = (COLLECTIVE_UNDER_HALF, ACTING_HEAD)
