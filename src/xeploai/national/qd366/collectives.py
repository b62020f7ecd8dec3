"""Tập thể lãnh đạo, quản lý theo Quy định 366: the bands of Điều 11 (1.1) and the grounds of the lowest grade.

That the collective itself was disciplined is no ground in the text seen: a hole says so.
"""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade
from xeploai.national.findings import discipline_dates
from xeploai.national.forms.leadership import CollectiveForm
from xeploai.national.forms.registers import CollectiveConclusion, CollectiveDiscipline, CollectiveForceMajeure
from xeploai.national.instruments import HD_43, QD_69, QD_366
from xeploai.national.kinds import COLLECTIVE
from xeploai.national.levels import required
from xeploai.national.qd366.findings import common_checks
from xeploai.national.qd366.forms import CollectivePoints, CollectiveRaised
from xeploai.national.qd366.limit import like_limits
from xeploai.national.qd366.parameters import BASIC_TARGETS, COLLECTIVE_LIMIT, LEAST_MEMBERS, UNIT_TASKS
from xeploai.national.qd366.part_of_year import part_of_year_rules
from xeploai.national.qd366.readings import EARLIER_ACT, FIVE_TARGETS, UNDER_THREE
from xeploai.national.qd366.relief import GROUNDS, decided, lift, weighed
from xeploai.national.qd366.standards import Tasks, score_of, standards

_OF_MEMBER = CollectiveDiscipline.against.is_(xl.Code("member"))
_GATES = (
    *part_of_year_rules(COLLECTIVE, part_of_year=CollectiveForm.part_of_year, founded_on=CollectiveForm.founded_on),
    xl.Gate(
        "collective.under_three",
        COLLECTIVE,
        xl.NOT_REVIEWED,
        when=CollectivePoints.member_count < xl.param(LEAST_MEMBERS),
        cite=HD_43.at("Mục 7", "4"),
        reading=UNDER_THREE.option("with-committee"),
        vi="Tập thể lãnh đạo dưới 3 thành viên kiểm điểm cùng cấp ủy hoặc đơn vị tương đồng, không xếp loại riêng",
        en="A collective of fewer than 3 is reviewed with the committee or a like unit and not graded by itself",
    ),
)

# -- the bands of Điều 11 ----------------------------------------------------------------------------------------------

_TASKS = Tasks(
    general=CollectivePoints.general_points,
    results=CollectivePoints.result_points,
    done=CollectivePoints.tasks_done,
    on_time=CollectivePoints.tasks_on_time,
    exceeded=CollectivePoints.tasks_exceeded,
    late=CollectivePoints.tasks_late,
    remedied=CollectivePoints.defects_fixed,
    landing=CollectivePoints.landing_grade,
    of_vi="của địa phương, cơ quan, đơn vị",
    of_en="of the locality or unit",
    point="1.1",
)
_NO_MEMBER_DISCIPLINED = required(
    ~CollectiveDiscipline.rows().any_(_OF_MEMBER & ~CollectiveDiscipline.at_former_unit),
    Grade.EXCELLENT,
    "không thành viên nào của tập thể lãnh đạo bị kỷ luật (vi phạm ở đơn vị cũ tính ở đơn vị cũ)",
    "no member of the collective may have been disciplined (an act at a former unit is that unit's)",
)
_BANDS = (
    score_of(COLLECTIVE, _TASKS),
    *standards(COLLECTIVE, _TASKS, {"no_member_disciplined": _NO_MEMBER_DISCIPLINED}),
)

# -- grounds of the lowest grade, and their relief ---------------------------------------------------------------------

_OF_MATTERS = CollectiveConclusion.matter.is_in((xl.Code("personnel"), xl.Code("disunity"), xl.Code("member_degraded")))
_IN_DUTY = _OF_MEMBER & CollectiveDiscipline.linked_to_duty
_IS_EARLIER = CollectiveDiscipline.act_on < xl.PERIOD_START
_FORCE_MAJEURE = CollectiveForceMajeure.rows().any_(xl.ALWAYS)
_FEW_TASKS = CollectivePoints.tasks_done < xl.param(UNIT_TASKS)
_ALL_FAILED = CollectivePoints.targets_failed >= xl.param(BASIC_TARGETS)
_ANY_FAILED = CollectivePoints.targets_failed > 0
_EXCUSED = _FORCE_MAJEURE | CollectivePoints.shortfall_remedied
_CONCLUDED = xl.Ceiling(
    "collective.concluded",
    COLLECTIVE,
    at_most=Grade.NOT_COMPLETED,
    rows=(CollectiveConclusion.rows(),),
    when=_OF_MATTERS,
    cite=GROUNDS,
    vi="Cấp có thẩm quyền kết luận sai phạm trong công tác cán bộ, mất đoàn kết, bè phái, chạy chức, hoặc có thành "
    "viên suy thoái",
    en="A competent body concluded wrongdoing in personnel work, disunity, factions, or a degraded member",
)
_MEMBER_DISCIPLINED = xl.Ceiling(
    "collective.member_disciplined",
    COLLECTIVE,
    at_most=Grade.NOT_COMPLETED,
    rows=(CollectiveDiscipline.rows(),),
    when=_IN_DUTY & ~_IS_EARLIER,
    cite=GROUNDS,
    vi="Có thành viên tập thể bị kỷ luật từ khiển trách trở lên do vi phạm liên quan chức trách, nhiệm vụ",
    en="A member of the collective was disciplined, by a reprimand or more, for a breach linked to duties",
)
_MEMBER_DISCIPLINED_LATER = xl.Ceiling(
    "collective.member_disciplined_later",
    COLLECTIVE,
    at_most=Grade.NOT_COMPLETED,
    rows=(CollectiveDiscipline.rows(),),
    when=_IN_DUTY & _IS_EARLIER,
    cite=QD_366.at("Điều 11", "4.3"),
    reading=EARLIER_ACT.option("counts"),
    vi="Có thành viên tập thể bị kỷ luật trong kỳ do vi phạm ở kỳ trước, liên quan chức trách, nhiệm vụ",
    en="A member of the collective was disciplined for a breach of an earlier period linked to duties",
)
_UNDER_70 = xl.Ceiling(
    "collective.under_70",
    COLLECTIVE,
    at_most=Grade.NOT_COMPLETED,
    when=_FEW_TASKS,
    cite=GROUNDS,
    vi="Địa phương, cơ quan, đơn vị hoàn thành dưới 70% nhiệm vụ trong chương trình công tác năm",
    en="The locality or unit did less than 70% of the year's programme",
)
_TARGETS_FAILED = xl.Ceiling(
    "collective.targets_failed",
    COLLECTIVE,
    at_most=Grade.NOT_COMPLETED,
    when=_ALL_FAILED,
    cite=GROUNDS,
    vi="Địa phương không hoàn thành cả 5 chỉ tiêu kinh tế - xã hội cơ bản",
    en="The locality failed all 5 basic socio-economic targets",
)
_A_TARGET_FAILED = xl.Ceiling(
    "collective.a_target_failed",
    COLLECTIVE,
    at_most=Grade.NOT_COMPLETED,
    when=_ANY_FAILED,
    cite=GROUNDS,
    reading=FIVE_TARGETS.option("any"),
    vi="Địa phương không hoàn thành một trong 5 chỉ tiêu kinh tế - xã hội cơ bản",
    en="The locality failed one of the 5 basic socio-economic targets",
)


def _at_former_unit(ceiling: xl.Ceiling) -> xl.Lift:
    return xl.Lift(
        f"{ceiling.id}.former_unit",
        ceiling,
        when=CollectiveDiscipline.at_former_unit,
        cite=GROUNDS,
        reading=ceiling.reading,
        vi="Vi phạm ở đơn vị cũ, hoặc không liên quan nhiệm vụ của tập thể hiện nay",
        en="The breach was at a former unit, or is not linked to the duties of the present collective",
    )


_RELIEFS = (
    lift(_CONCLUDED, CollectiveConclusion.self_detected),
    lift(_MEMBER_DISCIPLINED, CollectiveDiscipline.self_detected),
    lift(_MEMBER_DISCIPLINED_LATER, CollectiveDiscipline.self_detected),
    _at_former_unit(_MEMBER_DISCIPLINED),
    _at_former_unit(_MEMBER_DISCIPLINED_LATER),
    lift(_UNDER_70, _EXCUSED),
    lift(_TARGETS_FAILED, _EXCUSED),
    lift(_A_TARGET_FAILED, _EXCUSED),
    decided(
        COLLECTIVE,
        CollectiveConclusion.rows().any_(_OF_MATTERS & CollectiveConclusion.self_detected)
        | CollectiveDiscipline.rows().any_(
            _IN_DUTY & CollectiveDiscipline.self_detected & ~CollectiveDiscipline.at_former_unit
        )
        | ((_FEW_TASKS | _ALL_FAILED) & _EXCUSED),
        CollectivePoints.relief_grade,
    ),
    decided(
        COLLECTIVE,
        _ANY_FAILED & _EXCUSED,
        CollectivePoints.relief_grade,
        name="relief_of_targets",
        reading=_A_TARGET_FAILED.reading,
    ),
    weighed(
        COLLECTIVE,
        CollectiveDiscipline.rows().any_(
            _IN_DUTY & _IS_EARLIER & ~CollectiveDiscipline.self_detected & ~CollectiveDiscipline.at_former_unit
        ),
        CollectivePoints.weighed_grade,
        EARLIER_ACT.option("weighed"),
    ),
)
_ITSELF_DISCIPLINED = xl.Hole(
    "collective.itself_disciplined",
    kinds=(COLLECTIVE,),
    when=CollectiveDiscipline.rows().any_(CollectiveDiscipline.against.is_(xl.Code("collective"))),
    cite=GROUNDS,
    vi="Chính tập thể bị kỷ luật thì xếp mức nào chưa được thấy",
    en="Which grade follows where the collective itself was disciplined was not seen",
)
_LIMITS = like_limits(
    COLLECTIVE,
    group=CollectiveForm.level_group,
    share=COLLECTIVE_LIMIT,
    raised=CollectiveRaised,
    choice=CollectiveForm.chosen_excellent,
    vi="tập thể lãnh đạo, quản lý có vị trí, vai trò, chức năng, nhiệm vụ tương đồng",
    en="collectives of similar position, role, function and duty",
)
_CHECKS = (
    *common_checks(
        COLLECTIVE,
        needs_verification=CollectivePoints.needs_verification,
        verified=CollectivePoints.verified,
        found_wrong=CollectivePoints.found_wrong,
        on_time=CollectivePoints.tasks_on_time,
        late=CollectivePoints.tasks_late,
    ),
    discipline_dates(
        COLLECTIVE, CollectiveDiscipline, CollectiveDiscipline.decided_on, CollectiveDiscipline.act_on, QD_69.at()
    ),
    xl.Check(
        "collective.act_at_former_unit",
        COLLECTIVE,
        when=CollectiveDiscipline.rows().any_(CollectiveDiscipline.at_former_unit),
        cite=QD_366.at("Điều 11", "4.3"),
        vi="Vi phạm của thành viên xảy ra ở đơn vị cũ: xem xét trong kết quả xếp loại của tập thể đơn vị cũ",
        en="A member's act was at a former unit: consider it in the grade of that unit's collective",
    ),
    xl.Check(
        "collective.few_members",
        COLLECTIVE,
        when=CollectivePoints.member_count < xl.param(LEAST_MEMBERS),
        cite=HD_43.at("Mục 7", "4"),
        vi="Tập thể lãnh đạo dưới 3 thành viên: kiểm điểm cùng cấp ủy của cơ quan hoặc đơn vị tương đồng",
        en="A collective of fewer than 3: reviewed with the agency's committee or a like unit",
    ),
)
RULES = (
    *_GATES,
    *_BANDS,
    _CONCLUDED,
    _MEMBER_DISCIPLINED,
    _MEMBER_DISCIPLINED_LATER,
    _UNDER_70,
    _TARGETS_FAILED,
    _A_TARGET_FAILED,
    *_RELIEFS,
    _ITSELF_DISCIPLINED,
    *_LIMITS,
    *_CHECKS,
)
