"""Trường hợp cụ thể của cá nhân: what guidance 21, part II, introduced for single persons; none of it is for 2018.

Sick leave of 3 months or more and maternity leave. The pages that quote it do not say whether it speaks of members
alone or of leaders too. With them stand who was absent when the others were graded and who was graded differently at
several places: pages tell of these, and name no clause.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import xeploai as xl
from xeploai import Fact, Grade, OptionText, fact
from xeploai.national.instruments import HD_21
from xeploai.national.kinds import LEADER, PARTY_MEMBER
from xeploai.national.numbers import count
from xeploai.national.qd132.carried_back import hd_21

_HD21 = HD_21.at("Mục II", "6")
_NO_CLAUSE = HD_21.at("Mục II")
OF_LEADERS = xl.Reading(
    id="hd21-special-cases",
    vi="Nghỉ ốm, nghỉ thai sản (mục II.6): chỉ của đảng viên, hay cả của cán bộ lãnh đạo",
    en="Sick leave and maternity leave (part II.6): of members alone, or of leaders too",
    options=(
        OptionText(id="every-person", vi="Của mọi cá nhân, cả cán bộ lãnh đạo, quản lý", en="Of leaders too"),
        OptionText(id="members", vi="Chỉ của đảng viên", en="Of members alone"),
    ),
    why="Các trang trích lại mục II.6 không nói là của ai; mục này đứng trước cả bốn phần, về tổ chức đảng, đảng viên, "
    "tập thể và cá nhân lãnh đạo",
    cite=_HD21,
)
ABSENT_LEADERS = xl.Reading(
    id="hd21-absence-and-places",
    vi="Vắng mặt khi xếp loại, được xếp khác nhau ở nhiều nơi: chỉ của đảng viên, hay cả của cán bộ lãnh đạo",
    en="Absence from the grading, and different grades at several places: of members alone, or of leaders too",
    options=OF_LEADERS.options,
    why="Các trang thuật lại nói “cá nhân”, không nêu điểm nào của Hướng dẫn 21",
    cite=_NO_CLAUSE,
)
MONTHS_OF_SICK_LEAVE = count(
    "months-of-sick-leave",
    3,
    hd_21("Mục II", "6"),
    "Số tháng nghỉ ốm từ đó trở lên thì không được xếp loại tốt",
    "Months of sick leave from which on 'good' is barred",
)
READINGS = (OF_LEADERS, ABSENT_LEADERS)
PARAMETERS = (MONTHS_OF_SICK_LEAVE,)


def _awaiting_grade() -> Any:
    return fact(
        vi="Vắng mặt khi xếp loại và đến nay chưa được xếp loại",
        en="Was absent at the grading and has not been graded since",
        immutable=True,
        cite=_NO_CLAUSE,
        synonyms=("Vắng mặt khi xếp loại",),
    )


def _graded_differently() -> Any:
    return fact(
        vi="Được xếp loại ở nhiều nơi với kết quả khác nhau",
        en="Was graded at several places with different results",
        immutable=True,
        cite=_NO_CLAUSE,
    )


def _settled_grade() -> Any:
    return fact(
        vi="Mức do cấp có thẩm quyền quyết định khi các nơi xếp khác nhau",
        en="The grade that the competent level settled on where places differ",
        choice=True,
        cite=_NO_CLAUSE,
    )


class MemberCases(xl.Form, kind=PARTY_MEMBER):
    """Đảng viên: the circumstances that guidance 21 asks about and other years do not."""

    awaiting_grade: Fact[bool] = _awaiting_grade()
    graded_differently: Fact[bool] = _graded_differently()
    settled_grade: Fact[Grade] = _settled_grade()


class LeaderCases(xl.Form, kind=LEADER):
    """Cán bộ lãnh đạo, quản lý: the same."""

    awaiting_grade: Fact[bool] = _awaiting_grade()
    graded_differently: Fact[bool] = _graded_differently()
    settled_grade: Fact[Grade] = _settled_grade()


class Circumstances(NamedTuple):
    """What guidance 21 asks of a person, as facts of a kind."""

    sick_leave_months: xl.Expr[int]
    maternity_leave: xl.Expr[bool]
    awaiting_grade: xl.Expr[bool]
    graded_differently: xl.Expr[bool]
    settled_grade: xl.Expr[Grade]


def special_cases(
    kind: xl.Kind,
    facts: Circumstances,
    reading: tuple[xl.ReadingOption, ...] = (),
    elsewhere: tuple[xl.ReadingOption, ...] = (),
) -> tuple[xl.Ceiling | xl.Gate | xl.Discretion | xl.Check, ...]:
    """Return what guidance 21 says of persons of a kind.

    Args:
        kind: Whom.
        facts: What it asks, of that kind.
        reading: Options under which part II.6, on leave, speaks of them at all.
        elsewhere: Options under which what is said of absence and of several places does.
    """
    return (
        xl.Ceiling(
            f"{kind.id}.sick_leave",
            kind,
            at_most=Grade.COMPLETED,
            when=facts.sick_leave_months >= xl.param(MONTHS_OF_SICK_LEAVE),
            cite=_HD21,
            reading=reading,
            vi="Nghỉ ốm cộng dồn từ 3 tháng trở lên trong năm thì không xếp loại tốt trở lên",
            en="Sick leave of 3 months or more in the year, taken together, bars 'good' and above",
        ),
        xl.Check(
            f"{kind.id}.maternity_leave",
            kind,
            when=facts.maternity_leave,
            cite=_HD21,
            reading=reading,
            vi="Nghỉ thai sản trong năm: xếp loại theo kết quả của thời gian thực tế công tác; minh chứng phải là của "
            "thời gian ấy",
            en="Maternity leave in the year: graded by the time really worked; the evidence must be of that time",
        ),
        xl.Gate(
            f"{kind.id}.awaiting_grade",
            kind,
            xl.DEFERRED,
            when=facts.awaiting_grade,
            waits_for="lần xếp loại tiếp theo, vào thời gian sớm nhất",
            cite=_NO_CLAUSE,
            reading=elsewhere,
            vi="Người vắng mặt, chưa được xếp loại thì phải được xếp loại vào thời gian sớm nhất",
            en="Who was absent and is not graded yet must be graded as soon as possible",
        ),
        xl.Discretion(
            f"{kind.id}.several_places",
            kind,
            when=facts.graded_differently,
            open=tuple(Grade),
            decided_by="Cấp có thẩm quyền",
            choice=facts.settled_grade,
            cite=_NO_CLAUSE,
            reading=elsewhere,
            vi="Được xếp loại ở nhiều nơi với kết quả khác nhau thì cấp có thẩm quyền xem xét, quyết định",
            en="Where several places graded a person differently the competent level decides",
        ),
    )


FORMS = (MemberCases, LeaderCases)
