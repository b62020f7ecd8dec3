"""Cách hiểu chung của năm 2018: what the sources leave open for Party and leadership alike."""

from __future__ import annotations

import xeploai as xl
from xeploai import OptionText
from xeploai.national.instruments import HD_16, HD_21_CARRIED_BACK

STANDARDS = xl.Reading(
    id="hd16-standards",
    vi="Điều kiện của từng mức chất lượng theo Hướng dẫn 16-HD/BTCTW chưa được thấy toàn văn",
    en="The conditions of the grades in guidance 16-HD/BTCTW were not seen",
    options=(
        OptionText(
            id="not-seen",
            vi="Không suy ra điều kiện nào: chỉ các căn cứ không hoàn thành nhiệm vụ đã biết được áp dụng",
            en="No condition is inferred: only the known grounds of the lowest grade hold",
        ),
        OptionText(
            id="hd21-wording",
            vi="Dùng tương tự lời văn Hướng dẫn 21-HD/BTCTW (18/10/2019); mọi tiêu chí ở phần I và II của phiếu tổ "
            "chức đảng là tiêu chí kết quả; các tỷ lệ tính trên số đảng viên, số tổ chức đảng được xếp loại",
            en="The wording of guidance 21-HD/BTCTW (18/10/2019) by analogy; all criteria in parts I and II of the "
            "form of organisations count as criteria of results; shares are of the members or organisations graded",
        ),
    ),
    default="not-seen",
    why="Hướng dẫn 21 ban hành sau năm 2018: không áp dụng ngược khi người dùng không nói rõ",
    cite=HD_16.at(),
)
HD21_WORDING = STANDARDS.option("hd21-wording")
LIMIT_BASE = xl.Reading(
    id="limit-base",
    vi="Tỷ lệ 20% hoàn thành xuất sắc nhiệm vụ: tính trên số nào",
    en="The limit of 20% excellent: of whom",
    options=(
        OptionText(id="good", vi="trên số xếp loại tốt, không kể xuất sắc", en="of those good, without the excellent"),
        OptionText(id="good-or-above", vi="trên số xếp loại tốt trở lên", en="of those good or above"),
        OptionText(id="graded", vi="trên số được xếp loại", en="of all who are graded"),
    ),
    why="Lời văn “số được xếp loại hoàn thành tốt nhiệm vụ” không nói có kể người xuất sắc hay không, thực tế làm cả "
    "hai cách; nơi chỉ nêu con số thì có thể hiểu là số được xếp loại",
    cite=HD_21_CARRIED_BACK.at("Mục II"),
)
LIMIT_ROUNDING = xl.Reading(
    id="limit-rounding",
    vi="Tỷ lệ 20% hoàn thành xuất sắc nhiệm vụ: số lẻ tính thế nào",
    en="The limit of 20% excellent: how a fraction is rounded",
    options=(
        OptionText(id="down", vi="làm tròn xuống", en="rounded down"),
        OptionText(id="half-up", vi="từ một nửa trở lên làm tròn lên", en="rounded up from one half"),
    ),
    why="Chưa thấy văn bản nào của năm 2018 nói cách làm tròn",
    cite=HD_21_CARRIED_BACK.at("Mục II"),
)
READINGS = (STANDARDS, LIMIT_BASE, LIMIT_ROUNDING)
