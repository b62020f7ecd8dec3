"""Nghị định 90/2020/NĐ-CP, được Nghị định 48/2023/NĐ-CP sửa đổi: the years 2020 to 2025, and what is left in 2026.

The year judged says that decree 90 holds. Decree 48, and the law that held civil servants at their unit's grade, go by
the day of decision: each has rule sets of its own.
"""

from __future__ import annotations

from datetime import date, timedelta

import xeploai as xl
from xeploai.national.instruments import ND_48, ND_90, years
from xeploai.national.kinds import CIVIL_SERVANT, OFFICIAL, PUBLIC_EMPLOYEE
from xeploai.national.nd90 import civil_servants, consequences, later, officials, public_employees, units, workers
from xeploai.national.nd90.discipline import is_any
from xeploai.national.nd90.forms import CivilServantCriteria, OfficialCriteria, PublicEmployeeCriteria
from xeploai.national.nd90.graded import CIVIL_SERVANTS, OFFICIALS, PUBLIC_EMPLOYEES
from xeploai.national.nd90.links import links
from xeploai.national.nd90.parameters import PARTY_SHARE, parameters
from xeploai.national.nd90.readings import (
    AFTER_LAW_22,
    LIMIT_READINGS,
    READINGS,
    SHORT_AND_DISCIPLINED,
    UNDER_REVIEW,
)
from xeploai.national.nd90.registers import EmployeeConclusion, HigherShare, OfficialConclusion, ServantConclusion

_PERIODS = years(2020, 2025)
_ND48_FROM = date(2023, 9, 15)
_BEGUN_BEFORE = xl.Span(start=_PERIODS.start, end=_ND48_FROM - timedelta(days=1))
# Since law 52/2019 the third grade bears one name for all three.
_LABELS = xl.GradeLabels(
    instrument=ND_90.id,
    kinds=tuple(kind.id for kind in (OFFICIAL, CIVIL_SERVANT, PUBLIC_EMPLOYEE)),
    labels=tuple(xl.GradeLabel(grade=grade, vi=grade.vi, en=grade.en) for grade in xl.Grade),
)
BASE = xl.rule_set(
    "vn-nd90",
    "vn",
    vi="Trung ương: đánh giá, xếp loại cán bộ, công chức, viên chức theo Nghị định 90, năm 2020 đến 2025",
    en="The centre: grading of officials, civil servants and public employees under decree 90, 2020 to 2025",
    periods=_PERIODS,
    lengths=("year",),
    parameters=parameters(OFFICIAL, CIVIL_SERVANT, PUBLIC_EMPLOYEE),
    readings=READINGS,
    forms=(
        OfficialCriteria,
        CivilServantCriteria,
        PublicEmployeeCriteria,
        OfficialConclusion,
        ServantConclusion,
        EmployeeConclusion,
    ),
    links=links(OFFICIAL, CIVIL_SERVANT, PUBLIC_EMPLOYEE),
    rules=(*officials.RULES, *civil_servants.RULES, *public_employees.RULES, *workers.RULES),
    labels=(_LABELS,),
)
IN_DUTY = xl.rule_set(
    "vn-nd90-in-duty",
    "vn",
    vi="Trung ương: căn cứ kỷ luật của Nghị định 90, quyết định trước ngày 15/9/2023",
    en="The centre: discipline as a ground under decree 90, for decisions before 15 September 2023",
    periods=_BEGUN_BEFORE,
    decisions=xl.Span(end=_ND48_FROM - timedelta(days=1)),
    lengths=("year",),
    rules=(*officials.BEFORE_ND_48, *civil_servants.BEFORE_ND_48, *public_employees.BEFORE_ND_48),
)
SINCE_ND_48 = xl.rule_set(
    "vn-nd48",
    "vn",
    vi="Trung ương: kỷ luật và tỷ lệ xuất sắc theo Nghị định 48, quyết định từ ngày 15/9/2023",
    en="The centre: discipline and the limit of the excellent under decree 48, for decisions from 15 September 2023",
    periods=_PERIODS,
    decisions=xl.Span(start=_ND48_FROM),
    lengths=("year",),
    parameters=(PARTY_SHARE,),
    readings=(SHORT_AND_DISCIPLINED, *LIMIT_READINGS),
    forms=(HigherShare,),
    rules=(*officials.SINCE_ND_48, *civil_servants.SINCE_ND_48, *public_employees.SINCE_ND_48),
)
# Until decree 48 two years not completed stand with discipline as it then was a ground (`IN_DUTY`).
_TWO_YEARS = tuple(one for of in (OFFICIALS, CIVIL_SERVANTS) for one in consequences.second_year(of, is_any(of)))
_LAW_UNTIL = date(2025, 6, 30)
LAW_OF_2008 = xl.rule_set(
    "vn-law22",
    "vn",
    vi="Trung ương: Luật Cán bộ, công chức năm 2008 (công chức lãnh đạo và đơn vị), quyết định đến ngày 30/6/2025",
    en="The centre: the law of 2008 (leading civil servants and their unit), for decisions to 30 June 2025",
    periods=_PERIODS,
    decisions=xl.Span(end=_LAW_UNTIL),
    lengths=("year",),
    rules=units.by_the_law(),
)
TWO_YEARS = xl.rule_set(
    "vn-law22-two-years",
    "vn",
    vi="Trung ương: Luật Cán bộ, công chức năm 2008 (hai năm không hoàn thành), quyết định từ ngày 15/9/2023 đến ngày "
    "30/6/2025",
    en="The centre: the law of 2008 (two years not completed), for decisions from 15 September 2023 to 30 June 2025",
    periods=_PERIODS,
    decisions=xl.Span(start=_ND48_FROM, end=_LAW_UNTIL),
    lengths=("year",),
    rules=_TWO_YEARS,
)
TWO_YEARS_OF_EMPLOYEES = xl.rule_set(
    "vn-law-employees-two-years",
    "vn",
    vi="Trung ương: Luật Viên chức năm 2010 (hai năm không hoàn thành), quyết định từ ngày 15/9/2023 đến ngày "
    "30/6/2026",
    en="The centre: the law of 2010 on public employees (two years not completed), for decisions from 15 September "
    "2023 to 30 June 2026",
    periods=_PERIODS,
    decisions=xl.Span(start=_ND48_FROM, end=date(2026, 6, 30)),
    lengths=("year",),
    rules=consequences.second_year(PUBLIC_EMPLOYEES, is_any(PUBLIC_EMPLOYEES)),
)
_STILL_UNDER_REVIEW = xl.Transition(
    id="nd48-under-review",
    applies=IN_DUTY.id,
    instead_of=(SINCE_ND_48.id, TWO_YEARS.id, TWO_YEARS_OF_EMPLOYEES.id),
    cite=ND_48.at(),
    vi="Việc xếp loại đang xem xét trước ngày 15/9/2023 thì giữ quy định cũ",
    en="What was under review before 15 September 2023 keeps the old rules",
    reading=(UNDER_REVIEW.option("before"),),
)
CHANGE_OVER = xl.rule_set(
    "vn-nd48-change-over",
    "vn",
    vi="Trung ương: chuyển tiếp sang Nghị định 48",
    en="The centre: the change-over to decree 48",
    periods=_BEGUN_BEFORE,
    decisions=xl.Span(start=_ND48_FROM),
    lengths=("year",),
    readings=(UNDER_REVIEW,),
    transitions=(_STILL_UNDER_REVIEW,),
)
AFTER_IT = xl.rule_set(
    "vn-after-law22",
    "vn",
    vi="Trung ương: khi Luật năm 2008 đã hết hiệu lực, theo Luật 80 và Nghị định 170, quyết định từ ngày 01/7/2025",
    en="The centre: once the law of 2008 had ended, with law 80 and decree 170, for decisions from 1 July 2025",
    periods=_PERIODS,
    decisions=xl.Span(start=_LAW_UNTIL + timedelta(days=1)),
    lengths=("year",),
    readings=(AFTER_LAW_22,),
    rules=(
        *units.after_the_law(),
        *consequences.dismissal(),
        *consequences.leader_removal(),
        consequences.suspended(),
    ),
)
SINCE_ARTICLE_27 = xl.rule_set(
    "vn-law80-article-27",
    "vn",
    vi="Trung ương: Điều 27 Luật 80 (công chức không hoàn thành nhiệm vụ), quyết định từ ngày 01/01/2026",
    en="The centre: Article 27 of law 80 (civil servants not completed), for decisions from 1 January 2026",
    periods=_PERIODS,
    decisions=xl.Span(start=date(2026, 1, 1)),
    lengths=("year",),
    rules=consequences.lower_post(),
)
RULE_SETS = (
    BASE,
    IN_DUTY,
    SINCE_ND_48,
    CHANGE_OVER,
    LAW_OF_2008,
    TWO_YEARS,
    TWO_YEARS_OF_EMPLOYEES,
    AFTER_IT,
    SINCE_ARTICLE_27,
    *later.RULE_SETS,
)
