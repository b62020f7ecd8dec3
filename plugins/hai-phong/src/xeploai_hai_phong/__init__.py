"""Hải Phòng: the city's points beside the conditions of decree 90, and what is left of them from 2026 on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import xeploai as xl
from xeploai.national.instruments import years
from xeploai.national.kinds import CIVIL_SERVANT, PUBLIC_EMPLOYEE
from xeploai.national.nd90.readings import FIRST_HALF_2026, GOOD_UNITS, OFFICIALS_2026
from xeploai_hai_phong import forms
from xeploai_hai_phong.graded import SCORED_EMPLOYEES, SCORED_OFFICIALS, SCORED_SERVANTS, Made, Scored
from xeploai_hai_phong.grades import rules
from xeploai_hai_phong.instruments import HAI_PHONG, IN_FORCE, INSTRUMENTS, QD_212
from xeploai_hai_phong.parameters import PARAMETERS
from xeploai_hai_phong.readings import ASSET_ITEM, EDGE, FROM_2026, GAP, HEADS_READINGS, POINTS_READINGS

_IN_FORCE = xl.Span(start=IN_FORCE)
_OF_OFFICIALS = (forms.OfficialPoints, forms.OfficialHeadPoints)
_OF_SERVANTS = (forms.CivilServantPoints, forms.CivilServantHeadPoints)
YEAR_2025 = xl.rule_set(
    "hai-phong-qd212",
    "vn/hai-phong",
    vi="Hải Phòng: chấm điểm, xếp loại cán bộ, công chức, viên chức năm 2025",
    en="Hải Phòng: points and grades of officials, civil servants and public employees for 2025",
    periods=years(2025, 2025),
    decisions=_IN_FORCE,
    lengths=("year",),
    instruments=INSTRUMENTS,
    jurisdictions=(HAI_PHONG,),
    parameters=PARAMETERS,
    readings=(*POINTS_READINGS, *HEADS_READINGS),
    # Khoản 2 điểm d Điều 7: of leaders to be good, no more is asked of their units than that all have completed.
    chooses=(GOOD_UNITS.option("not-asked"),),
    forms=(*_OF_OFFICIALS, *_OF_SERVANTS, forms.PublicEmployeePoints),
    rules=(*rules(SCORED_OFFICIALS), *rules(SCORED_SERVANTS), *rules(SCORED_EMPLOYEES)),
)


def _under(option: xl.ReadingOption, of: Scored) -> tuple[Made, ...]:
    """Return the rules on some persons, only under the option under which decree 90 still holds for them."""
    return tuple(rule.model_copy(update={"reading": (*rule.reading, option)}) for rule in rules(of))


FROM_2026_ON = xl.rule_set(
    "hai-phong-qd212-from-2026",
    "vn/hai-phong",
    vi="Hải Phòng: Quyết định 212 từ năm 2026, khi Nghị định 90 không còn áp dụng với công chức, viên chức",
    en="Hải Phòng: decision 212 from 2026 on, when decree 90 no longer holds for civil servants and public employees",
    periods=years(2026),
    decisions=_IN_FORCE,
    lengths=("year",),
    instruments=INSTRUMENTS,
    readings=(FROM_2026,),
    rules=(
        xl.Hole(
            "hai-phong.year.from_2026",
            kinds=(CIVIL_SERVANT, PUBLIC_EMPLOYEE),
            cite=QD_212.at(),
            reading=FROM_2026.option("still"),
            vi="Thang điểm 20 và 80 của thành phố đứng bên cạnh thang 30 và 70 của Trung ương thế nào: chưa thấy",
            en="How the city's 20 and 80 points stand beside the centre's 30 and 70 was not seen",
        ),
    ),
)
OFFICIALS_FROM_2026 = xl.rule_set(
    "hai-phong-qd212-officials-2026",
    "vn/hai-phong",
    vi="Hải Phòng: chấm điểm, xếp loại cán bộ từ năm 2026, nếu Nghị định 90 còn áp dụng với cán bộ",
    en="Hải Phòng: points and grades of officials from 2026 on, if decree 90 still holds for them",
    periods=years(2026),
    decisions=_IN_FORCE,
    lengths=("year",),
    instruments=INSTRUMENTS,
    parameters=PARAMETERS,
    readings=(GAP, *HEADS_READINGS),
    chooses=(GOOD_UNITS.option("not-asked"),),
    forms=_OF_OFFICIALS,
    rules=_under(OFFICIALS_2026.option("nd90"), SCORED_OFFICIALS),
)
EMPLOYEES_IN_2026 = xl.rule_set(
    "hai-phong-qd212-employees-2026",
    "vn/hai-phong",
    vi="Hải Phòng: chấm điểm, xếp loại viên chức sáu tháng đầu năm 2026, nếu xếp loại riêng theo Nghị định 90",
    en="Hải Phòng: points and grades of public employees in the first half of 2026, if graded by itself",
    periods=xl.Span(start=date(2026, 1, 1), end=date(2026, 6, 30)),
    decisions=_IN_FORCE,
    lengths=("half",),
    instruments=INSTRUMENTS,
    parameters=PARAMETERS,
    readings=(EDGE, GAP, ASSET_ITEM),
    forms=(forms.PublicEmployeePoints,),
    rules=_under(FIRST_HALF_2026.option("by-itself"), SCORED_EMPLOYEES),
)
RULE_SETS = (YEAR_2025, FROM_2026_ON, OFFICIALS_FROM_2026, EMPLOYEES_IN_2026)


@xl.hookimpl
def xeploai_rule_sets() -> Iterable[xl.RuleSet]:
    """Supply the city's rules."""
    yield from RULE_SETS
