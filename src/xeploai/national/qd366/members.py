"""Đảng viên theo Quy định 366: who is reviewed and graded, the bands of Điều 11 (1.3), and what lowers a grade.

Leave lowers nothing any more (HD 43, 7.5). An act at a former unit is the former unit's (11.4.3); the member himself is
graded for it at the current evaluation. Sub-scores, shares of cells and votes are not the centre's, or not seen.
"""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade
from xeploai.national.changeover import counted_there, looked_at_once
from xeploai.national.findings import discipline_dates, without_residence_opinion
from xeploai.national.forms.party import MemberForm
from xeploai.national.forms.registers import MemberConclusion, MemberDiscipline, MemberRestored
from xeploai.national.instruments import HD_06_CHARTER, HD_15_DISCIPLINE, HD_43, QD_69, QD_366
from xeploai.national.kinds import (
    AS_CIVIL_SERVANT,
    AS_MEMBER,
    AS_OFFICIAL,
    AS_PUBLIC_EMPLOYEE,
    AS_WORKER,
    MEMBER_OF,
    PARTY_MEMBER,
)
from xeploai.national.members import (
    NOT_HANDLED,
    file_checks,
    members_not_reviewed,
    six_months_at_review,
)
from xeploai.national.old_unit import at_old_unit, looked_at_there
from xeploai.national.qd366.findings import common_checks, real_work
from xeploai.national.qd366.forms import MemberPoints, MemberRaised
from xeploai.national.qd366.limit import like_limits
from xeploai.national.qd366.parameters import ALL_TASKS, MEMBER_LIMIT, REWARD_YEARS, SIX_MONTHS, TASKS_NOT_DONE
from xeploai.national.qd366.readings import (
    CIVIL_BASIS,
    EARLIER_ACT,
    IN_THAT_YEAR,
    MEMBER_WHO_LEADS,
    OLD_UNIT,
    PERSON_TOO,
    SIX_MONTHS_COUNT,
)
from xeploai.national.qd366.relief import EARLIER, GROUNDS, decided, lift, weighed
from xeploai.national.qd366.standards import Marked, score_of, standards
from xeploai.national.wronged import lifted_if_wrong, was_wrong, wrongly_disciplined

_NOT_REVIEWED = QD_366.at("Điều 5", "2")
# Where no text was seen to speak.
_FROM_MEMORY = HD_43.at("Mục 7", established=xl.Established.MEMORY)

# -- the bands of Điều 11 ----------------------------------------------------------------------------------------------

# Whoever is graded in the cell by the conditions of his post is not asked what 1.3 asks of others.
_BY_HIS_POST = tuple(
    xl.Derived(
        f"party_member.by_his_post.{option.replace('-', '_')}",
        PARTY_MEMBER,
        name="by_his_post",
        value=value,
        cite=QD_366.at("Điều 11", "1", "1.2"),
        reading=MEMBER_WHO_LEADS.option(option),
        vi="Được xếp loại ở chi bộ như người giữ chức vụ (điểm 1.2)",
        en="Is graded in the cell as one who holds a post (1.2)",
    )
    for option, value in (("as-member", ~xl.ALWAYS), ("as-leader", AS_MEMBER.sources.any_(xl.ALWAYS)))
)
_OF_A_POST = xl.Expr[bool](_BY_HIS_POST[0].fact.node)
_MARKED = Marked(
    PARTY_MEMBER,
    MemberPoints,
    "của bản thân",
    "of one's own",
    "1.3",
    excused=MemberPoints.shortfall_remedied,
    spared=_OF_A_POST,
)
_BANDS = (*_BY_HIS_POST, score_of(PARTY_MEMBER, MemberPoints), *standards(_MARKED))
_WHO_LEADS = xl.Hole(
    "party_member.who_leads",
    kinds=(PARTY_MEMBER,),
    when=AS_MEMBER.sources.any_(xl.ALWAYS),
    cite=QD_366.at("Điều 11", "1", "1.2"),
    reading=MEMBER_WHO_LEADS.option("as-leader"),
    vi="Đảng viên giữ chức vụ: xếp ở chi bộ theo điều kiện của người giữ chức vụ thì cụ thể thế nào chưa được thấy",
    en="A member who holds a post: how the conditions of such posts are applied in the cell was not seen",
)

# -- grounds of the lowest grade, and their relief ---------------------------------------------------------------------

_IS_DEGRADED = MemberConclusion.matter.is_(xl.Code("degradation"))
_OF_CONDUCT = MemberConclusion.matter.is_in((xl.Code("forbidden_acts"), xl.Code("example")))
_IS_EARLIER = MemberDiscipline.act_on < xl.PERIOD_START
# What is no violation any more is none in public service either, whatever the register says of the link.
_COUNTED_BEFORE = _IS_EARLIER & counted_there(PARTY_MEMBER, IN_THAT_YEAR, MemberDiscipline.decided_on)
_IN_SERVICE = MemberDiscipline.linked_to_duty & ~NOT_HANDLED & ~_COUNTED_BEFORE
_ELSEWHERE = ~MEMBER_OF.at(MemberDiscipline.act_on).target_id.is_(MEMBER_OF.at(MemberDiscipline.decided_on).target_id)
# What a former unit has to answer for is not left to anybody here, where it is not the person's either; nor is what was
# found wrong.
_FOR_HERE = (_ELSEWHERE & PERSON_TOO.of(PARTY_MEMBER)).then(~xl.ALWAYS, xl.ALWAYS) & ~was_wrong(
    MemberRestored, MemberDiscipline.decided_on
)
_TOO_FEW = (xl.param(ALL_TASKS) - MemberPoints.tasks_done > xl.param(TASKS_NOT_DONE)) & ~_OF_A_POST
_DEGRADED = xl.Ceiling(
    "party_member.degraded",
    PARTY_MEMBER,
    at_most=Grade.NOT_COMPLETED,
    rows=(MemberConclusion.rows(),),
    when=_IS_DEGRADED,
    cite=GROUNDS,
    vi="Cấp có thẩm quyền kết luận đảng viên có biểu hiện suy thoái, “tự diễn biến”, “tự chuyển hóa”",
    en="A competent body concluded that the member shows degradation",
)
_CONCLUDED = xl.Ceiling(
    "party_member.concluded",
    PARTY_MEMBER,
    at_most=Grade.NOT_COMPLETED,
    rows=(MemberConclusion.rows(),),
    when=_OF_CONDUCT & ~_OF_A_POST,
    cite=GROUNDS,
    vi="Cấp có thẩm quyền kết luận vi phạm những điều đảng viên không được làm, hoặc vi phạm trách nhiệm nêu gương làm "
    "ảnh hưởng uy tín",
    en="A competent body concluded a forbidden act, or a breach of setting an example that harmed reputation",
)
_DISCIPLINED = xl.Ceiling(
    "party_member.disciplined",
    PARTY_MEMBER,
    at_most=Grade.NOT_COMPLETED,
    rows=(MemberDiscipline.rows(),),
    when=_IN_SERVICE & ~_IS_EARLIER,
    cite=GROUNDS,
    vi="Vi phạm trong hoạt động công vụ, bị kỷ luật từ khiển trách trở lên",
    en="A breach in public service was disciplined, by a reprimand or more",
)
_DISCIPLINED_LATER = xl.Ceiling(
    "party_member.disciplined_later",
    PARTY_MEMBER,
    at_most=Grade.NOT_COMPLETED,
    rows=(MemberDiscipline.rows(),),
    when=_IN_SERVICE & _IS_EARLIER,
    cite=EARLIER,
    reading=EARLIER_ACT.option("counts"),
    vi="Vi phạm trong hoạt động công vụ ở kỳ trước, bị kỷ luật trong kỳ này",
    en="A breach in public service of an earlier period was disciplined in this one",
)
_UNDER_HALF = xl.Ceiling(
    "party_member.under_half",
    PARTY_MEMBER,
    at_most=Grade.NOT_COMPLETED,
    when=_TOO_FEW,
    cite=GROUNDS,
    vi="Trên 50% nhiệm vụ trong năm được đánh giá không hoàn thành",
    en="More than 50% of the year's tasks were judged not done",
)
_RELIEFS = (
    at_old_unit(_DISCIPLINED, _ELSEWHERE, EARLIER, OLD_UNIT),
    at_old_unit(_DISCIPLINED_LATER, _ELSEWHERE, EARLIER, OLD_UNIT),
    *(lifted_if_wrong(one, MemberRestored, MemberDiscipline.decided_on) for one in (_DISCIPLINED, _DISCIPLINED_LATER)),
    lift(_DEGRADED, MemberConclusion.self_detected),
    lift(_CONCLUDED, MemberConclusion.self_detected),
    lift(_DISCIPLINED, MemberDiscipline.self_detected),
    lift(_DISCIPLINED_LATER, MemberDiscipline.self_detected),
    lift(_UNDER_HALF, MemberPoints.shortfall_remedied, name="remedied"),
    decided(
        PARTY_MEMBER,
        MemberConclusion.rows().any_((_IS_DEGRADED | (_OF_CONDUCT & ~_OF_A_POST)) & MemberConclusion.self_detected)
        | MemberDiscipline.rows().any_(_IN_SERVICE & _FOR_HERE & MemberDiscipline.self_detected)
        | (_TOO_FEW & MemberPoints.shortfall_remedied),
        MemberPoints.relief_grade,
        name="relief",
    ),
    weighed(
        PARTY_MEMBER,
        MemberDiscipline.rows().any_(_IN_SERVICE & _IS_EARLIER & _FOR_HERE & ~MemberDiscipline.self_detected),
        MemberPoints.weighed_grade,
        (EARLIER_ACT.option("weighed"),),
    ),
)

# -- the grade of the person's other capacity --------------------------------------------------------------------------

_CAPACITIES = {
    "official": (AS_OFFICIAL, "cán bộ", "an official"),
    "civil_servant": (AS_CIVIL_SERVANT, "công chức", "a civil servant"),
    "public_employee": (AS_PUBLIC_EMPLOYEE, "viên chức", "a public employee"),
    "worker": (AS_WORKER, "người lao động", "a worker"),
}
_NOT_ABOVE = tuple(
    ceiling
    for capacity, (link, vi, en) in _CAPACITIES.items()
    for ceiling in xl.not_above(
        f"party_member.not_above_{capacity}",
        PARTY_MEMBER,
        link.grade.decided,
        only=MemberForm.standing.is_(xl.Code(capacity)),
        cite=QD_366.at("Điều 3", "4"),
        reading=CIVIL_BASIS.option("cap"),
        vi=f"Đảng viên là {vi} không được xếp loại cao hơn mức xếp loại {vi}",
        en=f"A member who is {en} is not graded above the grade as such",
    )
)
_LIMITS = like_limits(
    PARTY_MEMBER,
    name="limit.in_similar",
    group=MemberForm.similar_group,
    share=MEMBER_LIMIT,
    raised=MemberRaised,
    choice=MemberForm.chosen_excellent,
    vi="đảng viên có vị trí, vai trò, chức năng, nhiệm vụ tương đồng",
    en="members of similar position, role, function and duty",
)

# -- what a person should look at --------------------------------------------------------------------------------------

_CHECKS = (
    *common_checks(PARTY_MEMBER, MemberPoints),
    real_work(PARTY_MEMBER, MemberForm.sick_leave_months, MemberForm.maternity_leave),
    discipline_dates(PARTY_MEMBER, MemberDiscipline, MemberDiscipline.decided_on, MemberDiscipline.act_on, QD_69.at()),
    without_residence_opinion(PARTY_MEMBER, MemberForm.residence_opinion, QD_366.at("Điều 17")),
    *file_checks(_NOT_REVIEWED, _FROM_MEMORY, HD_43.at("Mục 7", "6")),
    six_months_at_review(SIX_MONTHS, _NOT_REVIEWED),
    xl.Check(
        "party_member.reviewed_late",
        PARTY_MEMBER,
        when=MemberForm.reviewed_on >= xl.PERIOD_END,
        cite=HD_43.at("Mục 4"),
        vi="Không kiểm điểm trước ngày 31/12: chỉ đơn vị đặc thù được kéo dài đến trước ngày 15/01 năm sau",
        en="Not reviewed before 31 December: only special units have until before 15 January",
    ),
    xl.Check(
        "party_member.committee_suspended",
        PARTY_MEMBER,
        when=MemberForm.committee_suspended & ~MemberForm.suspended,
        cite=HD_43.at("Mục 7", "7"),
        vi="Cấp ủy viên bị đình chỉ sinh hoạt cấp ủy vẫn kiểm điểm tại chi bộ, về thời gian trước khi bị đình chỉ",
        en="Who is suspended from the committee is still reviewed in the cell, for the time before",
    ),
    looked_at_once(PARTY_MEMBER, MemberDiscipline, MemberDiscipline.act_on, MemberDiscipline.decided_on, EARLIER),
    xl.Check(
        "party_member.disciplined_otherwise",
        PARTY_MEMBER,
        when=MemberDiscipline.rows().any_(
            ~MemberDiscipline.linked_to_duty & ~NOT_HANDLED & ~was_wrong(MemberRestored, MemberDiscipline.decided_on)
        ),
        cite=GROUNDS,
        vi="Bị kỷ luật không liên quan hoạt động công vụ: nếu vì suy thoái, điều đảng viên không được làm hoặc trách "
        "nhiệm nêu gương thì cũng là trường hợp không hoàn thành, và phải ghi vào sổ kết luận về đảng viên",
        en="Disciplined for what is not of public service: if it was for degradation, a forbidden act or failing to "
        "set an example, that is a case of the lowest grade too, and belongs in the register of conclusions",
    ),
    looked_at_there(PARTY_MEMBER, MemberDiscipline.rows().any_(_ELSEWHERE), EARLIER),
    wrongly_disciplined(PARTY_MEMBER, MemberRestored),
    xl.Check(
        "party_member.third_child",
        PARTY_MEMBER,
        when=MemberDiscipline.rows(ever=True).any_(
            NOT_HANDLED & ~was_wrong(MemberRestored, MemberDiscipline.decided_on, afterwards=True)
        ),
        cite=HD_15_DISCIPLINE.at("Mục III", "8.3"),
        vi="Từ ngày 20/3/2025 không xem xét, xử lý kỷ luật việc sinh con thứ ba trở lên: cấp có thẩm quyền xem xét lại "
        "quyết định",
        en="From 20 March 2025 a third or later birth is not disciplined: the competent level looks at the decision "
        "again",
    ),
    xl.Check(
        "party_member.reward",
        PARTY_MEMBER,
        when=MemberForm.excellent_years >= 1,
        cite=HD_06_CHARTER.at("Mục 19", "2"),
        vi="Hoàn thành xuất sắc nhiệm vụ trong năm: đảng ủy cơ sở, chi bộ cơ sở xem xét tặng giấy khen",
        en="Completed with excellence: the grassroots committee or cell considers a certificate of merit",
    ),
    xl.Check(
        "party_member.reward_five_years",
        PARTY_MEMBER,
        when=MemberForm.excellent_years >= xl.param(REWARD_YEARS),
        cite=HD_06_CHARTER.at("Mục 19", "2"),
        vi="Hoàn thành xuất sắc nhiệm vụ 5 năm liền: ban thường vụ cấp trên trực tiếp xem xét tặng giấy khen, ban "
        "thường vụ tỉnh ủy xem xét tặng bằng khen",
        en="Completed with excellence 5 years running: the standing committee above considers a certificate, that of "
        "the province a diploma of merit",
    ),
)
_SELF_GRADE = xl.Competence(
    "party_member.self_grades",
    PARTY_MEMBER,
    "self_grade",
    levels=("self",),
    by="Đảng viên",
    cite=QD_366.at("Điều 12", "1"),
    vi="Đảng viên tự đánh giá, chấm điểm, nhận mức xếp loại",
    en="A member assesses and marks himself",
)
RULES = (
    *PERSON_TOO.rules(PARTY_MEMBER),
    *members_not_reviewed(SIX_MONTHS, SIX_MONTHS_COUNT, _NOT_REVIEWED),
    *_BANDS,
    _WHO_LEADS,
    _DEGRADED,
    _CONCLUDED,
    _DISCIPLINED,
    _DISCIPLINED_LATER,
    _UNDER_HALF,
    *_RELIEFS,
    *_NOT_ABOVE,
    *_LIMITS,
    *_CHECKS,
    _SELF_GRADE,
)
