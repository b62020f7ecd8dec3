"""Cán bộ lãnh đạo, quản lý: QĐ 132 (căn cứ không hoàn thành), QĐ 89 (tiêu chí hằng năm) và, tương tự, HD 21 B.4."""

from __future__ import annotations

from typing import Final

import xeploai as xl
from xeploai import Grade
from xeploai.national.instruments import HD_16, HD_21_CARRIED_BACK, QD_89, QD_132
from xeploai.national.kinds import AGENCY, HEADS, IN_COLLECTIVE, LEADER, LEADS, MANAGES
from xeploai.national.leadership.forms import CorruptionInScope, LeaderConclusion, LeaderDiscipline, LeaderForm
from xeploai.national.leadership.parameters import (
    ALL_TARGETS,
    EXCEEDED,
    LEADER_LIMIT,
    ON_TIME,
    TASKS_HALF,
    UNITS_DONE,
    UNITS_GOOD,
    WEAK,
)
from xeploai.national.leadership.readings import ACTING_HEAD, UNIT_LED
from xeploai.national.leadership.readings import COUNTED_ONCE as COUNTED_ONCE_READING
from xeploai.national.levels import required
from xeploai.national.limits import limits
from xeploai.national.readings import HD21_WORDING

_GROUNDS = QD_132.at("Điều 12", "4", "c")
_QD89 = QD_89.at("Mục III", "1")
_HD21 = HD_21_CARRIED_BACK.at("Mục II", "B.4")
_ALL = xl.param(ALL_TARGETS)
_NO_UNITS: Final = xl.Truth.NOT_APPLICABLE  # who manages no unit is asked nothing about units
_UNITS = MANAGES.targets

# -- grounds of the lowest grade ---------------------------------------------------------------------------------------

DEGRADED = xl.Ceiling(
    "leader.degraded",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    rows=(LeaderConclusion.rows(),),
    when=LeaderConclusion.matter.is_(xl.Code("degradation")),
    cite=_GROUNDS,
    vi="Cấp có thẩm quyền kết luận cá nhân có biểu hiện suy thoái, “tự diễn biến”, “tự chuyển hóa”",
    en="A competent body concluded that the leader shows degradation",
)
UNDER_HALF = xl.Ceiling(
    "leader.under_half",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    when=(LeaderForm.tasks_done < xl.param(TASKS_HALF)) & ~LeaderForm.key_targets_met,
    cite=_GROUNDS,
    vi="Hoàn thành dưới 50% chỉ tiêu, nhiệm vụ và không đạt 100% các chỉ tiêu chủ yếu",
    en="Less than 50% of targets and tasks were done, and the key targets not in full",
)
DISCIPLINED = xl.Ceiling(
    "leader.disciplined",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    rows=(LeaderDiscipline.rows(),),
    when=xl.ALWAYS,
    cite=_GROUNDS,
    vi="Cá nhân bị thi hành kỷ luật trong năm",
    en="The leader was disciplined in the year",
)
COUNTED_ONCE = xl.Lift(
    "leader.disciplined.once",
    DISCIPLINED,
    when=LeaderDiscipline.already_counted,
    cite=HD_16.at(established=xl.Established.MEMORY),
    reading=COUNTED_ONCE_READING.option("once"),
    vi="Một vi phạm chỉ tính một lần: vi phạm này đã được tính ở năm trước",
    en="One violation counts once: this one counted in an earlier year",
)
UNIT_FAILED = xl.Ceiling(
    "leader.unit_not_completed",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    when=HEADS.grade.decided.below(Grade.COMPLETED),
    cite=_GROUNDS,
    vi="Cơ quan, đơn vị do cá nhân trực tiếp lãnh đạo bị xếp loại không hoàn thành nhiệm vụ",
    en="The unit that the leader directly leads was graded not completed",
)
MANAGED_UNIT_FAILED = xl.Ceiling(
    "leader.managed_unit_not_completed",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    when=_UNITS.any_(AGENCY.grade.decided.below(Grade.COMPLETED)),
    cite=_GROUNDS,
    reading=UNIT_LED.option("manages"),
    vi="Một đơn vị do cá nhân trực tiếp phụ trách, quản lý bị xếp loại không hoàn thành nhiệm vụ",
    en="A unit that the leader directly manages was graded not completed",
)
CORRUPTION = xl.Ceiling(
    "leader.corruption_in_scope",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    rows=(CorruptionInScope.rows(),),
    when=xl.ALWAYS,
    cite=_GROUNDS,
    vi="Nơi trực tiếp phụ trách có tham nhũng và bị xử lý kỷ luật",
    en="There was corruption in the scope directly managed, and it was disciplined",
)
SELF_DETECTED = xl.Lift(
    "leader.corruption_in_scope.self_detected",
    CORRUPTION,
    when=CorruptionInScope.self_detected,
    cite=_GROUNDS,
    vi="Tự phát hiện và đã khắc phục",
    en="Self-detected and remedied",
)

# -- yearly criteria of QĐ 89 ------------------------------------------------------------------------------------------

EXCELLENT = xl.Standard(
    "leader.excellent",
    LEADER,
    grade=Grade.EXCELLENT,
    requires={
        "exemplary": required(
            LeaderForm.exemplary,
            Grade.EXCELLENT,
            "phải thực sự tiêu biểu, gương mẫu",
            "a leader must be truly exemplary",
        ),
        "duties": required(
            LeaderForm.duties_on_time & LeaderForm.high_quality,
            Grade.EXCELLENT,
            "phải hoàn thành nhiệm vụ đúng tiến độ với chất lượng, hiệu quả cao",
            "duties must be on time and of high quality",
        ),
        "initiative": required(
            LeaderForm.initiative,
            Grade.EXCELLENT,
            "phải có sáng kiến, đề xuất được áp dụng",
            "initiatives must have been applied",
        ),
        "targets": required(
            LeaderForm.targets_done >= _ALL,
            Grade.EXCELLENT,
            "đơn vị phụ trách phải hoàn thành toàn bộ chỉ tiêu",
            "the units led must have reached all targets",
        ),
        "exceeded": required(
            LeaderForm.targets_exceeded >= xl.param(EXCEEDED),
            Grade.EXCELLENT,
            "từ 50% chỉ tiêu cơ bản trở lên phải vượt mức",
            "50% of the basic targets or more must have been exceeded",
        ),
        "units_good": required(
            _UNITS.share(AGENCY.grade.decided.at_least(Grade.GOOD), if_empty=_NO_UNITS) >= xl.param(UNITS_GOOD),
            Grade.EXCELLENT,
            "từ 70% đơn vị trực tiếp quản lý trở lên phải hoàn thành tốt trở lên",
            "70% of the units directly managed or more must be good or above",
        ),
    },
    cite=_QD89,
    vi="Cán bộ lãnh đạo, quản lý hoàn thành xuất sắc nhiệm vụ",
    en="A leader completed with excellence",
)
GOOD = xl.Standard(
    "leader.good",
    LEADER,
    grade=Grade.GOOD,
    requires={
        "example": required(LeaderForm.sets_example, Grade.GOOD, "phải gương mẫu", "a leader must set an example"),
        "duties": required(
            LeaderForm.duties_on_time,
            Grade.GOOD,
            "phải hoàn thành nhiệm vụ có chất lượng, đúng tiến độ",
            "duties must be with quality and on time",
        ),
        "targets": required(
            LeaderForm.targets_done >= _ALL,
            Grade.GOOD,
            "đơn vị phụ trách phải hoàn thành toàn bộ chỉ tiêu",
            "the units led must have reached all targets",
        ),
        "on_time": required(
            LeaderForm.targets_on_time >= xl.param(ON_TIME),
            Grade.GOOD,
            "từ 80% chỉ tiêu trở lên phải đúng tiến độ, bảo đảm chất lượng",
            "80% of the targets or more must be on time and with quality",
        ),
        "units_completed": required(
            _UNITS.all_(AGENCY.grade.decided.at_least(Grade.COMPLETED), if_empty=_NO_UNITS),
            Grade.GOOD,
            "mọi đơn vị trực tiếp quản lý phải hoàn thành nhiệm vụ trở lên",
            "every unit directly managed must have completed",
        ),
    },
    cite=_QD89,
    vi="Cán bộ lãnh đạo, quản lý hoàn thành tốt nhiệm vụ",
    en="A leader completed well",
)
_IS_WEAK = LeaderForm.targets_weak > xl.param(WEAK)
_UNITS_DID_LESS = LeaderForm.targets_done <= xl.param(UNITS_DONE)
BENEATH_COMPLETED = xl.Discretion(
    "leader.beneath_completed",
    LEADER,
    when=_IS_WEAK | _UNITS_DID_LESS,
    open=(Grade.NOT_COMPLETED, Grade.COMPLETED),
    decided_by="cấp có thẩm quyền",
    choice=LeaderForm.beneath_completed,
    cite=_QD89,
    vi="Không đạt mức hoàn thành theo Quy định 89; mức phải xếp chưa được thấy",
    en="Beneath 'completed' in regulation 89; which grade follows was not seen",
)
COMPLETED = xl.Standard(
    "leader.completed",
    LEADER,
    grade=Grade.COMPLETED,
    requires={
        "weak": required(
            ~_IS_WEAK,
            Grade.COMPLETED,
            "không quá 20% chỉ tiêu chưa bảo đảm chất lượng, tiến độ, hiệu quả",
            "not more than 20% of the targets may lack quality, progress or effect",
        ),
        "units_done": required(
            ~_UNITS_DID_LESS,
            Grade.COMPLETED,
            "đơn vị phụ trách phải hoàn thành trên 70% chỉ tiêu",
            "the units led must have done more than 70% of the targets",
        ),
    },
    below=BENEATH_COMPLETED,
    cite=_QD89,
    vi="Cán bộ lãnh đạo, quản lý hoàn thành nhiệm vụ",
    en="A leader completed",
)
COMPLETED_UNSEEN = xl.Hole(
    "leader.completed_list",
    kinds=(LEADER,),
    cite=_QD89,
    vi="Phần còn lại của mức hoàn thành và mức không hoàn thành theo Quy định 89 chưa được thấy",
    en="The rest of the completed grade, and the lowest grade, in regulation 89 were not seen",
)

# -- tied to unit and collective, by analogy ---------------------------------------------------------------------------

NOT_ABOVE_UNIT = xl.not_above(
    "leader.head_not_above_unit",
    LEADER,
    HEADS.grade.decided,
    cite=_HD21,
    only=~LeaderForm.is_acting,
    reading=HD21_WORDING,
    vi="Người đứng đầu không được xếp loại cao hơn tổ chức, cơ quan, đơn vị",
    en="A head is not graded above the organisation, agency or unit",
)
ACTING_NOT_ABOVE_UNIT = xl.not_above(
    "leader.acting_not_above_unit",
    LEADER,
    HEADS.grade.decided,
    cite=_HD21,
    only=LeaderForm.is_acting,
    reading=(HD21_WORDING, ACTING_HEAD.option("as-head")),
    vi="Người phụ trách khi khuyết người đứng đầu không được xếp loại cao hơn tổ chức, cơ quan, đơn vị",
    en="Who acts for a missing head is not graded above the organisation, agency or unit",
)
# The collective one heads, not each one sits in: it leads the very unit that one heads.
_HEADS_IT = IN_COLLECTIVE.get(LEADS.target_id).is_(HEADS.target_id)
ACTING_NOT_ABOVE_COLLECTIVE = xl.not_above(
    "leader.acting_not_above_collective",
    LEADER,
    IN_COLLECTIVE.grade.decided,
    cite=_HD21,
    only=_HEADS_IT & LeaderForm.is_acting,
    reading=(HD21_WORDING, ACTING_HEAD.option("as-head")),
    vi="Người phụ trách khi khuyết người đứng đầu không được xếp loại cao hơn tập thể lãnh đạo, quản lý",
    en="Who acts for a missing head is not graded above the leadership collective",
)
NOT_ABOVE_COLLECTIVE = xl.not_above(
    "leader.head_not_above_collective",
    LEADER,
    IN_COLLECTIVE.grade.decided,
    cite=_HD21,
    only=_HEADS_IT & ~LeaderForm.is_acting,
    reading=HD21_WORDING,
    vi="Người đứng đầu không được xếp loại cao hơn tập thể lãnh đạo, quản lý",
    en="A head is not graded above the leadership collective",
)
LIMITS = limits(
    "leader.limit",
    LEADER,
    group=LeaderForm.title_group,
    share=LEADER_LIMIT,
    choice=LeaderForm.chosen_excellent,
    cite=_HD21,
    vi="cán bộ lãnh đạo, quản lý có chức danh tương đương",
    en="leaders of equivalent titles",
    where=LeaderForm.primary_post,
)
SIGNS_UNSEEN = xl.Hole(
    "leader.hd16_signs",
    kinds=(LEADER,),
    cite=HD_16.at("Phụ lục"),
    vi="Phụ lục 27 biểu hiện của Hướng dẫn 16 chưa được thấy",
    en="The appendix of 27 signs of guidance 16 was not seen",
)
RULES = (
    DEGRADED,
    UNDER_HALF,
    DISCIPLINED,
    COUNTED_ONCE,
    UNIT_FAILED,
    MANAGED_UNIT_FAILED,
    CORRUPTION,
    SELF_DETECTED,
    EXCELLENT,
    GOOD,
    BENEATH_COMPLETED,
    COMPLETED,
    COMPLETED_UNSEEN,
    *NOT_ABOVE_UNIT,
    *ACTING_NOT_ABOVE_UNIT,
    *NOT_ABOVE_COLLECTIVE,
    *ACTING_NOT_ABOVE_COLLECTIVE,
    SIGNS_UNSEEN,
    *LIMITS,
)
