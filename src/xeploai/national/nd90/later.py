"""Nghị định 90 từ năm 2026: the year 2025 decided late, officials, and the first half of public employees' 2026."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import xeploai as xl
from xeploai.national.instruments import LAW_80, ND_90, REPLY_2026, years
from xeploai.national.kinds import CIVIL_SERVANT, OFFICIAL, PUBLIC_EMPLOYEE
from xeploai.national.nd90 import consequences, officials, public_employees
from xeploai.national.nd90.forms import OfficialCriteria, PublicEmployeeCriteria
from xeploai.national.nd90.graded import PUBLIC_EMPLOYEES
from xeploai.national.nd90.links import links
from xeploai.national.nd90.parameters import PARTY_SHARE, parameters
from xeploai.national.nd90.readings import (
    DECIDED_IN_2026,
    FIRST_HALF_2026,
    HEAD_AND_UNIT,
    LIMIT_READINGS,
    OFFICIALS_2026,
    READINGS,
    SHORT_AND_DISCIPLINED,
    SHORT_FOR_MATERNITY,
    SICK_ABSENCE,
    TRAINING_ABSENCE,
)
from xeploai.national.nd90.registers import EmployeeConclusion, HigherShare, OfficialConclusion
from xeploai.national.nd90.short_time import not_graded_since_nd_48, worked_short
from xeploai.rules import AnyRule

_EMPLOYEES_UNTIL = date(2026, 6, 30)


def _under(option: xl.ReadingOption, rules: Iterable[AnyRule]) -> tuple[AnyRule, ...]:
    """Return rules that stand only under one more option."""
    return tuple(rule.model_copy(update={"reading": (*rule.reading, option)}) for rule in rules)


# -- năm 2025, quyết định từ ngày 01/01/2026 ---------------------------------------------------------------------------

_AS_THE_MINISTRY_ANSWERED = xl.Check(
    "civil_servant.decided_in_2026",
    CIVIL_SERVANT,
    when=xl.ALWAYS,
    cite=REPLY_2026.at(),
    reading=DECIDED_IN_2026.option("nd90"),
    vi="Năm 2025 quyết định sau khi phần công chức của Nghị định 90 hết hiệu lực: áp dụng Nghị định 90 theo trả lời "
    "của Bộ Nội vụ, không có điều khoản chuyển tiếp",
    en="The year 2025 is decided after decree 90 ended for civil servants: it is applied as the ministry answered, "
    "without a transitional article",
)
_NOT_CLEAR = xl.Hole(
    "civil_servant.text_for_2025",
    kinds=(CIVIL_SERVANT,),
    cite=REPLY_2026.at(),
    reading=DECIDED_IN_2026.option("open"),
    vi="Văn bản áp dụng cho năm 2025 quyết định từ ngày 01/01/2026 chưa rõ",
    en="Which text holds for 2025 when decided from 1 January 2026 on is not clear",
)
DECIDED_LATE = xl.rule_set(
    "vn-nd90-decided-in-2026",
    "vn",
    vi="Trung ương: xếp loại công chức năm 2025, quyết định từ ngày 01/01/2026",
    en="The centre: civil servants graded for 2025, decided from 1 January 2026 on",
    periods=years(2025, 2025),
    decisions=xl.Span(start=date(2026, 1, 1)),
    lengths=("year",),
    readings=(DECIDED_IN_2026,),
    rules=(_AS_THE_MINISTRY_ANSWERED, _NOT_CLEAR),
)
_AFTER_THE_DECREE = xl.Check(
    "public_employee.decided_after_decree_90",
    PUBLIC_EMPLOYEE,
    when=xl.ALWAYS,
    cite=ND_90.at(),
    vi="Quyết định từ ngày 01/7/2026, khi Nghị định 233 đã thay phần viên chức của Nghị định 90: điều khoản chuyển "
    "tiếp chưa được thấy",
    en="Decided from 1 July 2026 on, when decree 233 had taken the place of decree 90 for public employees: no "
    "transitional article was seen",
)
AFTER_THE_DECREE = xl.rule_set(
    "vn-nd90-decided-after-june-2026",
    "vn",
    vi="Trung ương: xếp loại viên chức của năm, năm học bắt đầu trước năm 2026, quyết định từ ngày 01/7/2026",
    en="The centre: public employees, for a year begun before 2026, decided from 1 July 2026 on",
    periods=years(2020, 2025),
    decisions=xl.Span(start=date(2026, 7, 1)),
    lengths=("year",),
    rules=(_AFTER_THE_DECREE, *consequences.of_employees_since_law_129()),
)

# -- cán bộ từ năm 2026 ------------------------------------------------------------------------------------------------

_BY_PARTY_RULES = xl.Gate(
    "official.by_party_rules",
    OFFICIAL,
    xl.OUT_OF_SCOPE,
    when=xl.ALWAYS,
    cite=LAW_80.at("Điều 17", "1"),
    reading=OFFICIALS_2026.option("party-rules"),
    vi="Từ năm 2026 cán bộ được xếp loại theo quy định của Đảng, với tư cách cá nhân lãnh đạo, quản lý",
    en="From 2026 on officials are graded by the Party's rules, as leaders",
)
OFFICIALS_FROM_2026 = xl.rule_set(
    "vn-nd90-officials-2026",
    "vn",
    vi="Trung ương: cán bộ từ năm 2026, phần của Nghị định 90 chưa bị bãi bỏ",
    en="The centre: officials from 2026 on, the part of decree 90 that was not repealed",
    periods=years(2026),
    lengths=("year",),
    parameters=(*parameters(OFFICIAL), PARTY_SHARE),
    readings=(OFFICIALS_2026, *READINGS, SHORT_AND_DISCIPLINED, *LIMIT_READINGS),
    forms=(OfficialCriteria, OfficialConclusion, HigherShare),
    links=links(OFFICIAL),
    rules=(
        _BY_PARTY_RULES,
        *_under(OFFICIALS_2026.option("nd90"), (*officials.RULES, *officials.SINCE_ND_48)),
    ),
)

# -- viên chức, sáu tháng đầu năm 2026 ---------------------------------------------------------------------------------

_WITH_THE_YEAR = xl.Gate(
    "public_employee.first_half_of_2026",
    PUBLIC_EMPLOYEE,
    xl.NOT_GRADED,
    when=xl.ALWAYS,
    cite=ND_90.at("Điều 20"),
    reading=FIRST_HALF_2026.option("with-the-year"),
    vi="Nghị định 90 xếp loại theo năm công tác: sáu tháng đầu năm 2026 không xếp loại riêng",
    en="Decree 90 grades by the working year: the first half of 2026 is not graded by itself",
)
# Who was on maternity leave is graded whichever number of months it is, unless that leave must be why they are short.
_SHORT_HALF = tuple(
    xl.Hole(
        f"public_employee.part_of_half_year{suffix}",
        kinds=(PUBLIC_EMPLOYEE,),
        when=one.when,
        cite=ND_90.at("Điều 2", "3"),
        reading=(FIRST_HALF_2026.option("by-itself"), *one.reading),
        vi=f"{one.vi}: mốc này là của một năm, với sáu tháng đầu năm 2026 mốc nào thì chưa thấy",
        en=f"{one.en} by the number for a year: which number holds for the first half of 2026 was not seen",
    )
    for suffix, one in zip(("", "_not_for_maternity"), worked_short(PUBLIC_EMPLOYEES), strict=True)
)
_OF_A_YEAR = {one.id for one in not_graded_since_nd_48(PUBLIC_EMPLOYEES)}
EMPLOYEES_IN_2026 = xl.rule_set(
    "vn-nd90-employees-2026",
    "vn",
    vi="Trung ương: viên chức, sáu tháng đầu năm 2026, còn theo Nghị định 90",
    en="The centre: public employees in the first half of 2026, still under decree 90",
    periods=xl.Span(start=date(2026, 1, 1), end=_EMPLOYEES_UNTIL),
    lengths=("half",),
    parameters=(*parameters(PUBLIC_EMPLOYEE), PARTY_SHARE),
    readings=(FIRST_HALF_2026, SHORT_FOR_MATERNITY, SICK_ABSENCE, TRAINING_ABSENCE, HEAD_AND_UNIT, *LIMIT_READINGS),
    forms=(PublicEmployeeCriteria, EmployeeConclusion, HigherShare),
    links=links(PUBLIC_EMPLOYEE),
    rules=(
        _WITH_THE_YEAR,
        *_SHORT_HALF,
        *_under(
            FIRST_HALF_2026.option("by-itself"),
            (one for one in (*public_employees.RULES, *public_employees.SINCE_ND_48) if one.id not in _OF_A_YEAR),
        ),
    ),
)
RULE_SETS: tuple[xl.RuleSet, ...] = (
    DECIDED_LATE,
    AFTER_THE_DECREE,
    OFFICIALS_FROM_2026,
    EMPLOYEES_IN_2026,
)
