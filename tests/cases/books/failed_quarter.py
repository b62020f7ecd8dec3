"""Rule 8: one failed quarter bars EXCELLENT in the year.

HD 02 (22/5/2026, as three local texts repeat it): a quarter NOT_COMPLETED bars EXCELLENT in the year, two in a row are
to be considered for replacement; HD 43: the fourth quarter is not graded alone but with the year. Two months or more
of training, sick or maternity leave leave a quarter without a grade, never against the person. The year's grade is
not a mean of the quarters.
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
    Kind,
    Link,
    Standard,
    fact,
    mean,
    rule_set,
)

LEADER = Kind("leader", vi="Cán bộ lãnh đạo, quản lý")
QUARTER = Kind("leader_quarter", vi="Cán bộ lãnh đạo, quản lý trong một quý")


class LeaderForm(Form, kind=LEADER):
    points: Fact[Decimal] = fact(vi="Điểm cuối năm", between=(0, 100), digits=2, cite=QD366.at("Điều 11"))


class QuarterForm(Form, kind=QUARTER):
    quarter: Fact[int] = fact(vi="Quý", between=(1, 4), cite=HD43.at())
    months_away: Fact[int] = fact(
        vi="Số tháng học tập trung, nghỉ ốm, thai sản trong quý", between=(0, 3), sensitive=True, cite=HD03_TVDU.at()
    )
    volume: Fact[Decimal] = fact(vi="A: khối lượng", between=(0, 100), digits=2, cite=HD02.at())
    quality: Fact[Decimal] = fact(vi="B: chất lượng", between=(0, 100), digits=2, cite=HD02.at())
    progress: Fact[Decimal] = fact(vi="C: tiến độ", between=(0, 100), digits=2, cite=HD02.at())
    effect: Fact[Decimal] = fact(vi="D: tổ chức, hiệu quả", between=(0, 100), digits=2, cite=HD02.at())


QUARTER_OF = Link("quarter_of", QUARTER, LEADER, vi="quý của cán bộ")
BEFORE = Link("before", QUARTER, QUARTER, vi="quý liền trước", well_founded=True)

KPI = Derived(
    "hd02_kpi", QUARTER, name="kpi", cite=HD02.at(),
    value=mean(QuarterForm.volume, QuarterForm.quality, QuarterForm.progress, QuarterForm.effect, digits=2),
)  # fmt: skip
KPI_POINTS: Expr[Decimal] = KPI.fact
FAILED = QUARTER.grade.below(Grade.COMPLETED)


def _bands(kind: Kind, points: Expr[Decimal], prefix: str) -> tuple[Standard, ...]:
    """Return the bands 90, 70 and 50 of Điều 11 over some points."""
    made = []
    for clause, grade, least in (("1", Grade.EXCELLENT, 90), ("2", Grade.GOOD, 70), ("3", Grade.COMPLETED, 50)):
        below = Grade.NOT_COMPLETED if grade is Grade.COMPLETED else None
        cite, requires = QD366.at("Điều 11", clause), {"points": points >= least}
        made.append(Standard(f"{prefix}_{clause}", kind, grade=grade, requires=requires, cite=cite, below=below))
    return tuple(made)


RULES = rule_set(
    "hd02_quarters",
    "vn",
    vi="Quý không hoàn thành và mức của năm",
    instruments=(QD366, HD43, HD02, HD03_TVDU),
    forms=(LeaderForm, QuarterForm),
    links=(QUARTER_OF, BEFORE),
    rules=(
        KPI,
        *_bands(QUARTER, KPI_POINTS, "hd02_quarter"),
        *_bands(LEADER, LeaderForm.points, "qd366_11"),
        Gate("hd43_fourth", QUARTER, NOT_GRADED, when=QuarterForm.quarter.is_(4), cite=HD43.at()),
        Gate("hd03_away", QUARTER, NOT_GRADED, when=QuarterForm.months_away >= 2, cite=HD03_TVDU.at("mục III")),
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
