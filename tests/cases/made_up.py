"""A small rule set, made up, in which cases as data and their coverage are tried."""

from datetime import date
from decimal import Decimal
from typing import Any

import xeploai as xl
from xeploai import Fact, Grade, fact
from xeploai.plugins import Plugin, Plugins

TEXT = xl.Instrument(
    id="made-up", number="1-VD", vi="Ví dụ", jurisdiction="vn", established=xl.Established.SECONDARY
)  # fmt: skip
UNIT = xl.Kind("unit", vi="đơn vị", complete=True)
WORKER = xl.Kind("worker", vi="người làm", complete=True)
WORKS_AT = xl.Link("works_at", WORKER, UNIT, vi="làm tại")
_FIFTY = xl.DatedValue(value=Decimal(50), cite=TEXT.at("Điều 2"))
LEAST = xl.Parameter(id="least", vi="Điểm tối thiểu", values=(_FIFTY,))
SHARE = xl.Parameter(
    id="share", vi="Tỷ lệ", digits=2, values=(xl.DatedValue(value=Decimal("0.5"), cite=TEXT.at("Điều 3")),)
)
UNREAD = xl.Parameter(id="unread", vi="Không quy tắc nào đọc", values=(_FIFTY,))
_OPTIONS = (xl.OptionText(id="all", vi="mọi người"), xl.OptionText(id="none", vi="không ai"))
WIDE = xl.Reading(id="wide", vi="Đến muộn", options=_OPTIONS, default="none", cite=TEXT.at())


class UnitForm(xl.Form, kind=UNIT):
    given: Fact[Grade] = fact(vi="Mức được công nhận")


class WorkerForm(xl.Form, kind=WORKER):
    points: Fact[Decimal] = fact(vi="Điểm", between=(0, 100), digits=1)
    more: Fact[Decimal] = fact(vi="Điểm thêm", between=(0, 100), digits=1)
    late: Fact[bool] = fact(vi="Chậm")
    away: Fact[bool] = fact(vi="Vắng cả kỳ")


class Discipline(xl.Record, id="discipline", of=WORKER, dated="decided_on", vi="Kỷ luật"):
    decided_on: Fact[date] = fact(vi="Ngày quyết định")
    lifted: Fact[bool] = fact(vi="Đã tự khắc phục")


TOTAL = WorkerForm.points + WorkerForm.more
REMEDIED = Discipline.rows().count(Discipline.lifted)
RULES: tuple[Any, ...] = (
    xl.Derived("worker.total", WORKER, name="total", value=TOTAL, cite=TEXT.at("Điều 4")),
    xl.Derived("worker.remedied", WORKER, name="remedied", value=REMEDIED, cite=TEXT.at("Điều 4")),
    xl.Given("unit.given", UNIT, fact=UnitForm.given, by="cấp trên", cite=TEXT.at("Điều 1")),
    xl.Gate("worker.away", WORKER, xl.NOT_GRADED, when=WorkerForm.away, cite=TEXT.at("Điều 5")),
    xl.Ceiling(
        "worker.low", WORKER, at_most=Grade.NOT_COMPLETED, when=WorkerForm.points < xl.param(LEAST),
        cite=TEXT.at("Điều 2"),
    ),
    xl.Ceiling("worker.late", WORKER, at_most=Grade.GOOD, when=WorkerForm.late, cite=TEXT.at("Điều 6")),
    xl.Ceiling(
        "worker.disciplined", WORKER, at_most=Grade.COMPLETED, rows=(Discipline.rows(),), when=xl.ALWAYS,
        cite=TEXT.at("Điều 7"),
    ),
    xl.Lift("worker.disciplined.lifted", "worker.disciplined", when=Discipline.lifted, cite=TEXT.at("Điều 7", "2")),
    xl.Ceiling(
        "worker.unit", WORKER, at_most=Grade.GOOD, when=WORKS_AT.grade.below(Grade.GOOD), cite=TEXT.at("Điều 8")
    ),
    xl.Ceiling(
        "worker.wide", WORKER, at_most=Grade.COMPLETED, when=WorkerForm.late, cite=TEXT.at("Điều 6"),
        reading=WIDE.option("all"),
    ),
    xl.Quota(
        "worker.limit", WORKER, group=(), base=xl.Base(grade=Grade.GOOD), share=xl.param(SHARE), cite=TEXT.at("Điều 3"),
        key=WorkerForm.points,
    ),
    xl.Check("worker.odd", WORKER, when=WorkerForm.more > 90, cite=TEXT.at("Điều 9")),
)  # fmt: skip
SET = xl.rule_set(
    "made-up", "vn", vi="Ví dụ", forms=(UnitForm, WorkerForm, Discipline), links=(WORKS_AT,), instruments=(TEXT,),
    parameters=(LEAST, SHARE, UNREAD), readings=(WIDE,), rules=RULES,
)  # fmt: skip
LATER = xl.rule_set(
    "later", "vn", vi="Ví dụ, quyết định từ năm 2020", decisions=xl.Span(start=date(2020, 1, 1)),
    rules=(xl.Ceiling("worker.later", WORKER, at_most=Grade.COMPLETED, when=WorkerForm.late, cite=TEXT.at()),),
)  # fmt: skip
PROPOSED = xl.rule_set(
    "proposed", "vn", vi="Ví dụ, đề xuất", proposal=True,
    rules=(xl.Ceiling("worker.proposed", WORKER, at_most=Grade.COMPLETED, when=WorkerForm.late, cite=TEXT.at()),),
)  # fmt: skip
_SETS = (SET, LATER, PROPOSED)
PLUGINS = Plugins(found=(Plugin(name="made-up", distribution="made-up", version="0", rule_sets=_SETS),))
HEAD = """
jurisdiction: vn
period: "2018"
incomplete: worker
bases:
  good: {kind: worker, points: 80, more: 0, late: false, away: false, links: {works_at: u-1}}
others:
  unit:u-1: {given: GOOD}
"""


def file_of(*cases: str, head: str = HEAD) -> str:
    """Return the text of a file of cases, each given as the lines that follow its `- `."""
    return f"{head}cases:\n" + "\n".join("- " + case.replace("\n", "\n  ") for case in cases)
