"""Cá nhân giữ chức vụ lãnh đạo, quản lý theo Quy định 366: the bands of Điều 11 (1.2), grounds of the lowest grade.

`OF_A_PERIOD` holds for quarters as for years (Điều 1); the head's cap and the limit are the year's.
"""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade
from xeploai.national.changeover import counted_there, looked_at_once
from xeploai.national.findings import discipline_dates, not_highest_post, without_residence_opinion
from xeploai.national.forms.leadership import LeaderForm
from xeploai.national.forms.registers import CorruptionInScope, LeaderConclusion, LeaderDiscipline, LeaderRestored
from xeploai.national.heads import not_above_what_is_headed
from xeploai.national.instruments import QD_69, QD_366, QD_377_REMOVAL
from xeploai.national.kinds import (
    AGENCY,
    HEADS,
    HEADS_MASS,
    HEADS_PARTY,
    IN_COLLECTIVE,
    LEADER,
    MANAGES,
    MASS_ORGANISATION,
    PARTY_ORGANISATION,
)
from xeploai.national.limits import posts
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
from xeploai.national.qd366.readings import (
    ACTING_HEAD,
    COUNTED_POSTS,
    EARLIER_ACT,
    HEAD_NOT_ABOVE,
    IN_THAT_YEAR,
    OLD_UNIT,
    PERSON_TOO,
    RELIEF_OF_VOTES,
    UNITS_IN_CHARGE,
)
from xeploai.national.qd366.relief import EARLIER, GROUNDS, decided, lift, weighed
from xeploai.national.qd366.standards import Marked, standards
from xeploai.national.wronged import lifted_if_wrong, was_wrong, wrongly_disciplined

_MARKED = Marked(
    LEADER,
    LeaderPoints,
    "của lĩnh vực, đơn vị phụ trách",
    "of the fields and units led",
    "1.2",
    excused=LeaderPoints.shortfall_remedied,
)

# -- grounds of the lowest grade ---------------------------------------------------------------------------------------

_IS_EARLIER = LeaderDiscipline.act_on < xl.PERIOD_START
_ELSEWHERE = ~IN_COLLECTIVE.at(LeaderDiscipline.act_on).target_id.is_(
    IN_COLLECTIVE.at(LeaderDiscipline.decided_on).target_id
)
# What a former unit has to answer for is not left to anybody here, where it is not the person's either; nor is what was
# found wrong.
_FOR_HERE = (_ELSEWHERE & PERSON_TOO.of(LEADER)).then(~xl.ALWAYS, xl.ALWAYS) & ~was_wrong(
    LeaderRestored, LeaderDiscipline.decided_on
)
_IN_DUTY = LeaderDiscipline.linked_to_duty & ~(
    _IS_EARLIER & counted_there(LEADER, IN_THAT_YEAR, LeaderDiscipline.decided_on)
)
_EARLIER_CASE = CorruptionInScope.act_on < xl.PERIOD_START
_CASE = ~(_EARLIER_CASE & counted_there(LEADER, IN_THAT_YEAR, CorruptionInScope.disciplined_on))
_UNITS_FAILED = xl.param(UNITS_NOT_COMPLETED) < MANAGES.targets.share(
    AGENCY.grade.decided.below(Grade.COMPLETED), if_empty=xl.Truth.NOT_APPLICABLE
)
# Of those over several links no share is known at once: more failed than their part of all is the same, said exactly.
_LED_IN_ANY_WAY = (
    (MANAGES, AGENCY),
    (HEADS, AGENCY),
    (HEADS_MASS, MASS_ORGANISATION),
    (HEADS_PARTY, PARTY_ORGANISATION),
)
_FAILED_OF_ALL = xl.total(
    *(led.targets.count(kind.grade.decided.below(Grade.COMPLETED)) for led, kind in _LED_IN_ANY_WAY)
)
_DONE_OF_ALL = xl.total(
    *(led.targets.count(kind.grade.decided.at_least(Grade.COMPLETED)) for led, kind in _LED_IN_ANY_WAY)
)
_ANY_UNITS_FAILED = _FAILED_OF_ALL * (xl.number(1) - xl.param(UNITS_NOT_COMPLETED)) > _DONE_OF_ALL * xl.param(
    UNITS_NOT_COMPLETED
)
_LITTLE_CONFIDENCE = LeaderPoints.low_confidence > xl.param(LOW_CONFIDENCE)
_IS_DEGRADED = LeaderConclusion.matter.is_(xl.Code("degradation"))
_RELIEF_OF_VOTES = RELIEF_OF_VOTES.option("every-ground")
_UNITS_NOT_COMPLETED = xl.Ceiling(
    "leader.units_not_completed",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    when=_UNITS_FAILED,
    cite=GROUNDS,
    reading=UNITS_IN_CHARGE.option("managed"),
    vi="Trên 50% đơn vị phụ trách bị xếp loại không hoàn thành nhiệm vụ",
    en="More than 50% of the units in the leader's charge have not completed",
)
_LED_NOT_COMPLETED = xl.Ceiling(
    "leader.units_led_not_completed",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    when=_ANY_UNITS_FAILED,
    cite=GROUNDS,
    reading=UNITS_IN_CHARGE.option("headed-too"),
    vi="Trên 50% đơn vị phụ trách, kể cả nơi mình đứng đầu, bị xếp loại không hoàn thành nhiệm vụ",
    en="More than 50% of the units in the leader's charge, what he heads among them, have not completed",
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
    when=_IN_DUTY & ~_IS_EARLIER,
    cite=GROUNDS,
    vi="Vi phạm liên quan chức trách, nhiệm vụ, bị kỷ luật từ khiển trách trở lên",
    en="A breach linked to duties was disciplined, by a reprimand or more",
)
_DISCIPLINED_LATER = xl.Ceiling(
    "leader.disciplined_later",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    rows=(LeaderDiscipline.rows(),),
    when=_IN_DUTY & _IS_EARLIER,
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
    when=_CASE & ~_EARLIER_CASE,
    cite=GROUNDS,
    vi="Tổ chức, cá nhân trực tiếp quản lý có tham nhũng, lãng phí, tiêu cực và bị xử lý kỷ luật",
    en="There was corruption or waste in an organisation or person directly managed, and it was disciplined",
)
_CORRUPTION_LATER = xl.Ceiling(
    "leader.corruption_in_scope_later",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    rows=(CorruptionInScope.rows(),),
    when=_CASE & _EARLIER_CASE,
    cite=EARLIER,
    reading=EARLIER_ACT.option("counts"),
    vi="Tham nhũng, lãng phí, tiêu cực ở kỳ trước của tổ chức, cá nhân trực tiếp quản lý, bị xử lý kỷ luật trong kỳ "
    "này",
    en="Corruption or waste of an earlier period, in an organisation or person directly managed, was disciplined in "
    "this one",
)
_GROUNDS = (
    *shortfalls(LEADER, LeaderPoints, LeaderPoints.shortfall_remedied, LeaderPoints.targets_remedied),
    _DISCIPLINED,
    _DISCIPLINED_LATER,
    _DEGRADED,
    _CORRUPTION,
    _CORRUPTION_LATER,
    *(lift(one, LeaderDiscipline.self_detected) for one in (_DISCIPLINED, _DISCIPLINED_LATER)),
    *(at_old_unit(one, _ELSEWHERE, EARLIER, OLD_UNIT) for one in (_DISCIPLINED, _DISCIPLINED_LATER)),
    *(lifted_if_wrong(one, LeaderRestored, LeaderDiscipline.decided_on) for one in (_DISCIPLINED, _DISCIPLINED_LATER)),
    lift(_DEGRADED, LeaderConclusion.self_detected),
    *(lift(one, CorruptionInScope.self_detected) for one in (_CORRUPTION, _CORRUPTION_LATER)),
    decided(
        LEADER,
        LeaderDiscipline.rows().any_(_IN_DUTY & _FOR_HERE & LeaderDiscipline.self_detected)
        | LeaderConclusion.rows().any_(_IS_DEGRADED & LeaderConclusion.self_detected)
        | CorruptionInScope.rows().any_(_CASE & CorruptionInScope.self_detected),
        LeaderPoints.relief_grade,
        name="relief",
    ),
    weighed(
        LEADER,
        LeaderDiscipline.rows().any_(_IN_DUTY & _IS_EARLIER & _FOR_HERE & ~LeaderDiscipline.self_detected)
        | CorruptionInScope.rows().any_(_CASE & _EARLIER_CASE & ~CorruptionInScope.self_detected),
        LeaderPoints.weighed_grade,
        (EARLIER_ACT.option("weighed"),),
    ),
)
# Units are graded, and confidence is voted on, by the year.
_GROUNDS_OF_THE_YEAR = (
    _UNITS_NOT_COMPLETED,
    _LED_NOT_COMPLETED,
    *(lift(one, LeaderPoints.units_remedied, name="remedied") for one in (_UNITS_NOT_COMPLETED, _LED_NOT_COMPLETED)),
    *(
        decided(
            LEADER,
            failed & LeaderPoints.units_remedied,
            LeaderPoints.relief_grade,
            name=name,
            reading=one.reading,
        )
        for name, one, failed in (
            ("relief_of_units", _UNITS_NOT_COMPLETED, _UNITS_FAILED),
            ("relief_of_units_led", _LED_NOT_COMPLETED, _ANY_UNITS_FAILED),
        )
    ),
    _LOW_CONFIDENCE,
    xl.Lift(
        "leader.low_confidence.remedied",
        _LOW_CONFIDENCE,
        when=LeaderPoints.confidence_remedied,
        cite=GROUNDS,
        reading=_RELIEF_OF_VOTES,
        vi="Nguyên nhân đã được tự phát hiện, báo cáo, xử lý, khắc phục, nên do cấp có thẩm quyền quyết định",
        en="The cause was self-detected, reported, dealt with and remedied, so that the competent level decides",
    ),
    decided(
        LEADER,
        _LITTLE_CONFIDENCE & LeaderPoints.confidence_remedied,
        LeaderPoints.relief_grade,
        name="relief_of_confidence",
        reading=(_RELIEF_OF_VOTES,),
    ),
)

# -- the head, and the limit -------------------------------------------------------------------------------------------

# A local text repeats the sentence "as the applicable rules provide"; on which article it rests was not seen.
_HEAD_CAPS = not_above_what_is_headed(QD_366.at(), (HEAD_NOT_ABOVE.option("capped"),), ACTING_HEAD.option("as-head"))
_LIMITS = tuple(
    quota
    for name, reading, where, more_vi, more_en in posts(COUNTED_POSTS)
    for quota in like_limits(
        LEADER,
        name=name,
        group=LeaderForm.title_group,
        share=LEADER_LIMIT,
        raised=LeaderRaised,
        choice=LeaderForm.chosen_excellent,
        where=where,
        reading=reading,
        vi=f"cán bộ lãnh đạo, quản lý có vị trí, vai trò, chức năng, nhiệm vụ tương đồng{more_vi}",
        en=f"leaders of similar position, role, function and duty{more_en}",
    )
)

# -- what a person should look at --------------------------------------------------------------------------------------

# Of what was found wrong nothing follows for the post.
_STANDS = _IS_EARLIER & ~was_wrong(LeaderRestored, LeaderDiscipline.decided_on)
_HEAVY = LeaderDiscipline.measure.is_in((xl.Code("dismissal"), xl.Code("expulsion")))
_LIGHT = LeaderDiscipline.measure.is_in((xl.Code("reprimand"), xl.Code("warning")))
_CHECKS = (
    *common_checks(LEADER, LeaderPoints),
    discipline_dates(LEADER, LeaderDiscipline, LeaderDiscipline.decided_on, LeaderDiscipline.act_on, QD_69.at()),
    looked_at_there(LEADER, LeaderDiscipline.rows().any_(_ELSEWHERE), EARLIER),
    xl.Check(
        "leader.personnel_decision",
        LEADER,
        when=LeaderDiscipline.rows().any_(_STANDS & _HEAVY),
        cite=EARLIER,
        vi="Vi phạm ở kỳ trước, bị kỷ luật cách chức, khai trừ: cấp có thẩm quyền xem xét, kịp thời quyết định về cán "
        "bộ",
        en="Dismissed or expelled for an earlier act: the competent level considers a prompt decision on the post",
    ),
    xl.Check(
        "leader.personnel_weighed",
        LEADER,
        when=LeaderDiscipline.rows().any_(_STANDS & _LIGHT),
        cite=EARLIER,
        vi="Vi phạm ở kỳ trước, bị khiển trách, cảnh cáo: cấp có thẩm quyền xem xét về cán bộ, trừ khi đã hết thời hạn "
        "kỷ luật",
        en="Reprimanded or warned for an earlier act: the competent level considers the post, unless the time limit "
        "passed",
    ),
)
_OF_THE_YEAR = (
    looked_at_once(LEADER, LeaderDiscipline, LeaderDiscipline.act_on, LeaderDiscipline.decided_on, EARLIER),
    wrongly_disciplined(LEADER, LeaderRestored),
    real_work(LEADER, LeaderForm.sick_leave_months, LeaderForm.maternity_leave),
    not_highest_post(QD_366.at("Điều 3", "4")),
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
OF_A_PERIOD = (*PERSON_TOO.rules(LEADER), *standards(_MARKED), *_GROUNDS, *_CHECKS)
RULES = (*_GROUNDS_OF_THE_YEAR, *_HEAD_CAPS, *_LIMITS, *_OF_THE_YEAR)
