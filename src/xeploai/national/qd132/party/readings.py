"""Cách hiểu: what the sources leave open on the Party side, in 2018 and in the years after it."""

from __future__ import annotations

import xeploai as xl
from xeploai import OptionText
from xeploai.national.instruments import HD_21, HD_21_CARRIED_BACK, QD_132
from xeploai.national.qd132.carried_back import reading_carried_back


def _under_half(number: str) -> xl.Reading:
    """Return the reading of a year with that guidance."""
    return xl.Reading(
        id="under-half",
        vi="Đảng viên hoàn thành dưới 50% chỉ tiêu, nhiệm vụ: riêng điều đó đã là không hoàn thành nhiệm vụ hay chưa",
        en="Whether less than 50% of the targets and tasks alone means that a member has not completed",
        options=(
            OptionText(
                id=f"hd{number}-alone",
                vi=f"Riêng điều đó là đủ, như Hướng dẫn {number} viết",
                en=f"It does by itself, as guidance {number} has it",
            ),
            OptionText(
                id="qd132-and-key-targets",
                vi="Chỉ khi các chỉ tiêu chủ yếu cũng không đạt 100%, như Quy định 132 viết",
                en="Only where the key targets were not met in full either, as regulation 132 has it",
            ),
        ),
        why="Quy định 132, văn bản cao hơn, đòi cả hai điều (Điều 12.4c); Hướng dẫn 16 và 21, hướng dẫn thi hành nó, "
        "chỉ nêu một; chưa thấy văn bản nào gỡ chỗ khác nhau này",
        cite=QD_132.at("Điều 12", "4", "c"),
    )


UNDER_HALF, UNDER_HALF_FROM_2019 = _under_half("16"), _under_half("21")
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
    cite=HD_21.at("Mục II", "B.1.3", "d"),
)

LIMIT_GROUP = xl.Reading(
    id="limit-group",
    vi="Tỷ lệ 20% hoàn thành xuất sắc nhiệm vụ: trong phạm vi nào",
    en="The limit of 20% excellent: within which group",
    options=(
        OptionText(id="grassroots", vi="trong tổ chức cơ sở đảng", en="within the grassroots organisation"),
        OptionText(id="cell", vi="trong chi bộ", en="within the cell"),
    ),
    default="grassroots",
    why="Lời văn Hướng dẫn 21 (2019): trong từng tổ chức cơ sở đảng; Hướng dẫn 16 viết thế nào chưa được thấy",
    cite=HD_21_CARRIED_BACK.at("Mục II", "B.2.3", "a"),
)
ORGANISATION_COMPLETED = xl.Reading(
    id="organisation-completed",
    vi="Tổ chức đảng hoàn thành nhiệm vụ: mọi tiêu chí phải từ Trung bình trở lên, hay chỉ cần không thuộc trường hợp "
    "không hoàn thành",
    en="An organisation that completed: every criterion at least fair, or only none of the cases of the lowest grade",
    options=(
        OptionText(
            id="all-fair",
            vi="Mọi tiêu chí từ Trung bình trở lên; có tiêu chí Kém thì không hoàn thành nhiệm vụ",
            en="Every criterion at least fair; one that is poor means the lowest grade",
        ),
        OptionText(
            id="no-case",
            vi="Không đạt mức tốt và không thuộc trường hợp không hoàn thành nhiệm vụ; tiêu chí Kém tự nó không hạ mức",
            en="Neither good nor a case of the lowest grade; a poor criterion alone lowers nothing",
        ),
    ),
    why="Hai trang trích lại Hướng dẫn 21 chép điểm c khác nhau; chưa thấy nguyên văn",
    cite=HD_21.at("Mục II", "B.1.3", "c"),
)
_BOTH = (OVER_20, ORGANISATION_COMPLETED)
READINGS = (UNDER_HALF, *map(reading_carried_back, _BOTH), LIMIT_GROUP)
FROM_2019 = (UNDER_HALF_FROM_2019, *_BOTH)
