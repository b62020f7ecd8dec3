"""Cách hiểu của NĐ 233/2026: what those who apply it tell differently, or do not tell."""

from __future__ import annotations

import xeploai as xl
from xeploai import OptionText
from xeploai.national.instruments import ND_233

_ART_12 = ND_233.at("Điều 12")

FIRST_YEAR = xl.Reading(
    id="nd233-first-year",
    vi="Năm 2026 viên chức được xếp loại bằng điểm của những tháng nào",
    en="By the points of which months public employees are graded for 2026",
    options=(
        OptionText(
            id="from-july",
            vi="của các tháng từ tháng 7, khi Nghị định có hiệu lực",
            en="those from July, when the decree came into force",
        ),
        OptionText(
            id="twelve-months",
            vi="của cả mười hai tháng; sáu tháng đầu chấm theo cách của đơn vị",
            en="all twelve; January to June scored in the unit's own way",
        ),
    ),
    why="Điều khoản chuyển tiếp chưa được thấy; sáu tháng đầu năm chưa có điểm theo Nghị định này",
    cite=ND_233.at(),
)
DISCIPLINE = xl.Reading(
    id="nd233-discipline",
    vi="Kỷ luật không liên quan nhiệm vụ, không do suy thoái có làm viên chức không hoàn thành nhiệm vụ không",
    en="Whether discipline neither linked to duties nor for degradation makes a public employee not completed",
    options=(
        OptionText(id="any", vi="có: mọi kỷ luật trong năm", en="yes: any discipline in the year"),
        OptionText(
            id="duty-or-degradation",
            vi="không: chỉ kỷ luật liên quan nhiệm vụ hoặc do suy thoái, như với công chức",
            en="no: only if linked to duties or for degradation, as of civil servants",
        ),
    ),
    why="Nguồn chỉ nói bị kỷ luật trong năm; Nghị định 335 cùng thời chỉ nói kỷ luật liên quan công vụ hoặc suy thoái",
    cite=_ART_12,
)
LIMIT_GROUP = xl.Reading(
    id="nd233-limit-group",
    vi="Tỷ lệ 20% viên chức xuất sắc: tính trong nhóm nào",
    en="The limit of 20% excellent public employees: within which group",
    options=(
        OptionText(id="unit", vi="trong cả đơn vị", en="in the whole unit"),
        OptionText(
            id="similar", vi="trong từng nhóm có nhiệm vụ tương đồng của đơn vị", en="in each group of similar tasks"
        ),
        OptionText(
            id="unit-and-similar",
            vi="cả trong đơn vị lẫn trong từng nhóm có nhiệm vụ tương đồng",
            en="both in the whole unit and in each group of similar tasks",
        ),
    ),
    why="Nguồn chỉ nói tỷ lệ, không nói nhóm; Nghị định 335 tính cả hai",
    cite=_ART_12,
)
LIMIT_BASE = xl.Reading(
    id="nd233-limit-base",
    vi="Tỷ lệ 20% viên chức xuất sắc: tính trên số nào",
    en="The limit of 20% excellent public employees: of whom",
    options=(
        OptionText(id="good", vi="trên số xếp loại tốt, không kể xuất sắc", en="of those good, without the excellent"),
        OptionText(id="good-or-above", vi="trên số xếp loại tốt trở lên", en="of those good or above"),
    ),
    why="Người áp dụng kể khác nhau: quy chế của một trường vừa nói số tốt trở lên vừa nói số tốt",
    cite=_ART_12,
)
LIMIT_ROUNDING = xl.Reading(
    id="nd233-limit-rounding",
    vi="Tỷ lệ 20% viên chức xuất sắc: số lẻ tính thế nào",
    en="The limit of 20% excellent public employees: how a fraction is rounded",
    options=(
        OptionText(id="down", vi="làm tròn xuống", en="rounded down"),
        OptionText(id="half-up", vi="từ một nửa trở lên làm tròn lên", en="rounded up from one half"),
    ),
    default="down",
    why="Tỷ lệ “không quá” mà làm tròn lên thì đã quá",
    cite=_ART_12,
)
READINGS = (DISCIPLINE, LIMIT_GROUP, LIMIT_BASE, LIMIT_ROUNDING)
