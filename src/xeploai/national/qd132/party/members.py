"""Đảng viên: who is graded, what lowers a member's grade, and the limit of 20%.

The grounds of the lowest grade are those of regulation 132 and of both guidances. The standards of the other grades,
and the limit, are guidance 21's, in the book of 2018 only under the reading that carries its wording back. No central
text seen ties a secretary to the organisation. What guidance 21 introduced is not carried back; where a grade of 2018
could be wrong without it (long sick leave) a hole says so, the rest stands in the words of that reading.
"""

from __future__ import annotations

from functools import reduce
from operator import or_

import xeploai as xl
from xeploai import Grade
from xeploai.national.forms.party import MemberForm, OrganisationForm
from xeploai.national.forms.registers import MemberConclusion, MemberDiscipline
from xeploai.national.instruments import HD_16, HD_21, HD_21_CARRIED_BACK, QD_132
from xeploai.national.kinds import AS_CIVIL_SERVANT, AS_OFFICIAL, AS_PUBLIC_EMPLOYEE, MEMBER_OF, PARTY_MEMBER
from xeploai.national.levels import Level, at_least, required
from xeploai.national.limits import limits, member_limits
from xeploai.national.qd132.carried_back import HD21_WORDING, Guided
from xeploai.national.qd132.party.forms import MemberCriteria
from xeploai.national.qd132.party.parameters import EXCELLENT_LIMIT, SIX_MONTHS, TASKS_HALF
from xeploai.national.qd132.party.readings import (
    LIMIT_GROUP,
    SERVANT_WITHOUT_GRADE,
    UNDER_HALF,
    UNDER_HALF_FROM_2019,
)
from xeploai.national.qd132.readings import (
    LIMIT_BASE,
    LIMIT_BASE_FROM_2019,
    LIMIT_ROUNDING,
    LIMIT_ROUNDING_FROM_2019,
    SIX_MONTHS_COUNT,
)
from xeploai.national.qd132.special_cases import Circumstances, MemberCases, special_cases
from xeploai.national.qd132.unseen import sick_leave, signs

_MEMORY = xl.Established.MEMORY
_GROUNDS = QD_132.at("Điều 12", "4", "c")
_CASES = HD_21.at("Mục II", "6")
_LOWEST = HD_21.at("Mục II", "B.2.3", "d")

# -- not graded --------------------------------------------------------------------------------------------------------

_EXEMPTED = xl.Gate(
    "party_member.exempted",
    PARTY_MEMBER,
    xl.NOT_REVIEWED,
    when=MemberForm.exempted,
    cite=HD_21.at(),
    vi="Đảng viên được miễn công tác và sinh hoạt đảng không thuộc diện kiểm điểm, xếp loại",
    en="A member exempted from work and meetings is neither reviewed nor graded",
)
SIX_MONTHS_ON = MemberForm.admitted_on.plus(months=xl.param(SIX_MONTHS))
"""The day on which a member has belonged to the Party for six months."""
_NEWLY_ADMITTED = xl.Gate(
    "party_member.newly_admitted",
    PARTY_MEMBER,
    xl.NOT_GRADED,
    when=xl.PERIOD_END.plus(days=1) < SIX_MONTHS_ON,
    cite=_CASES,
    vi="Đảng viên mới kết nạp chưa đủ 6 tháng thì không xếp loại",
    en="A member admitted less than 6 months ago is not graded",
)
_ADMITTED_A_DAY_SHORT = xl.Gate(
    "party_member.admitted_a_day_short",
    PARTY_MEMBER,
    xl.NOT_GRADED,
    when=SIX_MONTHS_ON.is_(xl.PERIOD_END.plus(days=1)),
    cite=_CASES,
    vi="Đảng viên kết nạp ngày 01/7 chưa đủ 6 tháng vào ngày cuối năm thì không xếp loại",
    en="A member admitted on 1 July has not completed 6 months on the last day of the year and is not graded",
    reading=SIX_MONTHS_COUNT.option("anniversary"),
)
_SUSPENDED = xl.Gate(
    "party_member.suspended",
    PARTY_MEMBER,
    xl.NOT_GRADED,
    when=MemberForm.suspended,
    cite=_CASES,
    vi="Đảng viên bị đình chỉ sinh hoạt đảng thì không xếp loại",
    en="A member suspended from activities is not graded",
)

# -- grounds of the lowest grade ---------------------------------------------------------------------------------------

_DEGRADED = xl.Ceiling(
    "party_member.degraded",
    PARTY_MEMBER,
    at_most=Grade.NOT_COMPLETED,
    rows=(MemberConclusion.rows(),),
    when=MemberConclusion.matter.is_(xl.Code("degradation")),
    cite=_GROUNDS,
    vi="Cấp có thẩm quyền kết luận đảng viên có biểu hiện suy thoái, “tự diễn biến”, “tự chuyển hóa”",
    en="A competent body concluded that the member shows degradation",
)
_LESS_THAN_HALF = MemberCriteria.tasks_done < xl.param(TASKS_HALF)
# Both ways to read the texts agree on this much, so it hangs on no option.
_UNDER_HALF = xl.Ceiling(
    "party_member.under_half",
    PARTY_MEMBER,
    at_most=Grade.NOT_COMPLETED,
    when=_LESS_THAN_HALF & ~MemberCriteria.key_targets_met,
    cite=_GROUNDS,
    vi="Hoàn thành dưới 50% chỉ tiêu, nhiệm vụ được giao trong năm và không đạt 100% các chỉ tiêu chủ yếu",
    en="Less than 50% of the year's targets and tasks were done, and the key targets were not met in full",
)


def _under_half_alone(cite: xl.Citation, reading: xl.ReadingOption) -> xl.Ceiling:
    return xl.Ceiling(
        "party_member.under_half_alone",
        PARTY_MEMBER,
        at_most=Grade.NOT_COMPLETED,
        when=_LESS_THAN_HALF,
        cite=cite,
        reading=reading,
        vi="Hoàn thành dưới 50% chỉ tiêu, nhiệm vụ được giao trong năm",
        en="Less than 50% of the year's targets and tasks were done",
    )


_DISCIPLINED = xl.Ceiling(
    "party_member.disciplined",
    PARTY_MEMBER,
    at_most=Grade.NOT_COMPLETED,
    rows=(MemberDiscipline.rows(),),
    when=xl.ALWAYS,
    cite=_GROUNDS,
    vi="Đảng viên bị thi hành kỷ luật trong năm",
    en="The member was disciplined in the year",
)
_COUNTED_ONCE = xl.Lift(
    "party_member.disciplined.once",
    _DISCIPLINED,
    when=MemberDiscipline.already_counted,
    cite=_LOWEST,
    vi="Một vi phạm chỉ tính một lần: vi phạm này đã được tính khi xếp loại một năm khác",
    en="One violation counts once: this one counted in another year",
)

# -- the grade of the person's other capacity --------------------------------------------------------------------------

# Who has no such capacity (retired, a worker, outside the system) is asked nothing; of whose capacity got no grade the
# standards ask nothing either, and a reading says whether he may have that grade at all.
_CAPACITIES = {
    "official": (AS_OFFICIAL, "cán bộ", "an official"),
    "civil_servant": (AS_CIVIL_SERVANT, "công chức", "a civil servant"),
    "public_employee": (AS_PUBLIC_EMPLOYEE, "viên chức", "a public employee"),
}


def _below(capacity: str, grade: Grade) -> xl.Expr[bool]:
    """Return that the member, being of that capacity, is graded below `grade` there."""
    link, _, _ = _CAPACITIES[capacity]
    below = link.grade.decided.below(grade, otherwise=xl.DOES_NOT_APPLY)
    return MemberForm.standing.is_(xl.Code(capacity)) & below


_NOT_COMPLETED_ELSEWHERE = tuple(
    xl.Ceiling(
        f"party_member.{capacity}_not_completed",
        PARTY_MEMBER,
        at_most=Grade.NOT_COMPLETED,
        when=_below(capacity, Grade.COMPLETED),
        cite=_LOWEST,
        vi=f"Đảng viên là {vi} bị xếp loại không hoàn thành nhiệm vụ",
        en=f"As {en} the member was graded not completed",
    )
    for capacity, (_, vi, en) in _CAPACITIES.items()
)


def _elsewhere(grade: Grade) -> dict[str, xl.Requirement]:
    """Return the requirement on the grade of each capacity; one a person does not have is not asked."""
    return {
        f"as_{capacity}": required(
            ~_below(capacity, grade),
            grade,
            f"đảng viên là {vi} phải được xếp loại từ mức ấy trở lên",
            f"a member who is {en} must be graded that or above as such",
        )
        for capacity, (_, vi, en) in _CAPACITIES.items()
    }


def _without_grade(at_most: Grade, wanted: Grade, cite: xl.Citation) -> xl.Ceiling:
    """Return that a member of some capacity who has no grade there cannot have `wanted`, for which one is asked."""
    ungraded = (
        MemberForm.standing.is_(xl.Code(capacity)) & link.grade.decided.below(Grade.NOT_COMPLETED, otherwise=xl.APPLIES)
        for capacity, (link, _, _) in _CAPACITIES.items()
    )
    return xl.Ceiling(
        f"party_member.{wanted.name.lower()}_without_grade",
        PARTY_MEMBER,
        at_most=at_most,
        when=reduce(or_, ungraded),
        cite=cite,
        reading=SERVANT_WITHOUT_GRADE.option("asked"),
        vi="Đảng viên là cán bộ, công chức, viên chức, không có mức xếp loại ở vai trò ấy thì không được "
        f"“{wanted.vi}”",
        en=f"An official, civil servant or public employee with no grade as such cannot be '{wanted.en}' as a member",
    )


_EXCELLENT_CITE = HD_21.at("Mục II", "B.2.3", "a")
_GOOD_CITE = HD_21.at("Mục II", "B.2.3", "b", established=_MEMORY)
_WITHOUT_GRADE = (
    _without_grade(Grade.GOOD, Grade.EXCELLENT, _EXCELLENT_CITE),
    _without_grade(Grade.COMPLETED, Grade.GOOD, _GOOD_CITE),
)

# -- standards ---------------------------------------------------------------------------------------------------------

_CONDUCT = {
    "politics": MemberCriteria.politics,
    "ethics": MemberCriteria.ethics,
    "order": MemberCriteria.order,
    "style": MemberCriteria.style,
    "pledge": MemberCriteria.pledge,
    "remedy": MemberCriteria.remedy,
}
_TASKS = {"tasks": MemberCriteria.tasks}
_EXCELLENT = xl.Standard(
    "party_member.excellent",
    PARTY_MEMBER,
    grade=Grade.EXCELLENT,
    requires={
        "exemplary": required(
            MemberCriteria.exemplary,
            Grade.EXCELLENT,
            "phải thật sự gương mẫu về năng lực, đạo đức; đổi mới, có sản phẩm lượng hóa được; là điển hình để người "
            "khác học tập",
            "a member must be truly exemplary in ability and ethics, innovative with quantifiable products, a model "
            "for others",
        ),
        **at_least(MemberCriteria, _TASKS, Level.EXCELLENT, Grade.EXCELLENT),
        **at_least(MemberCriteria, _CONDUCT, Level.GOOD, Grade.EXCELLENT),
        **_elsewhere(Grade.EXCELLENT),
    },
    cite=_EXCELLENT_CITE,
    vi="Đảng viên hoàn thành xuất sắc nhiệm vụ",
    en="A member completed with excellence",
)
_GOOD = xl.Standard(
    "party_member.good",
    PARTY_MEMBER,
    grade=Grade.GOOD,
    requires={
        **at_least(MemberCriteria, _TASKS, Level.GOOD, Grade.GOOD),
        **at_least(MemberCriteria, _CONDUCT, Level.FAIR, Grade.GOOD),
        **_elsewhere(Grade.GOOD),
    },
    cite=_GOOD_CITE,
    vi="Đảng viên hoàn thành tốt nhiệm vụ",
    en="A member completed well",
)
# That the grade elsewhere be "completed" needs no requirement here: below it stands a ceiling of its own.
_COMPLETED = xl.Standard(
    "party_member.completed",
    PARTY_MEMBER,
    grade=Grade.COMPLETED,
    requires=at_least(MemberCriteria, _TASKS | _CONDUCT, Level.FAIR, Grade.COMPLETED),
    below=Grade.NOT_COMPLETED,
    cite=HD_21.at("Mục II", "B.2.3", "c", established=_MEMORY),
    vi="Đảng viên hoàn thành nhiệm vụ; không đạt thì không hoàn thành nhiệm vụ",
    en="A member completed; who misses this has not completed",
)

# -- the limit of 20% --------------------------------------------------------------------------------------------------

_XS = ("Mục II", "B.2.3", "a")
_LIMITS = limits(
    "party_member.limit.in_grassroots",
    PARTY_MEMBER,
    group=MEMBER_OF.get(OrganisationForm.grassroots),
    share=EXCELLENT_LIMIT,
    choice=MemberForm.chosen_excellent,
    cite=HD_21.at(*_XS),
    base_of=LIMIT_BASE_FROM_2019,
    rounding_of=LIMIT_ROUNDING_FROM_2019,
    reading=(),
    vi="đảng viên trong từng tổ chức cơ sở đảng",
    en="members within each grassroots organisation",
)
_LIMITS_OF_2018 = member_limits(
    "party_member.limit",
    LIMIT_GROUP,
    share=EXCELLENT_LIMIT,
    cite=HD_21_CARRIED_BACK.at(*_XS),
    base_of=LIMIT_BASE,
    rounding_of=LIMIT_ROUNDING,
    reading=(HD21_WORDING,),
)

RULES = Guided(
    alike=(_DEGRADED, _UNDER_HALF, _DISCIPLINED),
    of_both=(_EXEMPTED, _NEWLY_ADMITTED, _ADMITTED_A_DAY_SHORT, _COUNTED_ONCE, *_NOT_COMPLETED_ELSEWHERE),
    by_analogy=(_EXCELLENT, _GOOD, _COMPLETED, *_WITHOUT_GRADE),
    from_2019=(
        _SUSPENDED,
        _under_half_alone(_LOWEST, UNDER_HALF_FROM_2019.option("hd21-alone")),
        *_LIMITS,
        *special_cases(
            PARTY_MEMBER,
            Circumstances(
                sick_leave_months=MemberForm.sick_leave_months,
                maternity_leave=MemberForm.maternity_leave,
                awaiting_grade=MemberCases.awaiting_grade,
                graded_differently=MemberCases.graded_differently,
                settled_grade=MemberCases.settled_grade,
            ),
        ),
    ),
    in_2018=(
        signs(PARTY_MEMBER),
        sick_leave(PARTY_MEMBER, MemberForm.sick_leave_months),
        _under_half_alone(HD_16.at(), UNDER_HALF.option("hd16-alone")),
        *_LIMITS_OF_2018,
    ),
)
