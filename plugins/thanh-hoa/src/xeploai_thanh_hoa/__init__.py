"""Thanh Hóa: grades of every month from June 2026 on, of quarters for leaders, and a yearly text that was not seen."""

from __future__ import annotations

from collections.abc import Iterable

import xeploai as xl
from xeploai.national.hd02.readings import SCORE
from xeploai.national.instruments import years
from xeploai.national.kinds import COLLECTIVE, COMMITTEE, LEADER, PARTY_MEMBER, PARTY_ORGANISATION
from xeploai.national.nd335.readings import GRADED_MONTHLY
from xeploai_thanh_hoa import forms, parameters, quarters, readings, registers
from xeploai_thanh_hoa.graded import ALL
from xeploai_thanh_hoa.instruments import INSTRUMENTS, MONTHS, QD_73, QD_1053, QUARTERS, QUARTERS_DECIDED, THANH_HOA
from xeploai_thanh_hoa.limits import beyond
from xeploai_thanh_hoa.months import rules

_LETTERS = xl.GradeLabels(
    instrument=QD_1053.id,
    kinds=tuple(of.kind.id for of in ALL),
    labels=tuple(
        xl.GradeLabel(grade=grade, vi=f"{letter} ({grade.vi.lower()})", en=f"{letter} ({grade.en.lower()})")
        for letter, grade in zip("DCBA", xl.Grade, strict=True)
    ),
)
MONTH = xl.rule_set(
    "thanh-hoa-month",
    "vn/thanh-hoa",
    vi="Thanh Hóa: đánh giá, xếp loại hằng tháng theo Quy định 1053",
    en="Thanh Hóa: grades of the month under regulation 1053",
    periods=MONTHS,
    lengths=("month",),
    instruments=INSTRUMENTS,
    jurisdictions=(THANH_HOA,),
    parameters=parameters.OF_MONTHS,
    readings=readings.OF_MONTHS,
    chooses=(GRADED_MONTHLY.option("graded"),),
    forms=(
        forms.OfficialPost,
        forms.OfficialMonth,
        forms.ServantMonth,
        forms.EmployeeMonth,
        forms.WorkerMonth,
        registers.OfficialMonthConclusion,
        registers.ServantMonthConclusion,
        registers.EmployeeMonthConclusion,
        registers.WorkerMonthConclusion,
        registers.WorkerDiscipline,
        registers.HigherShare,
    ),
    rules=(*(rule for of in ALL for rule in rules(of)), *beyond()),
    labels=(_LETTERS,),
)
QUARTER = xl.rule_set(
    "thanh-hoa-quarter",
    "vn/thanh-hoa",
    vi="Thanh Hóa: đánh giá, xếp loại hằng quý cán bộ lãnh đạo, quản lý theo Hướng dẫn 03",
    en="Thanh Hóa: grades of the quarter of leaders under guidance 03",
    periods=QUARTERS,
    decisions=QUARTERS_DECIDED,
    lengths=("quarter",),
    instruments=INSTRUMENTS,
    parameters=parameters.OF_QUARTERS,
    readings=readings.OF_QUARTERS,
    # Part A and the axes are the quarter's points, given as 30 and 70; they are not the mean of four parts alone.
    chooses=(SCORE.option("given"),),
    forms=quarters.FORMS,
    rules=quarters.RULES,
)
YEAR = xl.rule_set(
    "thanh-hoa-year",
    "vn/thanh-hoa",
    vi="Thanh Hóa: quy định hằng năm của tỉnh chưa được thấy",
    en="Thanh Hóa: the province's yearly regulation, which was not seen",
    periods=years(2025),
    lengths=("year",),
    instruments=INSTRUMENTS,
    rules=(
        xl.Hole(
            "thanh-hoa.year.qd73",
            kinds=(PARTY_ORGANISATION, COMMITTEE, PARTY_MEMBER, COLLECTIVE, LEADER),
            cite=QD_73.at(),
            vi="Quy định 73-QĐ/TU của tỉnh chưa được thấy",
            en="Regulation 73-QĐ/TU of the province was not seen",
        ),
    ),
)
YEAR_OF_MONTHS = xl.rule_set(
    "thanh-hoa-year-of-months",
    "vn/thanh-hoa",
    vi="Thanh Hóa: năm có kết quả hằng tháng theo Quy định 1053",
    en="Thanh Hóa: years with months under regulation 1053",
    periods=years(2026),
    lengths=("year",),
    instruments=INSTRUMENTS,
    rules=(
        xl.Hole(
            "thanh-hoa.year.months",
            kinds=tuple(of.kind for of in ALL),
            cite=QD_1053.at("Điều 10, Điều 11"),
            vi="Kết quả hằng tháng theo Quy định 1053 được dùng thế nào khi xếp loại năm: chưa được thấy",
            en="How the months under regulation 1053 are used for the year's grade was not seen",
        ),
    ),
)
RULE_SETS = (MONTH, QUARTER, YEAR, YEAR_OF_MONTHS)


@xl.hookimpl
def xeploai_rule_sets() -> Iterable[xl.RuleSet]:
    """Supply the province's rules."""
    yield from RULE_SETS
