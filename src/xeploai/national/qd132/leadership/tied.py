"""Cán bộ lãnh đạo, quản lý gắn với đơn vị, tập thể: HD 21 B.4, for 2018 by analogy."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.forms.leadership import LeaderForm
from xeploai.national.heads import not_above_what_is_headed
from xeploai.national.instruments import HD_21
from xeploai.national.kinds import LEADER
from xeploai.national.limits import limits, posts
from xeploai.national.qd132.carried_back import Guided, carried_back
from xeploai.national.qd132.leadership.parameters import LEADER_LIMIT
from xeploai.national.qd132.leadership.readings import ACTING_HEAD, COUNTED_POSTS
from xeploai.national.qd132.readings import (
    LIMIT_BASE,
    LIMIT_BASE_FROM_2019,
    LIMIT_ROUNDING,
    LIMIT_ROUNDING_FROM_2019,
)

_B4 = HD_21.at("Mục II", "B.4")


def _limits(base_of: xl.Reading, rounding_of: xl.Reading) -> tuple[xl.Quota, ...]:
    return tuple(
        quota
        for name, reading, where, more_vi, more_en in posts(COUNTED_POSTS)
        for quota in limits(
            f"leader.{name}",
            LEADER,
            group=LeaderForm.title_group,
            share=LEADER_LIMIT,
            choice=LeaderForm.chosen_excellent,
            cite=_B4,
            base_of=base_of,
            rounding_of=rounding_of,
            reading=reading,
            vi=f"cán bộ lãnh đạo, quản lý có chức danh tương đương{more_vi}",
            en=f"leaders of equivalent titles{more_en}",
            where=where,
        )
    )


_HD21_CRITERIA = xl.Hole(
    "leader.hd21_criteria",
    kinds=(LEADER,),
    cite=_B4,
    vi="Hướng dẫn 21 thêm tiêu chí đổi mới, cải cách hành chính, công nghệ, sản phẩm lượng hóa, nêu gương: mức nào đòi "
    "đến đâu chưa được thấy",
    en="Guidance 21 adds innovation, administrative reform, technology, quantifiable products and setting an example: "
    "what each grade asks of them was not seen",
)
RULES = Guided(
    by_analogy=(
        *not_above_what_is_headed(_B4, (), ACTING_HEAD.option("as-head")),
        _HD21_CRITERIA,
    ),
    from_2019=_limits(LIMIT_BASE_FROM_2019, LIMIT_ROUNDING_FROM_2019),
    in_2018=carried_back(_limits(LIMIT_BASE, LIMIT_ROUNDING)),
)
