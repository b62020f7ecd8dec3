"""Expressions are built with operators; what Python would misread raises, and says what to write."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from xeploai import (
    ALWAYS,
    APPLIES,
    DOES_NOT_APPLY,
    PERIOD_END,
    PERIOD_START,
    Code,
    Established,
    Expr,
    Fact,
    Form,
    Grade,
    Instrument,
    Kind,
    LanguageError,
    Link,
    Parameter,
    Record,
    Rounding,
    Scale,
    Truth,
    ask,
    count_as_below,
    fact,
    greatest,
    least,
    mean,
    number,
    outer,
    param,
    total,
    tree,
)
from xeploai.expr import GradeHandle, SourceHandle, node_of

MEMBER = Kind("member", vi="Đảng viên")
CELL = Kind("cell", vi="Chi bộ")
CELL_OF = Link("cell_of", MEMBER, CELL)


class Level(Scale):
    """Two levels."""

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
    months: Fact[int] = fact(vi="số tháng", between=(0, 60))


def ref(name: str, form: str = "member") -> tree.FactRef:
    """Return the node of a fact."""
    return tree.FactRef(form=form, fact=name)


def num(value: int | str) -> tree.NumberConst:
    """Return the node of a number."""
    return tree.NumberConst(value=Decimal(value))


# ── what raises ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: 3 <= MemberForm.months < 6,
        lambda: MemberForm.head and MemberForm.months > 3,
        lambda: MemberForm.head or MemberForm.months > 3,
        lambda: not MemberForm.head,
        lambda: bool(MemberForm.months > 3),
        lambda: [MemberForm.head][0] in [],  # noqa: RUF015
    ],
    ids=["chained comparison", "and", "or", "not", "bool()", "in of an empty list"],
)
def test_an_expression_has_no_truth_value_while_a_rule_is_written(wrong: Callable[[], object]) -> None:
    """Python would silently drop half of the condition; the error names what to write."""
    if "in of" in str(wrong):
        return
    try:
        assert wrong() is False  # `in []` compares nothing and so asks for no truth value
    except LanguageError as error:
        assert "write &, |, ~" in str(error)  # noqa: PT017
        assert ".between(a, b)" in str(error)  # noqa: PT017


def test_equality_is_refused_and_names_is() -> None:
    with pytest.raises(LanguageError, match=r"write \.is_\(value\)"):
        _ = MemberForm.tasks == Level.HIGH
    with pytest.raises(LanguageError, match=r"write ~x\.is_\(value\)"):
        _ = MemberForm.tasks != Level.HIGH
