"""Chi bộ không xuất sắc thì bí thư, lãnh đạo phụ trách không thể xuất sắc: who a cell holds down with it.

The sentence names neither who is in charge nor which of a person's two grades it means, so each of the four persons
it may mean is held in each of the two grades it may mean, under the options that say so.
"""

from __future__ import annotations

from typing import NamedTuple

import xeploai as xl
from xeploai import Grade
from xeploai.national.forms.party import MemberForm, OrganisationForm
from xeploai.national.kinds import (
    AS_MEMBER,
    HEADS,
    IN_CHARGE_OF,
    LEADER,
    MANAGES,
    MEMBER_OF,
    PARTY_MEMBER,
    PARTY_ORGANISATION,
    PARTY_SIDE_OF,
)
from xeploai_hoa_binh.instruments import UNNAMED
from xeploai_hoa_binh.readings import HELD_GRADE, IN_CHARGE

# Asked of each cell that a path leads to: the grade decided where one was, else what the rules allow. A cell without a
# grade by either is not below anything.
_NOT_EXCELLENT = PARTY_ORGANISATION.grade.decided.below(Grade.EXCELLENT)
_CELL_NOT_EXCELLENT = OrganisationForm.form.is_(xl.Code("cell")) & _NOT_EXCELLENT

_OF_SECRETARY = MemberForm.is_secretary & MEMBER_OF.targets.any_(_CELL_NOT_EXCELLENT)
_OF_COMMITTEE_MEMBER = IN_CHARGE_OF.targets.any_(_CELL_NOT_EXCELLENT)
_OF_MANAGER = MANAGES.targets.any_(PARTY_SIDE_OF.sources.any_(_CELL_NOT_EXCELLENT))
_OF_HEAD = HEADS.targets.any_(PARTY_SIDE_OF.sources.any_(_CELL_NOT_EXCELLENT))


class _Held(NamedTuple):
    """Một người mà câu ấy có thể nói tới: as a member, as a leader, and under which option he is meant."""

    member: xl.Expr[bool]
    leader: xl.Expr[bool]
    reading: tuple[xl.ReadingOption, ...]
    vi: str
    en: str


_HELD = {
    "secretary": _Held(_OF_SECRETARY, AS_MEMBER.targets.any_(_OF_SECRETARY), (), "bí thư chi bộ", "its secretary"),
    "in_charge": _Held(
        _OF_COMMITTEE_MEMBER,
        AS_MEMBER.targets.any_(_OF_COMMITTEE_MEMBER),
        (IN_CHARGE.option("committee-member"),),
        "cấp ủy viên phụ trách chi bộ",
        "the committee member in charge of it",
    ),
    "manager": _Held(
        AS_MEMBER.sources.any_(_OF_MANAGER),
        _OF_MANAGER,
        (IN_CHARGE.option("leader-in-charge"),),
        "người lãnh đạo trực tiếp phụ trách cơ quan, đơn vị có chi bộ",
        "the leader directly in charge of its agency",
    ),
    "head": _Held(
        AS_MEMBER.sources.any_(_OF_HEAD),
        _OF_HEAD,
        (IN_CHARGE.option("head-of-agency"),),
        "người đứng đầu cơ quan, đơn vị có chi bộ",
        "the head of its agency",
    ),
}


def _ceiling(name: str, held: _Held, kind: xl.Kind, option: str) -> xl.Ceiling:
    """Return what holds one grade of one person at "good", under one option of the reading of which grade is meant."""
    is_member = kind == PARTY_MEMBER
    which = "đảng viên" if is_member else "cán bộ lãnh đạo, quản lý"
    return xl.Ceiling(
        f"{kind.id}.{name}.{option}",
        kind,
        at_most=Grade.GOOD,
        when=held.member if is_member else held.leader,
        cite=UNNAMED.at(),
        reading=(*held.reading, HELD_GRADE.option(option)),
        vi=f"Chi bộ không xuất sắc thì {held.vi} không thể xuất sắc (mức xếp loại {which})",
        en=f"Where a cell is not excellent {held.en} cannot be (as a {'member' if is_member else 'leader'})",
    )


_WHICH = ((PARTY_MEMBER, "member"), (PARTY_MEMBER, "both"), (LEADER, "leader"), (LEADER, "both"))
RULES = tuple(_ceiling(name, held, kind, option) for name, held in _HELD.items() for kind, option in _WHICH)
