"""Cá nhân giữ chức vụ lãnh đạo, quản lý theo Quy định 366: the bands of Điều 11 (1.2), grounds of the lowest grade.

`OF_A_PERIOD` holds for quarters as for years (Điều 1); the head's cap and the limit are the year's.
"""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade
from xeploai.national.findings import discipline_dates, without_residence_opinion, wrongly_disciplined
from xeploai.national.forms.leadership import LeaderForm
from xeploai.national.forms.registers import CorruptionInScope, LeaderConclusion, LeaderDiscipline, LeaderRestored
from xeploai.national.instruments import QD_69, QD_366, QD_377_REMOVAL
from xeploai.national.kinds import AGENCY, HEADS, IN_COLLECTIVE, LEADER, LEADS, MANAGES
from xeploai.national.old_unit import at_old_unit, looked_at_there
from xeploai.national.qd366.findings import common_checks, real_work
from xeploai.national.qd366.forms import LeaderPoints, LeaderRaised
from xeploai.national.qd366.grounds import shortfalls
from xeploai.national.qd366.limit import like_limits
from xeploai.national.qd366.parameters import (
    LEADER_LIMIT,
    LOW_CONFIDENCE,
    UNITS_NOT_COMPLETED,
    YEARS_NOT_COMPLETED,
)
from xeploai.national.qd366.readings import ACTING_HEAD, EARLIER_ACT, HEAD_NOT_ABOVE, OLD_UNIT
from xeploai.national.qd366.relief import EARLIER, GROUNDS, decided, lift, weighed
from xeploai.national.qd366.standards import Marked, standards

_MARKED = Marked(LEADER, LeaderPoints, "của lĩnh vực, đơn vị phụ trách", "of the fields and units led", "1.2")

# -- grounds of the lowest grade ---------------------------------------------------------------------------------------

_IS_EARLIER = LeaderDiscipline.act_on < xl.PERIOD_START
_ELSEWHERE = ~IN_COLLECTIVE.at(LeaderDiscipline.act_on).target_id.is_(
    IN_COLLECTIVE.at(LeaderDiscipline.decided_on).target_id
)
_UNITS_FAILED = xl.param(UNITS_NOT_COMPLETED) < MANAGES.targets.share(
    AGENCY.grade.decided.below(Grade.COMPLETED), if_empty=xl.Truth.NOT_APPLICABLE
)
_LITTLE_CONFIDENCE = LeaderPoints.low_confidence > xl.param(LOW_CONFIDENCE)
_IS_DEGRADED = LeaderConclusion.matter.is_(xl.Code("degradation"))
_REMEDIED = LeaderPoints.shortfall_remedied
_UNITS_NOT_COMPLETED = xl.Ceiling(
    "leader.units_not_completed",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    when=_UNITS_FAILED,
    cite=GROUNDS,
    vi="Trên 50% đơn vị phụ trách bị xếp loại không hoàn thành nhiệm vụ",
    en="More than 50% of the units in the leader's charge have not completed",
)
_LOW_CONFIDENCE = xl.Ceiling(
    "leader.low_confidence",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    when=_LITTLE_CONFIDENCE,
    cite=GROUNDS,
    vi="Có trên 50% số phiếu tín nhiệm thấp trong lần lấy phiếu của năm",
    en="More than 50% of the year's votes were of low confidence",
)
_DISCIPLINED = xl.Ceiling(
    "leader.disciplined",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    rows=(LeaderDiscipline.rows(),),
    when=LeaderDiscipline.linked_to_duty & ~_IS_EARLIER,
    cite=GROUNDS,
    vi="Vi phạm liên quan chức trách, nhiệm vụ, bị kỷ luật từ khiển trách trở lên",
    en="A breach linked to duties was disciplined, by a reprimand or more",
)
_DISCIPLINED_LATER = xl.Ceiling(
    "leader.disciplined_later",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    rows=(LeaderDiscipline.rows(),),
    when=LeaderDiscipline.linked_to_duty & _IS_EARLIER,
    cite=EARLIER,
    reading=EARLIER_ACT.option("counts"),
    vi="Vi phạm ở kỳ trước, liên quan chức trách, nhiệm vụ, bị kỷ luật trong kỳ này",
    en="A breach of an earlier period linked to duties was disciplined in this one",
)
_DEGRADED = xl.Ceiling(
    "leader.degraded",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    rows=(LeaderConclusion.rows(),),
    when=_IS_DEGRADED,
    cite=GROUNDS,
    vi="Cấp có thẩm quyền kết luận cá nhân có biểu hiện suy thoái, “tự diễn biến”, “tự chuyển hóa”",
    en="A competent body concluded that the leader shows degradation",
)
_CORRUPTION = xl.Ceiling(
    "leader.corruption_in_scope",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    rows=(CorruptionInScope.rows(),),
    when=xl.ALWAYS,
    cite=GROUNDS,
    vi="Tổ chức, cá nhân trực tiếp quản lý có tham nhũng, lãng phí, tiêu cực và bị xử lý kỷ luật",
    en="There was corruption or waste in an organisation or person directly managed, and it was disciplined",
)
_GROUNDS = (
    *shortfalls(LEADER, LeaderPoints),
    _DISCIPLINED,
    _DISCIPLINED_LATER,
    _DEGRADED,
    _CORRUPTION,
    *(lift(one, LeaderDiscipline.self_detected) for one in (_DISCIPLINED, _DISCIPLINED_LATER)),
    *(at_old_unit(one, _ELSEWHERE, EARLIER, OLD_UNIT) for one in (_DISCIPLINED, _DISCIPLINED_LATER)),
    lift(_DEGRADED, LeaderConclusion.self_detected),
    lift(_CORRUPTION, CorruptionInScope.self_detected),
    decided(
        LEADER,
        LeaderDiscipline.rows().any_(LeaderDiscipline.linked_to_duty & LeaderDiscipline.self_detected)
        | LeaderConclusion.rows().any_(_IS_DEGRADED & LeaderConclusion.self_detected)
        | CorruptionInScope.rows().any_(CorruptionInScope.self_detected),
        LeaderPoints.relief_grade,
        name="relief",
    ),
    weighed(
        LEADER,
        LeaderDiscipline.rows().any_(LeaderDiscipline.linked_to_duty & _IS_EARLIER & ~LeaderDiscipline.self_detected),
        LeaderPoints.weighed_grade,
        (EARLIER_ACT.option("weighed"),),
    ),
)
# Units are graded, and confidence is voted on, by the year; that a vote could be remedied no text says.
_GROUNDS_OF_THE_YEAR = (
    _UNITS_NOT_COMPLETED,
    lift(_UNITS_NOT_COMPLETED, _REMEDIED, name="remedied"),
    decided(LEADER, _UNITS_FAILED & _REMEDIED, LeaderPoints.relief_grade, name="relief_of_units"),
    _LOW_CONFIDENCE,
)

# -- the head, and the limit -------------------------------------------------------------------------------------------

# The collective one heads, not each one sits in: it leads the very unit that one heads.
HEADS_IT = IN_COLLECTIVE.get(LEADS.target_id).is_(HEADS.target_id)
_CAPPED = HEAD_NOT_ABOVE.option("capped")
# A local text repeats the sentence "as the applicable rules provide"; on which article it rests was not seen.
_CAP = QD_366.at()


def _not_above(name: str, of: xl.Link, only: xl.Expr[bool], what_vi: str, what_en: str) -> tuple[xl.Ceiling, ...]:
    """Return the caps by one thing that a leader heads: `<name>` of a head, and of who acts for one."""
    head = xl.not_above(
        f"leader.head_not_above_{name}",
        LEADER,
        of.grade.decided,
        only=only & ~LeaderForm.is_acting,
        cite=_CAP,
        reading=_CAPPED,
        vi=f"Người đứng đầu không được xếp loại cao hơn {what_vi}",
        en=f"A head is not graded above {what_en}",
    )
    acting = xl.not_above(
        f"leader.acting_not_above_{name}",
        LEADER,
        of.grade.decided,
        only=only & LeaderForm.is_acting,
        cite=_CAP,
        reading=(_CAPPED, ACTING_HEAD.option("as-head")),
        vi=f"Người phụ trách khi khuyết người đứng đầu không được xếp loại cao hơn {what_vi}",
        en=f"Who acts for a missing head is not graded above {what_en}",
    )
    return (*head, *acting)


_HEAD_CAPS = (
    *_not_above(
        "unit",
        HEADS,
        xl.ALWAYS,
        "tổ chức, cơ quan, đơn vị mình đứng đầu",
        "the organisation, agency or unit he is in charge of",
    ),
    *_not_above("collective", IN_COLLECTIVE, HEADS_IT, "tập thể lãnh đạo, quản lý", "the leadership collective"),
)
_LIMITS = like_limits(
    LEADER,
    group=LeaderForm.title_group,
    share=LEADER_LIMIT,
    raised=LeaderRaised,
    choice=LeaderForm.chosen_excellent,
    where=LeaderForm.primary_post,
    vi="cán bộ lãnh đạo, quản lý có vị trí, vai trò, chức năng, nhiệm vụ tương đồng",
    en="leaders of similar position, role, function and duty",
)

# -- what a person should look at --------------------------------------------------------------------------------------

_SEVERE = LeaderDiscipline.measure.is_in((xl.Code("dismissal"), xl.Code("expulsion")))
_CHECKS = (
    *common_checks(LEADER, LeaderPoints),
    discipline_dates(LEADER, LeaderDiscipline, LeaderDiscipline.decided_on, LeaderDiscipline.act_on, QD_69.at()),
    looked_at_there(LEADER, LeaderDiscipline.rows().any_(_ELSEWHERE), EARLIER),
    xl.Check(
        "leader.personnel_decision",
        LEADER,
        when=LeaderDiscipline.rows().any_(_IS_EARLIER & _SEVERE),
        cite=EARLIER,
        vi="Vi phạm ở kỳ trước, bị kỷ luật cách chức, khai trừ: cấp có thẩm quyền xem xét, kịp thời quyết định về cán "
        "bộ",
        en="Dismissed or expelled for an earlier act: the competent level considers a prompt decision on the post",
    ),
    xl.Check(
        "leader.personnel_weighed",
        LEADER,
        when=LeaderDiscipline.rows().any_(_IS_EARLIER & ~_SEVERE),
        cite=EARLIER,
        vi="Vi phạm ở kỳ trước, bị khiển trách, cảnh cáo: cấp có thẩm quyền xem xét về cán bộ, trừ khi đã hết thời hạn "
        "kỷ luật",
        en="Reprimanded or warned for an earlier act: the competent level considers the post, unless the time limit "
        "passed",
    ),
)
_OF_THE_YEAR = (
    wrongly_disciplined(LEADER, LeaderRestored),
    real_work(LEADER, LeaderForm.sick_leave_months, LeaderForm.maternity_leave),
    without_residence_opinion(LEADER, LeaderForm.residence_opinion, QD_366.at("Điều 17")),
    xl.Check(
        "leader.two_years_not_completed",
        LEADER,
        when=LeaderForm.not_completed_years >= xl.param(YEARS_NOT_COMPLETED),
        cite=QD_377_REMOVAL.at(established=xl.Established.MEMORY),
        vi="Hai năm liên tiếp không hoàn thành nhiệm vụ: cấp có thẩm quyền xem xét việc miễn nhiệm (theo quy định "
        "trước đây; nội dung Quy định 377 chưa được thấy)",
        en="Two years running not completed: the competent level considers removal (as the earlier regulation had it; "
        "what 377 says was not seen)",
    ),
)
OF_A_PERIOD = (*standards(_MARKED), *_GROUNDS, *_CHECKS)
RULES = (*_GROUNDS_OF_THE_YEAR, *_HEAD_CAPS, *_LIMITS, *_OF_THE_YEAR)
