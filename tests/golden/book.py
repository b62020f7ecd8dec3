"""A small book with every sort of rule, and a dossier with a subject for each thing an explanation may have to say.

The instruments are samples, not law: the words are what is tested.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import xeploai as xl
from xeploai import ALWAYS, Code, Fact, Grade, fact

NOT_COMPLETED, COMPLETED, GOOD, EXCELLENT = Grade
LAW = xl.Instrument(
    id="law", number="1-QĐ/MAU", day=date(2018, 1, 2), vi="Quy định mẫu", jurisdiction="vn",
    established=xl.Established.SIGNED_TEXT,
)  # fmt: skip
GUIDE = xl.Instrument(
    id="guide", number="2-HD/MAU", vi="Hướng dẫn mẫu", jurisdiction="vn", established=xl.Established.SECONDARY
)
DRAFT = xl.Instrument(
    id="draft", number="Dự thảo mẫu", vi="Dự thảo", jurisdiction="vn", established=xl.Established.MEMORY
)

OFFICIAL = xl.Kind("official", vi="Công chức", en="Official", complete=True)
CELL = xl.Kind("cell", vi="Chi bộ", en="Cell", complete=True)
UNIT = xl.Kind("unit", vi="Đơn vị", en="Unit", complete=True)
DELEGATE = xl.Kind("delegate", vi="Biệt phái", en="Seconded", complete=True)
GUEST = xl.Kind("guest", vi="Kiêm nhiệm", en="Concurrent post")


class Level(xl.Scale):
    POOR = "Kém", "Poor"
    FAIR = "Đạt", "Fair"
    FINE = "Tốt", "Fine"


class CellForm(xl.Form, kind=CELL):
    result: Fact[Level] = fact(vi="Kết quả của chi bộ", en="Result of the cell")
    reviewed: Fact[bool] = fact(vi="Đã kiểm điểm", en="Reviewed")


class UnitForm(xl.Form, kind=UNIT):
    result: Fact[Level] = fact(vi="Kết quả của đơn vị", en="Result of the unit")


class OfficialForm(xl.Form, kind=OFFICIAL):
    post: Fact[Code] = fact(
        vi="Tình trạng", en="Post", options=("serving", "army", "leave", "new", "accused", "waiting")
    )
    result: Fact[Level] = fact(vi="Kết quả nhiệm vụ", en="Result of tasks")
    score: Fact[int] = fact(vi="Điểm", en="Score", between=(0, 100), unit="điểm")
    weak: Fact[bool] = fact(vi="Có tiêu chí yếu", en="Has a weak criterion")
    chosen: Fact[Grade] = fact(vi="Mức được chọn", en="Grade chosen", choice=True)
    unhealthy: Fact[bool] = fact(vi="Ốm đau kéo dài", en="Long illness", sensitive=True)
    remedied: Fact[bool] = fact(vi="Đã khắc phục", en="Remedied")
    late: Fact[bool] = fact(vi="Nộp chậm", en="Handed in late")
    group: Fact[Code] = fact(vi="Nhóm", en="Group")


class Discipline(xl.Record, id="discipline", of=OFFICIAL, dated="day", vi="Kỷ luật", en="Discipline", sensitive=True):
    day: Fact[date] = fact(vi="Ngày quyết định", en="Day of decision")
    counted: Fact[bool] = fact(vi="Đã tính ở năm trước", en="Counted the year before")


class Award(xl.Record, id="award", of=OFFICIAL, vi="Khen thưởng", en="Awards"):
    withdrawn: Fact[bool] = fact(vi="Đã bị thu hồi", en="Withdrawn")


class DelegateForm(xl.Form, kind=DELEGATE):
    given: Fact[Grade] = fact(vi="Mức do nơi biệt phái xếp", en="Grade given where seconded")


class GuestForm(xl.Form, kind=GUEST):
    present: Fact[bool] = fact(vi="Có mặt", en="Present")


CELL_OF = xl.Link("cell_of", OFFICIAL, CELL, vi="Chi bộ nơi sinh hoạt", en="Cell of the official")
LATE = xl.Reading(
    id="late", vi="“Chậm” gồm chậm một ngày hay chậm nhiều ngày", en="Whether a day late is late",
    cite=GUIDE.at("Mục 5"),
    options=(xl.OptionText(id="any", vi="Chậm một ngày cũng là chậm", en="A day late is late"),
             xl.OptionText(id="many", vi="Chỉ chậm nhiều ngày", en="Only many days")), default="any",
)  # fmt: skip
OLD = xl.Reading(
    id="old", vi="Có áp dụng cho trường hợp đã khắc phục không", en="Whether it applies to what was remedied",
    options=(xl.OptionText(id="yes", vi="Có", en="Yes"), xl.OptionText(id="no", vi="Không", en="No")),
)  # fmt: skip


def _gate(id: str, status: xl.rules.GateStatus, post: str, vi: str, en: str, waits_for: str = "") -> xl.Gate:
    when = OfficialForm.post.is_(Code(post))
    cite = LAW.at("Điều 2")
    return xl.Gate(id, OFFICIAL, status, when=when, cite=cite, vi=vi, en=en, waits_for=waits_for)


WEAK_CEILING = xl.Ceiling(
    "poor", OFFICIAL, at_most=COMPLETED, when=OfficialForm.result < Level.FAIR, cite=LAW.at("Điều 3", "1", "a"),
    vi="Kết quả nhiệm vụ không đạt", en="The result of the tasks is not fair",
)  # fmt: skip
DISCIPLINED = xl.Ceiling(
    "disciplined", OFFICIAL, at_most=NOT_COMPLETED, when=ALWAYS, rows=(Discipline.rows(),), cite=LAW.at("Điều 4"),
    vi="Bị kỷ luật trong năm", en="Disciplined in the year",
)  # fmt: skip
RULES: tuple[xl.rules.AnyRule, ...] = (
    _gate("army", xl.OUT_OF_SCOPE, "army", "Do quân đội xếp loại", "Graded by the army"),
    _gate("leave", xl.NOT_REVIEWED, "leave", "Nghỉ cả năm nên không kiểm điểm", "On leave all year: no review"),
    _gate("new", xl.NOT_GRADED, "new", "Mới tuyển dụng nên không xếp loại", "Newly appointed: not graded"),
    _gate("accused", xl.DEFERRED, "accused", "Đang bị xem xét kỷ luật nên chưa xếp loại",
          "Discipline is being considered: deferred", "kết luận của cấp có thẩm quyền"),
    WEAK_CEILING,
    xl.Lift("poor.remedied", WEAK_CEILING, when=OfficialForm.remedied, cite=LAW.at("Điều 3", "2"),
            vi="Đã tự phát hiện và khắc phục", en="It was found and remedied by oneself"),
    DISCIPLINED,
    xl.Lift("disciplined.counted", DISCIPLINED, when=Discipline.counted, cite=GUIDE.at("Mục 1"),
            vi="Vi phạm đã được tính ở năm trước", en="The act was counted the year before"),
    xl.Ceiling("award", OFFICIAL, at_most=COMPLETED, when=ALWAYS, rows=(Award.rows(),), cite=GUIDE.at("Mục 2"),
               vi="Có khen thưởng phải xem lại", en="An award must be looked at again"),
    xl.Lift("award.kept", "award", when=~Award.withdrawn, cite=GUIDE.at("Mục 2"),
            vi="Khen thưởng không bị thu hồi", en="The award was not withdrawn"),
    xl.Ceiling("ill", OFFICIAL, at_most=GOOD, when=OfficialForm.unhealthy, cite=GUIDE.at("Mục 3"),
               vi="Ốm đau kéo dài", en="A long illness"),
    xl.Discretion("weak", OFFICIAL, when=OfficialForm.weak, open=(COMPLETED, GOOD), decided_by="Thủ trưởng cơ quan",
                  choice=OfficialForm.chosen, cite=LAW.at("Điều 5"), vi="Có tiêu chí yếu: chưa quy định mức",
                  en="A weak criterion: no grade is named"),
    xl.Ceiling("late", OFFICIAL, at_most=GOOD, when=OfficialForm.late, cite=GUIDE.at("Mục 5"),
               reading=LATE.option("any"), vi="Nộp báo cáo chậm", en="The report was late"),
    xl.Ceiling("old", OFFICIAL, at_most=COMPLETED, when=OfficialForm.late & OfficialForm.remedied,
               cite=GUIDE.at("Mục 6"), reading=OLD.option("yes"), vi="Đã chậm rồi khắc phục", en="Late, and remedied"),
    xl.Ceiling("cell", OFFICIAL, at_most=GOOD, when=CELL_OF.grade.below(EXCELLENT), cite=LAW.at("Điều 6"),
               vi="Chi bộ không xuất sắc", en="The cell is not excellent"),
    xl.Quota("limit", OFFICIAL, group=(OfficialForm.group,), base=xl.Base(), share=Decimal("0.5"),
             key=OfficialForm.score, cite=LAW.at("Điều 7"), vi="Không quá một nửa được xuất sắc",
             en="No more than half excellent"),
    xl.Check("check", OFFICIAL, when=OfficialForm.score < 20, cite=GUIDE.at("Mục 7"), vi="Điểm thấp bất thường.",
             en="The score is unusually low."),
    xl.Ceiling("cell.poor", CELL, at_most=GOOD, when=CellForm.result < Level.FINE, cite=LAW.at("Điều 8"),
               vi="Kết quả của chi bộ chưa tốt", en="The result of the cell is not fine"),
    xl.Gate("cell.unreviewed", CELL, xl.NOT_GRADED, when=~CellForm.reviewed, cite=LAW.at("Điều 8"),
            vi="Chi bộ chưa kiểm điểm", en="The cell was not reviewed"),
    xl.Ceiling("unit.poor", UNIT, at_most=GOOD, when=UnitForm.result < Level.FINE, cite=LAW.at("Điều 8"),
               vi="Kết quả của đơn vị chưa tốt", en="The result of the unit is not fine"),
    xl.Hole("unit.form", kinds=(UNIT,), cite=GUIDE.at("Phụ lục 1"), may_lower_to=COMPLETED,
            vi="Phiếu đơn vị chưa được thấy", en="The form of units was not seen"),
    xl.Hole("unit.annex", kinds=(UNIT,), cite=GUIDE.at("Phụ lục 2"), vi="Phụ lục 2 chưa được thấy",
            en="Annex 2 was not seen"),
    xl.Given("delegate.given", DELEGATE, fact=DelegateForm.given, by="nơi biệt phái", cite=LAW.at("Điều 9"),
             vi="Theo kết quả của nơi biệt phái", en="As graded where seconded"),
)  # fmt: skip
PROPOSED = xl.rule_set(
    "proposed", "vn", vi="Dự thảo bỏ xuất sắc khi điểm dưới 60", en="Draft: none excellent below 60", proposal=True,
    instruments=(DRAFT,),
    rules=(xl.Ceiling("draft", OFFICIAL, at_most=GOOD, when=OfficialForm.score < 60, cite=DRAFT.at(),
                      vi="Điểm dưới 60", en="A score below 60"),),
)  # fmt: skip
BOOK = xl.Book(
    jurisdiction="vn",
    period=xl.Period.parse("2018"),
    decided_on=date(2018, 12, 31),
    sets=(
        xl.rule_set(
            "set", "vn", vi="Bộ mẫu",
            forms=(OfficialForm, CellForm, UnitForm, DelegateForm, GuestForm, Discipline, Award),
            instruments=(LAW, GUIDE), links=(CELL_OF,), readings=(LATE, OLD), rules=RULES,
        ),
        PROPOSED,
    ),
    assume=("unit.annex",),
)  # fmt: skip

_SOUND: dict[str, object] = {
    "post": "serving", "result": "FINE", "score": 80, "weak": False, "unhealthy": False, "remedied": False,
    "late": False,
}  # fmt: skip


def _official(id: str, *, without: tuple[str, ...] = (), decided: Grade | None = None, **facts: object) -> xl.Subject:
    """Return an official of whom everything is sound but what is said; each is a group of its own unless said."""
    given = {**_SOUND, "group": id, **facts}
    kept = {name: value for name, value in given.items() if name not in without}
    return xl.Subject(kind="official", id=id, facts=kept, decided=decided)  # type: ignore[arg-type]  # checked inside


OFFICIALS = (
    _official("out-of-scope", post="army"),
    _official("not-reviewed", post="leave"),
    _official("not-graded", post="new"),
    _official("deferred", post="accused"),
    _official("excellent"),
    _official("ceiling", result="POOR"),
    _official("lifted", result="POOR", remedied=True),
    _official("lift-unknown", result="POOR", without=("remedied",)),
    _official("disciplined"),
    _official("counted"),
    _official("row-open"),
    _official("award"),
    _official("ill", unhealthy=True),
    _official("chosen", weak=True, chosen="COMPLETED"),
    _official("choice-open", weak=True),
    _official("choice-outside", weak=True, chosen="EXCELLENT"),
    _official("late", late=True),
    _official("undecided", late=True, remedied=True),
    _official("quota-in", group="contest", score=90),
    _official("quota-out", group="contest", score=70),
    _official("quota-open-1", group="tie"),
    _official("quota-open-2", group="tie"),
    _official("low-score", score=10),
    _official("gate-unknown", without=("post",)),
    _official("facts-missing", without=("result", "score", "weak")),
    _official("agreed", decided=EXCELLENT),
    _official("above", decided=EXCELLENT, result="POOR"),
    _official("early", decided=GOOD, without=("result",)),
    _official("ungraded-cell"),
    _official("poor-cell"),
    _official("open-register"),
)
_CELLS = {"ungraded-cell": "unreviewed", "poor-cell": "poor"}
# A group of one has no place at one half: beside each stands one who does not contend.
_PAIR = tuple(_official(f"{one.id}-pad", group=one.id, result="POOR") for one in OFFICIALS)
DOSSIER = xl.Dossier(
    subjects=(
        *OFFICIALS,
        *_PAIR,
        xl.subject("fine", CellForm(result=Level.FINE, reviewed=True)),
        xl.subject("poor", CellForm(result=Level.POOR, reviewed=True)),
        xl.subject("unreviewed", CellForm(result=Level.FINE, reviewed=False)),
        xl.subject("given", DelegateForm(given=GOOD)),
        xl.subject("waiting", DelegateForm()),
        xl.subject("guest", GuestForm(present=True)),
        xl.subject("invalid", GuestForm()),
        xl.subject("fine", UnitForm(result=Level.FINE)),
        xl.subject("poor", UnitForm(result=Level.POOR)),
        xl.subject("unknown", UnitForm()),
    ),
    links=tuple(xl.LinkRow(CELL_OF, one.id, _CELLS.get(one.id, "fine")) for one in (*OFFICIALS, *_PAIR)),
    records=(
        xl.record_row("r1", "disciplined", Discipline(day=date(2018, 3, 1), counted=False)),
        xl.record_row("r2", "disciplined", Discipline(day=date(2018, 4, 1), counted=True)),
        xl.record_row("r3", "counted", Discipline(day=date(2018, 3, 1), counted=True)),
        xl.record_row("r4", "row-open", Discipline(day=date(2018, 3, 1))),
        xl.record_row("a1", "award", Award(withdrawn=False)),
    ),
    complete=(
        xl.Complete(OFFICIAL),
        xl.Complete(CELL_OF),
        xl.Complete("award"),
        *(xl.Complete("discipline", f"official:{one.id}") for one in (*OFFICIALS, *_PAIR) if one.id != "open-register"),
    ),
    invalid=("guest:invalid",),
)
