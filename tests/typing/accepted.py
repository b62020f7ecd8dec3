"""What a rule author writes, with the type that each expression has; checked by mypy and run as it stands."""

from datetime import date
from decimal import Decimal
from typing import assert_type

from xeploai import (
    PERIOD_END,
    Code,
    Established,
    Expr,
    Fact,
    Form,
    Grade,
    Instrument,
    Kind,
    Link,
    Parameter,
    Record,
    Scale,
    Truth,
    fact,
    greatest,
    least,
    mean,
    number,
    outer,
    param,
    total,
)

LAW = Instrument(id="hd0", number="0-HD/X", vi="mẫu", jurisdiction="vn", established=Established.MEMORY)
MEMBER = Kind("member", vi="Đảng viên")
CELL = Kind("cell", vi="Chi bộ")
CELL_OF = Link("cell_of", MEMBER, CELL)
RATE = Parameter(id="rate", vi="tỷ lệ", values=())


class Level(Scale):
    """The levels of a criterion."""

    LOW = "Thấp", "Low"
    HIGH = "Cao", "High"


class MemberForm(Form, kind=MEMBER):
    """One fact of each type."""

    head: Fact[bool] = fact(vi="là người đứng đầu")
    months: Fact[int] = fact(vi="số tháng", between=(0, 12))
    score: Fact[Decimal] = fact(vi="điểm", between=(0, 100), digits=2)
    joined: Fact[date] = fact(vi="ngày vào")
    field: Fact[Code] = fact(vi="lĩnh vực", options=("a", "b"))
    tasks: Fact[Level] = fact(vi="kết quả")
    proposed: Fact[Grade] = fact(vi="mức đề nghị", choice=True)


class Discipline(Record, id="discipline", of=MEMBER, dated="on"):
    """A register."""

    on: Fact[date] = fact(vi="ngày")


# A fact is an expression on the class and a value, or None, on an instance.
assert_type(MemberForm.head, Expr[bool])
assert_type(MemberForm.tasks, Expr[Level])
assert_type(MemberForm(head=True, score=Decimal("89.99"), tasks=Level.HIGH).tasks, Level | None)
assert_type(Discipline.on, Expr[date])
assert_type(Discipline(on=date(2018, 5, 6)).on, date | None)

# A comparison is a condition, whatever it compares; a whole number compares with a decimal.
assert_type(MemberForm.months < 3, Expr[bool])
assert_type(MemberForm.score >= 89, Expr[bool])
assert_type(MemberForm.score >= Decimal("89.5"), Expr[bool])
assert_type(MemberForm.months >= MemberForm.score, Expr[bool])
assert_type(MemberForm.tasks >= Level.HIGH, Expr[bool])
assert_type(MemberForm.joined <= PERIOD_END, Expr[bool])
assert_type(MemberForm.joined <= date(2018, 12, 31), Expr[bool])
assert_type(MemberForm.proposed.is_(Grade.GOOD), Expr[bool])
assert_type(MemberForm.tasks.is_in([Level.LOW, Level.HIGH]), Expr[bool])
assert_type(MemberForm.field.is_(Code("a")), Expr[bool])
assert_type(MemberForm.tasks.between(Level.LOW, Level.HIGH), Expr[bool])

# Logic keeps conditions, arithmetic is exact.
assert_type(MemberForm.head & (MemberForm.months > 3) | ~MemberForm.head, Expr[bool])
assert_type(MemberForm.months + 1, Expr[Decimal])
assert_type(MemberForm.score - MemberForm.months, Expr[Decimal])
assert_type(-MemberForm.score * 2, Expr[Decimal])
assert_type(MemberForm.score.divided_by(3, digits=2), Expr[Decimal])
assert_type(mean(MemberForm.score, MemberForm.months), Expr[Decimal])
assert_type(total(MemberForm.score, MemberForm.months), Expr[Decimal])
assert_type(param(RATE), Expr[Decimal])
assert_type(MemberForm.head.then(number(5), MemberForm.score), Expr[Decimal])
assert_type(MemberForm.head.then(Grade.GOOD, Grade.EXCELLENT), Expr[Grade])
assert_type(least(MemberForm.tasks, MemberForm.tasks), Expr[Level])
assert_type(greatest(MemberForm.joined, MemberForm.joined), Expr[date])
assert_type(MemberForm.joined.plus(months=6).days_until(PERIOD_END), Expr[int])

# Links, rows and aggregates keep the type of what they read.
assert_type(CELL_OF.grade.below(Grade.GOOD), Expr[bool])
assert_type(CELL_OF.target_id, Expr[Code])
assert_type(CELL_OF.get(MemberForm.tasks), Expr[Level])
assert_type(CELL_OF.sources.count(MemberForm.head), Expr[int])
assert_type(CELL_OF.sources.share(MemberForm.head, if_empty=Truth.NOT_APPLICABLE), Expr[Decimal])
assert_type(CELL_OF.sources.least(MemberForm.tasks, if_empty=Level.LOW), Expr[Level])
assert_type(CELL_OF.sources.mean(MemberForm.score, if_empty=0), Expr[Decimal])
assert_type(Discipline.rows().any_(Discipline.on > outer(MemberForm.joined)), Expr[bool])
assert_type(Discipline.rows(ever=True).all_(Discipline.on.in_period(), if_empty=True), Expr[bool])
