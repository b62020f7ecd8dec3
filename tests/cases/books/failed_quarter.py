"""Rule 8: one failed quarter bars EXCELLENT in the year.

HD 02 (22/5/2026, as three local texts repeat it): a quarter NOT_COMPLETED bars EXCELLENT in the year, two in a row are
to be considered for replacement; HD 43: the fourth quarter is not graded alone but with the year. One body's text
(HD 03-HD/TVĐU, a set of its own) leaves a quarter without a grade after two months or more of training, sick or
maternity leave, never against the person. The year's grade is not a mean of the quarters.
Not encoded here: the conditions that QĐ 366 Điều 11 asks besides the points, a hole; and the KPI's formula is only
suggested (a body may weigh its parts otherwise), a hole too. Who assumes both empty grades by the suggested points.
The mean of the four parts is multiplied out: nobody is rounded over a threshold.
"""

from __future__ import annotations

from decimal import Decimal

from tests.cases.books.instruments import HD02, HD03_TVDU, HD43, QD366

from xeploai import (
    NOT_GRADED,
    Ceiling,
    Check,
    Derived,
    Expr,
    Fact,
    Form,
    Gate,
    Grade,
    Hole,
    Kind,
    Link,
    Standard,
    fact,
    rule_set,
    total,
)

LEADER = Kind("leader", vi="Cán bộ lãnh đạo, quản lý")
QUARTER = Kind("leader_quarter", vi="Cán bộ lãnh đạo, quản lý trong một quý", open_to=("hd03_tvdu",))


class LeaderForm(Form, kind=LEADER):
    points: Fact[Decimal] = fact(vi="Điểm cuối năm", between=(0, 100), digits=2, cite=QD366.at("Điều 11"))


class QuarterForm(Form, kind=QUARTER):
    quarter: Fact[int] = fact(vi="Quý", between=(1, 4), cite=HD43.at())
    volume: Fact[Decimal] = fact(vi="A: khối lượng", between=(0, 100), digits=2, cite=HD02.at())
    quality: Fact[Decimal] = fact(vi="B: chất lượng", between=(0, 100), digits=2, cite=HD02.at())
    progress: Fact[Decimal] = fact(vi="C: tiến độ", between=(0, 100), digits=2, cite=HD02.at())
    effect: Fact[Decimal] = fact(vi="D: tổ chức, hiệu quả", between=(0, 100), digits=2, cite=HD02.at())


class AwayForm(Form, kind=QUARTER):
    months_away: Fact[int] = fact(
        vi="Số tháng học tập trung, nghỉ ốm, thai sản trong quý", between=(0, 3), sensitive=True, cite=HD03_TVDU.at()
    )


QUARTER_OF = Link("quarter_of", QUARTER, LEADER, vi="quý của cán bộ")
BEFORE = Link("before", QUARTER, QUARTER, vi="quý liền trước", well_founded=True)

PARTS = 4
KPI = Derived(
    "hd02_kpi", QUARTER, name="kpi_times_four", cite=HD02.at(), vi="Tổng bốn thành phần, tức bốn lần điểm KPI.",
    value=total(QuarterForm.volume, QuarterForm.quality, QuarterForm.progress, QuarterForm.effect),
)  # fmt: skip
KPI_POINTS: Expr[Decimal] = KPI.fact
FAILED = QUARTER.grade.below(Grade.COMPLETED)


def _bands(kind: Kind, points: Expr[Decimal], prefix: str, times: int = 1) -> tuple[Standard, ...]:
    """Return the bands 90, 70 and 50 of Điều 11 over points, or over so many times the points."""
    made = []
    for clause, grade, least in (("1", Grade.EXCELLENT, 90), ("2", Grade.GOOD, 70), ("3", Grade.COMPLETED, 50)):
        below = Grade.NOT_COMPLETED if grade is Grade.COMPLETED else None
        cite, requires = QD366.at("Điều 11", clause), {"points": points >= least * times}
        made.append(Standard(f"{prefix}_{clause}", kind, grade=grade, requires=requires, cite=cite, below=below))
    return tuple(made)


RULES = rule_set(
    "hd02_quarters",
    "vn",
    vi="Quý không hoàn thành và mức của năm",
    instruments=(QD366, HD43, HD02),
    forms=(LeaderForm, QuarterForm),
    links=(QUARTER_OF, BEFORE),
    rules=(
        KPI,
        Hole(
            "hd02_kpi_weights", of=KPI.id, cite=HD02.at(),
            vi="Công thức gợi ý: nơi ban hành có thể đặt trọng số khác.",
        ),
        *_bands(QUARTER, KPI_POINTS, "hd02_quarter", PARTS),
        *_bands(LEADER, LeaderForm.points, "qd366_11"),
        Hole(
            "qd366_11_conditions", kinds=(QUARTER, LEADER), cite=QD366.at("Điều 11"),
            vi="Điều kiện đi kèm điểm và các trường hợp không hoàn thành của Điều 11 không mã hóa ở đây.",
        ),
        Gate("hd43_fourth", QUARTER, NOT_GRADED, when=QuarterForm.quarter.is_(4), cite=HD43.at()),
        Ceiling(
            "hd02_failed_quarter", LEADER, at_most=Grade.GOOD, when=QUARTER_OF.sources.any_(FAILED), cite=HD02.at(),
            vi="Có quý không hoàn thành nhiệm vụ thì năm không xếp loại xuất sắc.",
        ),
        Check(
            "hd02_two_in_a_row", LEADER, cite=HD02.at(), vi="Hai quý liên tiếp không hoàn thành: xem xét thay thế.",
            when=QUARTER_OF.sources.any_(FAILED & BEFORE.grade.below(Grade.COMPLETED)),
        ),
    ),
)  # fmt: skip
HOLES = ("hd02_kpi_weights", "qd366_11_conditions")

TVDU = rule_set(
    "hd03_tvdu",
    "vn/tvdu",
    vi="Quý không xếp loại theo văn bản của một đảng ủy",
    instruments=(HD03_TVDU,),
    forms=(AwayForm,),
    rules=(Gate("hd03_away", QUARTER, NOT_GRADED, when=AwayForm.months_away >= 2, cite=HD03_TVDU.at()),),
)
