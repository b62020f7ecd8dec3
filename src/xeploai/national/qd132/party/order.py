"""Thứ tự: in what order Party organisations and members take the steps of the year's grading.

The three steps are regulation 132's; the rest is known from pages about guidance 21 and holds for 2018 by analogy. What
comes before a member's review on the side of the State, and after his grade on the side of leaders, stands there.
"""

from __future__ import annotations

from typing import Literal

import xeploai as xl
from xeploai.national.instruments import HD_16, HD_21
from xeploai.national.kinds import AGENCY, MASS_ORGANISATION, PARTY_MEMBER, PARTY_ORGANISATION
from xeploai.national.qd132.carried_back import Guided, all_of
from xeploai.national.qd132.steps import own_steps
from xeploai.national.steps import in_turn


def _first(
    name: str, kind: xl.Kind, scope: Literal["same_unit", "same_level", "superior"], cite: xl.Citation, vi: str, en: str
) -> xl.Precedence:
    """Return that those of `kind` are decided before the organisation."""
    return xl.Precedence(
        f"party_organisation.order.{name}",
        before=(kind, "decision"),
        after=(PARTY_ORGANISATION, "decision"),
        scope=scope,
        cite=cite,
        vi=vi,
        en=en,
    )


# That members, agencies and mass organisations come first is inferred: the standard of the organisation reads their
# grades.
_READ = HD_21.at("Mục II", "B.1.3")


def _reports_first(cite: xl.Citation) -> xl.Precedence:
    return in_turn(
        PARTY_MEMBER,
        "self_grade",
        "opinions",
        cite,
        "Đảng viên tự xếp loại và báo cáo trước chi bộ rồi chi ủy mới lấy ý kiến",
        "The member grades himself and reports to the cell before the opinions are gathered",
    )


_FIRST = (
    _first(
        "lower_before_upper",
        PARTY_ORGANISATION,
        "superior",
        HD_21.at(),
        "Tổ chức đảng cấp dưới trước, cấp trên sau",
        "The lower organisation is graded before the upper one",
    ),
    _first(
        "members_first",
        PARTY_MEMBER,
        "same_unit",
        _READ,
        "Xếp loại chi bộ dựa vào xếp loại đảng viên, suy ra là sau đảng viên",
        "A cell is graded by the grades of its members, by inference after them",
    ),
    _first(
        "agencies_first",
        AGENCY,
        "same_level",
        _READ,
        "Xếp loại tổ chức đảng dựa vào xếp loại chính quyền, cơ quan, đơn vị cùng cấp, suy ra là sau",
        "An organisation is graded by the grades of government and agencies of its level, by inference after them",
    ),
    _first(
        "mass_organisations_first",
        MASS_ORGANISATION,
        "same_level",
        _READ,
        "Xếp loại tổ chức đảng dựa vào xếp loại Mặt trận, đoàn thể cùng cấp, suy ra là sau",
        "An organisation is graded by the grades of mass organisations of its level, by inference after them",
    ),
)
RULES = all_of(
    (
        own_steps(PARTY_MEMBER),
        own_steps(PARTY_ORGANISATION),
        Guided(
            by_analogy=_FIRST,
            from_2019=(_reports_first(HD_21.at(established=xl.Established.MEMORY)),),
            in_2018=(_reports_first(HD_16.at()),),
        ),
    )
)
