"""Rule 3: the grades of the units led enter a leader's score, after the quota among those units.

QĐ 366 appendix 3 II: a leader's 70 points of results are (i) his own duties, (ii) what he leads, (iii) the grades of
the unit and the staff directly managed. Appendix 1 as local guides fill it: a unit's results hold the grades of the
units below it. How many points each grade is worth is left to the province (HD 43 mục 7.12) and was not seen: the
centre's parameters are empty, and the values of the set `ASSUMED_POINTS` are an assumption that says so.
Điều 11.1.5: EXCELLENT at most 20 % of those GOOD, among similar units and among similar posts.
"""

from __future__ import annotations

from decimal import Decimal

from tests.cases.books.instruments import ASSUMED, HD03_TVDU, HD43, QD366
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
    Kind,
    Link,
    OptionText,
    Parameter,
    Quota,
    Reading,
    Requirement,
    Standard,
    Truth,
    fact,
    not_above,
    param,
    rule_set,
    tree,
)

UNIT = Kind("unit", vi="Cơ quan, đơn vị")
LEADER = Kind("leader", vi="Cá nhân giữ chức vụ lãnh đạo, quản lý")


class UnitForm(Form, kind=UNIT):
    tier: Fact[Code] = fact(vi="Nhóm đơn vị tương đồng", cite=QD366.at("Điều 11", "1", "1.5"))
    points: Fact[Decimal] = fact(
        vi="Điểm tiêu chí chung và kết quả của chính đơn vị", between=(0, 80), digits=2, cite=QD366.at("Phụ lục 1")
    )


class LeaderForm(Form, kind=LEADER):
    post: Fact[Code] = fact(vi="Nhóm chức vụ tương đồng", cite=QD366.at("Điều 11", "1", "1.5"))
    is_head: Fact[bool] = fact(vi="Là người đứng đầu", cite=HD03_TVDU.at())
    points: Fact[Decimal] = fact(
        vi="Điểm tiêu chí chung và nhóm (i), (ii)", between=(0, 80), digits=2, cite=QD366.at("Phụ lục 3")
    )


PART_OF = Link("part_of", UNIT, UNIT, vi="trực thuộc", well_founded=True)
LEADS = Link("leads", LEADER, UNIT, vi="trực tiếp lãnh đạo, quản lý")


def _points(id: str, vi: str, *values: DatedValue) -> Parameter:
    """Return a number of points that a province sets; the centre gives no value."""
    set_by_province = Delegation(to=("assumed_points",), low=Decimal(0), high=Decimal(20))
    return Parameter(id=id, vi=vi, digits=2, unit="điểm", values=values, delegated=set_by_province)


FOR_GOOD = _points("points_for_good", "Điểm khi đơn vị đạt từ hoàn thành tốt trở lên")
FOR_EXCELLENT = _points("points_for_excellent", "Điểm thêm khi đơn vị đạt hoàn thành xuất sắc")

HEAD_CAP = Reading(
    id="head_cap_366",
    vi="Mức của người đứng đầu có bị đơn vị khống chế khi áp dụng Quy định 366-QĐ/TW",
    options=(
        OptionText(id="capped", vi="không cao hơn mức của đơn vị, theo quy định áp dụng mà văn bản cơ sở dẫn lại"),
        OptionText(id="free", vi="Điều 11 không nêu, nên không khống chế"),
    ),
    default="capped",
    why="Hướng dẫn cơ sở nhắc lại câu này; phía chính quyền có Điều 20 khoản 6 Nghị định 335/2025/NĐ-CP.",
    cite=HD03_TVDU.at(),
)

UNITS_BELOW = PART_OF.sources
BELOW = Derived(
    "qd366_pl1_below", UNIT, name="below", cite=QD366.at("Phụ lục 1"), unit="điểm",
    value=param(FOR_GOOD) * UNITS_BELOW.share(UNIT.grade.at_least(Grade.GOOD), if_empty=1)
    + param(FOR_EXCELLENT) * UNITS_BELOW.share(UNIT.grade.at_least(Grade.EXCELLENT), if_empty=1),
)  # fmt: skip
LED = Derived(
    "qd366_pl3_iii", LEADER, name="led", cite=QD366.at("Phụ lục 3", "II", "iii"), unit="điểm",
    value=param(FOR_GOOD) * LEADS.targets.share(UNIT.grade.at_least(Grade.GOOD), if_empty=Truth.NOT_APPLICABLE)
    + param(FOR_EXCELLENT)
    * LEADS.targets.share(UNIT.grade.at_least(Grade.EXCELLENT), if_empty=Truth.NOT_APPLICABLE),
)  # fmt: skip


def _bands(kind: Kind, score: Expr[Decimal]) -> tuple[Standard, ...]:
    """Return the bands 90, 70 and 50 of Điều 11 for a kind; below 50 is NOT_COMPLETED."""
    made = []
    for clause, grade, points in (("1", Grade.EXCELLENT, 90), ("2", Grade.GOOD, 70), ("3", Grade.COMPLETED, 50)):
        lowest = Grade.NOT_COMPLETED if grade is Grade.COMPLETED else None
        cite = QD366.at("Điều 11", clause)
        requires = (Requirement(score >= points, id="points"),)
        made.append(
            Standard(f"{kind.id}_11_{clause}", kind, grade=grade, requires=requires, cite=cite, below=lowest)
        )
    return tuple(made)


def _quota(kind: Kind, group: Expr[Code], key: Expr[Decimal]) -> Quota:
    """Return the limit among similar subjects of a kind; who loses is read as the lower score (the text is silent)."""
    return Quota(
        f"{kind.id}_quota", kind, group=(group,), base=Base(grade=Grade.GOOD, exactly=True),
        share=Decimal("0.2"), key=key, cite=QD366.at("Điều 11", "1", "1.5"),
    )  # fmt: skip
