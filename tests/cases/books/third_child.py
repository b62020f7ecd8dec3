"""Rule 9: a discipline on population policy, by the date of the act and of the decision.

No count of children is a fact here: what the law looks at is a decision on discipline, with its ground and its dates.
QĐ 102 (until 5/7/2022) and QĐ 69 punished a third child; from 20/3/2025 (HD 15-HD/UBKTTW) nothing is handled any more,
and what was decided before stays. What a discipline does to the grade is another text by year: QĐ 132 with HD 16 (2018)
and HD 21 (2019 to 2022) any discipline of the year, one violation counting once; QĐ 124 (2023, 2024) except
self-detected and remedied, while for an earlier act the upper level considers the grade of the act's own year again;
QĐ 366 (from 2025) only for a breach of public duty, degradation, a forbidden act or the duty to set an example, unless
self-detected and remedied and so decided. Whether population policy is among the forbidden acts the sources do not
say: a reading left undecided. Not encoded here: every other ground of these articles; the grade by them is given.
"""

from __future__ import annotations

from datetime import date

from tests.cases.books.instruments import HD15_UBKT, HD16, HD21, QD69, QD102, QD124, QD124_EARLIER, QD132, QD366

from xeploai import (
    ALWAYS,
    PERIOD_END,
    PERIOD_START,
    Book,
    Ceiling,
    Check,
    Citation,
    Code,
    Discretion,
    Fact,
    Form,
    Given,
    Grade,
    Kind,
    Lift,
    OptionText,
    Period,
    Reading,
    Record,
    RuleSet,
    fact,
    rule_set,
)

MEMBER = Kind("member", vi="Đảng viên")
POPULATION = Code("population")
GROUNDS = ("population", "public_duty", "degradation", "forbidden_act", "example", "other")
NO_LONGER_HANDLED = date(2025, 3, 20)


class MemberForm(Form, kind=MEMBER):
    by_criteria: Fact[Grade] = fact(vi="Mức theo tiêu chí")
    regraded: Fact[Grade] = fact(
        vi="Mức khi xem xét xếp loại lại", choice=True, cite=QD124_EARLIER.at("Điều 12", "4", "4.5")
    )


class Discipline(Record, id="discipline", of=MEMBER, dated="decided_on", sensitive=True, vi="Kỷ luật đảng"):
    ground: Fact[Code] = fact(vi="Căn cứ kỷ luật", options=GROUNDS, sensitive=True)
    act_on: Fact[date] = fact(vi="Ngày có hành vi", sensitive=True)
    decided_on: Fact[date] = fact(vi="Ngày quyết định", sensitive=True)
    self_detected: Fact[bool] = fact(vi="Tự phát hiện và đã khắc phục", sensitive=True)
    relieved: Fact[bool] = fact(vi="Cấp có thẩm quyền quyết định không tính", sensitive=True)
    used_before: Fact[bool] = fact(vi="Vi phạm đã được tính một lần để xếp loại không hoàn thành", sensitive=True)


IN_YEAR = Discipline.rows()
IS_POPULATION = Discipline.ground.is_(POPULATION)

FORBIDDEN = Reading(
    id="population_as_forbidden_act",
    vi="Vi phạm chính sách dân số có thuộc những điều đảng viên không được làm không",
    options=(OptionText(id="yes", vi="có"), OptionText(id="no", vi="không")),
    why="Các nguồn đã đọc không nói; kỷ luật đã quyết định trước 20/3/2025 vẫn giữ nguyên.",
    cite=QD366.at("Điều 11", "4"),
)


COMMON = rule_set(
    "members",
    "vn",
    vi="Đảng viên và kỷ luật",
    instruments=(QD132, HD16, HD21, QD124, QD124_EARLIER, QD366, QD102, QD69, HD15_UBKT),
    readings=(FORBIDDEN,),
    forms=(MemberForm, Discipline),
)


def _own(cite: Citation) -> Given:
    """Return that the grade by all else is given, under the text of a period."""
    return Given("own", MEMBER, fact=MemberForm.by_criteria, by="đảng ủy cơ sở, chi bộ cơ sở", cite=cite)


BY_QD132 = Ceiling(
    "qd132_124c", MEMBER, at_most=Grade.NOT_COMPLETED, rows=(IN_YEAR,), when=ALWAYS, cite=QD132.at("Điều 12", "4", "c"),
    vi="Bị thi hành kỷ luật trong năm.",
)  # fmt: skip
BY_HD21 = Ceiling(
    "hd21_b23d", MEMBER, at_most=Grade.NOT_COMPLETED, rows=(IN_YEAR,), when=ALWAYS, cite=HD21.at("mục B.2.3d"),
    vi="Bị thi hành kỷ luật trong năm.",
)  # fmt: skip
BY_QD124 = Ceiling(
    "qd124_43d", MEMBER, at_most=Grade.NOT_COMPLETED, rows=(IN_YEAR,), when=ALWAYS,
    cite=QD124.at("Điều 12", "4", "4.3 d"), vi="Bị kỷ luật trong năm đánh giá.",
)  # fmt: skip
# The text names no grade: the upper level considers, and until it has chosen every grade is open.
RE_GRADED = Discretion(
    "qd124_45", MEMBER, open=tuple(Grade), decided_by="tổ chức đảng cấp trên", choice=MemberForm.regraded,
    when=Discipline.rows(ever=True).any_(
        Discipline.act_on.in_period() & (Discipline.decided_on > PERIOD_END)
        & Discipline.decided_on.between(date(2023, 1, 1), date(2024, 12, 31))
    ),
    cite=QD124_EARLIER.at("Điều 12", "4", "4.5"), vi="Xem xét xếp loại lại tại thời điểm xảy ra vi phạm.",
)  # fmt: skip
BY_QD366 = Ceiling(
    "qd366_114", MEMBER, at_most=Grade.NOT_COMPLETED, rows=(IN_YEAR,), cite=QD366.at("Điều 11", "4"),
    when=Discipline.ground.is_in([Code(one) for one in ("public_duty", "degradation", "forbidden_act", "example")]),
)  # fmt: skip
POPULATION_QD366 = Ceiling(
    "qd366_114_population", MEMBER, at_most=Grade.NOT_COMPLETED, rows=(IN_YEAR,), when=IS_POPULATION,
    reading=FORBIDDEN.option("yes"), cite=QD366.at("Điều 11", "4"),
)  # fmt: skip


def _used(of: Ceiling, cite: Citation) -> Lift:
    """Return that a violation counted once already lifts its own row."""
    return Lift(f"{of.id}.once", of, when=Discipline.used_before, cite=cite, vi="Một vi phạm chỉ tính một lần.")


IN_2018 = rule_set(
    "qd132", "vn", vi="Quy định 132", periods=HD16.periods,
    rules=(_own(QD132.at("Điều 12")), BY_QD132, _used(BY_QD132, HD16.at())),
)  # fmt: skip
TO_2022 = rule_set(
    "hd21", "vn", vi="Hướng dẫn 21", periods=HD21.periods,
    rules=(_own(HD21.at("mục B.2.3")), BY_HD21, _used(BY_HD21, HD21.at("mục B.2.3d"))),
)  # fmt: skip
TO_2024 = rule_set(
    "qd124", "vn", vi="Quy định 124", periods=QD124.periods,
    rules=(
        _own(QD124.at("Điều 12")),
        BY_QD124,
        Lift("qd124_43d.self", BY_QD124, when=Discipline.self_detected, cite=QD124.at("Điều 12", "4", "4.3 d")),
        Lift("qd124_45.earlier", BY_QD124, when=Discipline.act_on < PERIOD_START, cite=QD124.at("Điều 12", "4", "4.5")),
        Check(
            "qd124_45.look", MEMBER, when=IN_YEAR.any_(Discipline.act_on < PERIOD_START),
            cite=QD124.at("Điều 12", "4", "4.5"), vi="Xem xét xếp loại lại năm xảy ra vi phạm.",
        ),
    ),
)  # fmt: skip
RE_GRADING = rule_set(
    "qd124_regrading", "vn", vi="Xếp loại lại theo Quy định 124", periods=QD124_EARLIER.periods, rules=(RE_GRADED,)
)
SELF_RELIEVED = Discipline.self_detected & Discipline.relieved
FROM_2025 = rule_set(
    "qd366", "vn", vi="Quy định 366", periods=QD366.periods,
    rules=(
        _own(QD366.at("Điều 11")),
        BY_QD366,
        POPULATION_QD366,
        *(Lift(f"{of.id}.relief", of, when=SELF_RELIEVED, cite=QD366.at("Điều 11", "4"))
          for of in (BY_QD366, POPULATION_QD366)),
        Lift(
            "hd15ubkt", POPULATION_QD366, when=Discipline.decided_on >= NO_LONGER_HANDLED, cite=HD15_UBKT.at("điểm 8.3")
        ),
        Check(
            "hd15ubkt.look", MEMBER, when=IN_YEAR.any_(IS_POPULATION & (Discipline.decided_on >= NO_LONGER_HANDLED)),
            cite=HD15_UBKT.at("điểm 8.3"), vi="Từ 20/3/2025 không xem xét, xử lý hành vi này.",
        ),
    ),
)  # fmt: skip


def book(year: int, *, decided_on: date | None = None, readings: dict[str, str | None] | None = None) -> Book:
    """Return the book for a year: the texts of its period, and of the day of decision where that is later."""
    period = Period.parse(str(year))
    day = period.end if decided_on is None else decided_on
    sets: list[RuleSet] = [one for one in (IN_2018, TO_2022, TO_2024, FROM_2025) if one.periods.contains(period.start)]
    again = RE_GRADING.periods.contains(period.start) and QD124_EARLIER.decisions.contains(day)
    if again and day > period.end:
        sets.append(RE_GRADING)
    return Book(jurisdiction="vn", period=period, decided_on=day, sets=(COMMON, *sets), readings=readings or {})
