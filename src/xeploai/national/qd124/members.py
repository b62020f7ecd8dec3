"""Đảng viên, năm 2023 và 2024: who is reviewed at all, the grades, the cases of the lowest one, and the limit."""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade
from xeploai.national.findings import discipline_dates, without_residence_opinion
from xeploai.national.forms.party import MemberForm
from xeploai.national.forms.registers import MemberConclusion, MemberDiscipline, MemberRestored
from xeploai.national.instruments import HD_15_DISCIPLINE, HD_25, QD_69, QD_124, years
from xeploai.national.kinds import (
    AS_CIVIL_SERVANT,
    AS_OFFICIAL,
    AS_PUBLIC_EMPLOYEE,
    MEMBER_OF,
    PARTY_MEMBER,
)
from xeploai.national.limits import member_limits
from xeploai.national.members import (
    NOT_HANDLED,
    file_checks,
    members_not_reviewed,
    six_months_at_review,
)
from xeploai.national.qd124.acts import Acts
from xeploai.national.qd124.forms import MemberCriteria
from xeploai.national.qd124.individuals import Individual, disciplined, grounds, standards
from xeploai.national.qd124.parameters import MEMBER_HALF, MEMBER_LIMIT, SIX_MONTHS
from xeploai.national.qd124.readings import LIMIT_BASE, LIMIT_GROUP, LIMIT_ROUNDING, SIX_MONTHS_COUNT
from xeploai.national.qd124.special_cases import leave_rules

_NOT_REVIEWED = QD_124.at("Điều 5", "2")
_MEMORY = xl.Established.MEMORY
_MEMBERS = Individual(
    PARTY_MEMBER,
    MemberCriteria,
    {"tasks": MemberCriteria.tasks},
    {
        "politics": MemberCriteria.politics,
        "ethics": MemberCriteria.ethics,
        "order": MemberCriteria.order,
        "style": MemberCriteria.style,
        "pledge": MemberCriteria.pledge,
        "remedy": MemberCriteria.remedy,
    },
    MemberCriteria.exemplary,
    MemberCriteria.products,
    MemberCriteria.tasks_done,
    MemberCriteria.tasks_on_time,
    MemberCriteria.tasks_exceeded,
    MemberCriteria.key_targets_met,
    MEMBER_HALF,
    MemberConclusion,
    MemberConclusion.matter,
    Acts(
        MemberDiscipline,
        MemberDiscipline.act_on,
        MemberDiscipline.decided_on,
        MemberDiscipline.self_detected,
        restored=MemberRestored,
    ),
    MEMBER_OF,
)

HD_15_EARLIER_YEARS = HD_15_DISCIPLINE.model_copy(
    update={
        "id": "hd15-earlier-years",
        "periods": years(2023, 2024),
        "vi": f"{HD_15_DISCIPLINE.vi} (vi phạm năm 2023, 2024)",
        "en": f"{HD_15_DISCIPLINE.en} (acts of 2023 and 2024)",
    }
)
"""Guidance 15 of 2025 for the years before it, which are graded again by what is decided from its day on."""
_THIRD_CHILD = xl.Lift(
    "party_member.disciplined_regraded.third_child",
    "party_member.disciplined_regraded",
    when=NOT_HANDLED,
    cite=HD_15_EARLIER_YEARS.at("Mục III", "8.3"),
    vi="Từ ngày 20/3/2025 việc sinh con thứ ba trở lên không bị xem xét, xử lý kỷ luật (Hướng dẫn 15-HD/UBKTTW)",
    en="From 20 March 2025 a third or later birth is not disciplined (guidance 15-HD/UBKTTW)",
)

# -- mức ở phía Nhà nước -----------------------------------------------------------------------------------------------

_ELSEWHERE = tuple(
    xl.Hole(
        f"party_member.as_{capacity}",
        kinds=(PARTY_MEMBER,),
        when=MemberForm.standing.is_(xl.Code(capacity)) & link.grade.decided.below(Grade.EXCELLENT),
        cite=QD_124.at("Điều 12", "1"),
        vi=f"Đảng viên là {label} có mức xếp loại {label} dưới xuất sắc: Quy định 124 ràng buộc hai mức thế nào chưa "
        "được thấy",
        en=f"How regulation 124 ties a member's grade to the one as {name}, below excellent, was not seen",
    )
    for capacity, link, label, name in (
        ("official", AS_OFFICIAL, "cán bộ", "an official"),
        ("civil_servant", AS_CIVIL_SERVANT, "công chức", "a civil servant"),
        ("public_employee", AS_PUBLIC_EMPLOYEE, "viên chức", "a public employee"),
    )
)

# -- tỷ lệ, thẩm quyền, chỗ cần xem xét --------------------------------------------------------------------------------

_LIMITS = member_limits(
    "party_member.limit",
    LIMIT_GROUP,
    share=MEMBER_LIMIT,
    cite=QD_124.at("Điều 12", "1"),
    base_of=LIMIT_BASE,
    rounding_of=LIMIT_ROUNDING,
)
_CHECKS = (
    six_months_at_review(SIX_MONTHS, _NOT_REVIEWED),
    *file_checks(_NOT_REVIEWED, QD_124.at("Điều 7", established=_MEMORY), HD_25.at(established=_MEMORY)),
    without_residence_opinion(PARTY_MEMBER, MemberForm.residence_opinion, QD_124.at(established=_MEMORY)),
    discipline_dates(PARTY_MEMBER, MemberDiscipline, MemberDiscipline.decided_on, MemberDiscipline.act_on, QD_69.at()),
)
RULES = (
    *members_not_reviewed(SIX_MONTHS, SIX_MONTHS_COUNT, _NOT_REVIEWED),
    *standards(_MEMBERS),
    *grounds(_MEMBERS),
    *disciplined(_MEMBERS),
    _THIRD_CHILD,
    *_ELSEWHERE,
    *leave_rules(PARTY_MEMBER, MemberForm.sick_leave_months, MemberForm.maternity_leave),
    *_LIMITS,
    *_CHECKS,
)
