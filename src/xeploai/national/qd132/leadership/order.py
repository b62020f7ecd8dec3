"""Thứ tự: the collective before its individuals, the head after the unit; a leader is graded as a member first.

The three steps are regulation 132's, the secret ballot on leaders is regulation 89's. The rest is guidance 21's, for
2018 by analogy; that a leader is graded as a member first only a report of the year 2018 says, as a rule of the centre.
That the head comes after the other individuals too has no precedence: all of them are leaders. That lower collectives
come before upper ones has none: no link leads from a collective to the one above it.
"""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import HD_16, HD_21, QD_89
from xeploai.national.kinds import (
    AGENCY,
    COLLECTIVE,
    LEADER,
    MASS_ORGANISATION,
    PARTY_MEMBER,
    PARTY_ORGANISATION,
)
from xeploai.national.qd132.carried_back import Guided, all_of
from xeploai.national.qd132.steps import own_steps
from xeploai.national.steps import in_turn

_QD89 = QD_89.at()
BALLOT = (
    in_turn(
        LEADER,
        "self_grade",
        "opinions",
        _QD89,
        "Cán bộ tự đánh giá trước khi cơ quan tham mưu lấy ý kiến, có ý kiến của cấp ủy nơi cư trú",
        "The leader assesses himself before opinions are gathered, that of the place of residence among them",
    ),
    in_turn(
        LEADER,
        "opinions",
        "vote",
        _QD89,
        "Lấy ý kiến xong, tập thể lãnh đạo mới bỏ phiếu kín về mức xếp loại",
        "The collective votes on the grade by secret ballot once the opinions are gathered",
    ),
)
_HEADED = {
    "unit": (AGENCY, "cơ quan, đơn vị", "The agency or unit"),
    "mass_organisation": (MASS_ORGANISATION, "Mặt trận, đoàn thể", "The Front or mass organisation"),
    "party_organisation": (PARTY_ORGANISATION, "tổ chức đảng", "The Party organisation"),
}
_MEMBER_FIRST = xl.Precedence(
    "leader.order.member_first",
    before=(PARTY_MEMBER, "decision"),
    after=(LEADER, "decision"),
    scope="same_person",
    cite=HD_16.at(),
    vi="Đảng viên là lãnh đạo, quản lý: xếp loại đảng viên trước, cán bộ lãnh đạo, quản lý sau",
    en="A leader is graded as a member first, as a leader after",
)
_TOGETHER = (
    xl.Precedence(
        "leader.order.collective_review_first",
        before=(COLLECTIVE, "review"),
        after=(LEADER, "review"),
        scope="same_unit",
        cite=HD_21.at(),
        vi="Kiểm điểm tập thể trước, cá nhân sau",
        en="The collective is reviewed first, its individuals after",
    ),
    xl.Precedence(
        "leader.order.collective_first",
        before=(COLLECTIVE, "decision"),
        after=(LEADER, "decision"),
        scope="same_unit",
        cite=HD_21.at(),
        vi="Xếp loại tập thể lãnh đạo trước, thành viên sau",
        en="The collective is graded before its individuals",
    ),
    *(
        xl.Precedence(
            f"leader.order.{name}_first",
            before=(kind, "decision"),
            after=(LEADER, "decision"),
            scope="same_unit",
            cite=HD_21.at("Mục II", "B.4"),
            vi=f"Xếp loại {vi} trước, người đứng đầu sau",
            en=f"{en} is graded before its head",
        )
        for name, (kind, vi, en) in _HEADED.items()
    ),
    xl.Precedence(
        "collective.order.leaders_before_completion",
        before=(LEADER, "review"),
        after=(COLLECTIVE, "completion"),
        scope="same_unit",
        cite=HD_21.at(),
        vi="Kết quả kiểm điểm cá nhân bổ sung, hoàn chỉnh kiểm điểm của tập thể",
        en="The reviews of individuals complete the review of the collective",
    ),
)
RULES = all_of(
    (
        own_steps(COLLECTIVE),
        own_steps(LEADER),
        Guided(alike=BALLOT, by_analogy=_TOGETHER, in_2018=(_MEMBER_FIRST,)),
    )
)
