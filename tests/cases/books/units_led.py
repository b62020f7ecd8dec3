"""Rule 3: the grades of the units led enter a leader's score, after the quota among those units.

QĐ 366 appendix 3 II: a leader's 70 points of results are (i) his own duties, (ii) what he leads, (iii) the grades of
the unit and the staff directly managed. Appendix 1 as local guides fill it: a unit's results hold the grades of the
units below it. How many points each grade is worth, and by what formula, is left to the province (HD 43 mục 7.12) and
was not seen: the centre's parameters are empty. The set `ASSUMED_POINTS` is an assumption that says so: 80 points and
20, the formula by shares of four digits, their values; the bands it applies are those of Điều 11.
Điều 11.1.5: EXCELLENT at most 20 % of those GOOD, among similar units and among similar posts. QĐ 366 has no sentence
that holds a head at his unit, only an order of work; whether it means that is a reading, left undecided.
Not encoded here: the conditions that Điều 11 asks besides the points, and the grades of staff in (iii): holes.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from tests.cases.books.instruments import ASSUMED, HD43, QD366

from xeploai import (
    Base,
    Code,
    DatedValue,
    Delegation,
    Derived,
    Expr,
    Fact,
    Form,
    Grade,
    Hole,
    Kind,
    Link,
    OptionText,
    Parameter,
    Quota,
    Reading,
    Standard,
    Truth,
    fact,
    not_above,
    param,
    rule_set,
)
from xeploai.expr import SourceHandle

UNIT = Kind("unit", vi="Cơ quan, đơn vị", open_to=("assumed_points",))
LEADER = Kind("leader", vi="Cá nhân giữ chức vụ lãnh đạo, quản lý", open_to=("assumed_points",))


class UnitForm(Form, kind=UNIT):
    tier: Fact[Code] = fact(vi="Nhóm đơn vị tương đồng", cite=QD366.at("Điều 11", "1", "1.5"))
    chosen: Fact[bool] = fact(vi="Được chọn trong tỷ lệ xuất sắc", choice=True, cite=QD366.at("Điều 11", "1", "1.5"))


class LeaderForm(Form, kind=LEADER):
    post: Fact[Code] = fact(vi="Nhóm chức vụ tương đồng", cite=QD366.at("Điều 11", "1", "1.5"))
    chosen: Fact[bool] = fact(vi="Được chọn trong tỷ lệ xuất sắc", choice=True, cite=QD366.at("Điều 11", "1", "1.5"))


class UnitPoints(Form, kind=UNIT):
    points: Fact[Decimal] = fact(
        vi="Điểm tiêu chí chung và kết quả của chính đơn vị", between=(0, 80), digits=2, cite=ASSUMED.at()
    )


class LeaderPoints(Form, kind=LEADER):
    points: Fact[Decimal] = fact(
        vi="Điểm tiêu chí chung và nhóm (i), (ii)", between=(0, 80), digits=2, cite=ASSUMED.at()
    )


PART_OF = Link("part_of", UNIT, UNIT, vi="trực thuộc", well_founded=True)
LEADS = Link("leads", LEADER, UNIT, vi="trực tiếp lãnh đạo, quản lý", many=True)
HEADS = Link("heads", LEADER, UNIT, vi="đứng đầu")


def _points(id: str, vi: str, *values: DatedValue) -> Parameter:
    """Return a number of points that a province sets; without `values` nobody has set it."""
    set_by = Delegation(to=("assumed_points",), low=Decimal(0), high=Decimal(20))
    return Parameter(id=id, vi=vi, digits=2, values=values, delegated=set_by)


FOR_GOOD = _points("points_for_good", "Điểm khi đơn vị đạt từ hoàn thành tốt trở lên")
FOR_EXCELLENT = _points("points_for_excellent", "Điểm thêm khi đơn vị đạt hoàn thành xuất sắc")

HEAD_CAP = Reading(
    id="head_cap_366",
    vi="Khi áp dụng Quy định 366-QĐ/TW, mức của người đứng đầu có bị đơn vị khống chế không",
    options=(
        OptionText(id="capped", vi="có, vì người đứng đầu được xếp sau tập thể, đơn vị"),
        OptionText(id="free", vi="không, vì Điều 11 không nêu"),
    ),
    why="Điều 12 chỉ nêu thứ tự; câu khống chế chỉ thấy trong văn bản ban hành năm 2026.",
    cite=QD366.at("Điều 12", "2"),
)


def _points_of(units: SourceHandle, if_empty: int | Literal[Truth.NOT_APPLICABLE]) -> Expr[Decimal]:
    """Return the points that the grades of some units bring, after their quota."""
    good = units.share(UNIT.grade.at_least(Grade.GOOD), if_empty=if_empty)
    excellent = units.share(UNIT.grade.at_least(Grade.EXCELLENT), if_empty=if_empty)
    return param(FOR_GOOD) * good + param(FOR_EXCELLENT) * excellent


# That a unit with none below it gets these points in full is part of the assumption.
BELOW = Derived("assumed_below", UNIT, name="below", value=_points_of(PART_OF.sources, 1), cite=ASSUMED.at())
LED = Derived(
    "assumed_led", LEADER, name="led", value=_points_of(LEADS.targets, Truth.NOT_APPLICABLE), cite=ASSUMED.at()
)


def _bands(kind: Kind, score: Expr[Decimal]) -> tuple[Standard, ...]:
    """Return the bands 90, 70 and 50 of Điều 11 for a kind; below 50 is NOT_COMPLETED."""
    made = []
    for clause, grade, points in (("1", Grade.EXCELLENT, 90), ("2", Grade.GOOD, 70), ("3", Grade.COMPLETED, 50)):
        below = Grade.NOT_COMPLETED if grade is Grade.COMPLETED else None
        requires = {"points": score >= points}
        cite = QD366.at("Điều 11", clause)
        made.append(Standard(f"{kind.id}_11_{clause}", kind, grade=grade, requires=requires, cite=cite, below=below))
    return tuple(made)


def _quota(kind: Kind, similar: Expr[Code], chosen: Expr[bool]) -> Quota:
    """Return the limit among similar subjects of a kind; the text names nothing that ranks them."""
    return Quota(
        f"{kind.id}_quota", kind, group=(similar,), base=Base(grade=Grade.GOOD, exactly=True), share=Decimal("0.2"),
        choice=chosen, cite=QD366.at("Điều 11", "1", "1.5"),
    )  # fmt: skip


UNIT_BELOW: Expr[Decimal] = BELOW.fact
LEADER_LED: Expr[Decimal] = LED.fact

RULES = rule_set(
    "qd366_led",
    "vn",
    vi="Mức của đơn vị trong điểm của người lãnh đạo",
    instruments=(QD366, HD43),
    parameters=(FOR_GOOD, FOR_EXCELLENT),
    readings=(HEAD_CAP,),
    forms=(UnitForm, LeaderForm),
    links=(PART_OF, LEADS, HEADS),
    rules=(
        Hole(
            "qd366_11_conditions", kinds=(UNIT, LEADER), cite=QD366.at("Điều 11"),
            vi="Điều kiện đi kèm điểm và các trường hợp không hoàn thành của Điều 11 không mã hóa ở đây.",
        ),
        _quota(UNIT, UnitForm.tier, UnitForm.chosen),
        _quota(LEADER, LeaderForm.post, LeaderForm.chosen),
        *not_above("head", LEADER, HEADS.grade, cite=QD366.at("Điều 12", "2"), reading=HEAD_CAP.option("capped")),
    ),
)  # fmt: skip

ASSUMED_POINTS = rule_set(
    "assumed_points",
    "vn/tinh-thu",
    vi="Số điểm giả định cho ca kiểm thử",
    instruments=(ASSUMED,),
    parameters=(
        _points(FOR_GOOD.id, FOR_GOOD.vi, DatedValue(value=Decimal(15), cite=ASSUMED.at())),
        _points(FOR_EXCELLENT.id, FOR_EXCELLENT.vi, DatedValue(value=Decimal(5), cite=ASSUMED.at())),
    ),
    forms=(UnitPoints, LeaderPoints),
    rules=(
        BELOW,
        LED,
        Hole(
            "qd366_pl3_staff", of=LED.id, cite=QD366.at("Phụ lục 3", "II", "iii"),
            vi="Phần điểm theo mức xếp loại của người dưới quyền trực tiếp.",
        ),
        *_bands(UNIT, UnitPoints.points + UNIT_BELOW),
        *_bands(LEADER, LeaderPoints.points + LEADER_LED),
    ),
)  # fmt: skip
HOLES = ("qd366_11_conditions", "qd366_pl3_staff")
