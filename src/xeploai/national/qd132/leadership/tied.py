"""Cán bộ lãnh đạo, quản lý gắn với đơn vị, tập thể: HD 21 B.4, for 2018 by analogy."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.forms.leadership import LeaderForm
from xeploai.national.instruments import HD_21
from xeploai.national.kinds import HEADS, IN_COLLECTIVE, LEADER, LEADS
from xeploai.national.limits import limits
from xeploai.national.qd132.carried_back import Guided, carried_back
from xeploai.national.qd132.leadership.parameters import LEADER_LIMIT
from xeploai.national.qd132.leadership.readings import ACTING_HEAD
from xeploai.national.qd132.readings import (
    LIMIT_BASE,
    LIMIT_BASE_FROM_2019,
    LIMIT_ROUNDING,
    LIMIT_ROUNDING_FROM_2019,
)

_B4 = HD_21.at("Mục II", "B.4")
_NOT_ABOVE_UNIT = xl.not_above(
    "leader.head_not_above_unit",
    LEADER,
    HEADS.grade.decided,
    cite=_B4,
    only=~LeaderForm.is_acting,
    vi="Người đứng đầu không được xếp loại cao hơn tổ chức, cơ quan, đơn vị mình đứng đầu",
    en="A head is not graded above the organisation, agency or unit he heads",
)
_ACTING_NOT_ABOVE_UNIT = xl.not_above(
    "leader.acting_not_above_unit",
    LEADER,
    HEADS.grade.decided,
    cite=_B4,
    only=LeaderForm.is_acting,
    reading=ACTING_HEAD.option("as-head"),
    vi="Người phụ trách khi khuyết người đứng đầu không được xếp loại cao hơn tổ chức, cơ quan, đơn vị mình phụ trách",
    en="Who acts for a missing head is not graded above the organisation, agency or unit he is in charge of",
)
# The collective one heads, not each one sits in: it leads the very unit that one heads.
_HEADS_IT = IN_COLLECTIVE.get(LEADS.target_id).is_(HEADS.target_id)
_ACTING_NOT_ABOVE_COLLECTIVE = xl.not_above(
    "leader.acting_not_above_collective",
    LEADER,
    IN_COLLECTIVE.grade.decided,
    cite=_B4,
    only=_HEADS_IT & LeaderForm.is_acting,
    reading=ACTING_HEAD.option("as-head"),
    vi="Người phụ trách khi khuyết người đứng đầu không được xếp loại cao hơn tập thể lãnh đạo, quản lý",
    en="Who acts for a missing head is not graded above the leadership collective",
)
_NOT_ABOVE_COLLECTIVE = xl.not_above(
    "leader.head_not_above_collective",
    LEADER,
    IN_COLLECTIVE.grade.decided,
    cite=_B4,
    only=_HEADS_IT & ~LeaderForm.is_acting,
    vi="Người đứng đầu không được xếp loại cao hơn tập thể lãnh đạo, quản lý",
    en="A head is not graded above the leadership collective",
)


def _limits(base_of: xl.Reading, rounding_of: xl.Reading) -> tuple[xl.Quota, ...]:
    return limits(
        "leader.limit",
        LEADER,
        group=LeaderForm.title_group,
        share=LEADER_LIMIT,
        choice=LeaderForm.chosen_excellent,
        cite=_B4,
        base_of=base_of,
        rounding_of=rounding_of,
        reading=(),
        vi="cán bộ lãnh đạo, quản lý có chức danh tương đương",
        en="leaders of equivalent titles",
        where=LeaderForm.primary_post,
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
        *_NOT_ABOVE_UNIT,
        *_ACTING_NOT_ABOVE_UNIT,
        *_NOT_ABOVE_COLLECTIVE,
        *_ACTING_NOT_ABOVE_COLLECTIVE,
        _HD21_CRITERIA,
    ),
    from_2019=_limits(LIMIT_BASE_FROM_2019, LIMIT_ROUNDING_FROM_2019),
    in_2018=carried_back(_limits(LIMIT_BASE, LIMIT_ROUNDING)),
)
