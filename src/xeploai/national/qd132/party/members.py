"""Đảng viên: who is graded, what lowers a member's grade, and the limit of 20%.

The grounds of the lowest grade are those that guidance 16 and regulation 132 are known to name. The standards of the
other grades, and the limit, are in the book only under the reading that carries the later wording of guidance 21 back.
No central text seen ties a secretary to the organisation. What guidance 21 introduced is not carried back; where a
grade could be wrong without it (long sick leave) a hole says so, the rest stands in the words of that reading.
"""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade
from xeploai.national.findings import discipline_dates, without_residence_opinion
from xeploai.national.forms.party import FullMemberForm, MemberForm, OrganisationForm
from xeploai.national.forms.registers import MemberConclusion, MemberDiscipline
from xeploai.national.instruments import HD_16, HD_21_CARRIED_BACK, QD_102, QD_132
from xeploai.national.kinds import (
    AS_CIVIL_SERVANT,
    AS_OFFICIAL,
    AS_PUBLIC_EMPLOYEE,
    MEMBER_OF,
    PARTY_MEMBER,
    TEMPORARILY_AT,
)
from xeploai.national.levels import Level, at_least, required
from xeploai.national.limits import member_limits
from xeploai.national.qd132.party.forms import MemberCriteria
from xeploai.national.qd132.party.parameters import EXCELLENT_LIMIT, SIX_MONTHS, TASKS_HALF
from xeploai.national.qd132.party.readings import LIMIT_GROUP, UNDER_HALF
from xeploai.national.qd132.readings import HD21_WORDING, LIMIT_BASE, LIMIT_ROUNDING, SIX_MONTHS_COUNT
from xeploai.national.qd132.unseen import sick_leave, signs

_MEMORY = xl.Established.MEMORY
_GROUNDS = QD_132.at("Điều 12", "4", "c")
_HD21 = HD_21_CARRIED_BACK

# -- not graded --------------------------------------------------------------------------------------------------------

_EXEMPTED = xl.Gate(
    "party_member.exempted",
    PARTY_MEMBER,
    xl.NOT_REVIEWED,
    when=MemberForm.exempted,
    cite=HD_16.at(),
    vi="Đảng viên được miễn công tác và sinh hoạt đảng không thuộc diện kiểm điểm, xếp loại",
    en="A member exempted from work and meetings is neither reviewed nor graded",
)
_SIX_MONTHS_ON = MemberForm.admitted_on.plus(months=xl.param(SIX_MONTHS))
_NEWLY_ADMITTED = xl.Gate(
    "party_member.newly_admitted",
    PARTY_MEMBER,
    xl.NOT_GRADED,
    when=xl.PERIOD_END.plus(days=1) < _SIX_MONTHS_ON,
    cite=HD_16.at(),
    vi="Đảng viên mới kết nạp chưa đủ 6 tháng thì không xếp loại",
    en="A member admitted less than 6 months ago is not graded",
)
_ADMITTED_A_DAY_SHORT = xl.Gate(
    "party_member.admitted_a_day_short",
    PARTY_MEMBER,
    xl.NOT_GRADED,
    when=_SIX_MONTHS_ON.is_(xl.PERIOD_END.plus(days=1)),
    cite=HD_16.at(),
    vi="Đảng viên kết nạp ngày 01/7 chưa đủ 6 tháng vào ngày cuối năm thì không xếp loại",
    en="A member admitted on 1 July has not completed 6 months on the last day of the year and is not graded",
    reading=SIX_MONTHS_COUNT.option("anniversary"),
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
_UNDER_HALF_ALONE = xl.Ceiling(
    "party_member.under_half_alone",
    PARTY_MEMBER,
    at_most=Grade.NOT_COMPLETED,
    when=_LESS_THAN_HALF,
    cite=HD_16.at(),
    reading=UNDER_HALF.option("hd16-alone"),
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
    cite=HD_16.at(),
    vi="Một vi phạm chỉ tính một lần: vi phạm này đã được tính ở năm trước",
    en="One violation counts once: this one counted in an earlier year",
)

# -- the grade of the person's other capacity --------------------------------------------------------------------------

# Who has no such capacity (retired, a worker, outside the system) is asked nothing; whose capacity got no grade is held
# down by nothing, since no text seen says so, and a finding names it.
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
        cite=HD_16.at(),
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


# -- standards, by analogy ---------------------------------------------------------------------------------------------

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
    cite=_HD21.at("Mục II", "B.2.3", "a"),
    reading=HD21_WORDING,
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
    cite=_HD21.at("Mục II", "B.2.3", "b", established=_MEMORY),
    reading=HD21_WORDING,
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
    cite=_HD21.at("Mục II", "B.2.3", "c", established=_MEMORY),
    reading=HD21_WORDING,
    vi="Đảng viên hoàn thành nhiệm vụ; không đạt thì không hoàn thành nhiệm vụ",
    en="A member completed; who misses this has not completed",
)

# -- the limit of 20% --------------------------------------------------------------------------------------------------

_LIMITS = member_limits(
    "party_member.limit",
    LIMIT_GROUP,
    share=EXCELLENT_LIMIT,
    cite=_HD21.at("Mục II", "B.2.3", "a"),
    base_of=LIMIT_BASE,
    rounding_of=LIMIT_ROUNDING,
    reading=(HD21_WORDING,),
)

# -- who takes which step ----------------------------------------------------------------------------------------------

_SELF_GRADE = xl.Competence(
    "party_member.self_grades",
    PARTY_MEMBER,
    "self_grade",
    levels=("self",),
    by="Đảng viên",
    cite=HD_16.at(),
    vi="Đảng viên phân tích từng tiêu chí theo bốn cấp độ và tự nhận mức xếp loại",
    en="A member marks each criterion at four levels and grades himself",
)
_OPINIONS = xl.Competence(
    "party_member.opinions",
    PARTY_MEMBER,
    "opinions",
    levels=("cell",),
    by="Chi ủy (nơi không có chi ủy: bí thư chi bộ)",
    cite=HD_16.at(),
    vi="Chi ủy, hoặc bí thư nơi không có chi ủy, lấy ý kiến về đảng viên",
    en="The committee of the cell, or the secretary where there is none, gathers the opinions on a member",
)
# The page that says so speaks of members in those years and does not name the text. It names two bodies: a grassroots
# cell decides itself and may be recorded as a cell; a cell under a grassroots committee does not decide.
_DECIDES = xl.Competence(
    "party_member.decides",
    PARTY_MEMBER,
    "decision",
    levels=("grassroots",),
    by="Đảng ủy cơ sở, chi bộ cơ sở",
    cite=HD_16.at(established=_MEMORY),
    vi="Đảng ủy cơ sở, chi bộ cơ sở (cấp cơ sở) tổ chức và quyết định xếp loại đảng viên",
    en="The grassroots committee or grassroots cell organises and decides the grading of members",
)
_BELONGS_TO_GRASSROOTS_CELL = MEMBER_OF.get(
    OrganisationForm.form.is_(xl.Code("cell")) & OrganisationForm.tier.is_(xl.Code("grassroots"))
)
_GRASSROOTS_CELL_DECIDES = xl.Competence(
    "party_member.grassroots_cell_decides",
    PARTY_MEMBER,
    "decision",
    levels=("cell",),
    by="Chi bộ cơ sở",
    when=_BELONGS_TO_GRASSROOTS_CELL,
    cite=HD_16.at(established=_MEMORY),
    vi="Chi bộ cơ sở tổ chức và quyết định xếp loại đảng viên của mình",
    en="A grassroots cell organises and decides the grading of its members",
)

# -- what a person should look at --------------------------------------------------------------------------------------

_FULL_MEMBER_DATES = xl.Check(
    "party_member.full_member_dates",
    PARTY_MEMBER,
    when=FullMemberForm.full_member_on < MemberForm.admitted_on,
    cite=HD_16.at(),
    vi="Ngày công nhận chính thức trước ngày kết nạp: xem lại hồ sơ",
    en="The day of recognition as a full member is before the day of admission: look at the file",
)
# No gate: that they are not graded was new in guidance 21 and is not carried back.
_SUSPENDED = xl.Check(
    "party_member.suspended",
    PARTY_MEMBER,
    when=MemberForm.suspended,
    cite=HD_16.at(),
    vi="Đảng viên bị đình chỉ sinh hoạt đảng: năm 2018 chưa có quy định không xếp loại, cần cấp có thẩm quyền xem xét",
    en="A suspended member: for 2018 no rule leaves him ungraded, and the competent level should look at it",
)
_TRANSFERRED = xl.Check(
    "party_member.transferred",
    PARTY_MEMBER,
    when=~MEMBER_OF.target_id.is_(MEMBER_OF.at(xl.PERIOD_START).target_id),
    cite=HD_16.at(),
    vi="Đảng viên chuyển sinh hoạt chính thức trong năm: tính ở nơi sinh hoạt vào ngày cuối năm, chưa thấy văn bản nói",
    en="The member moved in the year: he counts where he belongs on its last day, of which no text was seen to speak",
)
_TEMPORARY = xl.Check(
    "party_member.temporary_without_opinion",
    PARTY_MEMBER,
    when=TEMPORARILY_AT.targets.any_(xl.ALWAYS) & ~MemberForm.temporary_opinion,
    cite=_HD21.at(established=_MEMORY),
    reading=HD21_WORDING,
    vi="Đảng viên sinh hoạt tạm thời được xếp loại tại nơi sinh hoạt chính thức, có nhận xét của nơi tạm thời: chưa có",
    en="Who is temporarily elsewhere is graded at the official cell with the other's opinion, which is lacking",
)
# The day of the review is the other day from which six months could be told; see the reading of their count.
_SHORT_AT_REVIEW = xl.Check(
    "party_member.six_months_at_review",
    PARTY_MEMBER,
    when=(MemberForm.reviewed_on < _SIX_MONTHS_ON) & (xl.PERIOD_END.plus(days=1) >= _SIX_MONTHS_ON),
    cite=HD_16.at(),
    vi="Vào ngày kiểm điểm chưa đủ 6 tháng từ ngày kết nạp mà vào ngày cuối năm thì đủ: chưa thấy văn bản nói tính đến "
    "ngày nào, cần cấp có thẩm quyền xem xét",
    en="On the day of the review 6 months since admission had not passed, on the last day of the year they had: which "
    "day counts no text was seen to say, and the competent level should look at it",
)
RULES = (
    signs(PARTY_MEMBER),
    sick_leave(PARTY_MEMBER, MemberForm.sick_leave_months),
    _EXEMPTED,
    _NEWLY_ADMITTED,
    _ADMITTED_A_DAY_SHORT,
    _DEGRADED,
    _UNDER_HALF,
    _UNDER_HALF_ALONE,
    _DISCIPLINED,
    _COUNTED_ONCE,
    *_NOT_COMPLETED_ELSEWHERE,
    _EXCELLENT,
    _GOOD,
    _COMPLETED,
    *_LIMITS,
    _SELF_GRADE,
    _OPINIONS,
    _DECIDES,
    _GRASSROOTS_CELL_DECIDES,
    discipline_dates(PARTY_MEMBER, MemberDiscipline, MemberDiscipline.decided_on, MemberDiscipline.act_on, QD_102.at()),
    _FULL_MEMBER_DATES,
    _SUSPENDED,
    _TRANSFERRED,
    _TEMPORARY,
    _SHORT_AT_REVIEW,
    without_residence_opinion(PARTY_MEMBER, MemberForm.residence_opinion, HD_16.at(), "76-QĐ/TW"),
)
