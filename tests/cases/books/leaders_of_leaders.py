"""Rule 2: a leader's score rests on the scores of those under his authority, who may be leaders themselves.

NĐ 335 Đ15.3a gives term d: 100 % where every civil servant under his authority has a score that matches COMPLETED or
better, else 50 %. It speaks of their *scores*, not of their grades: one who is disciplined is NOT_COMPLETED by Đ20.4
with a good score, and costs his leader nothing here. Đ16 and Đ17 make the score of a month or quarter; the year is the
mean (Đ17.3; a quarter stands for its three months), and only the year is graded (Đ3.5, Đ20).
Scores are held as thirty times themselves (3, 5 and 6 divide thirty) and the year's mean is rounded down, so that
nobody is rounded over a threshold. Terms a, b and c are capped at 100 % each, the safe way to read Đ12.3 beside Đ18.1d.
Not encoded here: Đ20.4b and d, the limit on EXCELLENT (Đ20.5), the head's cap (Đ20.6), and deputies' narrower terms
(Đ15.4).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.cases.books.instruments import ND335

from xeploai import (
    ALWAYS,
    NOT_GRADED,
    Ceiling,
    Derived,
    Expr,
    Fact,
    Form,
    Gate,
    Grade,
    Kind,
    Link,
    OptionText,
    Reading,
    Record,
    Rounding,
    Scale,
    Standard,
    Truth,
    fact,
    number,
    rule_set,
    total,
    tree,
)

SERVANT = Kind("servant", vi="Công chức")
QUARTER = Kind("servant_quarter", vi="Công chức trong một quý", complete=True)


class Met(Scale):
    """The two steps of terms đ and e; the text names no third."""

    HALF = "đạt 50%", "half"
    FULL = "đạt 100%", "full"


class QuarterForm(Form, kind=QUARTER):
    leads: Fact[bool] = fact(vi="Giữ chức vụ lãnh đạo, quản lý", cite=ND335.at("Điều 15"))
    general: Fact[Decimal] = fact(vi="Điểm tiêu chí chung", between=(0, 30), digits=2, cite=ND335.at("Điều 12", "2"))
    quantity: Fact[Decimal] = fact(vi="a: số lượng", between=(0, 1), digits=4, cite=ND335.at("Điều 14", "2", "a"))
    quality: Fact[Decimal] = fact(vi="b: chất lượng", between=(0, 1), digits=4, cite=ND335.at("Điều 14", "2", "b"))
    progress: Fact[Decimal] = fact(vi="c: tiến độ", between=(0, 1), digits=4, cite=ND335.at("Điều 14", "2", "c"))
    organising: Fact[Met] = fact(vi="đ: tổ chức triển khai", cite=ND335.at("Điều 15", "3", "b"), applies=leads)
    unity: Fact[Met] = fact(vi="e: tập hợp, đoàn kết", cite=ND335.at("Điều 15", "3", "c"), applies=leads)


class Discipline(Record, id="discipline", of=SERVANT, dated="effective_on", sensitive=True):
    effective_on: Fact[date] = fact(vi="Ngày quyết định có hiệu lực", sensitive=True)
    duty_related: Fact[bool] = fact(vi="Liên quan hoạt động công vụ", sensitive=True)


UNDER = Link("under", QUARTER, QUARTER, vi="thuộc thẩm quyền quản lý của", well_founded=True)
QUARTER_OF = Link("quarter_of", QUARTER, SERVANT, vi="quý của công chức")

NOBODY_UNDER = Reading(
    id="leader_of_nobody",
    vi="Người giữ chức vụ không có công chức nào thuộc quyền",
    options=(
        OptionText(id="full", vi="d tính đạt 100% vì không có ai dưới 50 điểm"),
        OptionText(id="dropped", vi="bỏ thành phần d, chia cho 5"),
    ),
    default="full",
    why="Mức một nửa chỉ nêu cho trường hợp có người thuộc quyền dưới mức; không có ai thì không có trường hợp đó.",
    cite=ND335.at("Điều 15", "3", "a"),
)

TIMES = 30
# The score is read before it is made: it rests on the scores of those below, never on itself (UNDER is well-founded).
SCORE: Expr[Decimal] = Expr(tree.FactRef(form=QUARTER.id, fact="score_times_30"))


def _full_or_half(test: Expr[bool]) -> Expr[Decimal]:
    """Return 100 % where a term is met, else 50 %: no third value is named."""
    return test.then(number(1), number(Decimal("0.5")))


ALL_COMPLETED = UNDER.sources.all_(SCORE >= 50 * TIMES, if_empty=True)
LED = (
    _full_or_half(ALL_COMPLETED),
    _full_or_half(QuarterForm.organising >= Met.FULL),
    _full_or_half(QuarterForm.unity >= Met.FULL),
)
OWN = (QuarterForm.quantity, QuarterForm.quality, QuarterForm.progress)


def _seventy(*terms: Expr[Decimal]) -> Expr[Decimal]:
    """Return thirty times the 70 points of results: 70 times the mean of some terms (Đ16, Đ17.1)."""
    return total(*terms) * (70 * TIMES // len(terms))


RESULTS = Derived("nd335_16_1", QUARTER, name="results", value=_seventy(*OWN), cite=ND335.at("Điều 16", "1"))
LEADING = Derived(
    "nd335_16_2", QUARTER, name="leading", value=_seventy(*OWN, *LED),
    cite=ND335.at("Điều 16", "2"), reading=NOBODY_UNDER.option("full"),
)  # fmt: skip
LEADING_DROPPED = Derived(
    "nd335_16_2_dropped", QUARTER, name="leading",
    value=(UNDER.sources.count() >= 1).then(_seventy(*OWN, *LED), _seventy(*OWN, *LED[1:])),
    cite=ND335.at("Điều 16", "2"), reading=NOBODY_UNDER.option("dropped"),
)  # fmt: skip
SHARE: Expr[Decimal] = QuarterForm.leads.then(LEADING.fact, RESULTS.fact)
SCORED = Derived(
    "nd335_17_1", QUARTER, name="score_times_30", value=QuarterForm.general * TIMES + SHARE,
    cite=ND335.at("Điều 17", "1"), vi="Ba mươi lần điểm của quý.",
)  # fmt: skip
YEAR = Derived(
    "nd335_17_3", SERVANT, name="year_times_30", cite=ND335.at("Điều 17", "3"), vi="Ba mươi lần điểm của năm.",
    value=QUARTER_OF.sources.mean(SCORE, if_empty=Truth.NOT_APPLICABLE, rounding=Rounding.FLOOR),
)  # fmt: skip


def _band(grade: Grade, points: int, clause: str) -> Standard:
    """Return the band of a grade by the year's score; what misses the lowest is NOT_COMPLETED by Đ20.4a."""
    return Standard(
        f"nd335_20_{clause}", SERVANT, grade=grade, requires={"points": YEAR.fact >= points * TIMES},
        cite=ND335.at("Điều 20", clause), below=Grade.NOT_COMPLETED if grade is Grade.COMPLETED else None,
    )  # fmt: skip


RULES = rule_set(
    "nd335_leaders",
    "vn",
    vi="Điểm của người lãnh đạo theo điểm của người dưới quyền",
    instruments=(ND335,),
    readings=(NOBODY_UNDER,),
    kinds=(SERVANT,),
    forms=(QuarterForm, Discipline),
    links=(UNDER, QUARTER_OF),
    rules=(
        RESULTS,
        LEADING,
        LEADING_DROPPED,
        SCORED,
        YEAR,
        Gate(
            "nd335_quarter", QUARTER, NOT_GRADED, when=ALWAYS, cite=ND335.at("Điều 3", "5"), vi="Chỉ năm mới xếp loại."
        ),
        Gate(
            "nd335_no_score", SERVANT, NOT_GRADED, when=QUARTER_OF.sources.count() < 1, cite=ND335.at("Điều 3", "5"),
            vi="Xếp loại trên cơ sở điểm theo dõi, đánh giá; năm không có điểm nào thì không có căn cứ.",
        ),
        _band(Grade.EXCELLENT, 90, "1"),
        _band(Grade.GOOD, 70, "2"),
        _band(Grade.COMPLETED, 50, "3"),
        Ceiling(
            "nd335_20_4_c", SERVANT, at_most=Grade.NOT_COMPLETED, rows=(Discipline.rows(),),
            when=Discipline.duty_related, cite=ND335.at("Điều 20", "4", "c"),
        ),
    ),
)  # fmt: skip
