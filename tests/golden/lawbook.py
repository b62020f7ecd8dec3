"""Two small books of one place, a year apart, in which everything that can differ does; and a dossier of the first.

The instruments are samples, not law: the words are what is tested.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import xeploai as xl
from xeploai import Code, Fact, Grade, fact

NOT_COMPLETED, COMPLETED, GOOD, EXCELLENT = Grade
SIGNED, QUOTED, RECALLED = xl.Established.SIGNED_TEXT, xl.Established.SECONDARY, xl.Established.MEMORY
OLD_LAW = xl.Instrument(
    id="old", number="1-QĐ/MAU", day=date(2021, 1, 2), vi="Quy định cũ", en="The old regulation", jurisdiction="vn",
    established=SIGNED,
)  # fmt: skip
NEW_LAW = xl.Instrument(
    id="new", number="9-QĐ/MAU", day=date(2023, 5, 6), vi="Quy định mới", en="The new regulation", jurisdiction="vn",
    established=QUOTED, replaces=("old",),
)  # fmt: skip
GUIDE = xl.Instrument(
    id="guide", number="2-HD/MAU", vi="Hướng dẫn", en="Guidance", jurisdiction="vn", established=QUOTED
)

OFFICIAL = xl.Kind("official", vi="Công chức", en="Official", complete=True)
UNIT = xl.Kind("unit", vi="Đơn vị", en="Unit", complete=True)
CLERK = xl.Kind("clerk", vi="Nhân viên", en="Clerk")
BODY = xl.Kind("body", vi="Tổ chức", en="Body", complete=True)


class Level(xl.Scale):
    POOR = "Kém", "Poor"
    FINE = "Tốt", "Fine"


class OfficialForm(xl.Form, kind=OFFICIAL):
    result: Fact[Level] = fact(vi="Kết quả nhiệm vụ", en="Result of tasks")
    points: Fact[int] = fact(vi="Điểm", en="Points", between=(0, 100), unit="điểm")
    extra: Fact[int] = fact(vi="Điểm thưởng", en="Extra points", between=(0, 10), unit="điểm")
    joined: Fact[date] = fact(vi="Ngày vào làm", en="Day of joining")
    post: Fact[Code] = fact(vi="Vị trí", en="Post", options=("staff", "head", "guest"))
    chosen: Fact[Grade] = fact(vi="Mức được chọn", en="Grade chosen", choice=True)
    leads: Fact[bool] = fact(vi="Là lãnh đạo", en="Leads")


class LaterOfficialForm(xl.Form, kind=OFFICIAL):
    result: Fact[Level] = fact(vi="Kết quả nhiệm vụ", en="Result of tasks")
    points: Fact[int] = fact(vi="Điểm", en="Points", between=(0, 120), unit="điểm")
    extra: Fact[int] = fact(vi="Điểm thưởng", en="Extra points", between=(0, 10), unit="điểm")
    joined: Fact[date] = fact(vi="Ngày vào làm", en="Day of joining")
    post: Fact[Code] = fact(vi="Vị trí", en="Post", options=("staff", "head"))
    chosen: Fact[Grade] = fact(vi="Mức được chọn", en="Grade chosen", choice=True)
    trained: Fact[bool] = fact(vi="Đã bồi dưỡng", en="Trained")


class UnitForm(xl.Form, kind=UNIT):
    given: Fact[Grade] = fact(vi="Mức của đơn vị", en="Grade of the unit")


class ClerkForm(xl.Form, kind=CLERK):
    present: Fact[bool] = fact(vi="Có mặt", en="Present")


class BodyForm(xl.Form, kind=BODY):
    given: Fact[Grade] = fact(vi="Mức của tổ chức", en="Grade of the body")


class Discipline(xl.Record, id="discipline", of=OFFICIAL, dated="day", vi="Kỷ luật", en="Discipline", sensitive=True):
    day: Fact[date] = fact(vi="Ngày quyết định", en="Day of decision")
    counted: Fact[bool] = fact(vi="Đã tính năm trước", en="Counted the year before")


class Praise(xl.Record, id="praise", of=OFFICIAL, vi="Khen thưởng", en="Praise"):
    rank: Fact[Code] = fact(vi="Hạng", en="Rank")


IN_UNIT = xl.Link("in_unit", OFFICIAL, UNIT, vi="Đơn vị công tác", en="Unit of the official")
IN_BODY = xl.Link("in_body", OFFICIAL, BODY, vi="Tổ chức của công chức", en="Body of the official")


def share(*values: tuple[str, xl.Instrument, int]) -> xl.Parameter:
    """The limit of the excellent, for the year from which each value holds."""
    dated = tuple(
        xl.DatedValue(value=Decimal(value), cite=law.at("Điều 9"), periods=xl.Period.parse(str(year)).span)
        for value, law, year in values
    )
    return xl.Parameter(id="share", vi="Tỷ lệ xuất sắc", en="Share of the excellent", digits=2, values=dated)


SHARE = share(("0.2", OLD_LAW, 2022), ("0.25", NEW_LAW, 2023))
LEAST = xl.Parameter(
    id="least", vi="Điểm tối thiểu", en="Least points", unit="điểm",
    values=(xl.DatedValue(value=Decimal(60), cite=OLD_LAW.at("Điều 3")),),
)  # fmt: skip
UNSEEN = xl.Parameter(
    id="unseen", vi="Số tháng", en="Months", unit="tháng", values=(),
    delegated=xl.Delegation(to=("set",), low=Decimal(1), high=Decimal(12)),
)  # fmt: skip
YES, NO = xl.OptionText(id="yes", vi="Có", en="Yes"), xl.OptionText(id="no", vi="Không", en="No")
LATE = xl.Reading(
    id="late", vi="Vào làm muộn có tính không", en="Whether joining late counts", options=(YES, NO),
    cite=GUIDE.at("Mục 5"),
)  # fmt: skip
STRICT = xl.Reading(id="strict", vi="Có xét chặt không", en="Whether strictly", options=(YES, NO), default="no")
LATER_STRICT = STRICT.model_copy(
    update={"default": "yes", "options": (YES, NO, xl.OptionText(id="half", vi="Một phần", en="Partly"))}
)


def _official_rules(form: Any, law: xl.Instrument, *, later: bool) -> tuple[xl.rules.AnyRule, ...]:
    """The rules of officials under one of the laws."""
    scored = xl.Derived(
        "official.score", OFFICIAL, name="score", value=form.points + form.extra, cite=law.at("Điều 2"), unit="điểm",
        vi="Tổng điểm", en="Total of points",
    )  # fmt: skip
    new = xl.Gate(
        "official.new", OFFICIAL, xl.NOT_GRADED, when=form.joined > xl.PERIOD_END.plus(months=-6),
        cite=law.at("Điều 1", "2"), vi="Vào làm dưới 6 tháng", en="Joined less than 6 months before",
    )  # fmt: skip
    excellent = {
        "result": xl.Requirement(form.result >= Level.FINE, vi="Kết quả tốt", en="The result is fine"),
        "points": xl.Requirement(scored.fact >= (95 if later else 90), vi="Đủ điểm", en="Enough points"),
    }
    if later:
        excellent["trained"] = xl.Requirement(form.trained, cite=GUIDE.at("Mục 3"), vi="Đã bồi dưỡng", en="Was trained")
    lowest = xl.Standard(
        "official.completed", OFFICIAL, grade=COMPLETED, requires={"least": form.points >= xl.param(LEAST)},
        below=NOT_COMPLETED, cite=law.at("Điều 3"), vi="Đủ điểm tối thiểu", en="At least the least points",
    )  # fmt: skip
    disciplined = xl.Ceiling(
        "official.disciplined", OFFICIAL, at_most=COMPLETED if later else NOT_COMPLETED, when=xl.ALWAYS,
        rows=(Discipline.rows(),), cite=law.at("Điều 4", "1", "đ" if later else "d"), vi="Bị kỷ luật trong năm",
        en="Disciplined in the year",
    )  # fmt: skip
    return (
        scored, new, lowest, disciplined,
        xl.Lift("official.disciplined.counted", disciplined, when=Discipline.counted, cite=GUIDE.at("Mục 1"),
                vi="Đã tính năm trước", en="Counted the year before"),
        xl.Standard("official.excellent", OFFICIAL, grade=EXCELLENT, requires=excellent,
                    cite=law.at("Điều 10" if later else "Điều 9"), vi="Xuất sắc", en="Excellent"),
        xl.Discretion("official.doubt", OFFICIAL, when=form.points.between(60, 65), open=(COMPLETED, GOOD),
                      decided_by="Thủ trưởng", choice=form.chosen, cite=law.at("Điều 5"), vi="Điểm sát ngưỡng",
                      en="Points near the limit"),
        xl.Ceiling("official.late", OFFICIAL, at_most=GOOD, when=form.joined > xl.PERIOD_START, cite=GUIDE.at("Mục 5"),
                   reading=LATE.option("yes"), vi="Vào làm trong năm", en="Joined in the year"),
        xl.Ceiling("official.strict", OFFICIAL, at_most=GOOD, when=form.points < 70, cite=GUIDE.at("Mục 6"),
                   reading=STRICT.option("yes"), vi="Xét chặt: dưới 70 điểm", en="Strictly: below 70 points"),
        xl.Quota("official.limit", OFFICIAL, group=(IN_UNIT.target_id,), base=xl.Base(grade=GOOD),
                 share=xl.param(SHARE), key=form.points, small=xl.SmallGroup(measure="base", below=5, places=1),
                 cite=law.at("Điều 9"), vi="Hạn chế số xuất sắc", en="The excellent are limited"),
        xl.Check("official.odd", OFFICIAL, when=form.points < 10, cite=GUIDE.at("Mục 7"), vi="Điểm thấp bất thường",
                 en="The points are unusually low"),
        xl.Competence("official.decides", OFFICIAL, "decision", levels=("unit",), by="Thủ trưởng",
                      cite=law.at("Điều 6"), vi="Thủ trưởng quyết định", en="The head decides"),
        xl.Precedence("official.order", before=(UNIT, "decision"), after=(OFFICIAL, "decision"), scope="same_unit",
                      cite=law.at("Điều 7"), vi="Đơn vị trước, công chức sau", en="The unit first"),
        xl.Precedence("official.vote_first", before=(OFFICIAL, "vote"), after=(OFFICIAL, "decision"),
                      scope="same_person", cite=law.at("Điều 7"), vi="Bỏ phiếu trước", en="The vote first"),
    )  # fmt: skip


_UNIT = xl.Given(
    "unit.given", UNIT, fact=UnitForm.given, by="cấp trên", cite=GUIDE.at("Mục 2"), vi="Do cấp trên xếp",
    en="Graded from above",
)  # fmt: skip
_FORM_UNSEEN = xl.Hole(
    "official.form", kinds=(OFFICIAL,), cite=GUIDE.at("Phụ lục 1"), may_lower_to=COMPLETED, vi="Phiếu chưa được thấy",
    en="The form was not seen",
)  # fmt: skip
_EXCEPTION_UNSEEN = xl.Hole(
    "official.disciplined.unseen", of="official.disciplined", cite=GUIDE.at("Phụ lục 2"), vi="Ngoại lệ chưa được thấy",
    en="The exception was not seen",
)  # fmt: skip
EARLIER_RULES = (
    *_official_rules(OfficialForm, OLD_LAW, later=False),
    _UNIT, _FORM_UNSEEN, _EXCEPTION_UNSEEN,
    xl.Ceiling("official.guest", OFFICIAL, at_most=GOOD, when=OfficialForm.post.is_(Code("guest")),
               cite=OLD_LAW.at("Điều 8"), vi="Khách mời", en="A guest"),
    xl.Hole("clerk.all", kinds=(CLERK,), whole=True, cite=GUIDE.at("Phụ lục 3"), vi="Quy định về nhân viên chưa thấy",
            en="The rules of clerks were not seen"),
)  # fmt: skip
LATER_RULES = (
    *_official_rules(LaterOfficialForm, NEW_LAW, later=True),
    _UNIT, _EXCEPTION_UNSEEN,
    xl.Ceiling("official.form.filled", OFFICIAL, at_most=GOOD, when=LaterOfficialForm.extra < 1,
               cite=GUIDE.at("Mục 8"), closes=("official.form",), vi="Không có điểm thưởng", en="No extra points"),
    _FORM_UNSEEN,
    xl.Ceiling("official.head", OFFICIAL, at_most=GOOD,
               when=LaterOfficialForm.post.is_(Code("head")) & IN_UNIT.grade.below(GOOD),
               cite=NEW_LAW.at("Điều 4", "2"), vi="Đơn vị không tốt", en="The unit is not good"),
    xl.Ceiling("official.recent", OFFICIAL, at_most=GOOD,
               when=LaterOfficialForm.joined > xl.PERIOD_END.plus(months=xl.param(UNSEEN)),
               cite=NEW_LAW.at("Điều 4", "3"), vi="Mới vào làm", en="Joined lately"),
    xl.Given("body.given", BODY, fact=BodyForm.given, by="cấp trên", cite=NEW_LAW.at("Điều 8"), vi="Do cấp trên xếp",
             en="Graded from above"),
)  # fmt: skip


def _book(year: int, *forms: Any, **given: Any) -> xl.Book:
    """A book of one rule set for a year."""
    period = xl.Period.parse(str(year))
    held = xl.rule_set("set", "vn", vi="Bộ mẫu", forms=forms, **given)
    return xl.Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,))


EARLIER = _book(
    2022, OfficialForm, UnitForm, ClerkForm, Discipline, Praise, instruments=(OLD_LAW, GUIDE, NEW_LAW),
    links=(IN_UNIT,), parameters=(SHARE, LEAST), readings=(LATE, STRICT), rules=EARLIER_RULES,
)  # fmt: skip
_LABELS = xl.GradeLabels(
    instrument="new", kinds=("official",),
    labels=(xl.GradeLabel(grade=COMPLETED, vi="Hoàn thành mức ba", en="Completed at the third level"),),
)  # fmt: skip
LATER = _book(
    2023, LaterOfficialForm, UnitForm, BodyForm, Discipline, instruments=(NEW_LAW, GUIDE, OLD_LAW),
    links=(IN_UNIT, IN_BODY), parameters=(SHARE, LEAST, UNSEEN), readings=(LATE, LATER_STRICT), rules=LATER_RULES,
    labels=(_LABELS,),
)  # fmt: skip


def _official(id: str, **facts: object) -> xl.Subject:
    given: dict[str, Any] = {
        "result": "FINE", "points": 92, "extra": 3, "joined": date(2015, 3, 2), "post": "staff", "leads": False, **facts
    }  # fmt: skip
    return xl.Subject(kind="official", id=id, facts={name: value for name, value in given.items() if value is not None})


OFFICIALS = (
    _official("best"),
    _official("new", joined=date(2022, 8, 1)),
    _official("disciplined"),
    _official("head", post="head", points=100),
    _official("guest", post="guest"),
    _official("poor", points=40),
    _official("open", points=None),
)
DOSSIER = xl.Dossier(
    subjects=(
        *OFFICIALS,
        xl.subject("u", UnitForm(given=COMPLETED)),
        xl.subject("c", ClerkForm(present=True)),
    ),
    links=tuple(xl.LinkRow(IN_UNIT, one.id, "u") for one in OFFICIALS),
    records=(
        xl.record_row("k1", "disciplined", Discipline(day=date(2022, 5, 4), counted=False)),
        xl.record_row("p1", "best", Praise(rank=Code("first"))),
    ),
    complete=(xl.Complete(OFFICIAL), xl.Complete(IN_UNIT), xl.Complete("discipline"), xl.Complete("praise"),
              xl.Complete(CLERK)),
)  # fmt: skip
